/**
 * `<statement-search>`: the search page. Without it the page is the list of all statements. Facets alone are answered
 * from that list; only words need Pagefind, which is fetched when the reader shows intent.
 */
import { findActor, guessActor, type NamedActor } from '../search/find-actor.ts';
import { FACETS, type Facet, type SearchState } from '../search/fields.ts';
import type { PagefindModule } from '../search/pagefind-browser.ts';
import { countFacets, filterRows, type Counts, type Row } from '../search/rows.ts';
import { isIdle, readState, writeState, type KnownValues, type UnknownValue } from '../search/state.ts';

/** Results whose words are fetched at once; the rest on demand. */
const PAGE = 50;

interface StatementRow extends Row {
  element: HTMLLIElement;
  /** Its words in small letters, to see whether a word stands anywhere at all. */
  text: string;
}

/** An answer before it is shown. */
interface Answer {
  rows: readonly StatementRow[];
  counts: Counts;
  /** Words to mark in the results. */
  hits: ReadonlySet<string>;
  /** What the list is, where that is not plain. */
  said?: (string | Node)[];
  /** The next results, where there are more. */
  more?: () => Promise<Pick<Answer, 'rows' | 'hits' | 'more'>>;
  total: number;
}

class StatementSearch extends HTMLElement {
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #count!: HTMLElement;
  #message!: HTMLElement;
  #rows: StatementRow[] = [];
  #actors: NamedActor[] = [];
  #known!: KnownValues;
  #pagefind: Promise<PagefindModule> | undefined;
  /** How often the index could not be had. */
  #failures = 0;
  /** Which question the page is answering; an answer to an older one is dropped. */
  #asked = 0;
  #typing = false;

