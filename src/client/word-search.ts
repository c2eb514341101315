/** Words searched for in Pagefind's index, which is fetched when the first question needs it. */
import { EDITION, FACETS, type Facet, type SearchState } from '../search/fields.ts';
import type { PagefindModule, PagefindResult } from '../search/pagefind-browser.ts';
import { countFacets, type Counts } from '../search/rows.ts';

/** A statement that was found. */
export interface Hit {
  id: string;
  /** Places of the words found, among its words as the page lists them; none where only a name or a cue fits. */
  words: ReadonlySet<number>;
}

/** All results, in their order, with how many there are behind each choice. */
export interface Found {
  hits: Hit[];
  counts: Counts;
  /** Words of the question that no statement has, as they were typed: Pagefind passes over them without a word. */
  unfound: string[];
}

/** Where the index is, and what the page lists. */
export interface ListedEdition {
  /** The address of Pagefind's module. */
  address: string;
  /** Which index is of the same statements in the same words and order (`src/search/edition.ts`). */
  edition: string;
  /** The statements in the order of the text. */
  ids: readonly string[];
}

interface OpenIndex {
  pagefind: PagefindModule;
  /** The statement of each result; missing where the index is of another edition than the page. */
  idOf: ReadonlyMap<string, string> | undefined;
}

export class WordSearch {
  readonly #listed: ListedEdition;
  #index: Promise<OpenIndex> | undefined;
  /** How often the index could not be had. */
  #failures = 0;

  constructor(listed: ListedEdition) {
    this.#listed = listed;
  }

  /** True as soon as the index was asked for. */
  get isAsked(): boolean {
    return this.#index !== undefined;
  }

  /** Fetches the index, once; a failure is forgotten, so that the next try is a new one. */
  async load(): Promise<OpenIndex> {
    this.#index ??= this.#fetch();
    try {
      return await this.#index;
    } catch (error) {
      this.#index = undefined;
      this.#failures += 1;
      throw error;
    }
  }

  /** Fetches the part of the index that words beginning like this stand in, where the index was asked for. */
  async preload(beginning: string): Promise<void> {
    if (this.isAsked) await (await this.load()).pagefind.preload(beginning);
  }

  async #fetch(): Promise<OpenIndex> {
    const { address, edition, ids } = this.#listed;
    // A browser remembers that an import failed, by its address; another query is another address.
    const again = this.#failures > 0 ? `?again=${this.#failures}` : '';
    const pagefind = (await import(/* @vite-ignore */ `${address}${again}`)) as PagefindModule;
    await pagefind.init();
    const filters = await pagefind.filters();
    if (filters[EDITION]?.[edition] === undefined) return { pagefind, idOf: undefined };
    // Which statement a result is stands in a file that would have to be fetched for each; the order tells it as well.
    const { results } = await pagefind.search(null, { sort: { text: 'asc' } });
    return { pagefind, idOf: new Map(results.map(({ id }, place) => [id, ids[place] ?? ''])) };
  }

  /** @throws Whatever kept the index from being loaded. */
  async search(state: SearchState): Promise<Found> {
    const { pagefind, idOf } = await this.load();
    const chosen = (except?: Facet): Partial<Record<Facet, { any: string[] }>> =>
      Object.fromEntries(
        FACETS.filter((facet) => facet !== except && state[facet].length > 0).map((facet) => [
          facet,
          { any: state[facet] },
        ]),
      );
    const sort = state.sort === 'text' ? { sort: { text: 'asc' as const } } : {};
    const { results, filters: all } = await pagefind.search(state.q, { filters: chosen(), ...sort });
    const counts = countFacets([], state);
    for (const facet of FACETS) {
      // A facet with a selection counts as if it had none; Pagefind would count the chosen values only.
      const filters =
        state[facet].length > 0 ? (await pagefind.search(state.q, { filters: chosen(facet) })).filters : all;
      for (const [value, count] of Object.entries(filters[facet] ?? {})) counts[facet].set(value, count);
    }
    const unfound = results.length > 0 ? await unfoundWords(pagefind, state.q) : [];
    const hits = idOf
      ? results.map(({ id, words }) => ({ id: idOf.get(id) ?? '', words: new Set(words) }))
      : await Promise.all(results.map(hitOfOtherEdition));
    return { hits, counts, unfound };
  }
}

/** What a result of an index of another day says itself; the places of its words may be others on this page. */
async function hitOfOtherEdition(result: PagefindResult): Promise<Hit> {
  const { url } = await result.data();
  return { id: url.split('/').at(-2) ?? '', words: new Set() };
}

/** Words in the order of the question; none where it is a single one, whose results then speak for themselves. */
async function unfoundWords(pagefind: PagefindModule, question: string): Promise<string[]> {
  const words = [...new Set(question.replaceAll(/["“”]/g, ' ').trim().split(/\s+/))];
  if (words.length < 2) return [];
  const found = await Promise.all(words.map(async (word) => pagefind.search(word, {})));
  return words.filter((_, n) => found[n]?.results.length === 0);
}
