/** `npm run build` as a command: what it says, what it leaves, and what it must not touch. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { FERRY } from '../support/sites.ts';
import { BUILT_SITES, builtSite, filesIn, pagesOf } from './support/pages.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'building-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** SHA-256 of every file of a folder, by path. */
async function hashes(dir: string): Promise<Record<string, string>> {
  const files = await filesIn(dir);
  const hash = async (file: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(dir, file)))
      .digest('hex');
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)));
}

describe('a build that succeeds', () => {
  test('says what it made, and of what', () => {
    const { output, errors } = builtSite('own');
    expect(output).toMatch(/Built into .+: \d+ statements?, \d+ claims?, \d+ actors?\.\n$/);
    expect(errors).not.toContain('SITE');
  });

  test('warns that SITE is not set, and is a success all the same', () => {
    const { status, errors } = builtSite('ferry');
    expect(errors.split('\n')[0]).toMatch(/^SITE is not set: .*http:\/\/localhost:4321\.$/);
    expect(status).toBe(0);
  });

  test.each([
    'index.html',
    '404.html',
    '_headers',
    'robots.txt',
    'data/analysis.json',
    'pagefind/pagefind.js',
  ])('writes %s for every article', async (file) => {
    for (const name of ['own', 'ferry', 'takenBack'] as const)
      expect(await filesIn(builtSite(name).dir)).toContain(file);
  });

  test('has no page for editors, and nothing leads to one', async () => {
    for (const name of BUILT_SITES) {
      expect((await filesIn(builtSite(name).dir)).filter((file) => /review/i.test(file))).toEqual([]);
      for (const { path, html } of await pagesOf(builtSite(name)))
        expect(html, path).not.toMatch(/\/review\/|vscode:/);
    }
  });

  test('leaves nothing beside its output and its cache', async () => {
    const { dir } = builtSite('own');
    expect((await readdir(join(dir, '..'))).sort()).toEqual(['cache', 'dist']);
  });

  test('gives the same bytes again, also over the output and the cache of another article', async () => {
    const { dir, cache, contentDir, origin, base } = builtSite('own');
    const other = builtSite('ferry');
    const folder = await temporaryFolder();
    const again = join(folder, 'dist');
    await cp(other.dir, again, { recursive: true });
    await cp(other.cache, join(folder, 'cache'), { recursive: true });
    const { status } = await runCli(['build', '--out', again, '--cache', join(folder, 'cache')], {
      SITE: origin,
      BASE: base,
      CONTENT_DIR: contentDir,
    });
    expect(status).toBe(0);
    expect(cache).not.toBe(join(folder, 'cache'));
    expect(await hashes(again)).toEqual(await hashes(dir));
  });
});

describe('a build that fails', () => {
  /** An output as the last good build left it, and its hashes. */
  async function lastOutput(): Promise<{ folder: string; out: string; before: Record<string, string> }> {
    const folder = await temporaryFolder();
    const out = join(folder, 'dist');
    await cp(builtSite('ferry').dir, out, { recursive: true });
    return { folder, out, before: await hashes(out) };
  }

  test('over broken content tells every problem with its place and leaves the last output byte for byte', async () => {
    const { folder, out, before } = await lastOutput();
    const contentDir = join(folder, 'content');
    await cp(FERRY, contentDir, { recursive: true });
    const passage = join(contentDir, 'statements/patience.md');
    await writeFile(passage, (await readFile(passage, 'utf8')).replace('> patience', '> patients'));
    await writeFile(join(contentDir, 'actors/critics.md'), '');

    const { status, output, errors } = await runCli(
      ['build', '--out', out, '--cache', join(folder, 'cache')],
      { CONTENT_DIR: contentDir },
    );
    expect(status).toBe(1);
    expect(output).toBe('');
    expect(errors).toMatch(/statements\/patience\.md:8:3\b/);
    expect(errors).toContain('`patients`');
    expect(errors).toContain('`patience`');
    expect(errors).toMatch(/actors\/critics\.md:1:1\b/);
    expect(errors).toContain('Nothing was built; the last output is as it was.');
    expect(errors).not.toMatch(/^\s+at /m); // no stack trace: the editor can do nothing with it
    expect(await hashes(out)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist']);
  });

  test('half-way, after the check, leaves the last output byte for byte as well', async () => {
    const { folder, out, before } = await lastOutput();
    // A file where the build wants a folder: it gets past the check and dies within Astro.
    await writeFile(join(folder, 'cache'), '');
    const { status } = await runCli(['build', '--out', out, '--cache', join(folder, 'cache')], {
      CONTENT_DIR: FERRY,
    });
    expect(status).toBe(1);
    expect(await hashes(out)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['cache', 'dist']);
  });

  test('where SITE is no origin, names the value and the mend', async () => {
    const { folder, out, before } = await lastOutput();
    const { status, errors } = await runCli(['build', '--out', out, '--cache', join(folder, 'cache')], {
      CONTENT_DIR: FERRY,
      SITE: 'example.org',
    });
    expect(status).toBe(2);
    expect(errors).toContain('SITE is `example.org`');
    expect(errors).toContain('https://example.org');
    expect(errors).not.toMatch(/^\s+at /m);
    expect(await hashes(out)).toEqual(before);
  });

  test('without a content folder names it', async () => {
    const folder = await temporaryFolder();
    const { status, errors } = await runCli(['build', '--out', join(folder, 'dist')], {
      CONTENT_DIR: join(folder, 'nothing'),
    });
    expect(status).toBe(1);
    expect(errors).toContain('CONTENT_DIR');
    expect(await readdir(folder)).toEqual([]);
  });

  test('without the folder that --out needs names the option', async () => {
    const { status, errors } = await runCli(['build', '--out'], { CONTENT_DIR: FERRY });
    expect(status).toBe(2);
    expect(errors).toContain('--out');
  });
});
