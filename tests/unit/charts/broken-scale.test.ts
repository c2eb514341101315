import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenScale } from '../../../src/charts/broken-scale.ts';

const DAY = 86_400_000;

describe('brokenScale', () => {
  const moments = fc.array(
    fc.integer({ min: 0, max: 30_000 }).map((day) => day * DAY),
    { minLength: 1, maxLength: 60 },
  );

  test('places later moments further on, and everything within the axis', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const scale = brokenScale(all, { length: 1000, breakCells: 0.7 });
        const places = [...all].sort((a, b) => a - b).map((moment) => scale.place(moment));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1000);
          expect(scale.breaks.some(({ from, to }) => place > from + 0.2 && place < to - 0.2)).toBe(false);
        }
      }),
    );
  });

  test('makes all cells equally wide, and breaks only what is empty for longer than three of them', () => {
    const days = ['2024-10-01', '2024-10-05', '2024-10-10'].map((day) => Date.parse(day));
    const { unit, cells, breaks } = brokenScale(days, { cell: 20, breakCells: 0.5 });
    expect(unit).toBe('day');
    expect(cells.map(({ from, to }) => to - from)).toEqual(Array.from({ length: 6 }, () => 20));
    expect(breaks).toEqual([{ from: 100, to: 110 }]);
  });

  test('counts in months, then in years, where days would be too many', () => {
    const many = (step: number): number[] => Array.from({ length: 60 }, (_, n) => n * step * DAY);
    expect(brokenScale(many(1), { length: 1000, breakCells: 0.7 }).unit).toBe('day');
    expect(brokenScale(many(20), { length: 1000, breakCells: 0.7 }).unit).toBe('month');
    expect(brokenScale(many(300), { length: 1000, breakCells: 0.7 }).unit).toBe('year');
  });
});
