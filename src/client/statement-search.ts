/**
 * `<statement-search>`: the search page. Without it the page is the list of all statements. Facets alone are answered
 * from that list; only words need Pagefind, which is fetched when the reader shows intent.
 */
import { answerFromRows, type WordedRow } from '../search/answer-from-rows.ts';
import type { NamedActor } from '../search/find-actor.ts';
import { FACETS, PAGE, type Facet, type SearchState } from '../search/fields.ts';
import { placesOf, plainWords } from '../search/letter.ts';
import type { Counts, Row } from '../search/rows.ts';
import {
  emptyState,
  isIdle,
  readState,
  writeState,
  type KnownValues,
  type UnknownValue,
} from '../search/state.ts';
import { withHits } from './search-hits.ts';
import { WordSearch } from './word-search.ts';

interface StatementRow extends WordedRow {
  element: HTMLLIElement;
}

/** A row to be shown, with the places of the words to mark in it. */
interface Result {
  row: StatementRow;
  words?: () => ReadonlySet<number>;
}

/** An answer before it is shown. */
interface Answer {
  results: readonly Result[];
  /** How many of them are shown at once. */
  page: number;
  counts: Counts;
  /** What the list is, where that is not plain. */
  said?: (string | Node)[];
}

class StatementSearch extends HTMLElement {
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #count!: HTMLElement;
  #message!: HTMLElement;
  #rows: StatementRow[] = [];
  #rowOf: ReadonlyMap<string, StatementRow> = new Map();
  #actors: NamedActor[] = [];
  /** Of the statements' words. */
  #language = '';
  /** Of the page, before anything is asked. */
  #title = '';
  #known!: KnownValues;
  #words!: WordSearch;
  #gone = new AbortController();
  /** Which question the page is answering; an answer to an older one is dropped. */
  #asked = 0;
  #typing = false;

