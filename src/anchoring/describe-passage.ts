/** The words of a range with just enough before and after them to be found again: the way back of `locatePassage`. */
import type { Range } from './code-points.ts';
import { locatePassage, type PassageQuery } from './locate-passage.ts';

const STEP = 8;

/** A longer run of signs is no word for people; there are scripts without spaces. */
const LONGEST_WORD = 24;

/**
 * Describes a range so that `locatePassage(text, describePassage(text, range))` finds it, and it alone.
 * @param range UTF-16 units; not empty, and not cutting a character in two.
 * @returns `prefix` and `suffix` only where the words alone stand in the text more than once.
 */
export function describePassage(text: string, range: Range): PassageQuery {
  const exact = text.slice(range.from, range.to);
  if (locatePassage(text, { exact }).found === 'once') return { exact };
  for (let reach = STEP; ; reach += STEP) {
    const query = {
      exact,
      prefix: text.slice(wordStart(text, wholeCharacter(text, Math.max(0, range.from - reach))), range.from),
      suffix: text.slice(range.to, wordEnd(text, wholeCharacter(text, range.to + reach))),
    };
    const whole = range.from - reach <= 0 && range.to + reach >= text.length;
    if (whole || locatePassage(text, query).found === 'once') return query;
  }
}

/** The offset itself, or the one after it where it lies between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
}

/** Where the word begins that an offset cuts in two; the offset itself where it cuts none. */
function wordStart(text: string, at: number): number {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0].length ?? 0;
  return before < LONGEST_WORD && /\S/.test(text.charAt(at)) ? at - before : at;
}

/** Where the word ends that an offset cuts in two; the offset itself where it cuts none. */
function wordEnd(text: string, at: number): number {
  const after = /^\S*/.exec(text.slice(at, at + LONGEST_WORD))?.[0].length ?? 0;
  return after < LONGEST_WORD && /\S/.test(text.charAt(at - 1)) ? at + after : at;
}
