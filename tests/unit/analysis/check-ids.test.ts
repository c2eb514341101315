import { describe, expect, test } from 'vitest';
import { freeId } from '../../../src/analysis/check-ids.ts';
import { PERMALINK_ID } from '../../../src/schemas/fields.ts';

describe('freeId', () => {
  test('gives the same id to the same question, and none that is taken', () => {
    const first = freeId(new Set());
    expect(freeId(new Set())).toBe(first);
    expect(freeId(new Set([first]))).not.toBe(first);
  });

  test('gives well-formed ids, a new one each time, for more permalinks than any article has', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 2000; n += 1) {
      const id = freeId(taken);
      expect(id).toMatch(PERMALINK_ID);
      expect(taken.has(id)).toBe(false);
      taken.add(id);
    }
  });

  test('neighbours do not look alike', () => {
    const first = freeId(new Set());
    const second = freeId(new Set([first]));
    const shared = [...first].filter((character, place) => character === second[place]);
    expect(shared.length).toBeLessThan(3);
  });
});
