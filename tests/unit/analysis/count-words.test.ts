import { expect, test } from 'vitest';
import { countWords } from '../../../src/analysis/count-words.ts';

test.each([
  ['', 0],
  [' \n\t ', 0],
  ['one', 1],
  ['“the ferry 🚢 left on time”', 5],
  ['It was 어둠 all round.', 5],
  ['— … “ ” 🚢', 0],
  ['10,000 troops in the 1990s', 5],
  ['non-\u00adbreaking\u00a0space', 2],
  ['e\u0301te\u0301 Özil’s', 2],
  ['a\nb', 2],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});
