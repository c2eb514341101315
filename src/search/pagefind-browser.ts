/** The part of Pagefind's browser module that we use; it is written into the built site and has no types there. */
import type { Facet } from './fields.ts';

export interface PagefindFragment {
  url: string;
  /** HTML-escaped content with `<mark>` around the hits. */
  excerpt: string;
}

export interface PagefindSearch {
  results: { id: string; data(): Promise<PagefindFragment> }[];
  /** How many of the results each value would leave; empty until `filters()` was called once. */
  filters: Partial<Record<Facet, Record<string, number>>>;
}

export interface PagefindModule {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string,
    options: { filters?: Partial<Record<Facet, { any: string[] }>>; sort?: { text: 'asc' } },
  ): Promise<PagefindSearch>;
}
