import { access, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { CliError } from '../../../src/cli/effects.ts';
import { record } from '../../../src/cli/record.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { copyFerry } from '../support/content-folders.ts';
import { watchEffects } from '../support/watched-effects.ts';

interface Line {
  what: string;
  id: string;
  date: string;
  hash: string | null;
  fields: Record<string, unknown>;
}

async function linesOf(folder: string, file: string): Promise<Line[]> {
  const text = await readFile(join(folder, 'content/history', file), 'utf8');
  expect(text).toMatch(/\n$/);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

async function replaceIn(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, 'content', file);
  const text = await readFile(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  await writeFile(path, text.replace(from, to));
}

/** Runs the command as from a terminal. @returns What it printed. */
async function run(folder: string, ...args: string[]): Promise<string[]> {
  const effects = watchEffects(folder);
  await record(args, effects);
  expect(effects.complained).toEqual([]);
  return effects.printed;
}

/** Runs the check. @returns The problems as `kind file:line: message`. */
async function problemsIn(folder: string): Promise<string[]> {
  const effects = watchEffects(folder);
  await check(['--json'], effects).catch((error: unknown) => {
    expect(error).toBeInstanceOf(CliError);
  });
  const problems = JSON.parse(effects.printed[0] ?? '') as {
    kind: string;
    file: string;
    line: number;
    message: string;
  }[];
  return problems.map(({ kind, file, line, message }) => `${kind} ${file}:${line}: ${message}`);
}

const WITHDRAWN =
  '---\nid: h3np\nwithdrawn: { date: 2025-06-02, reason: Nobody complained., replacedBy: null }\n---\n';

/** Takes the statement `h3np` out of the content; its sentence becomes narration. */
async function removeCritics(folder: string): Promise<void> {
  await rm(join(folder, 'content/statements/critics.md'));
  await replaceIn(folder, 'article.md', '  p3s4: {}', '  p3s3: {}\n  p3s4: {}');
}

describe('record', () => {
  test('writes a line for every statement and every claim, with today’s date', async () => {
    const folder = await copyFerry();
    expect(await run(folder)).toEqual(['10 wordings recorded.']);
    expect((await readdir(join(folder, 'content/history'))).sort()).toEqual([
      'claims.jsonl',
      'statements.jsonl',
    ]);
    const statements = await linesOf(folder, 'statements.jsonl');
    expect(statements.map(({ id }) => id).join(' ')).toBe('bk7m c4qz d9xk f2wv g8tr h3np j6sd');
    expect((await linesOf(folder, 'claims.jsonl')).map(({ id }) => id).join(' ')).toBe('k2pt n7bc m5rw');
    expect(statements[0]).toEqual({
      what: 'statement',
      id: 'bk7m',
      date: '2025-06-01',
      hash: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      fields: {
        sources: ['harbour-office'],
        via: [],
        form: 'mixed',
        cue: ['said'],
        passages: ['“the ferry 🚢 left on time”'],
        hedges: [],
      },
    });
  });

  test('what was recorded is known to the analysis', async () => {
    const folder = await copyFerry();
    await run(folder, '--date', '2025-06-03');
    const settings = {
      origin: 'https://example.org',
      base: '/',
      contentDir: join(folder, 'content'),
      originIsDefault: false,
    };
    const { analysis } = await checkContent(settings, folder);
    expect(analysis?.site.recorded).toBe('2025-06-03');
    expect(analysis?.statements.every(({ recorded }) => recorded)).toBe(true);
    expect(analysis?.claims.every(({ recorded }) => recorded)).toBe(true);
    await replaceIn(folder, 'claims/crossing.md', 'status: open', 'status: unverified');
    const { analysis: changed } = await checkContent(settings, folder);
    expect(changed?.claims.filter(({ recorded }) => !recorded).map(({ id }) => id)).toEqual(['m5rw']);
  });

  test('a second time appends nothing', async () => {
    const folder = await copyFerry();
    await run(folder);
    const before = await readFile(join(folder, 'content/history/statements.jsonl'), 'utf8');
    expect(await run(folder, '--date', '2025-07-01')).toEqual(['No wordings recorded.']);
    expect(await readFile(join(folder, 'content/history/statements.jsonl'), 'utf8')).toBe(before);
  });

  test('a changed wording appends one line, and a changed note none', async () => {
    const folder = await copyFerry();
    await run(folder);
    await replaceIn(
      folder,
      'statements/residents.md',
      '> the crossing could close',
      '> crossing could close',
    );
    await replaceIn(folder, 'statements/captain.md', 'in the same breath', 'at the same time');
    await replaceIn(folder, 'claims/hurt.md', 'Looked for', 'We looked for');
    expect(await run(folder, '--date', '2025-07-01')).toEqual(['One wording recorded.']);
    const lines = await linesOf(folder, 'statements.jsonl');
    expect(lines).toHaveLength(8);
    expect(lines[7]).toMatchObject({
      id: 'f2wv',
      date: '2025-07-01',
      fields: { passages: ['crossing could close'] },
    });
    expect(lines[7]?.hash).not.toBe(lines.find(({ id }) => id === 'f2wv')?.hash);
    expect(await linesOf(folder, 'claims.jsonl')).toHaveLength(3);
  });

  test('a renamed file and a moved paragraph change nothing', async () => {
    const folder = await copyFerry();
    await run(folder);
    const statement = await readFile(join(folder, 'content/statements/critics.md'));
    await rm(join(folder, 'content/statements/critics.md'));
    await writeFile(join(folder, 'content/statements/a-new-name.md'), statement);
    await replaceIn(folder, 'article.md', '\nThe harbour office', '\nA word before.\n\nThe harbour office');
    const sha = /set `sha256` to `([0-9a-f]{64})`/;
    await replaceIn(
      folder,
      'article.md',
      '  p2s3: { about: [] }\n  p3s4: {}',
      '  p1s1: {}\n  p3s3: {}\n  p4s4: {}',
    );
    await replaceIn(folder, 'claims/hurt.md', 'p2s3', 'p3s3');
    await replaceIn(folder, 'actors/mayor.md', 'p1s2', 'p2s2');
    await replaceIn(folder, 'events/reopening.md', 'p3s2', 'p4s2');
    const effects = watchEffects(folder);
    await check([], effects).catch(() => undefined);
    const actual = sha.exec(effects.complained.join())?.[1] ?? 'none';
    await replaceIn(
      folder,
      'article.md',
      '66ef9b490ce26ded9fccbf096213970d363f7eab2e2af249d56c3ca038597941',
      actual,
    );
    expect(await problemsIn(folder)).toEqual([]);
    expect(await run(folder, '--date', '2025-07-01')).toEqual(['No wordings recorded.']);
  });

  test('--dry-run prints the lines and writes nothing', async () => {
    const folder = await copyFerry();
    const printed = await run(folder, '--dry-run');
    expect(printed.at(-1)).toBe('10 wordings to record.');
    const lines = printed
      .slice(0, -1)
      .join('\n')
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ what }) => what)).toEqual([
      ...Array<string>(7).fill('statement'),
      ...Array<string>(3).fill('claim'),
    ]);
    await expect(access(join(folder, 'content/history'))).rejects.toThrow('ENOENT');
    await run(folder);
    expect(await run(folder, '--dry-run')).toEqual(['No wordings to record.']);
  });

  test.each(['yesterday', '2025-6-1', '2025-02-30', '2025-99-99', ''])(
    'refuses the date %j before anything is written',
    async (date) => {
      const folder = await copyFerry();
      const effects = watchEffects(folder);
      await expect(record(['--date', date], effects)).rejects.toSatisfy(
        (error) => error instanceof CliError && error.exitStatus === 2,
      );
      await expect(access(join(folder, 'content/history'))).rejects.toThrow('ENOENT');
    },
  );

  test('refuses content that is not right, with the report and status 1', async () => {
    const folder = await copyFerry();
    await writeFile(join(folder, 'content/events/aground.md'), '');
    const effects = watchEffects(folder, { GITHUB_ACTIONS: '1' });
    await expect(record([], effects)).rejects.toSatisfy(
      (error) =>
        error instanceof CliError && error.exitStatus === 1 && error.message === 'Nothing was recorded.',
    );
    expect(effects.complained.join()).toContain('content/events/aground.md:1:1');
    expect(effects.printed.join()).toContain('::error file=content/events/aground.md');
    await expect(access(join(folder, 'content/history'))).rejects.toThrow('ENOENT');
  });

  test('appends on a line of its own where an editor took away the last line end', async () => {
    const folder = await copyFerry();
    await run(folder);
    const path = join(folder, 'content/history/statements.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).trimEnd());
    await replaceIn(
      folder,
      'statements/residents.md',
      '> the crossing could close',
      '> crossing could close',
    );
    await run(folder);
    expect(await linesOf(folder, 'statements.jsonl')).toHaveLength(8);
    expect(await problemsIn(folder)).toEqual([]);
  });
});

