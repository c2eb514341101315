import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { statementsByForm } from '../../../src/analysis/statement-lists.ts';
import { ferryIndex, ids } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

test('statementsByForm lists the ferry’s statements by form, empty forms too', () => {
  const lists = (index = ferryIndex()): string[] =>
    statementsByForm(index).map(({ form, statements }) => `${form}: ${ids(statements)}`);
  expect(lists()).toEqual(['direct: d9xk', 'mixed: bk7m', 'indirect: c4qz f2wv g8tr j6sd', 'attitude: h3np']);
  const empty = ferryIndex((analysis) => {
    analysis.statements = [];
  });
  expect(lists(empty)).toEqual(['direct: ', 'mixed: ', 'indirect: ', 'attitude: ']);
});

test('statementsByForm has each statement in exactly one list, in the order of the text', () => {
  fc.assert(
    fc.property(anyAnalysis, (analysis) => {
      const lists = statementsByForm(indexAnalysis(analysis));
      const place = new Map(analysis.statements.map((statement, n) => [statement, n]));
      const places = lists.map(({ statements }) => statements.map((statement) => place.get(statement) ?? -1));
      expect(places.flat().sort((a, b) => a - b)).toEqual([...place.values()]);
      for (const list of places) expect(list).toEqual(list.toSorted((a, b) => a - b));
    }),
    { numRuns: 20 },
  );
});
