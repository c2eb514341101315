/**
 * Classroom mode, `?mode=class&hide=source|cue|status` (`hide` may be repeated; `source` where it is missing): each
 * answer is out of sight and out of the accessibility tree until its question is pressed. Parts name themselves with
 * `data-class`; what would give them away names their kinds with `data-class-follows`, and comes back with the last of
 * them. In the article the words around a passage name its source, and are covered with it. Nothing leaves the page.
 */
import styles from '../styles/class.css?inline';

const KINDS = {
  source: { hidden: 'who says it', question: 'Who says so?' },
  cue: { hidden: 'the reporting words', question: 'Reported how?' },
  status: { hidden: 'the verdicts', question: 'Does it hold up?' },
} as const;
type Kind = keyof typeof KINDS;

/** What one question hides: parts of the page that come back together. */
interface Answer {
  kind: Kind;
  parts: readonly [HTMLElement, ...HTMLElement[]];
}

const isKind = (word: string): word is Kind => Object.hasOwn(KINDS, word);
const TITLE = document.title;
const query = new URLSearchParams(location.search);
if (query.get('mode') === 'class') startClass(query);

function startClass(mode: URLSearchParams): void {
  const asked = mode.getAll('hide');
  const hide = new Set(asked.length > 0 ? asked.filter(isKind) : (['source'] as const));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);

  const open = new Set([...(hide.has('source') ? answersInArticle() : []), ...answersInParts(hide)]);
  const total = open.size;
  const bar = makeBar(
    hide,
    asked.filter((word) => !isKind(word)),
  );
  const update = (): void => {
    follow(new Set(Array.from(open, ({ kind }) => kind)));
    bar.status.textContent = sayOpen(open.size, total);
    bar.all.hidden = open.size === 0;
  };
  const covers = Array.from(open, (answer) => {
    const uncover = cover(answer);
    return (): void => {
      uncover();
      open.delete(answer);
    };
  });
  for (const [n, answer] of [...open].entries()) {
    questionOf(answer)?.addEventListener('click', () => {
      covers[n]?.();
      update();
      const [part] = answer.parts;
      if (!part.matches('a[href]')) part.tabIndex = -1;
      part.focus();
    });
  }
  bar.all.addEventListener('click', () => {
    for (const uncover of covers) uncover();
    update();
    bar.element.focus();
  });
  document.querySelector('main')?.prepend(bar.element);
  update();
  keepMode(hide);
}

/** The parts that name themselves, each an answer of its own. */
function answersInParts(hide: ReadonlySet<Kind>): Answer[] {
  return [...document.querySelectorAll<HTMLElement>('[data-class]')].flatMap((part) => {
    const kind = part.dataset['class'] ?? '';
    const taken = part.dataset['classTaken'] !== undefined;
    return isKind(kind) && hide.has(kind) && !taken ? [{ kind, parts: [inside(part)] }] : [];
  });
}

/** A part that a question can stand beside: a list of terms takes none, so there it stands inside. */
function inside(part: HTMLElement): HTMLElement {
  if (part.tagName !== 'DD') return part;
  const inner = document.createElement('span');
  inner.append(...part.childNodes);
  part.append(inner);
  return inner;
}

/** In the article, one answer for each sentence that carries a statement: what names the source in it, and its notes. */
function answersInArticle(): Answer[] {
  return [...document.querySelectorAll<HTMLElement>('.article .sentence:has([data-sources])')].flatMap(
    (sentence) => {
      const paragraph = sentence.closest('.paragraph');
      const place = [...(paragraph?.querySelectorAll('.sentence') ?? [])].indexOf(sentence);
      const notes = paragraph?.querySelectorAll('.notes > li')[place];
      const named = [...(notes?.querySelectorAll<HTMLElement>('[data-class=source]') ?? [])];
      for (const part of named) part.dataset['classTaken'] = '';
      const [part, ...more] = [...wordsAround(sentence), ...named];
      return part ? [{ kind: 'source', parts: [part, ...more] }] : [];
    },
  );
}

/** The words of a sentence that belong to no passage and no cue, but for a lone "that" or "of". */
function wordsAround(sentence: HTMLElement): HTMLElement[] {
  return [...sentence.childNodes].flatMap((node) => {
    const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
    // A name has a capital, or is written in letters that have none.
    const names = /[\p{Lu}\p{Lo}]/u.test(words) || (words.match(/\p{L}+/gu) ?? []).length > 1;
    if (!names) return [];
    const [, before = '', inner = '', after = ''] = /^([^\p{L}]*)(.*?)([^\p{L}]*)$/su.exec(words) ?? [];
    const part = document.createElement('span');
    part.textContent = inner;
    (node as Text).replaceWith(before, part, after);
    return [part];
  });
}

