/** The article that benchmarks are made on: the check accepts it, and it is as large as asked for. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { syntheticStatements, writeSyntheticContent } from '../../../src/cli/synthetic-content.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { readSiteSettings } from '../../../src/site.ts';

test('the check finds nothing wrong with it, and every statement in its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeSyntheticContent(folder, 123);
  const { analysis, problems } = await checkContent(readSiteSettings({ CONTENT_DIR: folder }), folder);
  expect(problems).toEqual([]);
  expect(analysis?.statements.map(({ id, passages }) => [id, passages[0]?.text])).toEqual(
    syntheticStatements(123).map(({ id, passage }) => [id, passage]),
  );
  expect(analysis?.claims).toHaveLength(5);
});

test('no two statements have one id, and all are the same each time', () => {
  const statements = syntheticStatements(10_000);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(10_000);
  expect(syntheticStatements(10).map(({ passage }) => passage)).toEqual(
    statements.slice(0, 10).map(({ passage }) => passage),
  );
});
