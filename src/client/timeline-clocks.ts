/**
 * `<timeline-clocks>`: shows one clock of the timeline at a time, by the fragment in the address, and moves the marks
 * to where they stand by the other one. Without it both drawings stand one below the other.
 */

const SAID = '#timeline-said';
const CLOCKS = ['#timeline', SAID];

class TimelineClocks extends HTMLElement {
  connectedCallback(): void {
    this.#show(location.hash === SAID ? 'said' : 'happened');
    for (const link of this.#links()) {
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        // The drawing changes where it stands: the page must not jump to it.
        event.preventDefault();
        if (location.hash !== link.hash) history.pushState(null, '', link.hash);
        this.#change();
      });
    }
    addEventListener('popstate', () => {
      this.#change();
    });
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
    this.dataset['clock'] = clock;
    for (const link of this.#links()) {
      if (link.dataset['clock'] === clock) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** The marks of the drawing that is shown, by the event they lead to. */
  #marks(): SVGAElement[] {
    return [...this.querySelectorAll<SVGAElement>('svg a[transform]')].filter(
      (mark) => mark.getClientRects().length > 0,
    );
  }

  /** Where each mark stands, in the units of the drawing. */
  #places(): Map<string, string> {
    return new Map(this.#marks().map((mark) => [mark.href.baseVal, translation(mark)]));
  }

  #move(before: ReadonlyMap<string, string>): void {
    for (const mark of this.#marks()) {
      const from = before.get(mark.href.baseVal);
      const to = translation(mark);
      if (from !== undefined && from !== to) {
        mark.animate([{ transform: from }, { transform: to }], { duration: 700, easing: 'ease-in-out' });
      }
    }
  }
}

/** The place of a mark as CSS says it. */
function translation(mark: SVGAElement): string {
  const { e, f } = mark.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
  return `translate(${e}px, ${f}px)`;
}

customElements.define('timeline-clocks', TimelineClocks);
