import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, textWidth, wrapText } from '../../../src/charts/text-width.ts';

const SIZE = 10;
const words = fc.array(fc.constantFrom('a', 'Kim', 'Ministry', '어둠', '🚢', 'of'), { maxLength: 12 });

describe('fitText', () => {
  test('cuts what is too wide, with an ellipsis, and nothing else', () => {
    expect(fitText('Harbour', SIZE, textWidth('Harbour', SIZE))).toBe('Harbour');
    expect(fitText('Harbour office', SIZE, textWidth('Harbour…', SIZE))).toBe('Harbour…');
    // One character stands where there is room for none.
    expect(fitText('🚢🚢', SIZE, 0)).toBe('🚢…');
  });
});

describe('wrapText', () => {
  test('has no more lines than it may, the last cut where words are left', () => {
    const width = textWidth('one two', SIZE);
    expect(wrapText('one two three four', SIZE, width)).toEqual(['one two', 'three', 'four']);
    expect(wrapText('one two three four', SIZE, width, 2)).toEqual(['one two', 'three…']);
    expect(wrapText('one two', SIZE, width, 1)).toEqual(['one two']);
  });

  test('keeps every word in order where it may have as many lines as it takes, and no line is too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 200 }), (all, width) => {
        const lines = wrapText(all.join(' '), SIZE, width);
        expect(lines.join(' ')).toBe(all.join(' '));
        expect(lines.every((line) => textWidth(line, SIZE) <= width)).toBe(true);
      }),
    );
  });
});
