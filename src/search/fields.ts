/** The names that the index, the page and the address share. THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER. */

/** What can be filtered by, in the order in which it is shown. */
export const FACETS = ['speaker', 'about', 'form', 'hedged', 'named', 'claim'] as const;
export type Facet = (typeof FACETS)[number];

/** What is searched for: all of it stands in the address. */
export interface SearchState extends Record<Facet, string[]> {
  q: string;
  /** `relevance` where words are searched for, else the order of the text. */
  sort: 'relevance' | 'text';
}

/** The filter that holds the edition of the index, of one record only (`edition.ts`). */
export const EDITION = 'edition';

/** Languages that are written without spaces, and that Pagefind divides into words of its own finding. */
export const DIVIDED_BY_PAGEFIND = /^(?:zh|ja|th)\b/i;

/** The folder of the index below `BASE`. */
export const INDEX_FOLDER = 'pagefind/';

/** Results of a search for words that are shown at once; a list as long as this one is laid out where it is near the screen. */
export const PAGE = 50;
