/**
 * The content folders that are tested: the article this site is about, every one in `tests/fixtures/articles`, and the
 * one at hand where `CONTENT_DIR` names another.
 */
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { readSiteSettings } from '../../../src/site.ts';

export const REPOSITORY = resolve(import.meta.dirname, '../../..');

const ARTICLES = join(REPOSITORY, 'tests/fixtures/articles');

const OURS: [string, string][] = [
  ['the article', join(REPOSITORY, 'content')],
  ...readdirSync(ARTICLES).map((name): [string, string] => [`the ${name}`, join(ARTICLES, name, 'content')]),
];
const { contentDir } = readSiteSettings();

/** Absolute paths by name; the names appear in test titles. A folder dropped into the fixtures is tested as well. */
export const CONTENT_FOLDERS: ReadonlyMap<string, string> = new Map([
  ...OURS,
  ...(OURS.some(([, path]) => path === contentDir) ? [] : [['the content at hand', contentDir] as const]),
]);

/** Copies the ferry's content into a folder of its own, removed after the test. @returns The folder that holds `content/`. */
export async function copyFerry(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ferry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(ARTICLES, 'ferry/content'), join(folder, 'content'), { recursive: true });
  return folder;
}
