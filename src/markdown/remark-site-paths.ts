/**
 * Puts the sub-path of the site before the paths in a text: an author writes them from the root, wherever it is published.
 *
 * In:  `[how](/method/)`, with `BASE=/ferry/`
 * Out: `[how](/ferry/method/)`
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Urls } from '../urls.ts';

/** @returns A transform that changes the tree in place; whole addresses, fragments and relative paths are left as they are. */
export function remarkSitePaths(urls: Pick<Urls, 'file'>) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (node.url.startsWith('/') && !node.url.startsWith('//')) node.url = urls.file(node.url.slice(1));
    });
  };
}
