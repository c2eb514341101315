import { expect, test } from 'vitest';
import { assertersOf } from '../../../src/analysis/claim-page.ts';
import type { Claim } from '../../../src/schemas/analysis.ts';
import { claimLike, ferryIndex, ids } from '../support/ferry.ts';

const asserters = (assertions: Claim['assertions']): string[] => {
  const { asserting, denying, ownWords, denyingInOwnWords } = assertersOf(
    ferryIndex(),
    claimLike({ id: 'z2zz', assertions }),
  );
  return [ids(asserting), ids(denying), ownWords.join(' '), denyingInOwnWords.join(' ')];
};

test('assertersOf tells who asserts from who denies, statements from the article’s own words, in the order of the text', () => {
  expect(
    asserters([
      { statement: 'j6sd', sentence: null, stance: 'asserts' },
      { statement: null, sentence: 'p3s4', stance: 'asserts' },
      { statement: 'bk7m', sentence: null, stance: 'denies' },
      { statement: 'c4qz', sentence: null, stance: 'asserts' },
      { statement: null, sentence: 'p2s3', stance: 'denies' },
      { statement: null, sentence: 'p1s1', stance: 'asserts' },
    ]),
  ).toEqual(['c4qz j6sd', 'bk7m', 'p1s1 p3s4', 'p2s3']);
});

test('assertersOf gives four empty lists for a claim that nobody makes', () => {
  expect(asserters([])).toEqual(['', '', '', '']);
});
