/**
 * Classroom mode, `?mode=class&hide=source|cue|status` (`hide` may be repeated; `source` where it is missing): each
 * answer is out of sight and out of the accessibility tree until its question is pressed. Parts name themselves with
 * `data-class` (the first of the kinds that are hidden counts); what would give them away names their kinds with
 * `data-class-follows`, and comes back with the last of them. In the article the words around a passage name its source,
 * and are covered with it. Nothing leaves the page. `class-door.ts` loads this where the address asks for it.
 */
import buttons from '../styles/button.css?inline';
import styles from '../styles/class.css?inline';

const KINDS = {
  source: { hidden: 'who says it', question: 'Who says so?' },
  cue: { hidden: 'the reporting words', question: 'Reported how?' },
  status: { hidden: 'the verdicts', question: 'Does it hold up?' },
} as const;
type Kind = keyof typeof KINDS;

/** What one question hides. A part that several hide comes back with the last of them. */
interface Answer {
  kind: Kind;
  /** The question stands before it. */
  at: HTMLElement;
  /** Each leaves a question or an ellipsis in its place. */
  parts: readonly HTMLElement[];
  /** What would give it away; nothing tells that it was there. */
  also: readonly HTMLElement[];
}

const isKind = (word: string): word is Kind => Object.hasOwn(KINDS, word);
const TITLE = document.title;

/** @param mode The parameters of the address. */
export function startClass(mode: URLSearchParams): void {
  const asked = mode.getAll('hide');
  const hide = new Set(asked.length > 0 ? asked.filter(isKind) : (['source'] as const));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(buttons + styles);
  document.adoptedStyleSheets.push(sheet);

  const answers = [...answersInArticle(hide), ...answersInParts(hide)];
  const open = new Set(answers);
  const bar = makeBar(
    hide,
    asked.filter((word) => !isKind(word)),
  );
  const questions = new Map(answers.map((answer) => [answer, ask(answer)]));
  const stands = standIns(answers);
  const update = (): void => {
    for (const [answer, question] of questions) if (!open.has(answer)) question.remove();
    for (const { parts, also } of answers) for (const part of [...parts, ...also]) part.hidden = false;
    for (const { parts, also } of open) for (const part of [...parts, ...also]) part.hidden = true;
    for (const [part, stand] of stands) {
      if (part.hidden) stand.hidden = [...open].some(({ at }) => at === part);
      else stand.remove();
    }
    follow(new Set(Array.from(open, ({ kind }) => kind)));
    bar.status.textContent = sayOpen(open.size, answers.length);
    bar.all.hidden = open.size === 0;
  };
  for (const [answer, question] of questions) {
    question.addEventListener('click', () => {
      open.delete(answer);
      update();
      const { at, parts, also } = answer;
      const shown = [...parts, ...also].find((part) => part.checkVisibility()) ?? at.parentElement;
      if (shown && !shown.matches('a[href]')) shown.tabIndex = -1;
      shown?.focus();
    });
  }
  bar.all.addEventListener('click', () => {
    open.clear();
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
    const kind = (part.dataset['class'] ?? '').split(' ').find((word) => isKind(word) && hide.has(word));
    if (!kind || isTaken(part)) return [];
    const at = inside(part);
    return [{ kind: kind as Kind, at, parts: [at], also: [] }];
  });
}

/** In the notes of the article a question covers what belongs to one sentence, not one part alone. */
function isTaken(part: HTMLElement): boolean {
  return part.dataset['class'] !== 'cue' && part.closest('.notes') !== null;
}

/** A part that a question can stand beside: a list of terms takes none, so there it stands inside. */
function inside(part: HTMLElement): HTMLElement {
  if (part.tagName !== 'DD') return part;
  const inner = document.createElement('span');
  inner.append(...part.childNodes);
  part.append(inner);
  return inner;
}

/** In the article, for each sentence: one answer for each who speaks in it, and one for what is found of it. */
function answersInArticle(hide: ReadonlySet<Kind>): Answer[] {
  return [...document.querySelectorAll<HTMLElement>('.article .sentence')].flatMap((sentence) => {
    const paragraph = sentence.closest('.paragraph');
    const place = [...(paragraph?.querySelectorAll('.sentence') ?? [])].indexOf(sentence);
    const notes = paragraph?.querySelectorAll<HTMLElement>('.notes > li')[place];
    return [
      ...(hide.has('source') ? speakersOf(sentence, notes) : []),
      ...(hide.has('status') && notes?.firstElementChild ? [findingsIn(notes)] : []),
    ];
  });
}

/** One answer for each who speaks: what names them in the sentence, and in its notes. */
function speakersOf(sentence: HTMLElement, notes: HTMLElement | undefined): Answer[] {
  const speakers = new Map<string, HTMLElement[]>();
  const give = (part: HTMLElement, ...all: readonly (HTMLElement | null | undefined)[]): void => {
    for (const sources of new Set(all.map((owner) => owner?.dataset['sources'])))
      if (sources) speakers.set(sources, [...(speakers.get(sources) ?? []), part]);
  };
  for (const part of wordsAround(sentence)) give(part, ...ownersOf(part));
  for (const part of notes?.querySelectorAll<HTMLElement>('[data-class=source]') ?? [])
    give(part, part.closest<HTMLElement>('[data-sources]'));
  const telling = [...(notes?.querySelectorAll<HTMLElement>('[data-class-follows=source]') ?? [])];
  const all = Array.from(speakers.values(), (parts) => [...parts, ...telling]);
  return all.flatMap((parts) => {
    // Words that two speakers share stay covered with the other: better a place of one's own.
    const at = parts.find((part) => all.every((others) => others === parts || !others.includes(part)));
    const [first] = parts;
    return first ? [{ kind: 'source', at: at ?? first, parts, also: [] }] : [];
  });
}