  connectedCallback(): void {
    this.#form = this.#find('form');
    this.#input = this.#find('input[name=q]');
    this.#list = this.#find('[data-results]');
    this.#count = this.#find('[data-count]');
    this.#message = this.#find('[data-message]');
    this.#actors = JSON.parse(this.#find('script[type="application/json"]').textContent) as NamedActor[];
    this.#rows = Array.from(this.#list.querySelectorAll<HTMLLIElement>('[data-statement]'), (element) => ({
      id: element.dataset['statement'] ?? '',
      element,
      text: element.textContent.toLowerCase(),
      facets: Object.fromEntries(
        FACETS.map((facet) => [facet, (element.dataset[facet] ?? '').split(' ').filter(Boolean)]),
      ) as unknown as Row['facets'],
    }));
    this.#known = Object.fromEntries(
      FACETS.map((facet) => [facet, new Set(this.#boxes(facet).map(({ value }) => value))]),
    ) as unknown as KnownValues;

    for (const intent of ['focus', 'pointerenter', 'keydown']) {
      this.#input.addEventListener(intent, () => void this.#load().catch(() => undefined), { once: true });
    }
    this.#input.addEventListener('input', () => {
      this.#go(this.#stateOfForm(), this.#typing ? 'replace' : 'push');
      this.#typing = true;
    });
    this.#form.addEventListener('change', ({ target }) => {
      this.#typing = false;
      if (target !== this.#input) this.#go(this.#stateOfForm(), 'push');
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typing = false;
      this.#go(this.#stateOfForm(), 'replace');
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#typing = false;
      history.pushState(null, '', location.pathname);
      this.#fromAddress();
    });
    // On a wide screen the choices stand beside the results; on a phone they would push them out of sight.
    const wide = matchMedia('(width >= 52rem)').matches;
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]'))
      details.open = wide;
    addEventListener('popstate', () => {
      this.#fromAddress();
    });
    this.#find('[data-reset]').hidden = false;
    this.#fromAddress();
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

  /** Pagefind, fetched once; a failure is forgotten, so that the next try is a new one. */
  async #load(): Promise<PagefindModule> {
    this.#pagefind ??= (async () => {
      // A browser remembers that an import failed, by its address; another query is another address.
      const again = this.#failures > 0 ? `?again=${this.#failures}` : '';
      const pagefind = (await import(
        /* @vite-ignore */ `${this.dataset['index'] ?? ''}${again}`
      )) as PagefindModule;
      await pagefind.options({ excerptLength: 1000 });
      await pagefind.init();
      await pagefind.filters();
      return pagefind;
    })();
    try {
      return await this.#pagefind;
    } catch (error) {
      this.#pagefind = undefined;
      this.#failures += 1;
      throw error;
    }
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

  /** What the page can answer by itself: nothing asked, facets alone, or the name of an actor. */
  #fromPage(state: SearchState): Answer | undefined {
    const simple = (rows: readonly StatementRow[]): Answer => {
      const fitting = filterRows(rows, state);
      return { rows: fitting, counts: countFacets(rows, state), hits: new Set(), total: fitting.length };
    };
    if (state.q === '') return simple(this.#rows);
    const actor = findActor(state.q, this.#actors);
    if (actor) return { ...simple(this.#rowsOf(actor, state)), said: [...whose(actor, this.#linkTo(actor))] };
    const words = state.q.toLowerCase().split(/\s+/);
    const printed = words.some((word) => this.#rows.some(({ text }) => text.includes(word)));
    const guess = printed ? undefined : guessActor(state.q, this.#actors);
    if (!guess) return undefined;
    return {
      ...simple(this.#rowsOf(guess, state)),
      said: [
        `Nothing has “${state.q}”; the nearest name is ${guess.name}. `,
        ...whose(guess, this.#linkTo(guess)),
      ],
    };
  }

  /** What an actor said, then what was said of them; in the order of the text where that is asked for. */
  #rowsOf({ id }: NamedActor, { sort }: SearchState): StatementRow[] {
    const said = this.#rows.filter(({ facets }) => facets.speaker.includes(id));
    const about = this.#rows.filter(
      ({ facets }) => facets.about.includes(id) && !facets.speaker.includes(id),
    );
    const both = new Set([...said, ...about]);
    return sort === 'text' ? this.#rows.filter((row) => both.has(row)) : [...both];
  }

  #linkTo({ id, name }: NamedActor): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = (this.dataset['actors'] ?? '') + `${id}/`;
    link.textContent = name;
    return link;
  }

  async #fromIndex(state: SearchState): Promise<Answer> {
    if (!this.#pagefind) this.#wait();
    const pagefind = await this.#load();
    const chosen = (except?: Facet): Partial<Record<Facet, { any: string[] }>> =>
      Object.fromEntries(
        FACETS.filter((facet) => facet !== except && state[facet].length > 0).map((facet) => [
          facet,
          { any: state[facet] },
        ]),
      );
    const sort = state.sort === 'text' ? { sort: { text: 'asc' as const } } : {};
    const found = await pagefind.search(state.q, { filters: chosen(), ...sort });
    const counts = countFacets([], state);
    for (const facet of FACETS) {
      // A facet with a selection counts as if it had none; Pagefind would count the chosen values only.
      const { filters } =
        state[facet].length > 0 ? await pagefind.search(state.q, { filters: chosen(facet) }) : found;
      for (const [value, count] of Object.entries(filters[facet] ?? {})) counts[facet].set(value, count);
    }
    const page = async (from: number): Promise<Pick<Answer, 'rows' | 'hits' | 'more'>> => {
      const fragments = await Promise.all(
        found.results.slice(from, from + PAGE).map(async (result) => result.data()),
      );
      const ids = fragments.map(({ url }) => url.split('/').at(-2));
      return {
        rows: ids.flatMap((id) => this.#rows.find((row) => row.id === id) ?? []),
        hits: new Set(fragments.flatMap(({ excerpt }) => markedWords(excerpt))),
        ...(from + PAGE < found.results.length ? { more: async () => page(from + PAGE) } : {}),
      };
    };
    return { ...(await page(0)), counts, total: found.results.length };
  }

  #wait(): void {
    this.dataset['searchState'] = 'loading';
    this.#count.textContent = 'Loading the index …';
    this.#message.replaceChildren();
  }

  #show(answer: Answer, state: SearchState, ignored: readonly string[]): void {
    const { rows, counts, total, said = [] } = answer;
    const idle = isIdle(state);
    this.#message.replaceChildren(...ignored, ...said);
    this.#showRows(answer, []);
    for (const facet of FACETS) {
      for (const box of this.#boxes(facet)) {
        const count = counts[facet].get(box.value) ?? 0;
        const shown = box.closest('label')?.querySelector('[data-facet-count]');
        if (shown) shown.textContent = String(count);
        box.closest('label')?.classList.toggle('none', count === 0 && !box.checked);
      }
    }
    this.dataset['searchState'] = idle ? 'idle' : rows.length > 0 ? 'ready' : 'empty';
    this.#count.textContent = total === 1 ? 'One statement' : `${total} statements`;
    if (rows.length === 0) {
      const filtered = FACETS.some((facet) => state[facet].length > 0);
      this.#message.append(
        `Nothing found${state.q ? ` for “${state.q}”` : ''}${filtered ? ' with these choices' : ''}. `,
        button(filtered ? 'Drop the choices' : 'Show all statements', () => {
          this.#go(
            { ...readState(new URLSearchParams(), this.#known).state, q: filtered ? state.q : '' },
            'push',
          );
          this.#fromAddress();
        }),
      );
    }
  }

  #showRows({ rows, hits, more }: Pick<Answer, 'rows' | 'hits' | 'more'>, before: readonly Node[]): void {
    const shown = [
      ...before,
      ...rows.map(({ element }) => (hits.size > 0 ? withHits(element, hits) : element)),
    ];
    this.#list.replaceChildren(...shown);
    const next = this.#find('[data-more]');
    next.replaceChildren(
      ...(more
        ? [
            button(
              'Show more',
              () =>
                void more().then((page) => {
                  this.#showRows(page, shown);
                }),
            ),
          ]
        : []),
    );
  }
}

function whose({ name }: NamedActor, link: HTMLAnchorElement): (string | Node)[] {
  return [`What ${name} said comes first, then what was said of them. Their page: `, link];
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

/** The words that Pagefind marked in an excerpt, in small letters and without punctuation. */
function markedWords(excerpt: string): string[] {
  const marks = new DOMParser().parseFromString(excerpt, 'text/html').querySelectorAll('mark');
  return Array.from(marks, ({ textContent }) => bareWord(textContent)).filter(Boolean);
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** A copy of a statement with the hits in its words marked. */
function withHits(element: HTMLLIElement, hits: ReadonlySet<string>): HTMLLIElement {
  const copy = element.cloneNode(true) as HTMLLIElement;
  const words = copy.querySelector('.words');
  if (!words) return copy;
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    text.replaceWith(
      ...text.data.split(/(\s+)/).map((word) => {
        if (!hits.has(bareWord(word))) return word;
        const mark = document.createElement('mark');
        mark.textContent = word;
        return mark;
      }),
    );
  }
  return copy;
}

customElements.define('statement-search', StatementSearch);
