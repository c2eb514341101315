/** What stands in a content folder and is not read, although it looks as if it should be. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnreadEntry } from '../analysis/entries.ts';
import { closestName, suggest } from '../problems/closest.ts';
import { makeProblem } from '../problems/make-problem.ts';
import { TOP, type Problem } from '../problems/problem.ts';
import { COLLECTIONS, SINGLE_FILES, type CollectionName } from './collections.ts';
import { isFolder, isHidden } from './folder-files.ts';
import { readText } from './read-file.ts';

const MARKDOWN = /\.(md|markdown|mdx)$/i;

/**
 * Finds what looks like content but is not read: a misspelt folder, a file in the place of a folder or the other way
 * round, a stray Markdown file, an entry whose name has another ending. Anything else an editor keeps there (notes, the
 * original text) is left alone, and so are hidden files, which belong to programs.
 */
export async function findUnread(contentDir: string, shown: (path: string) => string): Promise<Problem[]> {
  const folders = [...Object.keys(COLLECTIONS), 'history'];
  const files = [...Object.keys(SINGLE_FILES).map((name) => `${name}.md`), 'README.md'];
  const unread = (path: string, suggestion: string): Problem =>
    makeProblem('unread-file', shown(path), TOP, { path: shown(path), suggestion });
  const problems: Problem[] = [];
  for (const entry of await readdir(contentDir, { withFileTypes: true })) {
    if (isHidden(entry.name)) continue;
    const path = join(contentDir, entry.name);
    const folder = await isFolder(path);
    if (folders.includes(entry.name)) {
      if (!folder) problems.push(unread(path, 'This must be a folder: move the file, and make the folder.'));
      else if (entry.name !== 'history') problems.push(...(await findUnreadEntries(path, unread)));
    } else if (folder && closestName(entry.name, folders) !== undefined) {
      problems.push(unread(path, suggest(entry.name, folders)));
    } else if (MARKDOWN.test(entry.name) && !files.includes(entry.name)) {
      problems.push(unread(path, suggest(entry.name, files)));
    }
  }
  return problems;
}

/** What is not read in a folder of entries. */
async function findUnreadEntries(
  folder: string,
  unread: (path: string, suggestion: string) => Problem,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (isHidden(entry.name) || (entry.isFile() && entry.name.endsWith('.md'))) continue;
    if (MARKDOWN.test(entry.name) || (entry.isFile() && beginsWithFields(path)))
      problems.push(unread(path, 'Entries are plain files whose names end in `.md`.'));
  }
  return problems;
}

/** True for a file whose first line is that of a block of fields: an entry, whatever its name. */
function beginsWithFields(path: string): boolean {
  const text = readText(path, path);
  return typeof text === 'string' && /^---[ \t]*\n/.test(text);
}

/** The folders of entries that are not there while something of a name that is nearly theirs is. */
export async function unreadFolders(contentDir: string): Promise<UnreadEntry[]> {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const there = await readdir(contentDir);
  const lost: UnreadEntry[] = [];
  for (const folder of names) {
    if (await isFolder(join(contentDir, folder))) continue;
    const misspelt = there.some(
      (name) => !isHidden(name) && closestName(name, [...names, 'history']) === folder,
    );
    if (misspelt) lost.push({ folder, ids: undefined, quotes: undefined });
  }
  return lost;
}
