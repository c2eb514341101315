/** What every drawing is, whatever it shows: a finding, a sentence in words, the picture, and the same as a table. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A cell of a drawing's table: text, or text that leads somewhere. */
export type TableCell = string | { text: string; href: string };

/** The data of a drawing, as true as the drawing: one row for each mark. */
export interface DrawingTable {
  columns: string[];
  rows: TableCell[][];
}

export interface Drawing {
  /** Names the file `/drawings/<name>.svg` and the fragment `#<name>`. */
  name: string;
  /** The finding, derived from the data. */
  title: string;
  /** The drawing in a sentence or two, for readers who do not see it. */
  summary: string;
  /** One `<svg>` for each shape of screen; the first is the one that can be downloaded. */
  pictures: { svg: Element; use: 'wide' | 'narrow' | 'always' }[];
  table: DrawingTable;
}

/** A coordinate with one decimal at most: the same bytes on every machine, and fewer of them. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const SCHEMES = `svg{--paper:#fff;--ink:#15171a;--quiet:#565d64;--hair:#c9ced3;--blue:#1f5fa8;--red:#c0231a;--yellow:#ffe870;--label:"Libre Franklin",Arial,sans-serif;--text:Newsreader,Georgia,serif;background:var(--paper);color-scheme:light dark}
@media (prefers-color-scheme:dark){svg{--paper:#121416;--ink:#eceae4;--quiet:#a4aab0;--hair:#3b4147;--blue:#8ab8f0;--red:#ff8278;--yellow:#e9cf4c}}`;

/**
 * A drawing as a file that stands on its own.
 * @param styles The rules of `styles/charts.css` and of the drawing itself.
 * @param origin Links in the picture are paths; here they become whole addresses.
 */
export function standaloneSvg({ pictures, title, summary }: Drawing, styles: string, origin: string): string {
  const [picture] = pictures;
  if (!picture) throw new RangeError(`The drawing “${title}” has no picture.`);
  const svg = structuredClone(picture.svg);
  svg.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  const text = (tagName: string, value: string): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: [{ type: 'text', value }],
  });
  svg.children.unshift(text('title', title), text('desc', summary), text('style', `${SCHEMES}\n${styles}`));
  return toHtml(svg, { space: 'svg' }).replace(/ href="\//g, ` href="${origin}/`);
}