/** Whom words beside a cue name: its source ("the captain said"); else perhaps that of either neighbour. */
function ownersOf(words: HTMLElement): HTMLElement[] {
  const beside = (way: 'previousElementSibling' | 'nextElementSibling'): HTMLElement[] => {
    let next = words[way];
    while (next && !(next instanceof HTMLElement && next.dataset['sources'])) next = next[way];
    return next ? [next] : [];
  };
  const both = [...beside('previousElementSibling'), ...beside('nextElementSibling')];
  const cues = both.filter((neighbour) => neighbour.matches('.cue'));
  return cues.length > 0 ? cues : both;
}

/** What is found of a sentence, or that nothing is: a question stands with every one, and so gives nothing away. */
function findingsIn(notes: HTMLElement): Answer {
  const [said, inPassing] = ['p', 'b'].map((tag) => [
    ...notes.querySelectorAll<HTMLElement>(`${tag}[data-class=status]`),
  ]) as [HTMLElement[], HTMLElement[]];
  const [first = document.createElement('p')] = said;
  if (said.length === 0) {
    first.textContent =
      inPassing.length > 0 ? 'Not in this attribution.' : 'We mark nothing here as contradicted or disputed.';
    notes.append(first);
  }
  return { kind: 'status', at: first, parts: [first], also: [...said.slice(1), ...inPassing] };
}

/** The words of a sentence that belong to no passage and no cue, but for a lone "that" or "of". */
function wordsAround(sentence: HTMLElement): HTMLElement[] {
  return [...sentence.childNodes].flatMap((node) => {
    const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
    // A name has a capital, or is written in letters that have none.
    const names = /[\p{Lu}\p{Lo}]/u.test(words) || (words.match(/\p{L}+/gu) ?? []).length > 1;
    if (!names || !sentence.querySelector('[data-sources]')) return [];
    // Marks at the ends belong to what stands beside, but a bracket to the words that it is about.
    const [, before = '', inner = '', after = ''] = /^([^\p{L}([]*)(.*?)([^\p{L})\]]*)$/su.exec(words) ?? [];
    const part = document.createElement('span');
    part.textContent = inner;
    (node as Text).replaceWith(before, part, after);
    return [part];
  });
}

function ask({ kind, at }: Answer): HTMLButtonElement {
  const question = document.createElement('button');
  question.type = 'button';
  question.className = 'reveal';
  question.textContent = KINDS[kind].question;
  at.before(question);
  const after = textAfter(at);
  if (after && /^[,;:.!?]/.test(after.data)) {
    // Held together with the mark that follows, or this could begin a line.
    after.splitText(1);
    const held = document.createElement('span');
    held.className = 'held';
    question.before(held);
    held.append(question, at, after);
  }
  return question;
}

/** The text right after an element; null where another element stands there. */
function textAfter({ nextSibling }: Node): Text | null {
  let next = nextSibling;
  while (next instanceof Text && next.data === '') next = next.nextSibling;
  return next instanceof Text ? next : null;
}

/** An ellipsis for each part that stands with no question of its own. */
function standIns(answers: readonly Answer[]): Map<HTMLElement, HTMLElement> {
  return new Map(
    [...new Set(answers.flatMap(({ parts }) => parts))].map((part) => {
      const stand = document.createElement('span');
      stand.textContent = '…';
      part.before(stand);
      return [part, stand];
    }),
  );
}

/** Hides what would give an open answer away. A heading stays, under the name that the page has of itself. */
function follow(open: ReadonlySet<Kind>): void {
  for (const follower of document.querySelectorAll<HTMLElement>('[data-class-follows]')) {
    // In the notes of the article it comes back with its own sentence.
    if (follower.dataset['classFollows'] === 'source' && follower.closest('.notes')) continue;
    const hidden = (follower.dataset['classFollows'] ?? '')
      .split(' ')
      .some((kind) => isKind(kind) && open.has(kind));
    if (follower.tagName === 'H1') rename(follower, hidden);
    else follower.hidden = hidden;
  }
}

function rename(heading: HTMLElement, hidden: boolean): void {
  const full = (heading.dataset['classFull'] ??= heading.textContent);
  const { statement, claim } = heading.closest<HTMLElement>('article')?.dataset ?? {};
  const plain = claim === undefined ? `Statement ${statement ?? ''}` : `Claim ${claim}`;
  heading.textContent = hidden ? plain : full;
  // A heading keeps a day with its month, a title has plain spaces.
  document.title = hidden ? TITLE.replace(full.replaceAll('\u00a0', ' '), plain) : TITLE;
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
      hidden.length > 0 ? ` Hidden: ${hidden.join(', ')}. ` : ' Nothing is hidden. ',
      ...(hidden.length > 0 ? [make('span', 'Press a question to see its answer. ')] : []),
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
