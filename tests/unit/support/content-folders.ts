/** The two content folders that are tested: the article this site is about, and a small one made for the tests. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** Absolute paths by name. The names appear in test titles. */
export const CONTENT_FOLDERS = {
  'the article': join(REPOSITORY, 'content'),
  'the ferry': join(REPOSITORY, 'tests/fixtures/articles/ferry/content'),
} as const;

/** Copies the ferry's content into a folder of its own, removed after the test. @returns The folder that holds `content/`. */
export async function copyFerry(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ferry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(CONTENT_FOLDERS['the ferry'], join(folder, 'content'), { recursive: true });
  return folder;
}
