import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/analysis/count-words.ts';
import { floorByActor } from '../../../src/analysis/floor.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { ferryIndex, ids, spanOf, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

describe('floorByActor', () => {
  test('gives the ferry’s floor by words, with those in quotation marks', () => {
    const floor = floorByActor(ferryIndex()).map(({ actor, statements, words, quotedWords }) => [
      actor.id,
      ids(statements),
      words,
      quotedWords,
    ]);
    expect(floor).toEqual([
      ['coast-guard', 'g8tr', 10, 0],
      ['captain', 'd9xk', 10, 10],
      ['zoe-oezil', 'c4qz j6sd', 8, 0],
      ['harbour-office', 'bk7m', 5, 5],
      ['residents', 'f2wv', 4, 0],
      ['critics', 'h3np', 0, 0],
    ]);
  });

  test('keeps the order of the actors where words are equal', () => {
    const index = ferryIndex((analysis) => {
      analysis.statements = [
        statementLike({ id: 'z2zz', sources: ['critics', 'harbour-office', 'zoe-oezil'] }),
      ];
    });
    expect(floorByActor(index).map(({ actor }) => actor.id)).toEqual([
      'zoe-oezil',
      'harbour-office',
      'critics',
    ]);
  });

  test('leaves out who only relays or is spoken of', () => {
    const index = ferryIndex((analysis) => {
      const via = [{ actor: 'captain', basis: 'sentence' as const, sentence: 'p1s2' }];
      analysis.statements = [
        statementLike({ id: 'z2zz', via, about: ['residents'], passages: [spanOf('patience')] }),
      ];
    });
    expect(floorByActor(index).map(({ actor, words }) => [actor.id, words])).toEqual([['zoe-oezil', 1]]);
  });

  test('shares out every word of every statement, to each of its sources', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const floor = floorByActor(indexAnalysis(analysis));
        const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
        const given = analysis.statements.map(
          ({ sources, passages }) => sources.length * sum(passages.map(({ text }) => countWords(text))),
        );
        expect(sum(floor.map(({ words }) => words))).toBe(sum(given));
        for (const { statements } of floor) expect(statements.length).toBeGreaterThan(0);
        expect(floor.map(({ words }) => words)).toEqual(
          floor.map(({ words }) => words).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 20 },
    );
  });
});
