import { toHtml } from 'hast-util-to-html';
import { drawSmallMark, type MarkBox, type SmallMark } from './small-mark.ts';

const written = new Map<string, string>();

/** The shapes of a mark as markup for an `<svg>` of a page; marks of a few kinds and sizes stand on thousands of pages. */
export function smallMarkMarkup(mark: SmallMark, box: MarkBox): string {
  const key = JSON.stringify([mark, box]);
  const markup = written.get(key) ?? toHtml(drawSmallMark(mark, box), { space: 'svg' });
  written.set(key, markup);
  return markup;
}
