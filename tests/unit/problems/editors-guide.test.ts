/**
 * The editor's guide lists every problem with a real example and its mend. The list is made here, from the table of
 * problems and the cases of `tests/fixtures/broken`, so that it cannot go stale: `UPDATE=1` writes it anew.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PROBLEM_KINDS, type ProblemKind } from '../../../src/problems/kinds.ts';
import { BROKEN_CASES } from '../../fixtures/broken/cases.ts';
import { checkBroken } from '../support/broken-content.ts';

const GUIDE = 'content/README.md';
const HEADING = '## What the check can report';

/** A kind with the first case that shows it: what an author did, and what they are told. */
async function entry(kind: ProblemKind): Promise<string> {
  const shown = BROKEN_CASES.find(({ problems }) => problems.some(([one]) => one === kind));
  const problem = shown && (await checkBroken(shown.edits)).problems.find((one) => one.kind === kind);
  if (!problem) throw new Error(`No case shows ${kind}.`);
  const { file, line, column, message, hint } = problem;
  return `### ${PROBLEM_KINDS[kind].title} (\`${kind}\`)\n\n\`\`\`text\n${file}:${line}:${column}  ${message}\n    ${hint}\n\`\`\`\n`;
}

test('the guide lists every problem that the check can report, as it reports it', async () => {
  const kinds = Object.keys(PROBLEM_KINDS) as ProblemKind[];
  const list = (await Promise.all(kinds.map(entry))).join('\n');
  const made = `${HEADING}\n\nEach with the report that it gets in a test, file and line first, the mend below.\n\n${list}`;
  const guide = await readFile(GUIDE, 'utf8');
  const at = guide.indexOf(HEADING);
  expect(at).toBeGreaterThan(0);
  if (process.env['UPDATE']) await writeFile(GUIDE, guide.slice(0, at) + made);
  expect((await readFile(GUIDE, 'utf8')).slice(at)).toBe(made);
});
