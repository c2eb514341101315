/** Reads the recorded wordings of a content folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { historyLineSchema, type HistoryLine } from '../history/history.ts';
import { hashWording, type ClaimWording } from '../history/wording.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { isFolder, isHidden } from './folder-files.ts';
import { readText } from './read-file.ts';

/** Reads `history/*.jsonl`; a line that cannot be read is a problem, never skipped in silence. */
export async function readHistory(
  contentDir: string,
  shown: (path: string) => string,
  problems: Problem[],
): Promise<{ lines: HistoryLine[]; places: { file: string; line: number }[] }> {
  const folder = join(contentDir, 'history');
  const lines: HistoryLine[] = [];
  const places: { file: string; line: number }[] = [];
  if (!(await isFolder(folder))) return { lines, places };
  for (const name of (await readdir(folder))
    .filter((file) => file.endsWith('.jsonl') && !isHidden(file))
    .sort()) {
    const path = join(folder, name);
    const text = readText(path, shown(path));
    if (typeof text !== 'string') {
      if (text.kind !== 'empty-file') problems.push(text);
      continue;
    }
    for (const [number, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const position = { line: number + 1, column: 1 };
      const read = readHistoryLine(line);
      if (typeof read === 'string') {
        problems.push(
          makeProblem('bad-history', shown(path), position, { line: shorten(line, 80), reason: read }),
        );
      } else {
        lines.push(read);
        places.push({ file: shown(path), line: number + 1 });
      }
    }
  }
  return { lines, places };
}

/** @returns The line, or why it cannot be what `npm run record` wrote. */
function readHistoryLine(text: string): HistoryLine | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const read = historyLineSchema.safeParse(json);
  if (!read.success) {
    const { path = [], message = '' } = read.error.issues[0] ?? {};
    const rule = message.startsWith('must ') ? message : 'is not what it must be';
    return path.length > 0 ? `\`${path.join('.')}\` ${rule}` : 'it has other fields';
  }
  const { hash, fields } = read.data;
  const right = hashWording(fields as unknown as ClaimWording);
  return hash === null || hash === right
    ? read.data
    : `its words have the hash \`${right}\`, not \`${hash}\``;
}
