/**
 * `<timeline-clocks>`: shows one clock of the timeline at a time, by the fragment in the address, puts the list below
 * in its order, and moves the marks to where they stand by the other one. Without it both drawings stand one below the
 * other, and the list is in the order of what happened.
 */

const SAID = '#timeline-said';
const CLOCKS = ['#timeline', SAID];

class TimelineClocks extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#show(location.hash === SAID ? 'said' : 'happened');
    for (const link of this.#links()) {
      const follow = (event: MouseEvent): void => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        // The drawing changes where it stands: the page must not jump to it.
        event.preventDefault();
        if (location.hash !== link.hash) history.pushState(null, '', link.hash);
        this.#change();
      };
      link.addEventListener('click', follow, { signal });
    }
    const back = (): void => {
      this.#change();
    };
    addEventListener('popstate', back, { signal });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('nav a')];
  }

  /** Follows the address; a fragment of the list below leaves the clock as it is. */
  #change(): void {
    if (!CLOCKS.includes(location.hash) && location.hash !== '') return;
    const clock = location.hash === SAID ? 'said' : 'happened';
    if (clock === this.dataset['clock']) return;
    const before = this.#places();
    this.#show(clock);
    if (matchMedia('(prefers-reduced-motion: no-preference)').matches) this.#move(before);
  }

  #show(clock: string): void {
    // An item keeps the marks of the clock that is not shown in `data-said`.
    if ((this.dataset['clock'] ?? 'happened') !== clock) this.#order(clock);
    this.dataset['clock'] = clock;
    for (const link of this.#links()) {
      if (link.dataset['clock'] === clock) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** Puts the list in the order of the drawing, and gives its items the marks of that clock. */
  #order(clock: string): void {
    const lists = [...document.querySelectorAll<HTMLElement>('.events')];
    for (const mark of this.querySelectorAll<SVGAElement>(`figure[data-clock=${clock}] svg a`)) {
      const item = itemOf(mark);
      if (!item) continue;
      lists[mark.closest('.undated') ? 1 : 0]?.append(item);
      const { said } = item.dataset;
      if (said === undefined) continue;
      item.dataset['said'] = item.className;
      item.className = said;
    }
    for (const list of lists) if (list.parentElement) list.parentElement.hidden = !list.firstElementChild;
  }

  /** What is seen to move: the marks of the drawing where it is shown, else the items of the list. */
  #movers(): { key: string; element: Element; place: string }[] {
    const marks = [...this.querySelectorAll<SVGAElement>('svg a')];
    const seen = marks.filter((mark) => mark.getClientRects().length > 0);
    if (seen.length > 0)
      return seen.map((mark) => ({ key: mark.href.baseVal, element: mark, place: translation(mark) }));
    const items = [...document.querySelectorAll<HTMLElement>('.events > li')];
    const begin = items[0]?.getBoundingClientRect().top ?? 0;
    return items.map((element) => ({
      key: element.id,
      element,
      place: `${element.getBoundingClientRect().top - begin}`,
    }));
  }

  #places(): Map<string, string> {
    return new Map(this.#movers().map(({ key, place }) => [key, place]));
  }

  #move(before: ReadonlyMap<string, string>): void {
    for (const { key, element, place } of this.#movers()) {
      const from = before.get(key);
      if (from === undefined || from === place) continue;
      const frames =
        element instanceof SVGElement
          ? [from, place]
          : [`translate(0, ${Number(from) - Number(place)}px)`, 'none'];
      element.animate(
        frames.map((transform) => ({ transform })),
        { duration: 700, easing: 'ease-in-out' },
      );
    }
  }
}

/** The item of the list that a mark leads to. */
function itemOf(mark: SVGAElement): HTMLElement | null {
  return document.getElementById(mark.href.baseVal.replace(/.*#/, ''));
}

/** The place of a mark as CSS says it. */
function translation(mark: SVGAElement): string {
  const { e, f } = mark.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
  return `translate(${e}px, ${f}px)`;
}

customElements.define('timeline-clocks', TimelineClocks);
