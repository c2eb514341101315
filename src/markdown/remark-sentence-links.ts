/**
 * Makes the sentence ids in a text links into the article.
 *
 * In:  `Compare p4s3.`
 * Out: `Compare [p4s3](/article/#p4s3).`
 */
import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Urls } from '../urls.ts';

/** The ids of sentences in a text. */
export const SENTENCE_ID = /\bp[1-9]\d*s[1-9]\d*\b/g;

/** @returns A transform that changes the tree in place; links and code are left as they are. */
export function remarkSentenceLinks(urls: Pick<Urls, 'place'>) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const parts: (Text | Link)[] = [];
      let end = 0;
      for (const match of node.value.matchAll(SENTENCE_ID)) {
        if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) });
        parts.push({
          type: 'link',
          url: urls.place(match[0]),
          children: [{ type: 'text', value: match[0] }],
        });
        end = match.index + match[0].length;
      }
      if (parts.length === 0) return undefined;
      if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
