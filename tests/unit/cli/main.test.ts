import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFerry, REPOSITORY } from '../support/content-folders.ts';

/** Runs the command line as npm does. */
function run(folder: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(REPOSITORY, 'src/cli/main.ts'), ...args],
    {
      cwd: folder,
      env: {
        ...process.env,
        SITE: undefined,
        BASE: undefined,
        GITHUB_ACTIONS: undefined,
        CONTENT_DIR: 'content',
        ...env,
      },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  test('checks a right content folder with status 0', async () => {
    expect(run(await copyFerry(), ['check'])).toEqual({
      status: 0,
      stdout: 'Nothing wrong: 9 sentences, 7 statements, 6 actors, 3 claims.\n',
      stderr: '',
    });
  });

  test('reports a wrong one on standard error, with paths from where it was started, and status 1', async () => {
    const folder = await copyFerry();
    await writeFile(join(folder, 'content/events/aground.md'), '');
    expect(run(folder, ['check'])).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'content/events/aground.md:1:1  The file is empty.\n    Write its content, or delete it.  [empty-file]\n\nOne problem.\n',
    });
  });

  test('prints help for every command without running it', async () => {
    const folder = await copyFerry();
    for (const command of ['check', 'record']) {
      const { status, stdout } = run(folder, [command, '--help']);
      expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(`npm run ${command}`)]);
    }
    expect(run(folder, ['record', '--dry-run']).stdout).toContain('10 wordings to record.');
  }, 60_000);

  test.each(['chek', 'constructor', ''])(
    'does not know the command %j, and says which there are',
    async (name) => {
      const { status, stderr } = run(await copyFerry(), [name]);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        new RegExp(`^There is no command \`${name}\`\\. There are: check, .*record.*\\.\n$`),
      );
    },
  );

  test('tells a wrong option and a wrong setting in a line, without a stack of calls', async () => {
    const folder = await copyFerry();
    const option = run(folder, ['check', '--jsno']);
    expect(option.status).toBe(2);
    expect(option.stderr).toMatch(/^Unknown option '--jsno'.*\n$/);
    expect(run(folder, ['check'], { SITE: 'example.org' })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'SITE is `example.org`, which is not an origin. Set it to something like `https://example.org`.\n',
    });
    expect(run(folder, ['record', '--date', 'today'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '--date is `today`; it must be a day written as YYYY-MM-DD.\n',
    });
  });
});
