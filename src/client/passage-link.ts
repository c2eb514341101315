/**
 * `<passage-link>`: select words of the article, get a link to exactly these words (`?sel=<start>-<end>,<hash8>`, code
 * points of the text, with the hash of the words) and, where its address is known, into the original page; and open such a
 * link: the words marked, in view, with their statements.
 */
import { textDirective, withDirective, type Around } from '../exports/text-fragment.ts';

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
  #gone = new AbortController();

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#sentences = Array.from(
      document.querySelectorAll<HTMLElement>('.sentence[data-start]'),
      (element) => {
        const text = element.textContent;
        const start = Number(element.dataset['start']);
        return { element, start, end: start + [...text].length, text, paragraph: element.parentElement };
      },
    );
    const selected = (): void => {
      this.#offer();
    };
    // A press of the mouse would take the selection away before the click.
    const keep = (event: Event): void => {
      event.preventDefault();
    };
    document.addEventListener('selectionchange', selected, { signal });
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('mousedown', keep, { signal });
      button.addEventListener('click', () => void this.#copy(button.dataset['original']), { signal });
    }
    // A reader may have been quicker than this script.
    selected();
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
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
    // A selection that ends before the first letter of a sentence, as three clicks make it, ends with the one before.
    const held = this.#sentences.filter(({ start, end }) => end > stretch.start && start < stretch.end);
    stretch.start = Math.max(stretch.start, held[0]?.start ?? 0);
    stretch.end = Math.min(stretch.end, held.at(-1)?.end ?? 0);
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

  /**
   * The words of a stretch: sentences a space apart, paragraphs a line, as they stand in the article's text.
   * @param between What stands between the sentences of a paragraph, where it is not that space.
   */
  #words({ start, end }: Stretch, between?: string): string {
    let words = '';
    let previous: ShownSentence | undefined;
    for (const sentence of this.#sentences) {
      if (sentence.end <= start || sentence.start >= end) continue;
      if (previous)
        words +=
          previous.paragraph === sentence.paragraph
            ? (between ?? ' '.repeat(sentence.start - previous.end))
            : '\n';
      words += [...sentence.text].slice(Math.max(0, start - sentence.start), end - sentence.start).join('');
      previous = sentence;
    }
    return words;
  }

  /** The directive for a stretch in a page that breaks its blocks as `between` says. */
  #directive({ start, end }: Stretch, between?: string): string {
    const around: Around = {
      before: this.#words({ start: 0, end: start }, between),
      after: this.#words({ start: end, end: Infinity }, between),
    };
    return textDirective(this.#words({ start, end }, between), around);
  }

  #offer(): void {
    const bar = this.#find('[data-offer]');
    const status = this.#find('[data-offer] [role=status]');
    if (bar) bar.hidden = this.#selected() === undefined || !('subtle' in crypto);
    if (status) status.textContent = '';
  }

  /** @param original The address of the original page, for a link into it; else the link is into this one. */
  async #copy(original?: string): Promise<void> {
    const stretch = this.#selected();
    const status = this.#find('[data-offer] [role=status]');
    if (!stretch || !status) return;
    let link: string;
    if (original === undefined) {
      const address = new URL(location.pathname, location.href);
      address.search = `?sel=${stretch.start}-${stretch.end},${await hashOf(this.#words(stretch))}`;
      // Here every sentence is a block of its own.
      link = withDirective(address.href, this.#directive(stretch, '\n'));
    } else {
      link = withDirective(original, this.#directive(stretch));
    }
    try {
      await navigator.clipboard.writeText(link);
      status.textContent =
        original === undefined
          ? 'Copied: a link to these words.'
          : 'Copied: a link to these words on the original page.';
    } catch {
      status.textContent = link;
    }
  }

  /** Shows the words that the address names; says so where they are not what they were, and then marks nothing. */
  async #open(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('sel');
    const shown = this.#find('[data-shown]');
    if (asked === null || !shown) return;
    const [, start, end, hash] = SELECTION.exec(asked) ?? [];
    const stretch = { start: Number(start), end: Number(end) };
    const touched = this.#sentences.filter(
      (sentence) => sentence.end > stretch.start && sentence.start < stretch.end,
    );
    const isInText = stretch.start < stretch.end && stretch.end <= (this.#sentences.at(-1)?.end ?? 0);
    const words = isInText ? this.#words(stretch) : '';
    const isChanged = hash !== undefined && 'subtle' in crypto && (await hashOf(words)) !== hash;
    const places = touched.flatMap(({ element: { id } }) => [' ', link(`#${id}`, id)]);
    shown.hidden = false;
    if (words === '') {
      shown.textContent = 'The link leads to words that are not in this article.';
    } else if (isChanged) {
      shown.replaceChildren(
        'The words that this link was made for no longer stand where they stood, and nothing is marked. What stands there now:',
        ...places,
      );
    } else {
      shown.replaceChildren(
        'Shared with you, and marked below: ',
        element('b', words),
        ' (',
        ...places.slice(1),
        '). ',
        ...statementsIn(touched),
      );
      this.#mark(touched, stretch);
    }
    const seen = words === '' || isChanged ? shown : touched[0]?.element;
    seen?.scrollIntoView({ block: 'center' });
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

/** What leads to the statements in some sentences, each once. */
function statementsIn(sentences: readonly ShownSentence[]): (Node | string)[] {
  const addresses = new Set(
    sentences.flatMap(({ element }) =>
      Array.from(element.querySelectorAll<HTMLAnchorElement>('a.mark, a.cue'), ({ href }) => href),
    ),
  );
  if (addresses.size === 0) return ['No statement stands in it: it is the article’s own voice.'];
  const links = Array.from(addresses, (href) => [' ', link(href, href.split('/').at(-2) ?? '')]);
  return [addresses.size === 1 ? 'Its statement:' : 'Its statements:', ...links.flat()];
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
