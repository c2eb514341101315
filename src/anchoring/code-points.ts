/**
 * Offsets in Unicode code points, as the W3C Web Annotation model counts them (TextPositionSelector), beside the
 * UTF-16 units in which JavaScript counts. Inside the house a `Range` is in UTF-16 units; whatever is published
 * is a `Span` in code points.
 */

/** A stretch of text in UTF-16 units, 0-based, end-exclusive. */
export interface Range {
  from: number;
  to: number;
}

/** A stretch of the article's text as it is published: code points, 0-based, end-exclusive, with its words. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Translates between the two ways of counting for one text. */
export interface CodePointIndex {
  /** Code points in the whole text. */
  length: number;
  /** The offset in code points for one in UTF-16 units; inside a surrogate pair, that of the pair. */
  toCodePoint(utf16: number): number;
  /** The offset in UTF-16 units for one in code points. */
  toUtf16(codePoint: number): number;
  /** The published form of a range. */
  span(range: Range): Span;
  /** The range of a published span. */
  range(span: Pick<Span, 'start' | 'end'>): Range;
}

/**
 * Prepares a text for translation. Only the places of characters outside the basic plane are kept, so that the
 * usual article costs nothing and one with emoji costs a binary search.
 */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs = Array.from(text.matchAll(SURROGATE_PAIR), (match) => match.index);
  /** How many pairs begin before `utf16`. */
  const pairsBefore = (utf16: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < utf16) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const toCodePoint = (utf16: number): number => utf16 - pairsBefore(utf16);
  const toUtf16 = (codePoint: number): number => {
    let low = 0;
    let high = pairs.length;
    // The n-th pair (from 0) begins at code point `pairs[n] - n`.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) - middle < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoint + low;
  };
  return {
    length: text.length - pairs.length,
    toCodePoint,
    toUtf16,
    span: ({ from, to }) => ({ start: toCodePoint(from), end: toCodePoint(to), text: text.slice(from, to) }),
    range: ({ start, end }) => ({ from: toUtf16(start), to: toUtf16(end) }),
  };
}
