import { readFile, rm, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../../src/problems/kinds.ts';
import { sortProblems } from '../../../src/problems/problem.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { BROKEN_CASES, type Edit } from '../../fixtures/broken/cases.ts';
import { copyFerry } from '../support/content-folders.ts';

async function apply(edit: Edit, contentDir: string): Promise<void> {
  if ('remove' in edit) {
    await rm(join(contentDir, edit.remove), { recursive: true });
    return;
  }
  const path = join(contentDir, edit.file);
  await mkdir(dirname(path), { recursive: true });
  if ('write' in edit) {
    await writeFile(path, edit.write);
    return;
  }
  const text = await readFile(path, 'utf8');
  const parts = text.split(edit.replace);
  if (parts.length !== 2) throw new Error(`${edit.file} has ${parts.length - 1} times: ${edit.replace}`);
  await writeFile(path, parts.join(edit.by));
}

describe('a broken content folder', () => {
  test.each(BROKEN_CASES)('$name', async ({ edits, problems: expected, words }) => {
    const folder = await copyFerry();
    const contentDir = join(folder, 'content');
    for (const edit of edits) await apply(edit, contentDir);
    const { analysis, problems } = await checkContent(
      { origin: 'https://example.org', base: '/', contentDir, originIsDefault: false },
      folder,
    );
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
