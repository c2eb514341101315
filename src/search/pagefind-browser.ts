/** The part of Pagefind's browser module that we use; it is written into the built site and has no types there. */
import type { Facet } from './fields.ts';

export interface PagefindResult {
  /** A name of Pagefind's own, the same in every search of this index. */
  id: string;
  /** Places of the words found, among those of the content as white space divides them, from 0. */
  words: number[];
  data(): Promise<{ url: string }>;
}

export interface PagefindSearch {
  results: PagefindResult[];
  /** How many of the results each value would leave; empty until `filters()` was called once. */
  filters: Partial<Record<Facet, Record<string, number>>>;
}

export interface PagefindModule {
  init(): Promise<void>;
  filters(): Promise<Partial<Record<string, Record<string, number>>>>;
  /** Fetches what a search for these words would need. */
  preload(query: string): Promise<void>;
  /** All there is where `query` is null. */
  search(
    query: string | null,
    options: { filters?: Partial<Record<Facet, { any: string[] }>>; sort?: { text: 'asc' } },
  ): Promise<PagefindSearch>;
}
