/** Live editing beside the built site: what a build writes without Astro's routes is served there all the same. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLiveEditing } from '../support/cli.ts';
import { builtSite, filesIn } from './support/pages.ts';

const PORT = '4396';

describe('live editing', () => {
  test('serves every file beside a permalink as the build writes it', async () => {
    const { dir, contentDir, base, origin } = builtSite('ferry');
    const files = (await filesIn(dir)).filter((file) =>
      /^[sc]\/\w+\/(cite|annotation|oembed|embed)\b/.test(file),
    );
    expect([...new Set(files.map((file) => file.replace(/\/\w+\//, '/')))].sort()).toEqual([
      'c/cite.bib',
      'c/cite.json',
      'c/cite.ris',
      's/annotation.jsonld',
      's/cite.bib',
      's/cite.json',
      's/cite.ris',
      's/embed/index.html',
      's/oembed.json',
    ]);
    const env = { CONTENT_DIR: contentDir, BASE: base, PORT, SITE: origin };
    const { address, end } = await startLiveEditing(env);
    onTestFinished(end);
    for (const file of files) {
      const answer = await fetch(address + file.replace(/index\.html$/, ''));
      // A page has its policy in a build alone.
      const built = (await readFile(join(dir, file), 'utf8')).replace(/<meta http-equiv[^>]*>/, '');
      expect([file, answer.status, await answer.text()]).toEqual([file, 200, built]);
    }
    expect((await fetch(`${address}s/zzzz/cite.json`)).status).toBe(404);
  });
});
