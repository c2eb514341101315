/** For a passage that is not in the text: the stretch that comes nearest, so that a message can show it. */
import { distance } from 'fastest-levenshtein';
import type { Range } from './code-points.ts';
import { foldText } from './fold-text.ts';

/** A near miss. */
export interface NearMiss {
  range: Range;
  /** The words as they stand in the text. */
  text: string;
  /** How many words differ, 0 where only typography, case or the encoding of accents does. */
  wordsApart: number;
}

const WORD = /\S+/g;
const FEW_WORDS = 3;
/** How many windows are compared letter by letter, and how many at the most where others share as many words. */
const BEST = 8;
const MOST = 100;
const LEADING = /^[^\p{L}\p{M}\p{N}]+/u;
const TRAILING = /[^\p{L}\p{M}\p{N}]+$/u;
const words = (text: string): string[] => text.match(WORD) ?? [];

/**
 * Finds the stretch of `text` that is most like `wanted`, comparing folded words.
 * Windows of about as many words as are wanted are ranked by shared words; the best few, and
 * those that share as many, are compared letter by letter, and all of them where so few words are wanted that one wrong
 * letter leaves none to share. Where no window is like the whole, it is the longest run of wanted words.
 * @returns Undefined where more than half of the letters differ and no three words in a row are shared.
 */
export function nearestPassage(text: string, wanted: string): NearMiss | undefined {
  const folded = foldText(text);
  const tokens = Array.from(folded.text.matchAll(WORD), (match) => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const target = words(foldText(wanted).text);
  if (target.length === 0 || tokens.length === 0) return undefined;
  const wantedCounts = new Map<string, number>();
  for (const word of target) wantedCounts.set(bare(word), (wantedCounts.get(bare(word)) ?? 0) + 1);

  const size = Math.min(target.length, tokens.length);
  const candidates: { first: number; shared: number }[] = [];
  for (let first = 0; first + size <= tokens.length; first += 1) {
    const left = new Map(wantedCounts);
    let shared = 0;
    for (const { word } of tokens.slice(first, first + size)) {
      const count = left.get(bare(word)) ?? 0;
      if (count > 0) {
        shared += 1;
        left.set(bare(word), count - 1);
      }
    }
    candidates.push({ first, shared });
  }
  candidates.sort((a, b) => b.shared - a.shared || a.first - b.first);
  const goal = target.join(' ');
  let best: { first: number; last: number; apart: number } | undefined;
  const least = candidates[BEST - 1]?.shared ?? 0;
  const likely = candidates.filter(({ shared }) => shared >= least).slice(0, MOST);
  for (const { first: start } of size <= FEW_WORDS ? candidates : likely) {
    for (const { first, last } of windowsAround(start, size, tokens.length)) {
      const apart = distance(
        goal,
        tokens
          .slice(first, last + 1)
          .map((token) => token.word)
          .join(' '),
      );
      if (!best || apart < best.apart) best = { first, last, apart };
    }
  }
  const found =
    best && best.apart <= goal.length / 2
      ? best
      : longestRun(
          tokens.map(({ word }) => word),
          target,
        );
  const start = found && tokens[found.first];
  const end = found && tokens[found.last];
  if (!start || !end) return undefined;
  // Marks around the stretch that were not asked for are left out, so that what is shown can be copied as it is.
  const from = start.from + spareMarks(LEADING, start.word, target[0] ?? '');
  const to = end.to - spareMarks(TRAILING, end.word, target.at(-1) ?? '');
  const range = { from: folded.toRaw(from), to: folded.toRaw(to - 1) + 1 };
  const printed = text.slice(range.from, range.to);
  return { range, text: printed, wordsApart: countDifferences(target, words(foldText(printed).text)) };
}

/** Windows of about as many words, which begin there or one word before: a lost space makes one word of the first two. */
function* windowsAround(
  start: number,
  size: number,
  end: number,
): Generator<{ first: number; last: number }> {
  for (const first of start > 0 ? [start, start - 1] : [start]) {
    for (let last = start + size - 3; last <= start + size + 1; last += 1)
      if (last >= first && last < end) yield { first, last };
  }
}

/** The longest run of words of `target` that stands in `tokens`, if it has three words and is a quarter of the target. */
function longestRun(
  tokens: readonly string[],
  target: readonly string[],
): { first: number; last: number } | undefined {
  let longest = { last: 0, length: 0 };
  let previous: number[] = [];
  for (const word of target) {
    const lengths = tokens.map((token, n) => (bare(token) === bare(word) ? (previous[n - 1] ?? 0) + 1 : 0));
    for (const [last, length] of lengths.entries()) if (length > longest.length) longest = { last, length };
    previous = lengths;
  }
  const enough = Math.max(FEW_WORDS, target.length / 4);
  return longest.length >= enough
    ? { first: longest.last - longest.length + 1, last: longest.last }
    : undefined;
}

/** A word without the punctuation around it. */
function bare(word: string): string {
  return word.replace(LEADING, '').replace(TRAILING, '') || word;
}

/** How many marks at one end of a printed word to leave out: all but those that the wanted word has there too. */
function spareMarks(end: RegExp, printed: string, wanted: string): number {
  const marks = bare(printed) === printed ? '' : (end.exec(printed)?.[0] ?? '');
  const asked = end.exec(wanted)?.[0] ?? '';
  if (asked === '') return marks.length;
  const kept = end === LEADING ? marks.endsWith(asked) : marks.startsWith(asked);
  return kept ? marks.length - asked.length : 0;
}

/** Words to change, add or drop to get from one list to the other. */
function countDifferences(a: readonly string[], b: readonly string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, word] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const change = (previous[column] ?? 0) + (word === other ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
