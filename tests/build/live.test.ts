/** Live editing beside the built site: what a build writes without Astro's routes is served there all the same. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startCli } from '../support/cli.ts';
import type { BuiltSite } from './support/built-sites.ts';
import { builtSite, filesIn } from './support/pages.ts';

const PORT = '4396';

/** Starts live editing of a site and gives its address, with the sub-path. */
async function edit({ contentDir, base, origin }: BuiltSite): Promise<string> {
  const env = { CONTENT_DIR: contentDir, BASE: base, PORT, SITE: origin };
  const server = startCli(['dev'], env);
  onTestFinished(() => void server.kill());
  return new Promise((done, fail) => {
    let output = '';
    server.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const address = /Live at (\S+);/.exec(output)?.[1];
      if (address !== undefined) done(address);
    });
    server.once('close', () => {
      fail(new Error(`Live editing ended.\n${output}`));
    });
  });
}

describe('live editing', () => {
  test('serves every file beside a permalink as the build writes it', async () => {
    const site = builtSite('ferry');
    const { dir } = site;
    const files = (await filesIn(dir)).filter((file) => /^[sc]\/\w+\/(cite|annotation|oembed)\./.test(file));
    expect([...new Set(files.map((file) => file.replace(/\/\w+\//, '/')))].sort()).toEqual([
      'c/cite.bib',
      'c/cite.json',
      'c/cite.ris',
      's/annotation.jsonld',
      's/cite.bib',
      's/cite.json',
      's/cite.ris',
      's/oembed.json',
    ]);
    const address = await edit(site);
    for (const file of files) {
      const answer = await fetch(address + file);
      expect([file, answer.status, await answer.text()]).toEqual([
        file,
        200,
        await readFile(join(dir, file), 'utf8'),
      ]);
    }
    expect((await fetch(`${address}s/zzzz/cite.json`)).status).toBe(404);
  });
});
