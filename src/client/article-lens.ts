/**
 * `<article-lens>`: dims the article but for one actor's words, one form, the unnamed sources, the article's own
 * voice, or what is hedged. The lens stands in the address. Without it the same links lead to lists.
 */

class ArticleLens extends HTMLElement {
  #gone = new AbortController();
  /** The lens that the article is seen through; undefined before the first look. */
  #lens: string | undefined;

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    for (const link of this.#links()) {
      link.href = throughLens(link.dataset['lens'] ?? '');
      const follow = (event: MouseEvent): void => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (link.href !== location.href) history.pushState(null, '', link.href);
        this.#look();
      };
      link.addEventListener('click', follow, { signal });
    }
    const back = (): void => {
      this.#look();
    };
    addEventListener('popstate', back, { signal });
    this.#look();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-lens]')];
  }

  /** Looks at the article through the lens in the address; an unknown one is named and ignored. */
  #look(): void {
    const lens = new URLSearchParams(location.search).get('lens') ?? '';
    // A fragment brings no other lens: what is read out, and may have the focus, stays as it is.
    if (lens === this.#lens) return;
    this.#lens = lens;
    const chosen = this.#links().find((link) => link.dataset['lens'] === lens);
    for (const link of this.#links()) {
      if (link === chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const group = chosen?.closest('details');
    if (group) group.open = true;
    const article = document.querySelector('.article');
    const status = this.querySelector('[role=status]');
    if (!article || !status) return;
    const known = chosen !== undefined && lens !== '';
    const shown: string[] = [];
    // Each sentence has its notes, in the same order.
    const notes = article.querySelectorAll('.notes > li');
    const sentences = article.querySelectorAll<HTMLElement>('.sentence');
    for (const [n, sentence] of sentences.entries()) {
      const marks = [...sentence.querySelectorAll<HTMLElement>('a.mark, a.cue')];
      const fits = known ? matches(sentence, marks, lens) : true;
      if (fits) shown.push(sentence.id);
      sentence.classList.toggle('dimmed', !fits);
      notes[n]?.classList.toggle('dimmed', !fits);
    }
    status.textContent = known
      ? `${shown.length} of ${sentences.length} sentences: ${chosen.textContent}. `
      : lens !== ''
        ? `There is no lens “${lens}”.`
        : '';
    const [first] = shown;
    if (!known || first === undefined) return;
    const link = document.createElement('a');
    link.href = `#${first}`;
    link.textContent = first;
    status.append('The first: ', link);
  }
}

/** The article through a lens, or without one; a class stays in its mode. */
function throughLens(lens: string): string {
  const kept = [...new URLSearchParams(location.search)].filter(
    ([name]) => name === 'mode' || name === 'hide',
  );
  const query = new URLSearchParams([...kept, ...(lens === '' ? [] : [['lens', lens]])]);
  return query.size > 0 ? `?${query.toString().replaceAll('%3A', ':')}` : location.pathname;
}

/** Whether anything in a sentence is what the lens looks for. */
function matches(sentence: HTMLElement, marks: readonly HTMLElement[], lens: string): boolean {
  const [kind, value = ''] = lens.split(':');
  switch (kind) {
    case 'actor':
      return marks.some(({ dataset }) => (dataset['sources'] ?? '').split(' ').includes(value));
    case 'form':
      return marks.some(({ dataset }) => dataset['form'] === value);
    case 'unnamed':
      return marks.some(({ dataset }) => dataset['unnamed'] !== undefined);
    case 'hedged':
      return sentence.dataset['hedged'] !== undefined;
    case 'narration':
      return sentence.dataset['voice'] !== 'attributed';
    default:
      return true;
  }
}

customElements.define('article-lens', ArticleLens);
