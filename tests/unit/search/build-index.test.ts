import { expect, test } from 'vitest';
import { searchRecord } from '../../../src/search/build-index.ts';
import { makeUrls } from '../../../src/urls.ts';
import { ferryIndex } from '../support/ferry.ts';

const index = ferryIndex(({ statements, article }) => {
  article.language = 'en-GB';
  for (const statement of statements) {
    if (statement.id === 'd9xk')
      statement.via = [
        { actor: 'zoe-oezil', basis: 'inferred', sentence: 'p1s2' },
        { actor: 'coast-guard', basis: 'inferred', sentence: 'p3s2' },
      ];
  }
});
const urls = makeUrls('https://example.org', '/ferry/');

test('searchRecord has the words as lists show them as content; names, aliases and cue to be searched; all facets to filter by', () => {
  expect(searchRecord(index, index.statement('d9xk'), 2, urls)).toEqual({
    url: '/ferry/s/d9xk/',
    content: 'We never saw the buoy, It was 어둠 all round.',
    language: 'en',
    meta: {
      title: 'd9xk',
      speakers: 'The ferry’s captain, Zoë Özil, mayor, Oezil, U.S. Coast Guard, USCG',
      cue: 'told',
    },
    filters: {
      speaker: ['captain'],
      about: [],
      form: ['direct'],
      hedged: ['no'],
      named: ['no'],
      claim: [],
    },
    sort: { text: '000002' },
  });
});

test('searchRecord has the cue as content where nothing is said of what', () => {
  expect(searchRecord(index, index.statement('h3np'), 5, urls).content).toBe('complained');
});

test('searchRecord sorts as the text does, beyond nine and ninety-nine', () => {
  const orders = [0, 9, 10, 99, 100, 12_345].map(
    (place) => searchRecord(index, index.statement('h3np'), place, urls).sort['text'] ?? '',
  );
  expect(orders.toSorted()).toEqual(orders);
});
