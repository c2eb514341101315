/**
 * Where some words stand in a text, to the last code point. The counterpart is `describePassage`: what it
 * describes, this finds again. After the TextQuoteSelector of the W3C Web Annotation model, but exact: no score.
 */
import type { Range } from './code-points.ts';
import { possiblePlaces, wordPlaces } from './word-places.ts';

/** What is looked for. */
export interface PassageQuery {
  exact: string;
  /** Text right before the words. */
  prefix?: string | undefined;
  /** Text right after the words. */
  suffix?: string | undefined;
  /** Only places wholly inside one of these ranges count, each once though they overlap; the whole text when left out. */
  within?: readonly Range[] | undefined;
  /** True where a place that begins or ends inside a word does not count: "may" is not found in "mayor". */
  wholeWords?: boolean | undefined;
}

export type Located =
  | { found: 'once'; range: Range }
  | { found: 'never' }
  /** Every place, in order. */
  | { found: 'often'; ranges: Range[] };

/**
 * Finds the one place where the words stand.
 * @param text The text, and `query` the words, in the same form; nothing is normalised or folded.
 * @returns Ranges in UTF-16 units. An empty `exact` is found never.
 */
export function locatePassage(text: string, query: PassageQuery): Located {
  const { exact, prefix = '', suffix = '', within, wholeWords = false } = query;
  const ranges: Range[] = [];
  if (exact === '') return { found: 'never' };
  const places = within?.flatMap((area) => placesIn(text, exact, area)) ?? placesOf(text, exact);
  for (const from of new Set(places)) {
    const to = from + exact.length;
    if (isInsideCharacter(text, from) || isInsideCharacter(text, to)) continue;
    if (wholeWords && (isInsideWord(text, from) || isInsideWord(text, to))) continue;
    if (!text.endsWith(prefix, from) || !text.startsWith(suffix, to)) continue;
    ranges.push({ from, to });
  }
  const [first] = ranges;
  if (!first) return { found: 'never' };
  return ranges.length === 1 ? { found: 'once', range: first } : { found: 'often', ranges };
}

/** Every place in the whole text, found by its words, or by reading it where the words cannot tell. */
function placesOf(text: string, exact: string): number[] {
  const possible = possiblePlaces(wordPlaces(text), exact);
  return possible
    ? possible.filter((place) => text.startsWith(exact, place))
    : placesIn(text, exact, { from: 0, to: text.length });
}

/** Every place wholly inside an area, found by reading the area and no more. */
function placesIn(text: string, exact: string, { from, to }: Range): number[] {
  const area = text.slice(from, to);
  const places: number[] = [];
  for (let at = area.indexOf(exact); at !== -1; at = area.indexOf(exact, at + 1)) places.push(from + at);
  return places;
}

/** True between the two halves of a surrogate pair. */
function isInsideCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** A letter or figure, perhaps with marks that combine with it: an accent, a vowel sign. */
const LETTER_BEFORE = /[\p{L}\p{N}]\p{M}*$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;
const MARK_AFTER = /^\p{M}/u;
/** More units than any letter has with its marks. */
const LONGEST_LETTER = 8;
/** Scripts that are written without spaces between words, or with particles joined to them. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** True between two letters or figures of one word, and between a letter and its mark in any script. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LETTER), at);
  // Two units hold a whole character, also one outside the basic plane.
  const after = text.slice(at, at + 2);
  if (!LETTER_BEFORE.test(before)) return false;
  if (MARK_AFTER.test(after)) return true;
  return LETTER_AFTER.test(after) && !UNSPACED.test(before.slice(-2) + after);
}
