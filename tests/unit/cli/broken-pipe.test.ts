/** Commands whose reader goes away, as that of `npm run check | head -1` does. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCli } from '../../support/cli.ts';
import { copyFerry } from '../support/content-folders.ts';

async function closeAndWait(
  args: readonly string[],
  env: Record<string, string>,
  closed: 'stdout' | 'stderr',
): Promise<string> {
  const child = startCli(args, env);
  let heard = '';
  child[closed]?.destroy();
  child[closed === 'stdout' ? 'stderr' : 'stdout']
    ?.setEncoding('utf8')
    .on('data', (text: string) => (heard += text));
  await new Promise((done) => child.once('close', done));
  return heard;
}

test('nobody is shown a stack when the report is not read to its end', async () => {
  const folder = await copyFerry();
  const env = { CONTENT_DIR: join(folder, 'content') };
  expect(await closeAndWait(['check'], env, 'stdout')).toBe('');
  expect(await closeAndWait(['check', '--json'], env, 'stdout')).toBe('');
  await writeFile(join(folder, 'content/actors/captain.md'), '');
  expect(await closeAndWait(['check'], env, 'stderr')).toBe('');
  expect(await closeAndWait(['check', '--json'], env, 'stdout')).toBe('');
  expect(await closeAndWait(['draft', '--help'], env, 'stdout')).toBe('');
});
