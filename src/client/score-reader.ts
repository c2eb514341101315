/**
 * `<score-reader>`: the reading line under the score. As the pointer moves along the text, or focus from mark to mark,
 * the sentence stands below; a click beside a mark leads to the sentence. Without it the marks are links all the same.
 */

class ScoreReader extends HTMLElement {
  #sentences: Promise<{ id: string; text: string }[]> | undefined;

  connectedCallback(): void {
    for (const svg of this.querySelectorAll<SVGSVGElement>('svg[aria-label]')) {
      svg.addEventListener('pointermove', (event) => void this.#read(svg, this.#sentenceAt(svg, event)));
      svg.addEventListener('click', (event) => {
        if ((event.target as Element).closest('a')) return;
        void this.#texts().then((texts) => {
          const sentence = texts[this.#sentenceAt(svg, event)];
          if (sentence) location.href = `${this.dataset['article'] ?? ''}#${sentence.id}`;
        });
      });
    }
    // Not on the picture: a browser makes what listens for the focus a stop of its own.
    this.addEventListener('focusin', ({ target }) => {
      const svg = (target as Element).closest('svg');
      const id = /p\d+s\d+/.exec((target as Element).getAttribute('aria-label') ?? '')?.[0];
      if (!svg || id === undefined) return;
      void this.#texts().then((texts) =>
        this.#read(
          svg,
          texts.findIndex((sentence) => sentence.id === id),
        ),
      );
    });
  }

  /** The sentences, taken from the article's page when the reader first asks for one; a failure is forgotten. */
  async #texts(): Promise<{ id: string; text: string }[]> {
    this.#sentences ??= fetch(this.dataset['article'] ?? '')
      .then(async (response) => {
        // Without its styles, which the policy of this page would complain of.
        const markup = (await response.text()).replace(/<style[^]*?<\/style>/g, '');
        return new DOMParser().parseFromString(markup, 'text/html');
      })
      .then((page) =>
        Array.from(page.querySelectorAll('.sentence'), ({ id, textContent }) => ({ id, text: textContent })),
      )
      .catch(() => {
        this.#sentences = undefined;
        return [];
      });
    return this.#sentences;
  }

  /** The number of the sentence at the pointer: the ground holds one shape for each, in order. */
  #sentenceAt(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): number {
    const down = svg.viewBox.baseVal.height > svg.viewBox.baseVal.width;
    const ground = [...(svg.querySelector('.d-ground')?.children ?? [])];
    return ground.findLastIndex((shape) => {
      const { left, top } = shape.getBoundingClientRect();
      return down ? top <= clientY : left <= clientX;
    });
  }

  async #read(svg: SVGSVGElement, number: number): Promise<void> {
    const line = this.querySelector('.reading');
    const shape = svg.querySelector('.d-ground')?.children[number] as SVGGraphicsElement | undefined;
    const sentence = (await this.#texts())[number];
    if (!line || !shape || !sentence) return;
    line.textContent = `${sentence.id}  ${sentence.text}`;
    const { x, y, width, height } = shape.getBBox();
    const { width: all, height: tall } = svg.viewBox.baseVal;
    const column =
      svg.querySelector('.d-now') ??
      svg.insertBefore(document.createElementNS(svg.namespaceURI ?? '', 'rect'), svg.firstChild);
    const place = tall > all ? { x: 0, y, width: all, height } : { x, y: 0, width, height: tall };
    for (const [name, value] of Object.entries({ class: 'd-now', ...place }))
      column.setAttribute(name, String(value));
  }
}

customElements.define('score-reader', ScoreReader);
