import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPassage } from '../../../src/anchoring/nearest-passage.ts';

const TEXT =
  'The harbour office said that “the ferry 🚢 left on time”. The fog may have been to blame. Nobody was hurt; the quay’s lamp was dark.';

const nearest = (wanted: string) => {
  const found = nearestPassage(TEXT, wanted);
  return found && [found.text, found.wordsApart];
};

describe('nearestPassage', () => {
  test.each<[string, string, string, number]>([
    ['straight marks for curly ones', '"the ferry 🚢 left on time"', '“the ferry 🚢 left on time”', 0],
    ['a straight apostrophe', "the quay's lamp", 'the quay’s lamp', 0],
    ['capitals', 'The Fog May Have', 'The fog may have', 0],
    ['one other letter', 'the fog mav have been to blame', 'The fog may have been to blame', 1],
    ['one other word', 'the fog might have been to blame', 'The fog may have been to blame', 1],
    ['one word too many', 'the thick fog may have been to blame', 'The fog may have been to blame', 1],
    ['one word too few', 'the fog have been to blame', 'The fog may have been to blame', 1],
    ['two other words', 'the mist might have been to blame', 'The fog may have been to blame', 2],
    ['a lost emoji', 'the ferry left on time', 'the ferry 🚢 left on time', 1],
    ['another emoji', 'the ferry 🎣 left', 'the ferry 🚢 left', 1],
    ['one word', 'harbur', 'harbour', 1],
  ])('%s', (_, wanted, expected, wordsApart) => {
    expect(nearest(wanted)).toEqual([expected, wordsApart]);
  });

  test('the stop after the words is not part of what to copy, unless it was asked for', () => {
    expect(nearest('nobody was hurt')?.[0]).toBe('Nobody was hurt');
    expect(nearest('nobody was hurt;')?.[0]).toBe('Nobody was hurt;');
  });

  test('a lost space is found also behind a dozen stretches that share as many words', () => {
    const others = Array.from({ length: 12 }, (_, n) => `No ${n} took sides in the conflict.`).join(' ');
    const found = nearestPassage(
      `${others} We saw Korean involvement in the conflict.`,
      'Koreaninvolvement in the conflict',
    );
    expect(found?.text).toBe('Korean involvement in the conflict');
  });

  test('nothing is near to words of another matter', () => {
    expect(nearest('quantum chromodynamics explains everything')).toBeUndefined();
  });

  test('nothing is near to nothing', () => {
    expect(nearest(' ')).toBeUndefined();
    expect(nearestPassage('', 'ferry')).toBeUndefined();
  });

  test('more words than the text has', () => {
    expect(nearestPassage('The fog stayed', 'The fog stayed and stayed')?.text).toBe('The fog stayed');
  });

  test('the range is where the words are printed', () => {
    const found = nearestPassage(TEXT, 'THE FERRY 🚢 LEFT');
    expect(found && TEXT.slice(found.range.from, found.range.to)).toBe('the ferry 🚢 left');
  });

  test('any stretch of whole words is its own nearest passage', () => {
    const words = TEXT.split(' ');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: words.length }), (first, count) => {
        const wanted = words.slice(first, first + count).join(' ');
        const found = nearestPassage(TEXT, wanted);
        expect(found?.text.toLowerCase()).toBe(wanted.toLowerCase());
        expect(found?.wordsApart).toBe(0);
      }),
    );
  });
});
