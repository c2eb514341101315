import { expect, test } from 'vitest';
import { statementWords, wordsOfAll } from '../../../src/analysis/statement-words.ts';
import { ferryIndex } from '../support/ferry.ts';

const index = ferryIndex();

test.each([
  ['bk7m', { words: 5, quoted: 5 }],
  ['d9xk', { words: 10, quoted: 10 }],
  ['g8tr', { words: 10, quoted: 0 }],
  ['h3np', { words: 0, quoted: 0 }],
])('statementWords counts the words of %s over all its passages', (id, words) => {
  expect(statementWords(index.statement(id))).toEqual(words);
});

test('wordsOfAll adds up', () => {
  expect(wordsOfAll([])).toEqual({ words: 0, quoted: 0 });
  expect(wordsOfAll(index.analysis.statements)).toEqual({ words: 37, quoted: 15 });
});
