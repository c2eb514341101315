/**
 * The editor's guide: its whole example is a content folder that the check accepts, and the page of problems that it leads
 * to is made here, from the tables of problems and warnings and the cases of `tests/fixtures/broken`. `UPDATE=1` writes
 * that page anew.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  PROBLEM_KINDS,
  WARNING_KINDS,
  type ProblemKind,
  type WarningKind,
} from '../../../src/problems/kinds.ts';
import type { Problem, Warning } from '../../../src/problems/problem.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { BROKEN_CASES } from '../../fixtures/broken/cases.ts';
import { ODD_CASES } from '../../fixtures/broken/odd.ts';
import { checkBroken } from '../support/broken-content.ts';

const GUIDE = 'content/README.md';
const LIST = 'src/problems/README.md';

/** What an author is told, file and line first, the mend below. */
function report(title: string, { kind, file, line, column, message, hint }: Problem | Warning): string {
  return `### ${title} (\`${kind}\`)\n\n\`\`\`text\n${file}:${line}:${column}  ${message}\n    ${hint}\n\`\`\`\n`;
}

/** A kind with the first case that shows it. */
async function problemEntry(kind: ProblemKind): Promise<string> {
  const shown = BROKEN_CASES.find(({ problems }) => problems.some(([one]) => one === kind));
  const problem = shown && (await checkBroken(shown.edits)).problems.find((one) => one.kind === kind);
  if (!problem) throw new Error(`No case shows ${kind}.`);
  return report(PROBLEM_KINDS[kind].title, problem);
}

async function warningEntry(kind: WarningKind): Promise<string> {
  const warning = (await checkBroken(ODD_CASES[kind])).warnings.find((one) => one.kind === kind);
  if (!warning) throw new Error(`The case does not show ${kind}.`);
  return report(WARNING_KINDS[kind].title, warning);
}

test('the list has every problem and warning that the check can report, as it reports them', async () => {
  const problems = await Promise.all((Object.keys(PROBLEM_KINDS) as ProblemKind[]).map(problemEntry));
  const warnings = await Promise.all((Object.keys(WARNING_KINDS) as WarningKind[]).map(warningEntry));
  const made = `# What the check can report

Each with the report that it gets in a test, file and line first, the mend below. This page is made by
\`tests/unit/problems/editors-guide.test.ts\`; how content is written stands in [the editor’s guide](../../content/README.md).

## Problems

Nothing is built until they are mended.

${problems.join('\n')}
## Warnings

The site is built all the same, and may say what nobody meant.

${warnings.join('\n')}`;
  if (process.env['UPDATE']) await writeFile(LIST, made);
  expect(await readFile(LIST, 'utf8')).toBe(made);
  expect(await readFile(GUIDE, 'utf8')).toContain(`](../${LIST})`);
}, 60_000);

test('the whole example of the guide is a content folder with nothing wrong and nothing odd', async () => {
  const guide = await readFile(GUIDE, 'utf8');
  const files = Array.from(
    guide.matchAll(/^### `([\w/-]+\.md)`\n\n(?:[^\n`#][^\n]*\n+)*```markdown\n([^]*?)^```$/gm),
    ([, path = '', text = '']) => ({ path, text }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'guide-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const settings = { origin: 'https://example.org', base: '/', contentDir: folder, originIsDefault: false };
  const { analysis, problems, warnings } = await checkContent(settings, folder);
  expect([problems, warnings]).toEqual([[], []]);
  for (const kind of ['actors', 'statements', 'claims', 'events', 'evidence'] as const)
    expect(analysis?.[kind].length, kind).toBeGreaterThan(0);
  expect(analysis?.statements[0]?.via).toHaveLength(1);
});
