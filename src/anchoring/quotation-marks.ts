/**
 * Quotation marks one by one, and which way each can face where it stands. Most single marks are apostrophes: an
 * opening one needs a space before it and a letter after it, and must not begin a shortened word.
 */

/** Marks that can close one another; what opens as one family is never closed by another. */
export type Family =
  'double' | 'doubled' | 'single' | 'angular' | 'reversed' | 'angle' | 'corner' | 'white corner' | 'prime';

/** A mark of a text. */
export interface Mark {
  at: number;
  length: number;
  text: string;
  family: Family;
  opens: boolean;
  closes: boolean;
}

/** The mark that properly closes each opening one. */
export const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['”', '”'],
  ['"', '"'],
  ['＂', '＂'],
  ['„', '“”'],
  ['‟', '”'],
  ["''", "''"],
  ['``', "''"],
  ['‘', '’'],
  ["'", "'"],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
]);

/** A word that begins with an apostrophe in place of letters: *'90s*, *'tis*, *rock 'n' roll*. */
const ELISION =
  /^['’‘](?:\d0s|[Tt](?:is|was|were|will)|[Ee]m|er|im|til|till|cause|cos|coz|[Nn]|bout|round|neath|fore|gainst|cept|nuff|kay|hood|ere|ave|ello|s)(?![\p{L}\p{N}])/u;
/** Scripts that are written without spaces, so that a mark may follow a letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ALL = /''|``|["“”„‟＂'‘’‚«»‹›「」『』〝〞〟]/gu;

/** The marks of a paragraph, in order. Apostrophes that can be nothing else are left out. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: mark, index: at } of text.matchAll(ALL)) {
    const read = readMark(mark, text, at);
    if (read.opens || read.closes) marks.push({ at, length: mark.length, text: mark, ...read });
  }
  return marks;
}

function readMark(mark: string, text: string, at: number): Pick<Mark, 'family' | 'opens' | 'closes'> {
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  const opens =
    !/\s/.test(after) &&
    (/[\s([{—–\-/:;,=>‘'“"«»„‚「『]/.test(before) || (UNSPACED.test(before) && isWord(after)));
  const closes = !/[\s([{]/.test(before);
  switch (mark) {
    case "''":
    case '``':
      return { family: 'doubled', opens, closes: mark === "''" && closes };
    case '"':
    case '＂':
      return { family: 'double', opens, closes: closes || /\s/.test(after) };
    case '“':
      return {
        family: 'double',
        opens: !/\s/.test(after) && !(closes && !isWord(after) && !opens),
        closes: closes && !isWord(after),
      };
    case '”':
      // In Swedish and Finnish it stands at both ends.
      return { family: 'double', opens: /[\s(]/.test(before) && isWord(after), closes: true };
    case '„':
    case '‟':
      return { family: 'double', opens: !/\s/.test(after), closes: false };
    case "'":
    case '‘':
    case '‚':
      return {
        family: 'single',
        opens: opens && /[\p{L}\p{N}“"[…]/u.test(after) && !ELISION.test(text.slice(at, at + 12)),
        closes: mark !== '‚' && closes && !isWord(after),
      };
    case '’':
      return { family: 'single', opens: false, closes: closes && !isWord(after) };
    case '«':
      // German »…« turns round what French puts as « … », perhaps with spaces inside.
      return /[\s([{—–-]/.test(before)
        ? { family: 'angular', opens: true, closes: false }
        : { family: 'reversed', opens: false, closes: true };
    case '»':
      return /[\s([{—–-]/.test(before) && isWord(after)
        ? { family: 'reversed', opens: true, closes: false }
        : { family: 'angular', opens: false, closes: true };
    case '‹':
      return { family: 'angle', opens: true, closes: false };
    case '›':
      return { family: 'angle', opens: false, closes: true };
    case '「':
      return { family: 'corner', opens: true, closes: false };
    case '」':
      return { family: 'corner', opens: false, closes: true };
    case '『':
      return { family: 'white corner', opens: true, closes: false };
    case '』':
      return { family: 'white corner', opens: false, closes: true };
    case '〝':
      return { family: 'prime', opens: true, closes: false };
    default:
      return { family: 'prime', opens: false, closes: true };
  }
}
