/**
 * Takes the blockquotes out of a body: they are passages or excerpts, shown by the page; what is left is the note.
 *
 * In:  `> the crossing could close` and below it `Nobody says when.`
 * Out: the paragraph `Nobody says when.`, and `file.data.quotes` with the paragraph of the blockquote.
 */
import type { Blockquote, Root } from 'mdast';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** The children of the blockquotes that stood at the top level, in order. */
    quotes: Blockquote['children'];
  }
}

/** @returns A transform that changes the tree in place. */
export function remarkPassages() {
  return (tree: Root, file: VFile): void => {
    const quotes = tree.children.filter((node) => node.type === 'blockquote');
    file.data.quotes = quotes.flatMap(({ children }) => children);
    tree.children = tree.children.filter((node) => node.type !== 'blockquote');
  };
}
