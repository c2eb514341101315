import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { CliError } from '../../../src/cli/effects.ts';
import { copyFerry } from '../support/content-folders.ts';
import { watchEffects } from '../support/watched-effects.ts';

/** Two things wrong: an empty file, and a cue that is not there. */
async function breakFerry(): Promise<string> {
  const folder = await copyFerry();
  await writeFile(join(folder, 'content/events/aground.md'), '');
  const cue = '---\nid: h3np\nsources: [critics]\nform: attitude\ncue: [complaimed]\n---\n';
  await writeFile(join(folder, 'content/statements/critics.md'), cue);
  return folder;
}

/** Nothing wrong, and an actor that nothing names. */
async function doubtFerry(): Promise<string> {
  const folder = await copyFerry();
  await writeFile(
    join(folder, 'content/actors/sailor.md'),
    '---\nid: sailor\nname: Sailor\nkind: person\nnamed: true\ngroup: people\nrole: A sailor\n---\n',
  );
  return folder;
}

const REPORT = `content/events/aground.md:1:1  The file is empty.
    Write its content, or delete it.  [empty-file]

content/statements/critics.md:5:7  The cue \`complaimed\` is not in the sentences of its statement.
    The nearest passage, in p3s3, differs in one word: \`complained\`.  [cue-not-found]

2 problems in 2 files.`;

describe('check', () => {
  test('counts what it found where nothing is wrong', async () => {
    const effects = watchEffects(await copyFerry());
    await check([], effects);
    expect(effects.printed).toEqual(['Nothing wrong: 9 sentences, 7 statements, 6 actors, 3 claims.']);
    expect(effects.complained).toEqual([]);
  });

  test('tells warnings on standard error, and ends well', async () => {
    const folder = await doubtFerry();
    const effects = watchEffects(folder, { GITHUB_ACTIONS: 'true' });
    await check([], effects);
    expect(effects.complained.join('\n')).toMatch(
      /^content\/actors\/sailor\.md:2:1 {2}Warning: Nothing names the actor `sailor`.*\n {4}.* {2}\[unused-actor\]\n$/,
    );
    expect(effects.printed).toEqual([
      expect.stringMatching(/^::warning file=content\/actors\/sailor\.md,line=2,/),
      'Nothing wrong: 9 sentences, 7 statements, 7 actors, 3 claims. One warning.',
    ]);
  });

  test('reports every problem on standard error and ends with status 1', async () => {
    const effects = watchEffects(await breakFerry());
    await expect(check([], effects)).rejects.toSatisfy(
      (error) => error instanceof CliError && error.exitStatus === 1,
    );
    expect(effects.complained).toEqual([REPORT]);
    expect(effects.printed).toEqual([]);
  });

  test('adds annotations on standard output where GitHub runs it', async () => {
    const effects = watchEffects(await breakFerry(), { GITHUB_ACTIONS: 'true' });
    await expect(check([], effects)).rejects.toThrow(CliError);
    expect(effects.complained).toEqual([REPORT]);
    expect(effects.printed.join('\n').split('\n')).toEqual([
      '::error file=content/events/aground.md,line=1,col=1,title=empty-file::The file is empty. Write its content, or delete it.',
      expect.stringMatching(
        /^::error file=content\/statements\/critics\.md,line=5,col=7,title=cue-not-found::The cue `complaimed`/,
      ),
    ]);
  });

  test('--json prints the problems as JSON alone, with the same status', async () => {
    const effects = watchEffects(await breakFerry(), { GITHUB_ACTIONS: 'true' });
    await expect(check(['--json'], effects)).rejects.toSatisfy(
      (error) => error instanceof CliError && error.exitStatus === 1,
    );
    expect(effects.complained).toEqual([]);
    expect(effects.printed).toHaveLength(1);
    expect(JSON.parse(effects.printed[0] ?? '')).toEqual([
      {
        kind: 'empty-file',
        file: 'content/events/aground.md',
        line: 1,
        column: 1,
        message: 'The file is empty.',
        hint: 'Write its content, or delete it.',
      },
      expect.objectContaining({
        kind: 'cue-not-found',
        file: 'content/statements/critics.md',
        line: 5,
        column: 7,
      }),
    ]);
  });

  test('--json prints an empty list where nothing is wrong', async () => {
    const effects = watchEffects(await copyFerry());
    await check(['--json'], effects);
    expect(effects.printed).toEqual(['[]']);
  });

  test('--json leaves warnings out of the list of what is wrong, and tells them on standard error', async () => {
    const effects = watchEffects(await doubtFerry(), { GITHUB_ACTIONS: 'true' });
    await check(['--json'], effects);
    expect(effects.printed).toEqual(['[]']);
    expect(effects.complained.join('\n')).toMatch(/Warning: Nothing names the actor `sailor`/);
  });

  test('--json --warnings lists warnings as well, and every entry says which it is', async () => {
    const effects = watchEffects(await doubtFerry());
    await check(['--json', '--warnings'], effects);
    expect(effects.complained).toEqual([]);
    expect(JSON.parse(effects.printed.join(''))).toEqual([
      {
        level: 'warning',
        kind: 'unused-actor',
        file: 'content/actors/sailor.md',
        line: 2,
        column: 1,
        message: expect.stringContaining('`sailor`') as string,
        hint: expect.stringContaining('Delete the file') as string,
      },
    ]);
    const broken = watchEffects(await breakFerry());
    await expect(check(['--json', '--warnings'], broken)).rejects.toThrow(CliError);
    expect(JSON.parse(broken.printed.join(''))).toEqual([
      expect.objectContaining({ level: 'problem', kind: 'empty-file' }),
      expect.objectContaining({ level: 'problem', kind: 'cue-not-found' }),
    ]);
  });

  test('reports a content folder that is not there', async () => {
    const folder = await copyFerry();
    await rm(join(folder, 'content'), { recursive: true });
    const effects = watchEffects(folder);
    await expect(check([], effects)).rejects.toThrow(CliError);
    expect(effects.complained.join()).toContain('content:1:1  There is no content folder at `content`.');
  });

  test('refuses an option that it does not know', async () => {
    await expect(check(['--jsno'], watchEffects(await copyFerry()))).rejects.toThrow('--jsno');
  });

  test('refuses a SITE that is no origin', async () => {
    const effects = watchEffects(await copyFerry(), { SITE: 'example.org' });
    await expect(check([], effects)).rejects.toThrow('SITE is `example.org`');
  });
});
