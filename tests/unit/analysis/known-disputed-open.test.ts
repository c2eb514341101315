import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { knownDisputedOpen, type ClaimsOfStatus } from '../../../src/analysis/known-disputed-open.ts';
import { CLAIM_STATUSES, type ClaimStatus } from '../../../src/schemas/claim.ts';
import { claimLike, ferryIndex, ids } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

const shown = (groups: readonly ClaimsOfStatus[]): string[] =>
  groups.map(({ status, claims }) => `${status}: ${ids(claims)}`);

const lists = (index: AnalysisIndex): unknown[] => {
  const { known, disputed, open, opinions } = knownDisputedOpen(index);
  return [ids(known), shown(disputed), shown(open), ids(opinions)];
};

/** Claims of these statuses, with ids that count them. */
const having = (...statuses: ClaimStatus[]): AnalysisIndex =>
  ferryIndex((analysis) => {
    analysis.claims = statuses.map((status, n) => claimLike({ id: `z${n + 2}zz`, status }));
  });

describe('knownDisputedOpen', () => {
  test('lists the ferry’s claims', () => {
    expect(lists(ferryIndex())).toEqual(['k2pt', [], ['unverified: n7bc', 'open: m5rw'], '']);
  });

  test('has contradicted before disputed and unverified before open, whatever their order in the text', () => {
    const index = having(
      'open',
      'disputed',
      'opinion',
      'contradicted',
      'unverified',
      'disputed',
      'supported',
    );
    expect(lists(index)).toEqual([
      'z8zz',
      ['contradicted: z5zz', 'disputed: z3zz z7zz'],
      ['unverified: z6zz', 'open: z2zz'],
      'z4zz',
    ]);
  });

  test('has no heading for a status that no claim has', () => {
    expect(lists(having('disputed', 'open'))).toEqual(['', ['disputed: z2zz'], ['open: z3zz'], '']);
    expect(lists(having())).toEqual(['', [], [], '']);
  });

  test('has every claim in exactly one of the four, with others of its own status alone', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const { known, disputed, open, opinions } = knownDisputedOpen(indexAnalysis(analysis));
        const groups = [...disputed, ...open];
        const all = [...known, ...groups.flatMap(({ claims }) => claims), ...opinions];
        expect(all.map(({ id }) => id).sort()).toEqual(analysis.claims.map(({ id }) => id).sort());
        for (const { status, claims } of groups)
          expect(claims.every((claim) => claim.status === status)).toBe(true);
        const place = (status: ClaimStatus): number => CLAIM_STATUSES.indexOf(status);
        const order = groups.map(({ status }) => place(status));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });
});
