/**
 * Classroom mode, `?mode=class&hide=source|cue|status` (repeatable): what is hidden is out of sight and out of the
 * accessibility tree until it is revealed, one by one, by pointer or keyboard. Parts name themselves with `data-class`;
 * what would give one away names it with `data-class-follows`, and comes back with it.
 */

const KINDS = { source: 'who said it', cue: 'the reporting words', status: 'the verdict' } as const;
type Kind = keyof typeof KINDS;

const query = new URLSearchParams(location.search);
if (query.get('mode') === 'class') {
  const asked = query.getAll('hide').filter((kind): kind is Kind => kind in KINDS);
  const hide = new Set<Kind>(asked.length > 0 ? asked : ['source']);
  for (const part of document.querySelectorAll<HTMLElement>('[data-class]')) {
    const kind = part.dataset['class'] as Kind;
    if (hide.has(kind)) cover(part, KINDS[kind]);
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-class-follows]')) {
    if (hide.has(part.dataset['classFollows'] as Kind)) part.hidden = true;
  }
  if (hide.has('source')) document.title = document.title.replace(/^.*(?= · )/, 'Who says so?');
  keepMode(query);
}

/** Puts a button in the place of a part; pressing it brings the part back and puts the focus there. */
function cover(part: HTMLElement, what: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button reveal';
  button.textContent = `Show ${what}`;
  button.addEventListener('click', () => {
    part.hidden = false;
    for (const follower of document.querySelectorAll<HTMLElement>(
      `[data-class-follows=${part.dataset['class'] ?? ''}]`,
    )) {
      follower.hidden = false;
    }
    if (!part.matches('a[href]')) part.tabIndex = -1;
    button.remove();
    part.focus();
  });
  part.before(button);
  part.hidden = true;
}

/** Links to statements, claims and the article stay in the mode, so that a class does not fall out of it. */
function keepMode(mode: URLSearchParams): void {
  const kept = new URLSearchParams([
    ['mode', 'class'],
    ...mode.getAll('hide').map((kind) => ['hide', kind]),
  ]).toString();
  for (const link of document.querySelectorAll('main a[href]')) {
    // Links inside drawings are another kind of element, and lead to the same places as those of the text.
    if (!(link instanceof HTMLAnchorElement)) continue;
    const address = new URL(link.href);
    if (address.origin !== location.origin || !/\/(s\/[^/]+|c\/[^/]+|article)\/$/.test(address.pathname))
      continue;
    address.search = kept;
    link.href = address.href;
  }
}
