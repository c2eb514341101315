import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEFT_OUT, run } from '../../../src/cards/card.ts';
import { setLines, type Measure } from '../../../src/cards/set-lines.ts';
import { wordsOf, type Word } from '../../../src/cards/words.ts';
import { anyText } from '../support/any-text.ts';

/** Every character is half as wide as it is high. */
const measure: Measure = {
  word: ({ runs }) => runs.reduce((sum, { text }) => sum + [...text].length / 2, 0),
  space: ({ space }) => (space ? 0.5 : 0),
};
const textOf = ({ runs }: Word): string => runs.map(({ text }) => text).join('');
const joined = (words: readonly Word[]): string =>
  words.map((word) => (word.space ? ' ' : '') + textOf(word)).join('');
const folded = (text: string): string => text.trim().replace(/\s+/g, ' ');

test('words join to the text they were made of, with their marks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, fc.boolean())), (pieces) => {
      const words = wordsOf(pieces.map(([text, quoted]) => run(text, { quoted })));
      expect(joined(words)).toBe(folded(pieces.map(([text]) => text).join('')));
      const quoted = (all: { text: string; quoted: boolean }[]): string =>
        all
          .filter((one) => one.quoted)
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, '');
      expect(quoted(words.flatMap(({ runs }) => runs))).toBe(
        quoted(pieces.map(([text, is]) => ({ text, quoted: is }))),
      );
    }),
  );
});

test('lines hold the text in order, whole or cut between words, and stay within the box', () => {
  const box = fc.record({
    width: fc.integer({ min: 60, max: 400 }),
    height: fc.integer({ min: 30, max: 200 }),
    balanced: fc.boolean(),
  });
  fc.assert(
    fc.property(anyText, box, (text, { width, height, balanced }) => {
      const words = wordsOf([run(text)]);
      const set = setLines(words, { width, height, sizes: [30, 20, 10], leading: 1.2, balanced }, measure);
      const shown = set.lines.flat();
      if (shown.length === words.length && shown.every((word, n) => word === words[n])) {
        expect(joined(shown)).toBe(joined(words));
      } else {
        expect(shown.at(-1)?.runs[0]?.text).toBe(LEFT_OUT);
        expect(shown.slice(0, -1)).toEqual(words.slice(0, shown.length - 1));
      }
      for (const line of set.lines) {
        const ems = line.reduce(
          (sum, word, n) => sum + (n > 0 ? measure.space(word) : 0) + measure.word(word),
          0,
        );
        expect(ems * set.size).toBeLessThanOrEqual(width + 0.001);
      }
      expect(set.lines.length * set.size * 1.2 <= height || shown.length <= 1).toBe(true);
    }),
  );
});

test('a script without spaces breaks between its words, others only at spaces', () => {
  expect(wordsOf([run('faster-than-expected 어둠 속의')]).map(textOf)).toEqual([
    'faster-than-expected',
    '어둠',
    '속의',
  ]);
  expect(wordsOf([run('日本の船')]).length).toBeGreaterThan(1);
  expect(wordsOf([run('the “'), run('ferry', { quoted: true }), run('” left')]).map(textOf)).toEqual([
    'the',
    '“ferry”',
    'left',
  ]);
});
