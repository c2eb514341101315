/** Which files and folders are there. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of operating systems, of version control and of editors at work begin with a full stop. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Markdown files of a folder and its folders, sorted by path; none where there is no such folder. A README is the editor's guide, not content. */
export async function markdownFiles(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter(
      (file) =>
        file.isFile() && file.name.endsWith('.md') && file.name !== 'README.md' && !isHidden(file.name),
    )
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

/** True for a folder, and for a link to one. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** True for a file, and for a link to one. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
