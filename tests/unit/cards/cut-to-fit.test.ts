import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, cutToFit } from '../../../src/cards/cut-to-fit.ts';
import { anyText } from '../support/any-text.ts';

const SIGN = '[…]';
/** Words of many lengths, so that a cut can be anywhere. */
const someWords = fc
  .array(fc.string({ unit: fc.constantFrom('a', '어', '🚢'), minLength: 1, maxLength: 12 }))
  .map((words) => words.join(' '));
const lengthOf = (text: string): number => [...text].length;

describe('a text that is cut', () => {
  test('is whole where it fits, and else a beginning of it between words, with the sign', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 60 }), (text, most) => {
        const cut = cutText(text, most, SIGN);
        if (lengthOf(text) <= most) return cut === text;
        const kept = cut === SIGN ? '' : cut.slice(0, -` ${SIGN}`.length);
        return cut.endsWith(SIGN) && (kept === '' || text.startsWith(`${kept} `));
      }),
    );
  });

  test('fits, and holds as many words as can be held', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, someWords), fc.integer({ min: 3, max: 60 }), (text, most) => {
        const cut = cutText(text, most, SIGN);
        expect(lengthOf(cut)).toBeLessThanOrEqual(most);
        if (cut === text) return;
        const kept = cut.split(' ').length - 1;
        const more = [...text.split(' ').slice(0, kept + 1), SIGN].join(' ');
        expect(kept + 1 === text.split(' ').length || lengthOf(more) > most).toBe(true);
      }),
    );
  });

  test('is the sign alone where not even a word fits', () => {
    expect(cutText('unfathomably long', 5, SIGN)).toBe(SIGN);
  });
});

test('items are never changed, only left out at the end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.nat({ max: 40 }), (items, most) => {
      const fits = (some: readonly number[]): boolean => some.reduce((sum, one) => sum + one, 0) <= most;
      const cut = cutToFit(items, () => 0, fits);
      const kept = cut === items ? items.length : cut.length - 1;
      expect(cut.slice(0, kept)).toEqual(items.slice(0, kept));
      expect(cut === items || cut.at(-1) === 0).toBe(true);
      expect(fits(cut)).toBe(true);
    }),
  );
});
