import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsByStatus, type ClaimCell } from '../../../src/analysis/claims-by-status.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { CLAIM_STATUSES } from '../../../src/schemas/claim.ts';
import { claimLike, ferryIndex, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

/** A cell as a test shows it: statements and sentences, a denial with a minus. */
const shown = ({ statements, sentences }: ClaimCell): string =>
  [
    ...statements.map(({ statement, stance }) => (stance === 'denies' ? `-${statement.id}` : statement.id)),
    ...sentences.map(({ sentence, stance }) => (stance === 'denies' ? `-${sentence}` : sentence)),
  ].join(' ');

describe('claimsByStatus', () => {
  test('gives the ferry’s table', () => {
    const { actors, groups } = claimsByStatus(ferryIndex());
    expect(actors.map(({ id }) => id)).toEqual(['harbour-office', 'residents']);
    expect(
      groups.map(({ status, rows }) => [
        status,
        ...rows.map(({ claim, cells }) => [claim.id, ...cells.map(shown)]),
      ]),
    ).toEqual([
      ['supported', ['k2pt', '', 'bk7m', '']],
      ['unverified', ['n7bc', 'p2s3', '', '']],
      ['open', ['m5rw', '', '', 'f2wv']],
    ]);
  });

  test('has a joint statement in the column of each source, and who asserts and denies in one cell', () => {
    const index = ferryIndex((analysis) => {
      analysis.statements.push(statementLike({ id: 'z2zz', sources: ['critics', 'captain'] }));
      analysis.claims = [
        claimLike({
          id: 'z3zz',
          assertions: [
            { statement: 'z2zz', sentence: null, stance: 'denies' },
            { statement: 'd9xk', sentence: null, stance: 'asserts' },
            { statement: null, sentence: 'p2s3', stance: 'denies' },
          ],
        }),
      ];
    });
    const { actors, groups } = claimsByStatus(index);
    expect(actors.map(({ id }) => id)).toEqual(['captain', 'critics']);
    expect(groups[0]?.rows[0]?.cells.map(shown)).toEqual(['-p2s3', '-z2zz d9xk', '-z2zz']);
  });

  test('is empty where there are no claims', () => {
    const index = ferryIndex((analysis) => {
      analysis.claims = [];
    });
    expect(claimsByStatus(index)).toEqual({ actors: [], groups: [] });
  });

  test('has every claim once, in the order of the statuses, and every assertion of it in its row', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const index = indexAnalysis(analysis);
        const { actors, groups } = claimsByStatus(index);
        const rows = groups.flatMap((group) => group.rows);
        expect(groups.map(({ status }) => status)).toEqual(
          CLAIM_STATUSES.filter((status) => analysis.claims.some((claim) => claim.status === status)),
        );
        expect(rows.map(({ claim }) => claim.id).sort()).toEqual(analysis.claims.map(({ id }) => id).sort());
        for (const { claim, cells } of rows) {
          expect(cells).toHaveLength(actors.length + 1);
          const expected = claim.assertions.map(({ statement }) =>
            statement === null ? 1 : index.statement(statement).sources.length,
          );
          const found = cells.map(({ statements, sentences }) => statements.length + sentences.length);
          expect(found.reduce((sum, one) => sum + one, 0)).toBe(expected.reduce((sum, one) => sum + one, 0));
        }
        const silent = actors.filter((_, n) =>
          rows.every(({ cells }) => cells[n + 1]?.statements.length === 0),
        );
        expect(silent).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
