import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/reading/read-content.ts';
import { copyFerry } from '../support/content-folders.ts';

describe('readContent', () => {
  test('reads every folder, in the order of the file names, with paths as the author would write them', async () => {
    const folder = await copyFerry();
    const { entries, problems } = await readContent(join(folder, 'content'), folder);
    expect(problems).toEqual([]);
    expect(entries?.statements.map(({ file }) => file)).toEqual([
      'content/statements/captain.md',
      'content/statements/coast-guard.md',
      'content/statements/critics.md',
      'content/statements/mayor-fog.md',
      'content/statements/office.md',
      'content/statements/patience.md',
      'content/statements/residents.md',
    ]);
    expect(entries?.article.paragraphs).toHaveLength(3);
    expect(entries?.method.note).toMatch(/^This split was made once/);
    expect(entries?.history).toEqual([]);
  });

  test('gives an entry its fields with what was left out, its quotes, its note, and the places of all of them', async () => {
    const folder = await copyFerry();
    const { entries } = await readContent(join(folder, 'content'), folder);
    const [captain] = entries?.statements ?? [];
    expect(captain).toMatchObject({
      data: { id: 'd9xk', via: [], hedges: [], said: null, draft: false },
      quotes: ['We never saw the buoy,', 'It was 어둠 all round.'],
      note: 'The second stretch is said in the same breath.',
    });
    expect(captain?.locate(['quotes', 1])).toEqual({ line: 11, column: 3 });
    expect(captain?.locate(['cue', 0])).toEqual({ line: 5, column: 7 });
    expect(entries?.article.locate(['paragraphs', 2])).toEqual({ line: 19, column: 1 });
  });

  test('reads folders inside folders, and leaves alone a README and what is not Markdown', async () => {
    const folder = await copyFerry();
    const statements = join(folder, 'content/statements');
    await mkdir(join(statements, 'town'));
    await rename(join(statements, 'patience.md'), join(statements, 'town/patience.md'));
    await writeFile(join(statements, 'README.md'), 'How to write a statement.');
    await writeFile(join(statements, 'notes.txt'), 'Ask the captain.');
    await writeFile(join(folder, 'content/README.md'), 'How to write content.');
    const { entries, problems } = await readContent(join(folder, 'content'), folder);
    expect(problems).toEqual([]);
    expect(entries?.statements.at(-1)?.file).toBe('content/statements/town/patience.md');
    expect(entries?.statements).toHaveLength(7);
  });

  test('does without the folders that an article need not have', async () => {
    const folder = await copyFerry();
    for (const name of ['claims', 'events', 'evidence'])
      await rm(join(folder, 'content', name), { recursive: true });
    const { entries, problems } = await readContent(join(folder, 'content'), folder);
    expect(problems).toEqual([]);
    expect([entries?.claims, entries?.events, entries?.evidence]).toEqual([[], [], []]);
  });

  test('reads a file with a byte order mark and the line ends of Windows like any other', async () => {
    const folder = await copyFerry();
    const text = '---\nid: h3np\nsources: [critics]\nform: attitude\ncue: [complained]\n---\n\nA note.\n';
    await writeFile(join(folder, 'content/statements/critics.md'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const { entries, problems } = await readContent(join(folder, 'content'), folder);
    expect(problems).toEqual([]);
    expect(entries?.statements[2]).toMatchObject({
      data: { id: 'h3np', cue: ['complained'] },
      note: 'A note.',
    });
  });

  test('keeps statements and claims that were taken back apart from the others', async () => {
    const folder = await copyFerry();
    const withdrawn = (id: string): string =>
      `---\nid: ${id}\nwithdrawn: { date: 2025-06-02, reason: It was wrong. }\n---\n`;
    await writeFile(join(folder, 'content/statements/old.md'), withdrawn('zz22'));
    await writeFile(join(folder, 'content/claims/old.md'), withdrawn('zz23'));
    const { entries, problems } = await readContent(join(folder, 'content'), folder);
    expect(problems).toEqual([]);
    expect(entries?.withdrawn.map(({ what, data }) => [what, data.id, data.withdrawn.replacedBy])).toEqual([
      ['statement', 'zz22', null],
      ['claim', 'zz23', null],
    ]);
    expect(entries?.statements).toHaveLength(7);
  });
});
