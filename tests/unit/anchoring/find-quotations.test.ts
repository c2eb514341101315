import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations, standsInQuotationMarks } from '../../../src/anchoring/find-quotations.ts';
import { anyText } from '../support/any-text.ts';

const quoted = (text: string): string[] => findQuotations(text).map(({ from, to }) => text.slice(from, to));

describe('findQuotations', () => {
  test.each<[string, string, string[]]>([
    ['curly marks', 'He said “it is over” and left.', ['it is over']],
    ['straight marks', 'He said "it is over" and "done".', ['it is over', 'done']],
    ['low marks closed as in German', 'Er sagte „es ist vorbei“ und ging.', ['es ist vorbei']],
    ['low marks closed as in Polish', 'Mówi „koniec” i wychodzi.', ['koniec']],
    ['angular marks', 'Il dit «fini» et part.', ['fini']],
    ['a straight mark inside curly ones', 'A “5" pipe” burst.', ['5" pipe']],
    ['a mark that is never closed', 'He said “it goes on', ['it goes on']],
    ['a closing mark that was never opened', 'it goes on” he said “done”', ['done']],
    ['empty marks', 'He said “” and "".', []],
    ['a mark at the very end', 'He said “', []],
    ['apostrophes and single marks', 'It’s the war’s ‘end’.', []],
    ['no marks', 'Nobody was hurt.', []],
    ['an emoji between', '“🚢 left” and “🎣”', ['🚢 left', '🎣']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('the ranges of any text are in order, apart, and not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { from, to } of findQuotations(text)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
    );
  });
});

describe('standsInQuotationMarks', () => {
  const text = 'He said “it is over” and left.';
  const range = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });

  test.each([
    ['it is over', true],
    ['is', true],
    ['“it is over”', false],
    ['over” and', false],
    ['over”', false],
    ['left', false],
  ])('“%s”: %s', (words, expected) => {
    expect(standsInQuotationMarks(text, range(words))).toBe(expected);
  });
});
