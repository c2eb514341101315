import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { speaksAbout } from '../../../src/analysis/speaks-about.ts';
import { ferryIndex, ids, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

const pairs = (index: AnalysisIndex): string[] =>
  speaksAbout(index).map(({ from, to, statements }) => `${from.id} of ${to.id}: ${ids(statements)}`);

test('speaksAbout tells who speaks of whom, in the order of the actors, never of themselves', () => {
  expect(pairs(ferryIndex())).toEqual(['harbour-office of captain: bk7m']);
  const index = ferryIndex(({ statements }) => {
    statements.push(
      statementLike({
        id: 'z2zz',
        sources: ['captain', 'zoe-oezil'],
        about: ['critics', 'captain', 'harbour-office'],
      }),
      statementLike({ id: 'z3zz', sources: ['harbour-office'], about: ['captain'] }),
    );
  });
  expect(pairs(index)).toEqual([
    'zoe-oezil of harbour-office: z2zz',
    'zoe-oezil of captain: z2zz',
    'zoe-oezil of critics: z2zz',
    'harbour-office of captain: bk7m z3zz',
    'captain of harbour-office: z2zz',
    'captain of critics: z2zz',
  ]);
});

test('speaksAbout has each pair once, and every statement about somebody else', () => {
  fc.assert(
    fc.property(anyAnalysis, (analysis) => {
      const found = speaksAbout(indexAnalysis(analysis));
      const keys = found.map(({ from, to }) => `${from.id} ${to.id}`);
      expect(new Set(keys).size).toBe(keys.length);
      const triples = found.flatMap(({ from, to, statements }) =>
        statements.map(({ id }) => `${id} ${from.id} ${to.id}`),
      );
      const expected = analysis.statements.flatMap(({ id, sources, about }) =>
        sources.flatMap((from) => about.filter((to) => to !== from).map((to) => `${id} ${from} ${to}`)),
      );
      expect(triples.sort()).toEqual(expected.sort());
    }),
    { numRuns: 20 },
  );
});
