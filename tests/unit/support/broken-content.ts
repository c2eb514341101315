/** A copy of the ferry's content, broken by some edits, and what the check says of it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent, type CheckedContent } from '../../../src/reading/check-content.ts';
import type { Edit } from '../../fixtures/broken/broken-case.ts';
import { copyFerry } from './content-folders.ts';

/** Paths in the report begin with `content/`. Today is 1 June 2025, the day on which the ferry was reviewed. */
export async function checkBroken(edits: readonly Edit[]): Promise<CheckedContent> {
  const folder = await copyFerry();
  const contentDir = join(folder, 'content');
  for (const edit of edits) await apply(edit, contentDir);
  return checkContent(
    { origin: 'https://example.org', base: '/', contentDir, originIsDefault: false },
    folder,
    '2025-06-01',
  );
}

async function apply(edit: Edit, contentDir: string): Promise<void> {
  if ('remove' in edit) {
    await rm(join(contentDir, edit.remove), { recursive: true });
    return;
  }
  const path = join(contentDir, edit.file);
  await mkdir(dirname(path), { recursive: true });
  if ('write' in edit) {
    await writeFile(path, edit.write);
    return;
  }
  const text = await readFile(path, 'utf8');
  const parts = text.split(edit.replace);
  if (parts.length !== 2) throw new Error(`${edit.file} has ${parts.length - 1} times: ${edit.replace}`);
  await writeFile(path, parts.join(edit.by));
}
