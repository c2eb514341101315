import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { facetsOf } from '../../../src/search/facets.ts';
import { FACETS, type SearchState } from '../../../src/search/fields.ts';
import { countFacets, filterRows, type Row } from '../../../src/search/rows.ts';
import { emptyState } from '../../../src/search/state.ts';
import { ferryIndex, ids, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

const rowsOf = (index = ferryIndex()): Row[] =>
  index.analysis.statements.map((statement) => ({ id: statement.id, facets: facetsOf(index, statement) }));

describe('facetsOf', () => {
  test('says by what a statement can be found', () => {
    const index = ferryIndex();
    expect(facetsOf(index, index.statement('bk7m'))).toEqual({
      speaker: ['harbour-office'],
      about: ['captain'],
      form: ['mixed'],
      hedged: ['no'],
      named: ['yes'],
      claim: ['k2pt'],
    });
    expect(facetsOf(index, index.statement('f2wv'))).toMatchObject({ hedged: ['yes'], named: ['no'] });
    const joint = statementLike({ id: 'z2zz', sources: ['critics', 'zoe-oezil'] });
    expect(facetsOf(index, joint)).toMatchObject({ speaker: ['critics', 'zoe-oezil'], named: ['yes'] });
  });
});

describe('filterRows', () => {
  const found = (state: Partial<SearchState>): string =>
    ids(filterRows(rowsOf(), { ...emptyState(), ...state }));

  test.each<[Partial<SearchState>, string]>([
    [{}, 'bk7m c4qz d9xk f2wv g8tr h3np j6sd'],
    [{ speaker: ['zoe-oezil'] }, 'c4qz j6sd'],
    [{ speaker: ['captain', 'zoe-oezil'] }, 'c4qz d9xk j6sd'],
    [{ speaker: ['zoe-oezil'], hedged: ['yes'] }, 'c4qz'],
    [{ form: ['direct', 'mixed'], named: ['yes'] }, 'bk7m'],
    [{ hedged: ['yes', 'no'] }, 'bk7m c4qz d9xk f2wv g8tr h3np j6sd'],
    [{ about: ['captain'], speaker: ['captain'] }, ''],
    [{ claim: ['m5rw'] }, 'f2wv'],
  ])('gives for %j, in the order of the text: %s', (state, expected) => {
    expect(found(state)).toBe(expected);
  });
});

describe('countFacets', () => {
  const counts = (state: Partial<SearchState> = {}): Record<string, string> =>
    Object.fromEntries(
      Object.entries(countFacets(rowsOf(), { ...emptyState(), ...state })).map(([facet, values]) => [
        facet,
        [...values].map(([value, count]) => `${value} ${count}`).join(', '),
      ]),
    );

  test('counts every value that a statement has', () => {
    expect(counts()).toMatchObject({
      about: 'captain 1',
      form: 'mixed 1, indirect 4, direct 1, attitude 1',
      hedged: 'no 4, yes 3',
      named: 'yes 4, no 3',
      claim: 'k2pt 1, m5rw 1',
    });
  });

  test('ignores the own selection of a facet, not that of the others', () => {
    expect(counts({ hedged: ['yes'] })).toMatchObject({
      hedged: 'no 4, yes 3',
      form: 'indirect 3',
      named: 'yes 2, no 1',
    });
  });

  test('foretells how many rows a value would give', () => {
    fc.assert(
      fc.property(anyAnalysis, fc.nat(), fc.nat(), (analysis, a, b) => {
        const rows = rowsOf(indexAnalysis(analysis));
        const facet = FACETS[a % FACETS.length] ?? 'form';
        const row = rows[b % rows.length];
        const state = { ...emptyState(), [facet]: row?.facets[facet].slice(0, 1) ?? [] };
        const counted = countFacets(rows, state);
        for (const other of FACETS) {
          for (const [value, count] of counted[other])
            expect(filterRows(rows, { ...state, [other]: [value] })).toHaveLength(count);
        }
      }),
      { numRuns: 20 },
    );
  });
});
