import { describe, expect, test } from 'vitest';
import { locatePassage } from '../../../src/anchoring/locate-passage.ts';

const TEXT = 'The ferry 🚢 may stay, may leave, may 🚢 sink.';
//            0         1          2         3         4
const often = (...ranges: [number, number][]) => ({
  found: 'often',
  ranges: ranges.map(([from, to]) => ({ from, to })),
});
const once = (from: number, to: number) => ({ found: 'once', range: { from, to } });

describe('locatePassage', () => {
  test('finds words that stand once', () => {
    expect(locatePassage(TEXT, { exact: 'stay' })).toEqual(once(17, 21));
  });

  test('tells every place of words that stand more than once, in order', () => {
    expect(locatePassage(TEXT, { exact: 'may' })).toEqual(often([13, 16], [23, 26], [34, 37]));
  });

  test('finds overlapping places', () => {
    expect(locatePassage('aaa', { exact: 'aa' })).toEqual(often([0, 2], [1, 3]));
  });

  test('folds nothing: a capital, a mark or a space makes another word', () => {
    expect(locatePassage(TEXT, { exact: 'Stay' })).toEqual({ found: 'never' });
    expect(locatePassage('the war’s end', { exact: "war's" })).toEqual({ found: 'never' });
    expect(locatePassage('a b', { exact: 'a\u00a0b' })).toEqual({ found: 'never' });
    expect(locatePassage('Öl', { exact: 'O\u0308l' })).toEqual({ found: 'never' });
  });

  test('tells places apart by the words before', () => {
    expect(locatePassage(TEXT, { exact: 'may', prefix: 'stay, ' })).toEqual(once(23, 26));
  });

  test('tells places apart by the words after', () => {
    expect(locatePassage(TEXT, { exact: 'may', suffix: ' 🚢' })).toEqual(once(34, 37));
  });

  test('a prefix or suffix that does not touch the words finds nothing', () => {
    expect(locatePassage(TEXT, { exact: 'may', prefix: 'stay' })).toEqual({ found: 'never' });
    expect(locatePassage(TEXT, { exact: 'may', suffix: 'sink' })).toEqual({ found: 'never' });
  });

  test('looks only inside the given areas, but reads a prefix and suffix around them', () => {
    const within = [{ from: 23, to: 26 }];
    expect(locatePassage(TEXT, { exact: 'may', within })).toEqual(once(23, 26));
    expect(locatePassage(TEXT, { exact: 'may', within, prefix: ', ', suffix: ' leave' })).toEqual(
      once(23, 26),
    );
    expect(locatePassage(TEXT, { exact: 'may l', within })).toEqual({ found: 'never' });
    expect(locatePassage(TEXT, { exact: 'may', within: [] })).toEqual({ found: 'never' });
  });

  test('looks in every area', () => {
    const within = [
      { from: 0, to: 20 },
      { from: 30, to: TEXT.length },
    ];
    expect(locatePassage(TEXT, { exact: 'may', within })).toEqual(often([13, 16], [34, 37]));
  });

  test('counts a place once, also where the areas overlap', () => {
    const within = [
      { from: 0, to: 30 },
      { from: 20, to: 30 },
    ];
    expect(locatePassage(TEXT, { exact: 'may', within })).toEqual(often([13, 16], [23, 26]));
    expect(locatePassage(TEXT, { exact: 'may l', within })).toEqual(once(23, 28));
  });

  test('half of an emoji is nowhere', () => {
    expect(locatePassage(TEXT, { exact: '\ud83d' })).toEqual({ found: 'never' });
    expect(locatePassage(TEXT, { exact: '\udea2 may' })).toEqual({ found: 'never' });
  });

  test('by whole words, a place inside a longer word does not count', () => {
    const text = 'The mayor may, maybe; “may” and 12may, cafés.';
    const found = locatePassage(text, { exact: 'may', wholeWords: true });
    expect(found).toEqual(often([10, 13], [23, 26]));
    expect(locatePassage(text, { exact: 'café', wholeWords: true })).toEqual({ found: 'never' });
    expect(locatePassage(text, { exact: 'ayor may', wholeWords: true })).toEqual({ found: 'never' });
    expect(locatePassage(text, { exact: ' may', wholeWords: true })).toEqual(once(9, 13));
  });

  test('by whole words, letters outside the basic plane are letters, and emoji are not', () => {
    expect(locatePassage('x𝐚may', { exact: 'may', wholeWords: true })).toEqual({ found: 'never' });
    expect(locatePassage('🚢may🚢', { exact: 'may', wholeWords: true })).toEqual(once(2, 5));
  });

  test('by whole words, a letter is not cut from the marks that combine with it', () => {
    const word = { exact: 'cafe', wholeWords: true };
    expect(locatePassage('the cafe\u0301 by the cafe', word)).toEqual(once(17, 21));
    expect(locatePassage('cafe\u0301s', { exact: 'cafe\u0301', wholeWords: true })).toEqual({
      found: 'never',
    });
    expect(locatePassage('हिन्दी', { exact: 'हिन्द', wholeWords: true })).toEqual({ found: 'never' });
    expect(locatePassage('น้ำ', { exact: 'น', wholeWords: true })).toEqual({ found: 'never' });
    // An emoji may end with a mark as well, and is no letter.
    expect(locatePassage('⚓\ufe0fmay', { exact: 'may', wholeWords: true })).toEqual(once(2, 5));
  });

  test('by whole words, a script that joins particles to its words is not cut off', () => {
    expect(locatePassage('온통 어둠이었다', { exact: '어둠', wholeWords: true })).toEqual(once(3, 5));
    expect(locatePassage('我们没有看到浮标', { exact: '浮标', wholeWords: true })).toEqual(once(6, 8));
  });

  test('no words are nowhere', () => {
    expect(locatePassage(TEXT, { exact: '' })).toEqual({ found: 'never' });
  });
});
