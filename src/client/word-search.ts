/** Words searched for in Pagefind's index, which is fetched when the first question needs it. */
import { FACETS, type Facet, type SearchState } from '../search/fields.ts';
import type { PagefindModule, PagefindSearch } from '../search/pagefind-browser.ts';
import { countFacets, type Counts } from '../search/rows.ts';
import { markedWords } from './search-hits.ts';

/** Results whose words are fetched at once; the rest on demand. */
const PAGE = 50;

/** Some of the results. */
export interface FoundPage {
  /** Ids of statements, in the order of the results. */
  ids: string[];
  /** Words to mark in them, in small letters and without punctuation. */
  hits: ReadonlySet<string>;
  /** The next results; missing after the last. */
  more?: () => Promise<FoundPage>;
}

/** The first results, with how many there are in all and behind each choice. */
export interface Found extends FoundPage {
  counts: Counts;
  total: number;
  /** Words of the question that no statement has, as they were typed: Pagefind passes over them without a word. */
  unfound: string[];
}

export class WordSearch {
  readonly #address: string;
  #pagefind: Promise<PagefindModule> | undefined;
  /** How often the index could not be had. */
  #failures = 0;

  /** @param address Of Pagefind's module. */
  constructor(address: string) {
    this.#address = address;
  }

  /** True as soon as the index was asked for. */
  get isAsked(): boolean {
    return this.#pagefind !== undefined;
  }

  /** Fetches the index, once; a failure is forgotten, so that the next try is a new one. */
  async load(): Promise<PagefindModule> {
    this.#pagefind ??= this.#fetch();
    try {
      return await this.#pagefind;
    } catch (error) {
      this.#pagefind = undefined;
      this.#failures += 1;
      throw error;
    }
  }

  async #fetch(): Promise<PagefindModule> {
    // A browser remembers that an import failed, by its address; another query is another address.
    const again = this.#failures > 0 ? `?again=${this.#failures}` : '';
    const pagefind = (await import(/* @vite-ignore */ `${this.#address}${again}`)) as PagefindModule;
    await pagefind.options({ excerptLength: 1000 });
    await pagefind.init();
    await pagefind.filters();
    return pagefind;
  }

  /** @throws Whatever kept the index or the words of a result from being loaded. */
  async search(state: SearchState): Promise<Found> {
    const pagefind = await this.load();
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
    return { ...(await foundPage(results, 0)), counts, total: results.length, unfound };
  }
}

/** Words in the order of the question; none where it is a single one, whose results then speak for themselves. */
async function unfoundWords(pagefind: PagefindModule, question: string): Promise<string[]> {
  const words = [...new Set(question.replaceAll(/["“”]/g, ' ').trim().split(/\s+/))];
  if (words.length < 2) return [];
  const found = await Promise.all(words.map(async (word) => pagefind.search(word, {})));
  return words.filter((_, n) => found[n]?.results.length === 0);
}

async function foundPage(results: PagefindSearch['results'], from: number): Promise<FoundPage> {
  const next = from + PAGE;
  const fragments = await Promise.all(results.slice(from, next).map(async (result) => result.data()));
  return {
    ids: fragments.map(({ url }) => url.split('/').at(-2) ?? ''),
    hits: new Set(fragments.flatMap(({ excerpt }) => markedWords(excerpt))),
    ...(next < results.length && { more: async () => foundPage(results, next) }),
  };
}
