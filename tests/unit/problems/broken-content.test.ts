import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../../src/problems/kinds.ts';
import { sortProblems } from '../../../src/problems/problem.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { BROKEN_CASES } from '../../fixtures/broken/cases.ts';
import { checkBroken } from '../support/broken-content.ts';
import { copyFerry } from '../support/content-folders.ts';

describe('a broken content folder', () => {
  test.each(BROKEN_CASES)('$name', async ({ edits, problems: expected, words }) => {
    const { analysis, problems } = await checkBroken(edits);
    const told = sortProblems(problems).map(({ kind, file, line, column }) => [
      kind,
      `${file.replace(/^content\/?/, '') || '.'}:${line}:${column}`,
    ]);
    expect(told).toEqual(expected);
    const report = problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    for (const word of words) expect(report).toContain(word);
    expect(report).not.toMatch(/undefined|\[object|Invalid input/);
    expect(analysis).toBeUndefined();
  });

  test.each(Object.keys(PROBLEM_KINDS))('the cases have a %s', (kind) => {
    expect(BROKEN_CASES.flatMap(({ problems }) => problems.map(([one]) => one))).toContain(kind);
  });

  test('without an edit, nothing is wrong', async () => {
    const folder = await copyFerry();
    const contentDir = join(folder, 'content');
    const settings = { origin: 'https://example.org', base: '/', contentDir, originIsDefault: false };
    expect((await checkContent(settings, folder)).problems).toEqual([]);
  });
});
