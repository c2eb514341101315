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
  const sound = await Promise.all([
    closeAndWait(['check'], env, 'stdout'),
    closeAndWait(['check', '--json'], env, 'stdout'),
    closeAndWait(['draft', '--help'], env, 'stdout'),
  ]);
  expect(sound).toEqual(['', '', '']);
  await writeFile(join(folder, 'content/actors/captain.md'), '');
  const broken = await Promise.all([
    closeAndWait(['check'], env, 'stderr'),
    closeAndWait(['check', '--json'], env, 'stdout'),
  ]);
  expect(broken).toEqual(['', '']);
}, 60_000);
