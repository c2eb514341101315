import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCodePoints } from '../../../src/anchoring/code-points.ts';
import { anyText, anyTextWithRange, cutsCharacter } from '../support/any-text.ts';

const TEXT = 'a🚢어🎣z';
//            utf-16 units: a=0, 🚢=1-2, 어=3, 🎣=4-5, z=6

describe('indexCodePoints', () => {
  test('counts a character outside the basic plane once', () => {
    expect(indexCodePoints(TEXT).length).toBe(5);
    expect(indexCodePoints('').length).toBe(0);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 6],
    [5, 7],
  ])('code point %i begins at UTF-16 unit %i', (codePoint, utf16) => {
    const index = indexCodePoints(TEXT);
    expect(index.toUtf16(codePoint)).toBe(utf16);
    expect(index.toCodePoint(utf16)).toBe(codePoint);
  });

  test('an offset inside a surrogate pair is that of the pair', () => {
    const index = indexCodePoints(TEXT);
    expect(index.toCodePoint(2)).toBe(1);
    expect(index.toCodePoint(5)).toBe(3);
  });

  test('publishes a range in code points, with its words', () => {
    expect(indexCodePoints(TEXT).span({ from: 3, to: 6 })).toEqual({ start: 2, end: 4, text: '어🎣' });
  });

  test('every offset of any text comes back from both translations', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = indexCodePoints(text);
        const points = [...text];
        expect(index.length).toBe(points.length);
        for (let at = 0; at <= points.length; at += 1) {
          expect(index.toUtf16(at)).toBe(points.slice(0, at).join('').length);
          expect(index.toCodePoint(index.toUtf16(at))).toBe(at);
        }
        for (let at = 0; at <= text.length; at += 1) {
          if (!cutsCharacter(text, at)) expect(index.toUtf16(index.toCodePoint(at))).toBe(at);
        }
      }),
    );
  });

  test('the words of any span are the slice of the code points', () => {
    fc.assert(
      fc.property(anyTextWithRange, ({ text, from, to }) => {
        const span = indexCodePoints(text).span({ from, to });
        expect([...text].slice(span.start, span.end).join('')).toBe(span.text);
      }),
    );
  });
});
