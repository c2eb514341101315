/** Setting words into lines: how large, where each line breaks, and where the text is cut. Numbers only. */
import { cutToFit } from './cut-to-fit.ts';
import { signAfter, type Word } from './words.ts';

/** Widths in em: of a word without the space before it, and of that space. */
export interface Measure {
  word(word: Word): number;
  space(word: Word): number;
}

export interface Box {
  width: number;
  height: number;
  /** Sizes to try, from the largest; the last is used where none fits, and the text cut. */
  sizes: readonly number[];
  /** Line height in em. */
  leading: number;
  /** True where the lines are to be of about one length, as headlines are. */
  balanced?: boolean;
}

export interface SetText {
  size: number;
  lines: Word[][];
}

/** Breaks words into lines of a width in em, as many words in each as fit. */
function breakLines(words: readonly Word[], width: number, measure: Measure): Word[][] {
  const lines: Word[][] = [];
  let filled = Infinity;
  for (const word of words) {
    const needed = (word.space ? measure.space(word) : 0) + measure.word(word);
    if (filled + needed <= width) {
      lines.at(-1)?.push(word);
      filled += needed;
    } else {
      lines.push([word]);
      filled = measure.word(word);
    }
  }
  return lines;
}

/** The words in the largest of the sizes in which all of them fit; in the smallest, cut, where none will do. */
export function setLines(
  words: readonly Word[],
  { width, height, sizes, leading, balanced = false }: Box,
  measure: Measure,
): SetText {
  const longest = Math.max(...words.map((word) => measure.word(word)), 0.1);
  const fitsAt =
    (size: number) =>
    (some: readonly Word[]): boolean =>
      longest * size <= width && breakLines(some, width / size, measure).length * size * leading <= height;
  const whole = sizes.find((size) => fitsAt(size)(words));
  // A single word that is wider than the box is set smaller, for no word is ever cut.
  const size = whole ?? Math.min(sizes.at(-1) ?? 1, width / longest);
  const shown = whole === undefined ? cutToFit(words, (kept) => signAfter(words, kept), fitsAt(size)) : words;
  return { size, lines: (balanced ? balance : breakLines)(shown, width / size, measure) };
}

/** As many lines as the width asks for, and the words spread over them: the narrowest that takes no line more. */
function balance(words: readonly Word[], width: number, measure: Measure): Word[][] {
  const wanted = breakLines(words, width, measure).length;
  let [narrow, enough] = [0, width];
  while (enough - narrow > 0.1) {
    const middle = (narrow + enough) / 2;
    if (breakLines(words, middle, measure).length > wanted) narrow = middle;
    else enough = middle;
  }
  return breakLines(words, enough, measure);
}