/** Puts the question in the place of the first part, and an ellipsis in that of the others. @returns What undoes it. */
function cover({ kind, parts }: Answer): () => void {
  const stands = parts.map((part, n) => {
    part.hidden = true;
    const stand = document.createElement(n === 0 ? 'button' : 'span');
    stand.textContent = n === 0 ? KINDS[kind].question : '…';
    if (stand instanceof HTMLButtonElement) {
      stand.type = 'button';
      stand.className = 'reveal';
    }
    part.before(stand);
    return stand;
  });
  return () => {
    for (const stand of stands) stand.remove();
    for (const part of parts) part.hidden = false;
  };
}

function questionOf({ parts: [part] }: Answer): HTMLButtonElement | undefined {
  const before = part.previousElementSibling;
  return before instanceof HTMLButtonElement ? before : undefined;
}

/** Hides what would give an open answer away. A heading stays, under the name that the page has of itself. */
function follow(open: ReadonlySet<Kind>): void {
  for (const follower of document.querySelectorAll<HTMLElement>('[data-class-follows]')) {
    const hidden = (follower.dataset['classFollows'] ?? '')
      .split(' ')
      .some((kind) => isKind(kind) && open.has(kind));
    if (follower.tagName === 'H1') rename(follower, hidden);
    else follower.hidden = hidden;
  }
}

function rename(heading: HTMLElement, hidden: boolean): void {
  const full = (heading.dataset['classFull'] ??= heading.textContent);
  const plain = `Statement ${heading.closest<HTMLElement>('[data-statement]')?.dataset['statement'] ?? ''}`;
  heading.textContent = hidden ? plain : full;
  document.title = hidden ? TITLE.replace(full, plain) : TITLE;
}

function sayOpen(open: number, total: number): string {
  if (total === 0) return 'Nothing on this page had to be hidden.';
  if (open === 0) return 'All answers are shown.';
  return open === total ? `Answers hidden: ${total}.` : `Answers still hidden: ${open} of ${total}.`;
}

/** What the mode is, at the top of the page, with the ways to hide more, to show everything, and to leave. */
function makeBar(
  hide: ReadonlySet<Kind>,
  unknown: readonly string[],
): { element: HTMLElement; status: HTMLElement; all: HTMLElement } {
  const make = (tag: string, words = '', ...inner: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.append(words, ...inner);
    return element;
  };
  const link = (words: string, href: string): HTMLElement => {
    const element = make('a', words);
    element.setAttribute('href', href);
    return element;
  };
  const hidden = [...hide].map((kind) => KINDS[kind].hidden);
  const status = make('span');
  status.setAttribute('role', 'status');
  const all = make('button', 'Show all answers');
  all.className = 'button';
  const doors = make(
    'p',
    '',
    all,
    ...Object.entries(KINDS)
      .filter(([kind]) => !hide.has(kind as Kind))
      .map(([kind, words]) => link(`Hide ${words.hidden} too`, withMode(location.href, [...hide, kind]))),
    link('Leave classroom mode', withMode(location.href, [])),
  );
  doors.className = 'doors';
  const element = make(
    'section',
    '',
    make(
      'p',
      '',
      make('b', 'Classroom.'),
      hidden.length > 0
        ? ` Hidden: ${hidden.join(', ')}. Press a question to see its answer. `
        : ' Nothing is hidden. ',
      status,
    ),
    ...unknown.map((word) => make('p', `“${word}” cannot be hidden; source, cue and status can.`)),
    doors,
  );
  element.className = 'class-bar';
  element.setAttribute('aria-label', 'Classroom');
  element.tabIndex = -1;
  return { element, status, all };
}

/** An address in classroom mode; without anything to hide, out of it. */
function withMode(href: string, hide: readonly string[]): string {
  const address = new URL(href);
  address.searchParams.delete('mode');
  address.searchParams.delete('hide');
  if (hide.length > 0) address.searchParams.set('mode', 'class');
  for (const kind of hide) address.searchParams.append('hide', kind);
  return address.href;
}

/** Links to statements, claims and the article stay in the mode, so that a class does not fall out of it. */
function keepMode(hide: ReadonlySet<Kind>): void {
  for (const link of document.querySelectorAll('main a[href]')) {
    // Links inside drawings are another kind of element, and lead to the same places as those of the text; the lens
    // keeps the mode by itself.
    if (!(link instanceof HTMLAnchorElement) || link.closest('.class-bar, article-lens')) continue;
    const { origin, pathname } = new URL(link.href);
    if (origin === location.origin && /\/(s\/[^/]+|c\/[^/]+|article)\/$/.test(pathname))
      link.href = withMode(link.href, [...hide]);
  }
}
