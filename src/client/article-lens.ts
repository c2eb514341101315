/**
 * `<article-lens>`: dims the article but for one actor's words, one form, the unnamed sources, the article's own
 * voice, or what is hedged. The lens stands in the address. Without it the same links lead to lists.
 */

class ArticleLens extends HTMLElement {
  connectedCallback(): void {
    for (const link of this.#links()) {
      link.href = throughLens(link.dataset['lens'] ?? '');
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
        this.#look();
      });
    }
    addEventListener('popstate', () => {
      this.#look();
    });
    this.#look();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-lens]')];
  }

  /** Looks at the article through the lens in the address; an unknown one is named and ignored. */
  #look(): void {
    const lens = new URLSearchParams(location.search).get('lens') ?? '';
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
    for (const sentence of article.querySelectorAll<HTMLElement>('.sentence')) {
      const marks = [...sentence.querySelectorAll<HTMLElement>('a.mark, a.cue')];
      const fits = known ? matches(sentence, marks, lens) : true;
      if (fits) shown.push(sentence.id);
      sentence.classList.toggle('dimmed', !fits);
      noteOn(sentence)?.classList.toggle('dimmed', !fits);
    }
    const total = article.querySelectorAll('.sentence').length;
    status.textContent = known
      ? `${shown.length} of ${total} sentences: ${chosen.textContent}. `
      : lens !== ''
        ? `There is no lens “${lens}”; the whole article is shown.`
        : '';
    const [first] = shown;
    if (known && first !== undefined) status.append('The first: ', linkTo(first));
  }
}

/** The notes beside a sentence: those of its row in the same paragraph. */
function noteOn(sentence: HTMLElement): Element | null | undefined {
  const row = [...sentence.classList].find((name) => name.startsWith('row-'));
  return sentence.closest('.paragraph')?.querySelector(`.notes > .${row ?? ''}`);
}

function linkTo(sentence: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `${location.pathname}${location.search}#${sentence}`;
  link.textContent = sentence;
  return link;
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
