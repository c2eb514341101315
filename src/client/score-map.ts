/** `<score-map>`: the score beside the article shows which sentences are in view. */

class ScoreMap extends HTMLElement {
  #watcher: IntersectionObserver | undefined;

  connectedCallback(): void {
    const places = new Map(
      Array.from(this.querySelectorAll('a'), (link) => [
        (link.getAttribute('href') ?? '').slice(1),
        link.querySelector('.d-hit'),
      ]),
    );
    this.#watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        places.get(target.id)?.classList.toggle('d-now', isIntersecting);
    });
    for (const id of places.keys()) {
      const sentence = document.getElementById(id);
      if (sentence) this.#watcher.observe(sentence);
    }
  }

  disconnectedCallback(): void {
    this.#watcher?.disconnect();
  }
}

customElements.define('score-map', ScoreMap);
