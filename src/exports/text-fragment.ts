/**
 * Text fragments (WICG, `#:~:text=`): a link into a page that marks some of its words. THIS FILE IS IMPORTED IN BOTH
 * THE BUILD AND THE BROWSER.
 */

/** Longer quotes are given by their first and last words, which browsers match across markup more surely. */
const MOST_WORDS = 12;
const EDGE_WORDS = 4;

/** What stands around the words in the same text, so that a directive can tell them from the same words elsewhere. */
export interface Around {
  /** Everything before them, with a line end wherever a block of the page ends. */
  before: string;
  /** Everything after them, in the same way. */
  after: string;
}

/** Percent-encodes for a text directive: as a URL component, and the signs that the directive itself uses. */
export function encodeDirective(text: string): string {
  return encodeURIComponent(text).replace(
    /[-'()*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * An address with a directive: behind its fragment where it has one, which then is the way for other browsers.
 * @param directive As `textDirective` gives it.
 */
export function withDirective(address: string, directive: string): string {
  return `${address}${address.includes('#') ? '' : '#'}${directive}`;
}

/**
 * The directive for some words, without the `#`: `:~:text=[prefix-,]start[,end][,-suffix]`. Whole words only, as browsers
 * match no others; and with as much around them as it takes to be the only such words in the text.
 * @param words As printed; a line end where a block of the page ends.
 */
export function textDirective(words: string, around: Around = { before: '', after: '' }): string {
  const head = startsInWord(words, around.before);
  const tail = endsInWord(words, around.after);
  const before = around.before.slice(0, around.before.length - head.length);
  const after = around.after.slice(tail.length);
  const whole = flat(head + words + tail);
  // Browsers compare without regard to case.
  const text = flat(`${before}${head}${words}${tail}${after}`).toLowerCase();
  const lines = `${head}${words}${tail}`
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  // What may stand in a prefix or suffix: the rest of the block.
  const left = /[^\n]*$/.exec(before)?.[0] ?? '';
  const right = /^[^\n]*/.exec(after)?.[0] ?? '';
  const isOnly = (part: string): boolean => {
    const wanted = part.toLowerCase();
    return text.indexOf(wanted) === text.lastIndexOf(wanted);
  };

  const list = whole.split(' ');
  if (lines.length === 1 && list.length <= MOST_WORDS) {
    for (let count = 0; count <= EDGE_WORDS; count += 1) {
      for (const [prefix, suffix] of [
        [count, 0],
        [0, count],
        [count, count],
      ] as const) {
        const [p, s] = [lastWords(left, prefix), firstWords(right, suffix)];
        if (
          (isWord(p) && isWord(s) && isOnly(flat(p + whole + s))) ||
          (count === EDGE_WORDS && prefix === suffix)
        )
          return directive([whole], p, s);
      }
    }
  }

  const first = flat(lines[0] ?? '');
  const last = flat(lines.at(-1) ?? '');
  const firstCount = first.split(' ').length;
  const lastCount = last.split(' ').length;
  let start = firstWords(first, EDGE_WORDS);
  for (let count = EDGE_WORDS; count < firstCount && !isOnly(start); count += 1)
    start = firstWords(first, count + 1);
  let end = lastWords(last, EDGE_WORDS);
  // The browser takes the first such end behind the start.
  for (
    let count = EDGE_WORDS;
    count < lastCount && whole.indexOf(end, start.length) < whole.length - end.length;
    count += 1
  )
    end = lastWords(last, count + 1);
  let prefix = '';
  for (let count = 1; count <= EDGE_WORDS && !isOnly(flat(prefix + start)); count += 1)
    prefix = lastWords(left, count);
  return directive([start, end], prefix, '');
}

function directive(parts: readonly string[], prefix: string, suffix: string): string {
  const all = [
    ...(prefix.trim() ? [`${encodeDirective(flat(prefix))}-`] : []),
    ...parts.map(encodeDirective),
    ...(suffix.trim() ? [`-${encodeDirective(flat(suffix))}`] : []),
  ];
  return `:~:text=${all.join(',')}`;
}

/** False for signs alone, which browsers do not look for as words. */
function isWord(part: string): boolean {
  return part === '' || /[\p{L}\p{N}]/u.test(part);
}

/** The letters before the words that belong to their first word. */
function startsInWord(words: string, before: string): string {
  return /^[\p{L}\p{M}\p{N}]/u.test(words) ? (/[\p{L}\p{M}\p{N}]+$/u.exec(before)?.[0] ?? '') : '';
}

/** The letters after the words that belong to their last word. */
function endsInWord(words: string, after: string): string {
  return /[\p{L}\p{M}\p{N}]$/u.test(words) ? (/^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? '') : '';
}

/** The first words of a line, with the space before each. */
function firstWords(line: string, count: number): string {
  return (line.match(/\s*\S+/g) ?? []).slice(0, count).join('');
}

/** The last words of a line, with the space behind each. */
function lastWords(line: string, count: number): string {
  const all = line.match(/\S+\s*/g) ?? [];
  return all.slice(Math.max(0, all.length - count)).join('');
}

/** As browsers compare: white space and block ends are one space. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