describe('a permalink that was recorded', () => {
  test('cannot be lost', async () => {
    const folder = await copyFerry();
    await run(folder);
    await removeCritics(folder);
    expect(await problemsIn(folder)).toEqual([
      'lost-id content/history/statements.jsonl:6: The statement `h3np`, published on 2025-06-01, is no longer in the content: it read `complained`.',
    ]);
    await expect(record([], watchEffects(folder))).rejects.toThrow('Nothing was recorded.');
  });

  test('can be withdrawn, which is recorded once and shown in the analysis', async () => {
    const folder = await copyFerry();
    await run(folder);
    await removeCritics(folder);
    await writeFile(join(folder, 'content/statements/critics.md'), WITHDRAWN);
    expect(await problemsIn(folder)).toEqual([]);
    expect(await run(folder, '--date', '2025-06-02')).toEqual(['One wording recorded.']);
    expect((await linesOf(folder, 'statements.jsonl')).at(-1)).toEqual({
      what: 'statement',
      id: 'h3np',
      date: '2025-06-02',
      hash: null,
      fields: { reason: 'Nobody complained.', replacedBy: null },
    });
    expect(await run(folder, '--date', '2025-06-03')).toEqual(['No wordings recorded.']);
    const settings = {
      origin: 'https://example.org',
      base: '/',
      contentDir: join(folder, 'content'),
      originIsDefault: false,
    };
    expect((await checkContent(settings, folder)).analysis?.withdrawn).toEqual([
      {
        id: 'h3np',
        url: 'https://example.org/s/h3np/',
        what: 'statement',
        date: '2025-06-02',
        reason: 'Nobody complained.',
        replacedBy: null,
      },
    ]);
  });

  test('is lost too when the file that says it was withdrawn is removed', async () => {
    const folder = await copyFerry();
    await run(folder);
    await removeCritics(folder);
    await writeFile(join(folder, 'content/statements/critics.md'), WITHDRAWN);
    await run(folder, '--date', '2025-06-02');
    await rm(join(folder, 'content/statements/critics.md'));
    expect(await problemsIn(folder)).toEqual([
      'lost-id content/history/statements.jsonl:8: The statement `h3np`, published on 2025-06-02, is no longer in the content: it was withdrawn.',
    ]);
  });

  test('cannot be used again once it was withdrawn', async () => {
    const folder = await copyFerry();
    const original = await readFile(join(folder, 'content/statements/critics.md'));
    await run(folder);
    await removeCritics(folder);
    await writeFile(join(folder, 'content/statements/critics.md'), WITHDRAWN);
    await run(folder, '--date', '2025-06-02');
    await writeFile(join(folder, 'content/statements/critics.md'), original);
    expect(await problemsIn(folder)).toEqual([
      'recycled-id content/statements/critics.md:2: The id `h3np` was withdrawn on 2025-06-02, and is never used again.',
    ]);
  });

  test('cannot be used again for something of another kind', async () => {
    const folder = await copyFerry();
    await mkdir(join(folder, 'content/history'));
    await run(folder);
    await rm(join(folder, 'content/claims/hurt.md'));
    await replaceIn(folder, 'statements/critics.md', 'id: h3np', 'id: n7bc');
    expect(await problemsIn(folder)).toEqual([
      'lost-id content/history/statements.jsonl:6: The statement `h3np`, published on 2025-06-01, is no longer in the content: it read `complained`.',
      'recycled-id content/statements/critics.md:2: The id `n7bc` was published as a claim on 2025-06-01, and is never used again.',
    ]);
  });
});
