import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bench } from '../../../src/cli/bench.ts';
import { watchEffects } from '../support/watched-effects.ts';

async function withDocuments(lines: string) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'data.jsonl'), lines);
  return { folder, effects: watchEffects(folder) };
}

const DOCUMENT = `${JSON.stringify({ doc_id: 'a', text: 'Holm said, "It is safe."', attributions: [] })}\n`;

describe('bench draft', () => {
  test('writes predictions one document a line', async () => {
    const { folder, effects } = await withDocuments(DOCUMENT);
    await bench(['draft', '--data', 'data.jsonl', '--out', 'out.jsonl'], effects);
    expect(JSON.parse(await readFile(join(folder, 'out.jsonl'), 'utf8'))).toEqual({
      doc_id: 'a',
      text: 'Holm said, "It is safe."',
      attributions: [
        { source: [{ start: 0, end: 4 }], cue: [{ start: 5, end: 9 }], content: [{ start: 12, end: 23 }] },
      ],
    });
  });

  test('runs an evaluator on documents and predictions, and passes on what it prints and how it ends', async () => {
    const { folder, effects } = await withDocuments(DOCUMENT);
    await writeFile(
      join(folder, 'judge.mjs'),
      "import { readFileSync } from 'node:fs'; const [,, a, b, c] = process.argv; console.log(readFileSync(a).length > 0, JSON.parse(readFileSync(b)).doc_id, c);",
    );
    await bench(['draft', '--data', 'data.jsonl', '--evaluate', 'judge.mjs', '--', '--by-doc'], effects);
    expect(effects.printed).toEqual(['true a --by-doc']);
    await writeFile(join(folder, 'judge.mjs'), 'process.exit(3)');
    await expect(
      bench(['draft', '--data', 'data.jsonl', '--evaluate', 'judge.mjs'], effects),
    ).rejects.toThrow('status 3');
  });

  test.each([
    [['weigh'], 'There is no bench `weigh`'],
    [['draft'], '--data'],
    [['draft', '--data', 'none.jsonl'], '`none.jsonl` cannot be read'],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(bench(args, (await withDocuments(DOCUMENT)).effects)).rejects.toThrow(message);
  });

  test.each([
    ['{', 'data.jsonl:1 is not JSON'],
    ['\n{"doc_id": 1}', 'data.jsonl:2 has no `doc_id` and `text`'],
  ])('says where the documents cannot be read: %j', async (lines, message) => {
    await expect(
      bench(['draft', '--data', 'data.jsonl'], (await withDocuments(lines)).effects),
    ).rejects.toThrow(message);
  });
});
