import { expect, test } from 'vitest';
import { lessonSheet, numberedText, workSheet } from '../../../src/analysis/work-sheet.ts';
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

test('a lesson has every kind of statement that the article has, no more than ten, in the order of the text', () => {
  const index = ferryIndex(({ statements }) => {
    const [pattern] = statements.filter(({ form }) => form === 'indirect');
    if (!pattern) throw new Error('no paraphrase');
    for (let n = 0; n < 20; n += 1) statements.push({ ...pattern, id: `zz${n}`, hedges: [], via: [] });
  });
  const lesson = lessonSheet(index).statements.map(({ statement }) => statement);
  const all = workSheet(index).statements.map(({ statement }) => statement);
  expect(lesson).toHaveLength(10);
  expect(lesson).toEqual(all.filter((statement) => lesson.includes(statement)));
  const forms = (of: typeof all) => new Set(of.map(({ form }) => form));
  expect(forms(lesson)).toEqual(forms(all));
  expect(lesson.some(({ hedges }) => hedges.length > 0)).toBe(all.some(({ hedges }) => hedges.length > 0));
  expect(lesson.some(({ via }) => via.length > 0)).toBe(all.some(({ via }) => via.length > 0));
  expect(ids(lessonSheet(index).statements.map(({ statement }) => statement))).toBe(ids(lesson));
});

test('words to judge are without quotation marks, and a gap between passages shows', () => {
  const index = ferryIndex(({ statements }) => {
    const direct = statements.find(({ id }) => id === 'd9xk');
    if (direct)
      direct.passages = [
        { text: 'We saw', start: 0, end: 6 },
        { text: 'a “buoy”', start: 9, end: 17 },
      ];
  });
  const words = new Map(workSheet(index).statements.map((item) => [item.statement.id, item.words]));
  expect(words.get('d9xk')).toBe('We saw … a buoy');
});

test('the article is whole, with the number of each statement where it begins', () => {
  const index = ferryIndex();
  const { statements } = workSheet(index);
  const stretches = numberedText(index, statements).flat();
  expect(stretches.flatMap(({ number }) => number ?? []).sort((a, b) => a - b)).toEqual(
    statements.map((_, n) => n + 1),
  );
  for (const [n, { statement }] of statements.entries()) {
    const stretch = stretches.find(({ number }) => number === n + 1);
    expect(stretch?.text.startsWith(statement.passages[0]?.text.slice(0, 8) ?? '?')).toBe(true);
  }
});
