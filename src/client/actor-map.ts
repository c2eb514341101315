/**
 * `<actor-map>`: whoever is pointed at, tapped or focused stays with all that touches them, and the rest is dimmed; a
 * line below says what it is. A first tap only shows, a second one follows the link. Without it nothing is dimmed.
 */

class ActorMap extends HTMLElement {
  /** The mark that was tapped and not yet followed. */
  #tapped: Element | null = null;

  connectedCallback(): void {
    for (const mark of this.querySelectorAll('.d-map a')) widen(mark);
    this.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.#pick(markAt(event) ?? markOf(document.activeElement));
    });
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') this.#pick(markOf(document.activeElement));
    });
    this.addEventListener('focusin', (event) => {
      this.#pick(markAt(event));
    });
    this.addEventListener('focusout', () => {
      this.#pick(null);
    });
    this.addEventListener('click', (event) => {
      const mark = markAt(event);
      const touched = event instanceof PointerEvent && event.pointerType === 'touch';
      if (touched && mark && mark !== this.#tapped) event.preventDefault();
      this.#tapped = touched ? mark : null;
      if (touched) this.#pick(mark);
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#pick(null);
    });
  }

  /** Keeps a mark and its neighbours; nobody, where there is none. */
  #pick(mark: Element | null): void {
    for (const element of this.querySelectorAll('.kept')) element.classList.remove('kept');
    for (const map of this.querySelectorAll('.picked')) map.classList.remove('picked');
    const reading = this.querySelector('.reading');
    if (reading) reading.textContent = mark?.getAttribute('aria-label') ?? '';
    const map = mark?.closest('.d-map');
    if (!mark || !map) return;
    const address = mark.hasAttribute('data-node') ? addressOf(mark) : undefined;
    const lines =
      address === undefined
        ? [mark]
        : [...map.querySelectorAll('a:not([data-node])')].filter((line) => endsOf(line).includes(address));
    const kept = new Set(lines.flatMap(endsOf).concat(address ?? []));
    const nodes = [...map.querySelectorAll('[data-node]')].filter((node) => kept.has(addressOf(node)));
    for (const element of [...lines, ...nodes]) element.classList.add('kept');
    map.classList.add('picked');
  }
}

/** Thin lines and small discs are hard to hit: something invisible and larger lies below each. */
function widen(mark: Element): void {
  const wider = mark.firstElementChild?.cloneNode();
  if (!(wider instanceof SVGElement)) return;
  wider.setAttribute('class', wider instanceof SVGCircleElement ? 'd-hit' : 'd-catch');
  if (wider instanceof SVGCircleElement)
    wider.setAttribute('r', String(Math.max(12, wider.r.baseVal.value + 3)));
  mark.prepend(wider);
}

function markAt({ target }: Event): Element | null {
  return target instanceof Element ? markOf(target) : null;
}

function markOf(element: Element | null): Element | null {
  return element?.closest('.d-map a') ?? null;
}

function addressOf(mark: Element): string {
  return mark.getAttribute('href') ?? '';
}

/** The pages of the two actors of a line: the first links in its row of the tables below. */
function endsOf(line: Element): string[] {
  const row = document.getElementById(addressOf(line).replace(/.*#/, ''));
  return [...(row?.querySelectorAll('a') ?? [])].slice(0, 2).map(addressOf);
}

customElements.define('actor-map', ActorMap);
