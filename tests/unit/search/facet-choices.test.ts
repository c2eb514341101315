import { expect, test } from 'vitest';
import { facetChoices } from '../../../src/search/facet-choices.ts';
import { FACETS } from '../../../src/search/fields.ts';
import { ferryIndex } from '../support/ferry.ts';

const choices = (facet: string): string[] =>
  facetChoices(ferryIndex())
    .filter((one) => one.facet === facet)
    .flatMap((one) => one.choices.map(({ value, words, count }) => `${value} (${words}) ${count}`));

test('facetChoices has every facet in its order', () => {
  expect(facetChoices(ferryIndex()).map(({ facet }) => facet)).toEqual([...FACETS]);
});

test('facetChoices offers every value in its own order, also one that no statement has', () => {
  expect(choices('form')).toEqual([
    'direct (in quotation marks) 1',
    'mixed (partly in quotation marks) 1',
    'indirect (paraphrased) 4',
    'attitude (stance only) 1',
  ]);
  expect(choices('about')).toEqual([
    'zoe-oezil (Zoë Özil) 0',
    'harbour-office (Harbour office) 0',
    'coast-guard (U.S. Coast Guard) 0',
    'captain (The ferry’s captain) 1',
    'residents (Some residents) 0',
    'critics (Critics) 0',
  ]);
  expect(choices('hedged')).toEqual(['yes (yes) 3', 'no (no) 4']);
  expect(choices('claim')).toEqual([
    'k2pt (The ferry left on time on 5 May 2025.) 1',
    'n7bc (Nobody was hurt when the ferry ran aground in May 2025.) 0',
    'm5rw (The crossing will close.) 1',
  ]);
});
