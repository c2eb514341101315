/** The pages of a built site, parsed as a browser parses them. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { inject } from 'vitest';
import { visit } from 'unist-util-visit';
import type { BuiltSite, BuiltSites } from './built-sites.ts';

export type BuiltSiteName = keyof BuiltSites;
/** Sites with everything that a site can have. */
export const BUILT_SITES: readonly BuiltSiteName[] = ['own', 'ferry', 'takenBack'];
export const DRAFTED_SITES: readonly BuiltSiteName[] = ['draftedSubpoena', 'draftedNotice'];
/** All of them, with the ones that were built for a question of their own. */
export const ALL_SITES: readonly BuiltSiteName[] = [
  ...BUILT_SITES,
  'excerpts',
  ...DRAFTED_SITES,
  'corrected',
  'fromRight',
  'draftedHostile',
  'draftedWord',
];

export interface BuiltPage {
  /** Its address below the origin, as a reader asks for it: `/sub/path/s/k7m3/`. */
  path: string;
  html: string;
  tree: Root;
  /** All elements in the order of the document. */
  elements: Element[];
}

export function builtSite(name: BuiltSiteName): BuiltSite {
  return inject('sites')[name];
}

/** Every file of a folder, as paths inside it with `/`, sorted. */
export async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const pages = new Map<string, Promise<BuiltPage[]>>();

/** Every HTML file of a site. */
export async function pagesOf({ dir, base }: BuiltSite): Promise<BuiltPage[]> {
  const known = pages.get(dir) ?? read(dir, base);
  pages.set(dir, known);
  return known;
}

async function read(dir: string, base: string): Promise<BuiltPage[]> {
  const files = (await filesIn(dir)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(dir, file), 'utf8');
      const tree = fromHtml(html);
      const elements: Element[] = [];
      visit(tree, 'element', (element) => void elements.push(element));
      return { path: base + file.replace(/(^|\/)index\.html$/, '$1'), html, tree, elements };
    }),
  );
}

/** True for an embed: a page for other people’s pages, without our navigation. */
export function isEmbed({ path }: BuiltPage): boolean {
  return path.endsWith('/embed/');
}

/** The value of an attribute as text; undefined where it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** The title of a page; a drawing in it may have titles of its own. */
export function titleOf({ elements }: BuiltPage): string[] {
  const head = elements.find(({ tagName }) => tagName === 'head');
  const titles =
    head?.children.filter((child) => child.type === 'element' && child.tagName === 'title') ?? [];
  return titles.map((title) => textOf(title as Element));
}

/** The text in an element, white space folded. */
export function textOf(node: Element | Root): string {
  let text = '';
  visit(node, 'text', ({ value }) => void (text += value));
  return text.replace(/\s+/g, ' ').trim();
}
