/** Found by its words or by reading the whole text: the same places. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locatePassage } from '../../../src/anchoring/locate-passage.ts';
import { possiblePlaces, wordPlaces } from '../../../src/anchoring/word-places.ts';

/** Few words, so that they meet again and run into each other. */
const texts = fc
  .array(
    fc.constantFrom('may', 'mayor', 'ma', '7', ' ', ' ', ', ', '\n', '“', '”', '한국', '군', '🇰🇷', 'é', '-'),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

test('a passage is found wherever reading the text finds it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 20 }), (text, start, length) => {
      const from = start % text.length;
      const exact = text.slice(from, from + length);
      const located = locatePassage(text, { exact });
      const read = locatePassage(text, { exact, within: [{ from: 0, to: text.length }] });
      expect(located).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

test('only words with something else on both sides are asked', () => {
  const places = wordPlaces('the mayor may, may not');
  expect(possiblePlaces(places, 'may')).toBeUndefined();
  expect(possiblePlaces(places, 'yor may, m')).toEqual([6, 11]);
  expect(possiblePlaces(places, 'e captain m')).toEqual([]);
});

test('another text has its own places', () => {
  expect(wordPlaces('a b').get('b')).toEqual([2]);
  expect(wordPlaces('b').get('b')).toEqual([0]);
});
