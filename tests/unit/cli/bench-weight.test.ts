/** The scales: every page weighed by its type, with what it fetches, and nothing over the budget left unsaid. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { benchWeight } from '../../../src/cli/bench-weight.ts';
import { watchEffects } from '../support/watched-effects.ts';

async function weigh(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'weight-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const effects = watchEffects(folder);
  await benchWeight(['--dir', '.'], effects);
  return effects.printed;
}

const page = (inside: string): string =>
  `<link rel="canonical" href="https://site.example/base/x/">${inside}`;
const lineOf = (lines: readonly string[], type: string): string =>
  lines.find((line) => line.startsWith(`${type}  `)) ?? '';

describe('bench weight', () => {
  test('weighs the heaviest page of a type, with its scripts and those they import, below a base', async () => {
    const script = 'import"./shared.js";console.log("one")';
    const lines = await weigh({
      's/b222/index.html': page('small'),
      's/c333/index.html': page('<script type="module" src="/base/_astro/one.js"></script>larger page'),
      '_astro/one.js': script,
      '_astro/shared.js': 'console.log("shared")',
    });
    const bytes = (text: string): number => gzipSync(text, { level: 9 }).length;
    const expected = bytes(script) + bytes('console.log("shared")');
    expect(lineOf(lines, 'statement')).toMatch(
      new RegExp(`^statement +2 +\\d+ +8000 +${expected} +0  /s/c333/$`),
    );
  });

  test('weighs the scripts that come after the paint as well', async () => {
    const lines = await weigh({
      'c/k222/index.html': page('<script data-late="/base/_astro/one.js /base/_astro/two.js">0</script>'),
      '_astro/one.js': 'one()',
      '_astro/two.js': 'two()',
    });
    const expected = ['one()', 'two()'].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
    expect(lineOf(lines, 'claim')).toMatch(new RegExp(` ${expected} +0  /c/k222/$`));
  });

  test('says what is over, what the first paint waits for, and what comes from elsewhere', async () => {
    const lines = await weigh({
      's/b222/index.html': page(randomBytes(9000).toString('base64')),
      'claims/index.html': page(
        '<link rel="stylesheet" href="/base/a.css"><img src="https://site.example/base/own.png"><img src="https://elsewhere.example/spy.gif">',
      ),
      'a.woff2': randomBytes(70_001),
    });
    expect(lineOf(lines, 'statement')).toMatch(/← \d+ over$/);
    expect(lineOf(lines, 'claims')).toMatch(
      /← 1 more before the first paint, fetches https:\/\/elsewhere\.example\/spy\.gif$/,
    );
    expect(lines.at(-1)).toBe('Fonts: 70001 bytes in 1 files, budget 70000.  ← 1 over');
  });

  test('says how to get a site where there is none', async () => {
    const effects = watchEffects(tmpdir());
    await expect(benchWeight(['--dir', 'no-such-site'], effects)).rejects.toThrow('npm run build');
  });
});
