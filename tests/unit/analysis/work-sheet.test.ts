import { expect, test } from 'vitest';
import { workSheet } from '../../../src/analysis/work-sheet.ts';
import { claimLike, ferryIndex, ids, spanOf } from '../support/ferry.ts';

test('the work sheet has what has a content, and the claims that are no opinion, each with its answer', () => {
  const index = ferryIndex(({ statements, claims }) => {
    const fog = statements.find(({ id }) => id === 'c4qz');
    fog?.hedges.push(spanOf('have been'));
    claims.push(
      claimLike({ id: 'z2zz', status: 'opinion' }),
      claimLike({ id: 'z3zz', status: 'disputed', settles: 'The log.' }),
      claimLike({ id: 'z4zz', status: 'disputed', settles: null }),
    );
  });
  const { statements, claims, statuses } = workSheet(index);
  // The critics’ complaint has no content.
  expect(ids(statements.map(({ statement }) => statement))).toBe('bk7m c4qz d9xk f2wv g8tr j6sd');
  const answers = new Map(statements.map(({ statement, answer }) => [statement.id, answer]));
  expect(answers.get('c4qz')).toBe(', paraphrased; weakened by “may”, “have been”.');
  expect(answers.get('d9xk')).toBe(', in quotation marks.');
  const verdicts = new Map(claims.map(({ claim, verdict }) => [claim.id, verdict]));
  expect(verdicts.has('z2zz')).toBe(false);
  expect(verdicts.get('z3zz')).toBe('Disputed. The log.');
  expect(verdicts.get('z4zz')).toBe('Disputed.');
  expect(statuses).toContain('disputed');
  expect(statuses).not.toContain('opinion');
  expect(new Set(statuses).size).toBe(statuses.length);
});
