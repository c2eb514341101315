import { expect, test } from 'vitest';
import { chainOf } from '../../../src/analysis/chain.ts';
import type { Statement } from '../../../src/schemas/analysis.ts';
import { ferryIndex, statementLike } from '../support/ferry.ts';

const index = ferryIndex();
const chain = (statement: Statement): string[] =>
  chainOf(statement, index).map(({ actors, basis, sentence }) =>
    [actors?.map(({ id }) => id).join(' and ') ?? 'the article', basis, sentence ?? '-'].join(', '),
  );

test('chainOf leads from the source straight to the article where nobody relays', () => {
  expect(chain(index.statement('d9xk'))).toEqual(['captain, source, -', 'the article, article, p2s1']);
});

test('chainOf keeps joint sources together and two relayers in their order, with the sentence that names each', () => {
  const statement = statementLike({
    id: 'z2zz',
    sources: ['captain', 'critics'],
    via: [
      { actor: 'zoe-oezil', basis: 'inferred', sentence: 'p1s1' },
      { actor: 'harbour-office', basis: 'sentence', sentence: 'p1s2' },
    ],
  });
  expect(chain(statement)).toEqual([
    'captain and critics, source, -',
    'zoe-oezil, inferred, p1s1',
    'harbour-office, sentence, p1s2',
    'the article, article, p1s2',
  ]);
});
