/** A drawing as a file that stands on its own: with its finding, its key, where it is from, and its own colours and rules. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Drawing } from './drawing.ts';
import { round } from './round.ts';
import { drawSmallMark } from './small-mark.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What a file needs beside the drawing. */
export interface Surroundings {
  /** The rules of `styles/charts.css` and of the drawing itself. */
  styles: string;
  /** Links in the picture are paths; in the file they are whole addresses that begin with this. */
  origin: string;
  /** Where the drawing is from, in a line. */
  source: string;
}

const SCHEMES = `svg{--paper:#fff;--ink:#15171a;--quiet:#565d64;--hair:#c9ced3;--blue:#1f5fa8;--red:#c0231a;--yellow:#ffe870;--label:"Libre Franklin",Arial,sans-serif;--text:Newsreader,Georgia,serif;background:var(--paper);color-scheme:light dark}
@media (prefers-color-scheme:dark){svg{--paper:#121416;--ink:#eceae4;--quiet:#a4aab0;--hair:#3b4147;--blue:#8ab8f0;--red:#ff8278;--yellow:#e9cf4c}}
.d-title{font-family:var(--text);font-weight:600;fill:var(--ink)}`;

const MARGIN = 24;
const LABEL = 12;
const LINE = 20;

/** The markup of the file. Its title and description are those of the drawing; its size is the one it is drawn for. */
export function standaloneSvg(
  { pictures, title, summary, key = [] }: Drawing,
  { styles, origin, source }: Surroundings,
): string {
  const [picture] = pictures;
  if (!picture) throw new RangeError(`The drawing “${title}” has no picture.`);
  const [, , width = 0, height = 0] = String(picture.svg.properties['viewBox']).split(' ').map(Number);

  const size = width < 500 ? 17 : 24;
  const titles = wrapText(title, size, width).map((text, n) =>
    s(
      'text',
      { class: 'd-title', 'font-size': size, x: MARGIN, y: round(MARGIN + size * (1 + 1.2 * n)) },
      text,
    ),
  );
  const top = Math.ceil(MARGIN + titles.length * size * 1.2 + 14);
  const below = setKey(key, width);
  const bottom = top + Math.ceil(height) + (key.length > 0 ? 14 : 0);
  const end = bottom + below.height + 2 * LABEL + 6;
  const [wide, tall] = [Math.ceil(width) + 2 * MARGIN, end + MARGIN];

  const inner = structuredClone(picture.svg);
  Object.assign(inner.properties, { x: MARGIN, y: top, width, height, overflow: 'visible' });
  visit(inner, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('/')) properties['href'] = origin + href;
  });
  const file = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: wide, height: tall, viewBox: `0 0 ${wide} ${tall}` },
    [
      s('title', title),
      s('desc', summary),
      s('style', `${SCHEMES}\n${styles}`),
      ...titles,
      inner,
      s('g', { transform: `translate(${MARGIN} ${bottom})` }, below.shapes),
      s('text', { class: 'd-label quiet', x: MARGIN, y: end }, source),
    ],
  );
  return toHtml(file, { space: 'svg' });
}

/** The key in lines of a width. */
function setKey(key: NonNullable<Drawing['key']>, width: number): { shapes: Element[]; height: number } {
  let [x, y] = [0, 0];
  const shapes = key.map(([words, mark]) => {
    const extent = 26 + textWidth(words, LABEL);
    if (x > 0 && x + extent > width) [x, y] = [0, y + LINE];
    const at = x;
    x += extent + 16;
    return s('g', { transform: `translate(${round(at)} ${y})` }, [
      ...drawSmallMark(mark, { x: 1, y: 3, width: 18, height: 10 }),
      s('text', { class: 'd-label', x: 26, y: LABEL }, words),
    ]);
  });
  return { shapes, height: key.length === 0 ? 0 : y + LINE };
}
