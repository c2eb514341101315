import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseSource, readText } from '../../../src/reading/read-file.ts';

/** Writes bytes to a file of its own and reads it: the text, or the problem as `kind line:column message`. */
async function read(bytes: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'read-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'a.md'), bytes);
  const text = readText(join(folder, 'a.md'), 'a.md');
  return typeof text === 'string' ? text : `${text.kind} ${text.line}:${text.column} ${text.message}`;
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('readText', () => {
  test('reads UTF-8, astral characters included', async () => {
    expect(await read('Zoë Özil 어둠 🚢\n')).toBe('Zoë Özil 어둠 🚢\n');
  });

  test('a byte order mark is not part of the text', async () => {
    expect(await read('\ufeff---\nid: x\n')).toBe('---\nid: x\n');
  });

  test('line ends of Windows and of old Macs become one sign', async () => {
    expect(await read('a\r\nb\rc\n\r\n')).toBe('a\nb\nc\n\n');
  });

  test.each(['', ' \n\t\n', '\ufeff'])('a file of nothing but space is empty: %j', async (text) => {
    expect(await read(text)).toBe('empty-file 1:1 The file is empty.');
  });

  test.each([
    ['an é', 'caf\u00e9 noir', 4, '1:4'],
    ['an é before a line end', 'ab\ncaf\u00e9\n', 7, '2:4'],
    ['curly quotes of Windows-1252', 'a\nb \u0093x\u0094', 5, '2:3'],
  ])('bytes of another encoding are told with the place of the first: %s', async (_, text, byte, place) => {
    expect(await read(latin1(text))).toBe(
      `binary-file ${place} The file is not UTF-8 text: byte ${byte} is not part of a character.`,
    );
  });

  test('the place of a bad byte counts characters, not bytes, and is found after astral ones', async () => {
    const bytes = Buffer.concat([Buffer.from('é\n🚢어'), Buffer.from([0xff]), Buffer.from('z')]);
    expect(await read(bytes)).toBe(
      'binary-file 2:4 The file is not UTF-8 text: byte 11 is not part of a character.',
    );
  });

  test('a character that is cut off by the end of the file', async () => {
    expect(await read(Buffer.from('a🚢').subarray(0, 3))).toBe(
      'binary-file 1:2 The file is not UTF-8 text: byte 2 is not part of a character.',
    );
  });

  test('UTF-16 with its mark, and any file with a NUL', async () => {
    expect(await read(Buffer.from('\ufeffid', 'utf16le'))).toBe(
      'binary-file 1:4 The file is not UTF-8 text: byte 4 is NUL.',
    );
    expect(await read('a\nb\0c')).toBe('binary-file 2:2 The file is not UTF-8 text: byte 4 is NUL.');
  });

  test('a control character, which no feed could hold; tabs are none', async () => {
    expect(await read('a\tb\nc\u0008d')).toBe(
      'binary-file 2:2 The file is not UTF-8 text: byte 6 is the control character U+0008.',
    );
    expect(await read('a\tb')).toBe('a\tb');
  });

  test('a file that cannot be opened', () => {
    expect(readText('tests/no-such-file.md', 'a.md')).toMatchObject({
      kind: 'unread-file',
      hint: 'It cannot be opened (`ENOENT`). Give yourself the right to read it, or delete it.',
    });
  });

  test('a file that nobody wrote by hand', async () => {
    const most = 4 * 1024 * 1024;
    expect(await read('a'.repeat(most))).toHaveLength(most);
    expect(await read('a'.repeat(most + 1))).toBe(
      `huge-file 1:1 The file has ${most + 1} bytes; the most is ${most}.`,
    );
  });
});

/** Where a field stands, as `line:column`. */
function placeOf(text: string, path: PropertyKey[]): string {
  const { source } = parseSource(text, 'a.md');
  const { line = 0, column = 0 } = source?.locate(path) ?? {};
  return `${line}:${column}`;
}

const FILE = `---
id: bk7m
sources: [zoe-oezil,  captain]
via:
  - { actor: office, basis: sentence }
  - actor: captain
    basis: inferred
narration:
  p1s1: { hedges: [may, might] }
---

> Words.
`;

describe('parseSource', () => {
  test('splits the fields from the body and counts the lines above it', () => {
    const { source, problems } = parseSource('---\nid: x\n---\n\n> Words.\n', 'a.md');
    expect(problems).toEqual([]);
    expect(source).toMatchObject({ file: 'a.md', fields: { id: 'x' }, body: '\n> Words.\n', linesAbove: 3 });
  });

  test('a file may end with its fields', () => {
    expect(parseSource('---\nid: x\n---', 'a.md').source).toMatchObject({ fields: { id: 'x' }, body: '' });
    expect(parseSource('---\n---\n', 'a.md').source).toMatchObject({ fields: null, body: '', linesAbove: 2 });
  });

  test('a rule in the body is not the end of the fields', () => {
    expect(parseSource('---\nid: x\n---\na\n\n---\n\nb', 'a.md').source?.body).toBe('a\n\n---\n\nb');
  });

  test.each(['id: x\n', '\n---\nid: x\n---\n', '---\nid: x\n', '--- id: x ---'])(
    'no block of fields: %j',
    (text) => {
      const { source, problems } = parseSource(text, 'a.md');
      expect(source).toBeUndefined();
      expect(problems.map(({ kind, line, column }) => [kind, line, column])).toEqual([
        ['no-frontmatter', 1, 1],
      ]);
    },
  );

  test.each([
    ['a colon in a value', 'title: a: b', '2:8', 'Nested mappings'],
    ['a field twice', 'id: a\nid: b', '3:1', 'Map keys must be unique'],
    ['a quotation mark never closed', 'id: x\ntitle: "a', '4:1', 'Missing closing "quote'],
    ['a list never closed', 'sources: [a,\nid: x', '3:1', 'Flow sequence'],
    [
      'a word between stars, which YAML reads as a reference',
      'id: x\nname: *words*',
      '3:7',
      'Unresolved alias',
    ],
    ['references to references to references', bomb(), '2:1', 'Excessive alias count'],
  ])('fields that cannot be read: %s', (_, yaml, place, words) => {
    const { source, problems } = parseSource(`---\n${yaml}\n---\n`, 'a.md');
    expect(source).toBeUndefined();
    expect(problems.map(({ kind }) => kind)).toContain('bad-yaml');
    expect(problems.map(({ message }) => message).join(' ')).toContain(words);
    if (!yaml.startsWith('a0'))
      expect(problems.map(({ line, column }) => `${line}:${column}`)).toContain(place);
  });

  test.each<[PropertyKey[], string]>([
    [['id'], '2:1'],
    [['sources'], '3:1'],
    [['sources', 0], '3:11'],
    [['sources', 1], '3:23'],
    [['via', 0, 'basis'], '5:22'],
    [['via', 1, 'actor'], '6:5'],
    [['via', 1], '6:5'],
    [['narration', 'p1s1'], '9:3'],
    [['narration', 'p1s1', 'hedges', 1], '9:25'],
  ])('%j stands at %s', (path, place) => {
    expect(placeOf(FILE, path)).toBe(place);
  });

  test.each<[string, PropertyKey[], string]>([
    ['a missing field at the top is told at the top', ['form'], '2:1'],
    ['a missing field of a group is told at the group', ['via', 0, 'sentence'], '5:5'],
    ['a missing entry is told at its list', ['sources', 7], '3:10'],
    ['no path is the top', [], '2:1'],
  ])('%s', (_, path, place) => {
    expect(placeOf(FILE, path)).toBe(place);
  });
});

/** Few letters that a reader of YAML would make gigabytes of. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 8; n += 1)
    lines.push(
      `a${n}: &a${n} [${Array(9)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}
