import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/reading/check-content.ts';
import { copyFerry } from '../support/content-folders.ts';

/** What an editor's slip, or somebody's malice, may put into a file. */
const SLIPS = [
  '', ' ', '\n', '\n\n', '\t', '-', '---', '---\n', ':', ': ', '#', '"', "'", '“', '”', '[', ']', '{', '}', ',', '*', '&', '!', '|', '>',
  '> ', '- ', '<b>', '\\', '&a ', '*a', '<<: ', '? ', '!!js/function x', '\u0000', '\ufeff', '\u2028', '🚢', '\r', 'null', '0x10', '1e3', '~',
  'p1s1', 'bk7m', '__proto__: 1\n', 'constructor', 'withdrawn: 1\n', '{ exact: may }', '[a](javascript:b)', '![a](b)', 'x'.repeat(3000),
]; // prettier-ignore

test('whatever an edit does to a file, it is checked to the end, and every problem is at a line of a file', async () => {
  const folder = await copyFerry();
  const contentDir = join(folder, 'content');
  const settings = { origin: 'https://example.org', base: '/', contentDir, originIsDefault: false };
  const files = readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  expect(files.length).toBeGreaterThan(20);
  let wrong = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files.sort()),
      fc.nat(),
      fc.nat(12),
      fc.constantFrom(...SLIPS),
      async (file, place, length, slip) => {
        const path = join(contentDir, file);
        const before = await readFile(path, 'utf8');
        const at = place % (before.length + 1);
        await writeFile(path, before.slice(0, at) + slip + before.slice(at + length));
        try {
          const { analysis, problems } = await checkContent(settings, contentDir);
          expect(analysis === undefined).toBe(problems.length > 0);
          wrong += problems.length > 0 ? 1 : 0;
          for (const problem of problems) {
            const text = await readFile(join(contentDir, problem.file), 'utf8');
            expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
            expect(Math.min(problem.line, problem.column)).toBeGreaterThan(0);
            expect(`${problem.message} ${problem.hint}`).not.toMatch(/\bundefined\b|\[object|Invalid input/);
          }
        } finally {
          await writeFile(path, before);
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(wrong).toBeGreaterThan(0);
}, 120_000);
