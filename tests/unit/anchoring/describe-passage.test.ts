import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePassage } from '../../../src/anchoring/describe-passage.ts';
import { indexCodePoints } from '../../../src/anchoring/code-points.ts';
import { locatePassage } from '../../../src/anchoring/locate-passage.ts';
import { anyTextWithRange, isWellFormed } from '../support/any-text.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

describe('describePassage', () => {
  test('words that stand once need nothing around them', () => {
    expect(describePassage('a ferry left', { from: 2, to: 7 })).toEqual({ exact: 'ferry' });
  });

  test('words that stand twice get what tells them apart, in whole words', () => {
    expect(describePassage('it may stay, it may leave', { from: 16, to: 19 })).toEqual({
      exact: 'may',
      prefix: 'stay, it ',
      suffix: ' leave',
    });
  });

  test('the words around are whole to their end as well, but where there are none', () => {
    const english = 'it may remain, it may leave';
    expect(describePassage(english, { from: 3, to: 6 })).toMatchObject({ prefix: 'it ', suffix: ' remain,' });
    const unspaced = 'あ'.repeat(60);
    const { prefix = '', suffix = '' } = describePassage(`${unspaced}船${unspaced}い船`, {
      from: 60,
      to: 61,
    });
    expect([prefix.length, suffix.length]).toEqual([8, 8]);
  });

  test('what stands around the words never ends in half a character', () => {
    const text = 'x 🚢234567 a 🚢 y 🚢234567 a 🚢';
    for (const range of [
      { from: 11, to: 12 },
      { from: 27, to: 28 },
    ]) {
      const { exact, prefix = '', suffix = '' } = describePassage(text, range);
      expect([exact, prefix, suffix].map(isWellFormed)).toEqual([true, true, true]);
      expect(locatePassage(text, { exact, prefix, suffix })).toEqual({ found: 'once', range });
    }
  });

  test('nor where it is cut within a long run without spaces', () => {
    const run = '🚢'.repeat(20);
    const after = describePassage(`x ${run} x 🌊${run}`, { from: 0, to: 1 });
    expect(after).toEqual({ exact: 'x', prefix: '', suffix: ' 🚢🚢🚢🚢' });
    const text = `${run} x ${run}🌊 x`;
    const before = describePassage(text, { from: text.length - 1, to: text.length });
    expect(before).toEqual({ exact: 'x', prefix: '🚢🚢🌊 ', suffix: '' });
  });

  test('any stretch of any text is found again, and it alone', () => {
    fc.assert(
      fc.property(anyTextWithRange, ({ text, from, to }) => {
        const query = describePassage(text, { from, to });
        expect(locatePassage(text, query)).toEqual({ found: 'once', range: { from, to } });
        if (isWellFormed(text)) {
          expect([query.exact, query.prefix ?? '', query.suffix ?? ''].every(isWellFormed)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([...CONTENT_FOLDERS.keys()])(
    'every passage, cue and hedge of %s is found again',
    async (name) => {
      const { analysis } = await builtContent(name);
      const text = analysis.article.text ?? '';
      const { toUtf16 } = indexCodePoints(text);
      const spans = analysis.statements.flatMap(({ passages, cue, hedges }) => [
        ...passages,
        ...cue,
        ...hedges,
      ]);
      expect(spans.length).toBeGreaterThan(8);
      for (const { start, end, text: words } of spans) {
        const range = { from: toUtf16(start), to: toUtf16(end) };
        const query = describePassage(text, range);
        expect(query.exact).toBe(words);
        expect(locatePassage(text, query)).toEqual({ found: 'once', range });
      }
    },
  );
});
