import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { draft } from '../../../src/cli/draft.ts';
import { CliError } from '../../../src/cli/effects.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { watchEffects } from '../support/watched-effects.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'draft-'));
  onTestFinished(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

const check = (folder: string, out: string) =>
  checkContent(
    { origin: 'https://example.org', base: '/', contentDir: join(folder, out), originIsDefault: false },
    folder,
  );

async function* streamOf(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

const ARTICLE = 'Pier closes\n\n“It is safe,” said Mayor Marta Holm. The port was closed.\n';

/** A folder with the article, and effects that start there. */
async function withArticle(text: string | Uint8Array = ARTICLE) {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'a.txt'), text);
  return { folder, effects: watchEffects(folder) };
}

/** The message of the error with which a command ended. */
async function failure(run: Promise<void>): Promise<{ message: string; status: number }> {
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CliError)) throw new Error(`No message for people, but ${String(error)}`);
  return { message: error.message, status: error.exitStatus };
}

describe('draft', () => {
  test('writes a folder that the check accepts, and says what it found', async () => {
    const { folder, effects } = await withArticle();
    await draft(['a.txt', '--out', 'out'], effects);
    const { analysis, problems } = await check(folder, 'out');
    expect(problems).toEqual([]);
    expect(analysis?.article.title).toBe('Pier closes');
    expect(analysis?.statements.map(({ sources, draft: drafted }) => [sources, drafted])).toEqual([
      [['marta-holm'], true],
    ]);
    expect(effects.printed.join('\n')).toMatch(
      /^Title: Pier closes\n2 sentences, 1 statement, 1 actor, 0 claims; 1 sentence is declared narration\./,
    );
    expect(await readdir(folder)).toEqual(['a.txt', 'out']);
  });

  test('reads standard input', async () => {
    const folder = await emptyFolder();
    await draft(
      ['-', '--out', 'deep/out', '--title', 'Given'],
      watchEffects(folder),
      streamOf('Marta Holm said: “It is 🚢', ' safe.”'),
    );
    expect((await check(folder, 'deep/out')).analysis?.article).toMatchObject({
      title: 'Given',
      text: 'Marta Holm said: “It is 🚢 safe.”',
    });
  });

  test('never overwrites', async () => {
    const { folder, effects } = await withArticle();
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out/mine.md'), 'mine');
    expect(await failure(draft(['a.txt', '--out', 'out'], effects))).toEqual({
      status: 1,
      message: expect.stringMatching(/^`out` is there already/) as string,
    });
    expect(await readdir(join(folder, 'out'))).toEqual(['mine.md']);
    await writeFile(join(folder, 'file'), 'mine');
    expect((await failure(draft(['a.txt', '--out', 'file'], effects))).message).toMatch(
      /^`file` is there already/,
    );
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine');
  });

  test('--dry-run shows the plan and writes nothing', async () => {
    const { folder, effects } = await withArticle();
    await draft(['a.txt', '--out', 'out', '--dry-run'], effects);
    expect(effects.printed.join('\n')).toMatch(
      /Would write to out:\n {2}article\.md\n {2}site\.md\n {2}method\.md\n {2}actors\/marta-holm\.md\n {2}statements\/marta-holm-said\.md$/,
    );
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  test('lists words of saying that no statement accounts for', async () => {
    const { effects } = await withArticle('Nobody knows what "Hope" means. The port is closed.');
    await draft(['a.txt', '--dry-run'], effects);
    expect(effects.printed.join('\n')).toContain(
      '1 sentence has words of saying or quotation marks that no statement accounts for (also in method.md):\n  p1s1  ["Hope"]',
    );
  });

  test('leaves nothing where the folder cannot be written', async () => {
    const { folder, effects } = await withArticle();
    await writeFile(join(folder, 'file'), '');
    expect(await failure(draft(['a.txt', '--out', 'file/out'], effects))).toEqual({
      status: 1,
      message: expect.stringMatching(/^`file\/out` cannot be written \(E[A-Z]+\)\.$/) as string,
    });
    expect(await readdir(folder)).toEqual(['a.txt', 'file']);
  });

  test.each([
    ['a missing file', ['b.txt', '--out', 'o'], 1, 'There is no file `b.txt`.'],
    ['a folder', ['.', '--out', 'o'], 1, '`.` is a folder.'],
    ['no file', ['--out', 'o'], 2, 'Name one article'],
    ['two files', ['a.txt', 'b.txt', '--out', 'o'], 2, 'Name one article'],
    ['no target', ['a.txt'], 2, 'Say where the draft goes'],
    ['a device without an end', ['/dev/zero', '--out', 'o'], 1, 'the most is 250000'],
  ])('says in a line what is wrong with %s', async (_, args, status, message) => {
    const { effects } = await withArticle();
    expect(await failure(draft(args, effects))).toEqual({
      status,
      message: expect.stringContaining(message) as string,
    });
  });

  test.each([
    ['empty', '', '`a.txt` is empty'],
    ['only space', ' \n\t\n\u00a0', '`a.txt` is empty'],
    ['2 MB', 'a'.repeat(2_000_000), 'The article has 2000000 bytes or more; the most is 250000'],
    ['UTF-16', Buffer.from('\ufeffHolm said it was safe.', 'utf16le'), 'byte 4 is NUL'],
    ['cut in the middle of a character', Buffer.from('Özil said “no”').subarray(0, -1), 'is not UTF-8 text'],
    ['NULs', 'abc\0def', 'byte 4 is NUL'],
    ['Latin-1', Buffer.from('Caf\u00e9 owners said it was sad.', 'latin1'), 'it looks like Latin-1'],
  ])('says in a line what is wrong with a text that is %s, and writes nothing', async (_, text, message) => {
    const { folder, effects } = await withArticle(text);
    expect(await failure(draft(['a.txt', '--out', 'o'], effects))).toEqual({
      status: 1,
      message: expect.stringContaining(message) as string,
    });
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  test.each([
    ['one word', 'Fire'],
    ['a quarter of a megabyte in one line', 'word '.repeat(49_999)],
    ['old line ends', 'Pier closes\r\rHolm said it was safe.\rRain fell.'],
    [
      'marks of direction and of nothing',
      '\u202eHolm\u202c said\u200b it \u00adwas “safe\ufeff”. \u2028Rain\u0007 fell.',
    ],
    ['what YAML reads', '---\nid: x\n---\nHolm: said #1 & *2 !3 %4 @5 `6`\n{a: [b]} said | > “yes: no #1”'],
    ['no paragraphs', `${'The mayor said it was safe. '.repeat(5)}${'Rain fell on the port. '.repeat(50)}`],
    ['only quotations', '“A.” “B!” "C" ‘D’ «E» „F“ ""\n"\n“”\n\'\''],
    [
      'quotation marks out of balance',
      '"He said the plan “would fail. She said "no way.\n\nThen "they left" and "so on.\nHe said, ”maybe“.',
    ],
    [
      'Windows line ends and a byte order mark',
      '\ufeffPier closes\r\n\r\nHolm said it was safe.\r\nRain fell.\r\n',
    ],
    ['right-to-left', 'قال الوزير إن الخطة ستفشل. "لا نوافق"، قال.\n\nשר אמר "לא".'],
    ['Korean', '윤 대통령은 “위험한 상황”이라고 말했다. 관계자는 밝혔다.\n\n북한군이 이동했다고 전했다.'],
    ['emoji', '🚢 Ann Lee 🎣 said “we 👨‍👩‍👧 sail 🇰🇷 now” 🚢. Bob Ray said the 🎣 may sink.'],
    [
      'Markdown and HTML',
      '# Head\n\n- item said Bob\n\n1. one\n\n> quote\n\n**Ann Lee** said <b>it _may_ fail</b> &amp; `code` [x](javascript:alert(1)) ![i](a.png)\n\n---\n\n| a | b |\n\n[ref]: http://x\n\n~~~\nx\n~~~\n<script>alert(1)</script>',
    ],
  ])('makes a folder that the check accepts of a text with %s', async (_, text) => {
    const { folder, effects } = await withArticle(text);
    await draft(['a.txt', '--out', 'out'], effects);
    expect((await check(folder, 'out')).problems).toEqual([]);
  });

  test('says that it knows English only', async () => {
    const { effects } = await withArticle('시장은 부두가 안전하다고 말했다.');
    await draft(['a.txt', '--dry-run'], effects);
    expect(effects.complained.join()).toContain('does not look like English (`ko`)');
  });
});
