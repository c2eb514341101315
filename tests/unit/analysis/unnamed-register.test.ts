import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/analysis/findings.ts';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { unnamedRegister } from '../../../src/analysis/unnamed-register.ts';
import { claimLike, ferryIndex, ids, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

const register = (index: AnalysisIndex): string[][] =>
  unnamedRegister(index).map(({ actor, statements, claims }) => [actor.id, ids(statements), ids(claims)]);

describe('unnamedRegister', () => {
  test('lists the ferry’s unnamed sources, those equally frequent in the order of the actors', () => {
    expect(register(ferryIndex())).toEqual([
      ['captain', 'd9xk', ''],
      ['residents', 'f2wv', 'm5rw'],
      ['critics', 'h3np', ''],
    ]);
  });

  test('has the most frequent first, also for what they said together with others', () => {
    const index = ferryIndex(({ statements }) => {
      statements.push(statementLike({ id: 'z2zz', sources: ['zoe-oezil', 'critics'] }));
    });
    expect(register(index).map(([actor, said]) => [actor, said])).toEqual([
      ['critics', 'h3np z2zz'],
      ['captain', 'd9xk'],
      ['residents', 'f2wv'],
    ]);
  });

  test('gives a claim to every unnamed source who asserts it, and to none who denies it', () => {
    const index = ferryIndex(({ claims, statements }) => {
      claims.push(
        claimLike({
          id: 'z2zz',
          assertions: [
            { statement: 'f2wv', sentence: null, stance: 'asserts' },
            { statement: 'd9xk', sentence: null, stance: 'asserts' },
            { statement: 'h3np', sentence: null, stance: 'denies' },
          ],
        }),
      );
      for (const statement of statements)
        if ('f2wv d9xk h3np'.includes(statement.id)) statement.claims.push('z2zz');
    });
    expect(register(index)).toEqual([
      ['captain', 'd9xk', 'z2zz'],
      ['residents', 'f2wv', 'm5rw z2zz'],
      ['critics', 'h3np', ''],
    ]);
  });

  test('leaves out who has no name and says nothing', () => {
    const index = ferryIndex((analysis) => {
      analysis.statements = analysis.statements.filter(({ id }) => id !== 'h3np');
    });
    expect(register(index).map(([actor]) => actor)).toEqual(['captain', 'residents']);
  });

  test('accounts for every statement and claim that rests on unnamed sources alone', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const index = indexAnalysis(analysis);
        const { unnamed, onlyUnnamed } = figuresOf(index);
        const listed = unnamedRegister(index);
        const statements = new Set(listed.flatMap((source) => source.statements));
        expect(unnamed.filter((statement) => !statements.has(statement))).toEqual([]);
        expect(new Set(listed.flatMap(({ claims }) => claims))).toEqual(new Set(onlyUnnamed));
        expect(listed.every(({ actor }) => !actor.named)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
