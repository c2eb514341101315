import { expect, test } from 'vitest';
import { listedStretches, listedWords } from '../../../src/analysis/listed-words.ts';
import { ferryIndex, spanOf, statementLike } from '../support/ferry.ts';

const index = ferryIndex();
const stance = statementLike({
  id: 'z2zz',
  form: 'attitude',
  cue: [spanOf('fear')],
  passages: [spanOf('the crossing could close')],
  hedges: [],
});

test('listedWords has the passages alone, with a space between them', () => {
  expect(listedWords(index, index.statement('d9xk'))).toBe('We never saw the buoy, It was 어둠 all round.');
});

test('listedWords reads a stance with the words that take it, and with what stands between', () => {
  expect(listedWords(index, stance)).toBe('fear that the crossing could close');
  expect(listedStretches(index, stance).map(({ cue }) => cue)).toEqual([true, false, false]);
});

test('listedWords has the reporting words where nothing is said of what; no stretches then', () => {
  const silent = statementLike({
    id: 'z2zz',
    form: 'attitude',
    cue: [spanOf('fear'), spanOf('could close')],
    passages: [],
  });
  expect(listedWords(index, silent)).toBe('fear … could close');
  expect(listedStretches(index, silent)).toEqual([]);
});

test('listedWords has a space for what is withheld', () => {
  const excerpts = ferryIndex(({ article }) => {
    article.display = 'excerpts';
    article.text = null;
  });
  expect(listedWords(excerpts, stance).split(/\s+/)).toEqual(['fear', 'the', 'crossing', 'could', 'close']);
});
