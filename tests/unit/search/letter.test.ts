import { expect, test } from 'vitest';
import { letterOf, placesOf, plainWords } from '../../../src/search/letter.ts';

const begins = (letter: string, words: string): boolean | undefined =>
  letterOf(letter, 'en')?.begins(plainWords(words));

// That the index says the same of the words of a whole article is tested in the browser (`search-words.spec.ts`).
test.each([
  ['b', 'the boat', true],
  ['B', 'the boat', true],
  ['b', 'Boats', true],
  ['b', 'a cab', false],
  ['b', '“boat”', true],
  ['b', '— “(boat', true],
  ['s', 'the mayor’s', false],
  ['e', 'de-escalate', true],
  ['e', 'de-e', false],
  ['k', 'McKee', true],
  ['k', 'Mckee', false],
  ['o', 'Zoë Özil', true],
  ['ö', 'only', true],
  ['1', 'p12', false],
  ['2', 'p2wv', false],
  ['1', '16 boats', true],
] as const)('%s begins a word of “%s”: %s', (letter, words, expected) => {
  expect(begins(letter, words)).toBe(expected);
});

test('letterOf knows the letter as a word', () => {
  const letter = letterOf('I', 'en');
  expect(['I see', 'so do I.', '“I”'].map((words) => letter?.stands(words))).toEqual([true, true, true]);
  expect(['It', 'I’m', 'hi', 'I-beam'].map((words) => letter?.stands(words))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('letterOf leaves to the index what is no letter, more than one, or not divided by white space', () => {
  for (const question of ['', 'ab', 'a b', '"', '\\', '北', '가', 'я'])
    expect(letterOf(question, 'en')).toBeUndefined();
  expect(letterOf('b', 'ja')).toBeUndefined();
  expect(letterOf(' b. ', 'en')).toBeDefined();
});

test('placesOf counts words as white space divides them', () => {
  const letter = letterOf('b', 'en');
  expect(letter && [...placesOf(letter, ' The boat,\n a\u00a0big – buoy-boat ')]).toEqual([1, 3, 5]);
});
