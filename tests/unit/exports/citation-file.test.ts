/** `CITATION.cff`, which says how the software is cited. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '../support/content-folders.ts';

test('names the version that package.json has, and no address', async () => {
  const cff = parse(await readFile(join(REPOSITORY, 'CITATION.cff'), 'utf8')) as Record<string, unknown>;
  const { version, license } = JSON.parse(await readFile(join(REPOSITORY, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  expect(cff).toMatchObject({
    'cff-version': '1.2.0',
    version,
    license,
    authors: [{ name: 'The Attributed authors' }],
  });
  expect(JSON.stringify(cff)).not.toMatch(/https?:/);
});
