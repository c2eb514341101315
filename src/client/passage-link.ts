/**
 * `<passage-link>`: select words of the article, get a link to exactly these words (`?sel=<start>-<end>,<hash8>`, code
 * points of the text, with the hash of the words); and open such a link: the words marked, in view, with their statements.
 */
import { textDirective } from '../exports/text-fragment.ts';

/** A stretch of the article in code points of its text. */
interface Stretch {
  start: number;
  end: number;
}

/** A sentence as the page shows it. */
interface ShownSentence extends Stretch {
  element: HTMLElement;
  text: string;
  paragraph: Element | null;
}

const SELECTION = /^(\d+)-(\d+)(?:,([0-9a-f]{8}))?$/;

class PassageLink extends HTMLElement {
  #sentences: ShownSentence[] = [];

  connectedCallback(): void {
    this.#sentences = Array.from(
      document.querySelectorAll<HTMLElement>('.sentence[data-start]'),
      (element) => {
        const text = element.textContent;
        const start = Number(element.dataset['start']);
        return { element, start, end: start + [...text].length, text, paragraph: element.parentElement };
      },
    );
    document.addEventListener('selectionchange', () => {
      this.#offer();
    });
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
    void this.#open();
  }

  #find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  /** What the reader has selected, without the space at its ends; nothing where it is not in the article. */
  #selected(): Stretch | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const touched = this.#sentences.filter(({ element }) => range.intersectsNode(element));
    const first = touched[0];
    const last = touched.at(-1);
    if (!first || !last) return undefined;
    const stretch = {
      start: this.#offset(first, range.startContainer, range.startOffset, first.start),
      end: this.#offset(last, range.endContainer, range.endOffset, last.end),
    };
    const words = this.#words(stretch);
    stretch.start += [...words].length - [...words.trimStart()].length;
    stretch.end -= [...words].length - [...words.trimEnd()].length;
    return stretch.end > stretch.start ? stretch : undefined;
  }

  /** A place in the page as a code point; `outside` where it does not lie in the sentence. */
  #offset(
    { element, start }: { element: HTMLElement; start: number },
    node: Node,
    offset: number,
    outside: number,
  ): number {
    if (!element.contains(node)) return outside;
    const before = document.createRange();
    before.selectNodeContents(element);
    before.setEnd(node, offset);
    return start + [...before.toString()].length;
  }

  /** The words of a stretch as they stand in the article's text: sentences a space apart, paragraphs a line. */
  #words({ start, end }: Stretch): string {
    let words = '';
    let previous: ShownSentence | undefined;
    for (const sentence of this.#sentences) {
      if (sentence.end <= start || sentence.start >= end) continue;
      if (previous)
        words += previous.paragraph === sentence.paragraph ? ' '.repeat(sentence.start - previous.end) : '\n';
      words += [...sentence.text].slice(Math.max(0, start - sentence.start), end - sentence.start).join('');
      previous = sentence;
    }
    return words;
  }

  #offer(): void {
    const bar = this.#find('[data-offer]');
    if (bar) bar.hidden = this.#selected() === undefined || !('subtle' in crypto);
  }

  async #copy(): Promise<void> {
    const stretch = this.#selected();
    const status = this.#find('[role=status]');
    if (!stretch || !status) return;
    const words = this.#words(stretch);
    const address = new URL(location.pathname, location.href);
    address.search = `?sel=${stretch.start}-${stretch.end},${await hashOf(words)}`;
    const link = `${address.href}#${textDirective(words)}`;
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = 'Copied: a link to these words.';
    } catch {
      status.textContent = link;
    }
  }

  /** Shows the words that the address names; says so where they are not what they were. */
  async #open(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('sel');
    const shown = this.#find('[data-shown]');
    if (asked === null || !shown) return;
    const [, start, end, hash] = SELECTION.exec(asked) ?? [];
    const stretch = { start: Number(start), end: Number(end) };
    const words = start === undefined ? '' : this.#words(stretch);
    shown.hidden = false;
    if (words === '') {
      shown.textContent = 'The link names words that are not in this article.';
      return;
    }
    const changed = hash !== undefined && 'subtle' in crypto && (await hashOf(words)) !== hash;
    const touched = this.#sentences.filter(
      (sentence) => sentence.end > stretch.start && sentence.start < stretch.end,
    );
    const statements = new Map(
      touched.flatMap(({ element }) =>
        Array.from(
          element.querySelectorAll<HTMLAnchorElement>('a.mark, a.cue'),
          (link) => [link.href, link] as const,
        ),
      ),
    );
    shown.replaceChildren(
      changed
        ? 'The text has changed since this link was made; these words now stand there: '
        : 'Shared with you: ',
      element('q', words),
      ' ',
      ...touched.flatMap(({ element: { id } }) => [link(`#${id}`, id), ' ']),
      ...(statements.size > 0
        ? [
            'Statements in it: ',
            ...[...statements.keys()].flatMap((href) => [link(href, href.split('/').at(-2) ?? ''), ' ']),
          ]
        : ['No statement stands in it: it is the article’s own voice.']),
    );
    this.#mark(touched, stretch);
    touched[0]?.element.scrollIntoView({ block: 'center' });
  }

  /** Marks the words: to the letter where the browser can highlight ranges, else their sentences. */
  #mark(touched: readonly ShownSentence[], { start, end }: Stretch): void {
    if (!('highlights' in CSS)) {
      for (const { element: sentence } of touched) sentence.classList.add('shared');
      return;
    }
    const ranges = touched.map((sentence) => {
      const range = document.createRange();
      range.setStart(...place(sentence.element, Math.max(0, start - sentence.start)));
      range.setEnd(...place(sentence.element, Math.min(end, sentence.end) - sentence.start));
      return range;
    });
    CSS.highlights.set('shared', new Highlight(...ranges));
  }
}

/** The text node and offset of a code point within an element. */
function place(within: HTMLElement, codePoint: number): [Node, number] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  let left = codePoint;
  let last: Text | undefined;
  while (walker.nextNode()) {
    last = walker.currentNode as Text;
    const points = [...last.data];
    if (left <= points.length) return [last, points.slice(0, left).join('').length];
    left -= points.length;
  }
  return [last ?? within, last?.length ?? 0];
}

/** First 8 hex digits of the SHA-256 of the words in NFC. */
async function hashOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.normalize('NFC')));
  return Array.from(new Uint8Array(digest).slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}

customElements.define('passage-link', PassageLink);
