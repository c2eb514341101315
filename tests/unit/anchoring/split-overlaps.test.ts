import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitOverlaps } from '../../../src/anchoring/split-overlaps.ts';

const named = (name: string, from: number, to: number) => ({ name, from, to });
const shown = (area: { from: number; to: number }, items: ReturnType<typeof named>[]) =>
  splitOverlaps(area, items).map(({ from, to, covering }) => [
    from,
    to,
    covering.map(({ name }) => name).join(' '),
  ]);

describe('splitOverlaps', () => {
  test('text that nothing covers is one piece', () => {
    expect(shown({ from: 3, to: 9 }, [])).toEqual([[3, 9, '']]);
  });

  test('the longer item covers the shorter: the last is the innermost', () => {
    expect(shown({ from: 0, to: 10 }, [named('inner', 4, 6), named('outer', 2, 8)])).toEqual([
      [0, 2, ''],
      [2, 4, 'outer'],
      [4, 6, 'outer inner'],
      [6, 8, 'outer'],
      [8, 10, ''],
    ]);
  });

  test('items that overlap halfway are cut at both edges', () => {
    expect(shown({ from: 0, to: 8 }, [named('a', 0, 5), named('b', 3, 8)])).toEqual([
      [0, 3, 'a'],
      [3, 5, 'a b'],
      [5, 8, 'b'],
    ]);
  });

  test('equal items keep their order', () => {
    expect(shown({ from: 0, to: 2 }, [named('first', 0, 2), named('second', 0, 2)])).toEqual([
      [0, 2, 'first second'],
    ]);
  });

  test('what lies outside the area is cut off, and what is empty is ignored', () => {
    expect(
      shown({ from: 2, to: 6 }, [named('wide', 0, 9), named('before', 0, 2), named('none', 4, 4)]),
    ).toEqual([[2, 6, 'wide']]);
  });

  test('the pieces of any items join to the same text, and each is covered by what covers its letters', () => {
    const item = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(item, fc.array(item, { maxLength: 8 }), ({ from, to }, items) => {
        const text = Array.from({ length: 41 }, (_, at) => String.fromCodePoint(0x61 + at)).join('');
        const area = { from, to: to + 1 };
        const pieces = splitOverlaps(area, items);
        expect(pieces.map((piece) => text.slice(piece.from, piece.to)).join('')).toBe(
          text.slice(area.from, area.to),
        );
        for (const piece of pieces) {
          expect(piece.to).toBeGreaterThan(piece.from);
          for (let at = piece.from; at < piece.to; at += 1) {
            expect(new Set(piece.covering)).toEqual(
              new Set(items.filter((one) => one.from <= at && at < one.to)),
            );
          }
          const lengths = piece.covering.map((one) => one.to - one.from);
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        }
      }),
    );
  });
});