  connectedCallback(): void {
    this.#title ||= document.title;
    this.#form = this.#find('form');
    this.#input = this.#find('input[name=q]');
    this.#list = this.#find('[data-results]');
    this.#count = this.#find('[data-count]');
    this.#message = this.#find('[data-message]');
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#actors = JSON.parse(this.#find('script[type="application/json"]').textContent) as NamedActor[];
    const names = new Map(this.#actors.map(({ id, name, aliases }) => [id, [name, ...aliases].join(' ')]));
    this.#rows = Array.from(this.#list.querySelectorAll<HTMLLIElement>('[data-statement]'), (element) => {
      const { statement: id = '', speaker = '', via = '', cue = '' } = element.dataset;
      let indexed: string | undefined;
      return {
        id,
        element,
        text: element.textContent.toLowerCase(),
        // Made when the reader means to search: a page that is read has no need of it.
        indexed: () =>
          (indexed ??= plainWords(
            [
              wordsOf(element),
              cue,
              ...`${speaker} ${via}`.split(' ').map((actor) => names.get(actor) ?? ''),
              id,
            ].join(' '),
          )),
        facets: Object.fromEntries(
          FACETS.map((facet) => [facet, (element.dataset[facet] ?? '').split(' ').filter(Boolean)]),
        ) as unknown as Row['facets'],
      };
    });
    this.#language = this.#list.querySelector<HTMLElement>('.words [lang]')?.lang ?? '';
    this.#rowOf = new Map(this.#rows.map((row) => [row.id, row]));
    this.#words = new WordSearch({
      address: this.dataset['index'] ?? '',
      edition: this.dataset['edition'] ?? '',
      ids: this.#rows.map(({ id }) => id),
    });
    this.#known = Object.fromEntries(
      FACETS.map((facet) => [facet, new Set(this.#boxes(facet).map(({ value }) => value))]),
    ) as unknown as KnownValues;

    const intent = (): void => {
      void this.#words.load().catch(() => undefined);
      for (const row of this.#rows) row.indexed();
    };
    for (const kind of ['focus', 'pointerenter', 'keydown'])
      this.#input.addEventListener(kind, intent, { once: true, signal });
    const typed = (): void => {
      this.#go(this.#stateOfForm(), this.#typing ? 'replace' : 'push');
      this.#typing = true;
    };
    const changed = ({ target }: Event): void => {
      this.#typing = false;
      if (target !== this.#input) this.#go(this.#stateOfForm(), 'push');
    };
    const submitted = (event: Event): void => {
      event.preventDefault();
      this.#typing = false;
      this.#go(this.#stateOfForm(), 'replace');
    };
    const reset = (event: Event): void => {
      event.preventDefault();
      this.#typing = false;
      history.pushState(null, '', location.pathname);
      this.#fromAddress();
    };
    this.#input.addEventListener('input', typed, { signal });
    this.#form.addEventListener('change', changed, { signal });
    this.#form.addEventListener('submit', submitted, { signal });
    this.#form.addEventListener('reset', reset, { signal });
    // On a wide screen the choices stand beside the results; on a phone they would push them out of sight.
    if (!matchMedia('(width >= 52rem)').matches)
      for (const details of this.querySelectorAll<HTMLDetailsElement>('.facets details'))
        details.open = false;
    const back = (): void => {
      this.#fromAddress();
    };
    addEventListener('popstate', back, { signal });
    this.#fromAddress();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as with querySelector, the caller knows what it asks for
  #find<E extends HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<statement-search> needs ${selector}`);
    return element;
  }

  #boxes(facet: Facet): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name=${facet}]`)];
  }

  #stateOfForm(): SearchState {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') query.append(name, value);
    return readState(query, this.#known).state;
  }

  /** Puts a search into the address and answers it. */
  #go(state: SearchState, how: 'push' | 'replace'): void {
    const query = writeState(state);
    const address = query ? `?${query}` : location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#answer(state, []);
  }

  /** Takes the search from the address into the form, and answers it. */
  #fromAddress(): void {
    const { state, unknown } = readState(new URLSearchParams(location.search), this.#known);
    this.#input.value = state.q;
    for (const facet of FACETS)
      for (const box of this.#boxes(facet)) box.checked = state[facet].includes(box.value);
    this.#find<HTMLSelectElement>('select[name=sort]').value = state.sort;
    for (const details of this.querySelectorAll('details')) {
      if (details.querySelector('input:checked')) details.open = true;
    }
    void this.#answer(state, unknown);
  }

  async #answer(state: SearchState, unknown: readonly UnknownValue[]): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#nameSearch(state);
    const ignored = unknown.map(({ name, value }) => `There is no ${name} “${value}”; it was left out. `);
    try {
      const answer = this.#fromPage(state) ?? (await this.#fromIndex(state));
      if (asked !== this.#asked) return;
      this.#show(answer, state, ignored);
    } catch {
      if (asked !== this.#asked) return;
      this.dataset['searchState'] = 'error';
      this.#count.textContent = 'The search could not be done.';
      this.#list.replaceChildren();
      this.#message.replaceChildren(
        ...ignored,
        'The index could not be loaded, so words cannot be searched now. ',
        button('Try again', () => void this.#answer(state, unknown)),
        ' or use the lists on this page, which need no index.',
      );
    }
  }

  /** What is searched for, in words: in the title, for bookmarks and the way back, and beside the count on paper. */
  #nameSearch({ q }: SearchState): void {
    const chosen = Array.from(this.querySelectorAll('details'), (details) => {
      const labels = Array.from(
        details.querySelectorAll(':checked + span'),
        ({ textContent }) => textContent,
      ).join(', ');
      return labels && `${details.querySelector('summary')?.textContent.toLowerCase() ?? ''}: ${labels}`;
    });
    const words = [q && `“${q}”`, ...chosen].filter(Boolean).join('; ');
    document.title = words ? `${words} · ${this.#title}` : this.#title;
    this.#count.dataset['asked'] = words && `: ${words}`;
  }

  /** What the page can answer by itself: nothing asked, facets alone, or the name of an actor. */
  #fromPage(state: SearchState): Answer | undefined {
    const answer = answerFromRows(this.#rows, this.#actors, state, this.#language);
    if (!answer) return undefined;
    const { rows, counts, actor, guessed, letter } = answer;
    if (letter) {
      // The next letter makes it a word to be searched for; what that takes may come while the reader types it.
      void this.#words.preload(state.q).catch(() => undefined);
      const found = rows.map((row) => ({ row, words: () => placesOf(letter, wordsOf(row.element)) }));
      return { results: found, page: PAGE, counts };
    }
    const said = actor && [
      guessed ? `Nothing has “${state.q}”; the nearest name is ${actor.name}. ` : '',
      `What ${actor.name} said comes first, then what was said of them. Their page: `,
      this.#linkTo(actor),
    ];
    return { results: rows.map((row) => ({ row })), page: rows.length, counts, ...(said && { said }) };
  }

  #linkTo({ id, name }: NamedActor): HTMLAnchorElement {
    return link((this.dataset['actors'] ?? '') + `${id}/`, name);
  }

  async #fromIndex(state: SearchState): Promise<Answer> {
    if (!this.#words.isAsked) this.#wait();
    const { hits, counts, unfound } = await this.#words.search(state);
    // One that the page does not have, because its index is of another day, is left out.
    const results = hits.flatMap(({ id, words }) => {
      const row = this.#rowOf.get(id);
      return row ? [{ row, words: () => words }] : [];
    });
    const said = unfound.map((word) => `No statement has “${word}”; it was left out. `);
    return { results, page: PAGE, counts, said };
  }

  #wait(): void {
    this.dataset['searchState'] = 'loading';
    this.#count.textContent = 'Loading the index …';
    this.#message.replaceChildren();
  }

  #show(answer: Answer, state: SearchState, ignored: readonly string[]): void {
    const { results, page, counts, said = [] } = answer;
    const idle = isIdle(state);
    this.#message.replaceChildren(...ignored, ...said);
    this.#showResults(results, page);
    for (const facet of FACETS) {
      for (const box of this.#boxes(facet)) {
        const count = counts[facet].get(box.value) ?? 0;
        const shown = box.closest('label')?.querySelector('[data-facet-count]');
        if (shown) shown.textContent = String(count);
        box.closest('label')?.classList.toggle('none', count === 0 && !box.checked);
      }
    }
    this.dataset['searchState'] = idle ? 'idle' : results.length > 0 ? 'ready' : 'empty';
    this.#count.textContent = results.length === 1 ? 'One statement' : `${results.length} statements`;
    if (results.length === 0) {
      const filtered = FACETS.some((facet) => state[facet].length > 0);
      this.#message.append(
        `Nothing found${state.q ? ` for “${state.q}”` : ''}${filtered ? ' with these choices' : ''}. `,
        button(filtered ? 'Drop the choices' : 'Show all statements', () => {
          this.#go({ ...emptyState(), q: filtered ? state.q : '' }, 'push');
          this.#fromAddress();
        }),
        ' Only statements are searched, not the evidence: that stands with the ',
        link(this.dataset['claims'] ?? '', 'claims'),
        '.',
      );
    }
  }

  /** Shows the first of the results, and a button for the next page of them. */
  #showResults(results: readonly Result[], count: number): void {
    this.#list.replaceChildren(
      ...results.slice(0, count).map(({ row, words }) => {
        const places = words?.();
        return places?.size ? withHits(row.element, places) : row.element;
      }),
    );
    this.#list.classList.toggle('long', Math.min(results.length, count) >= PAGE);
    const more = button('Show more', () => {
      this.#showResults(results, count + PAGE);
      // The key that was pressed is gone; what it brought is where the reader goes on.
      this.#list.children[count]?.querySelector('a')?.focus();
    });
    this.#find('[data-more]').replaceChildren(...(results.length > count ? [more] : []));
  }
}

/** The words of a statement as the index has them: where nothing is said of what, the reporting words alone. */
function wordsOf(element: HTMLLIElement): string {
  const words = element.querySelector('.words [lang]');
  return (words?.querySelector(':scope > span[data-class=cue]') ?? words)?.textContent ?? '';
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

customElements.define('statement-search', StatementSearch);
