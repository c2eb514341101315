/** What the tests of drawings ask of a picture: its links, and whether it is the same twice. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import type { Drawing } from '../../../src/charts/drawing.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { makeUrls, type Urls } from '../../../src/urls.ts';

export const urls = makeUrls('https://example.org', '/');

/** A link in a picture, and the name by which it is read out. */
export interface DrawnLink {
  href: string;
  name: string;
}

/** Every link of a picture, in the order of focus. */
export function linksIn(node: Element | ElementContent): DrawnLink[] {
  if (node.type !== 'element') return [];
  const inside = node.children.flatMap(linksIn);
  if (node.tagName !== 'a') return inside;
  const { href, ariaLabel } = node.properties;
  return [
    { href: String(href), name: typeof ariaLabel === 'string' ? ariaLabel : textIn(node).trim() },
    ...inside,
  ];
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

/** The links that are marks: those that the table has as well. */
export function marksIn({ pictures }: Drawing, at = 0): DrawnLink[] {
  const picture = pictures[at];
  if (!picture) throw new RangeError(`There is no picture ${at}.`);
  return linksIn(picture.svg);
}

/** The addresses in a drawing's table, a row each. */
export function rowsOf({ table }: Drawing): string[] {
  return table.rows.map((row) =>
    row.flatMap((cell) => (typeof cell === 'string' ? [] : cell.href)).join(' '),
  );
}

/** All of a drawing in bytes, of an analysis read afresh. */
export function bytesOf(draw: (index: AnalysisIndex, urls: Urls) => Drawing, analysis: Analysis): string {
  const { pictures, ...rest } = draw(indexAnalysis(structuredClone(analysis)), urls);
  return JSON.stringify(rest) + pictures.map(({ svg }) => toHtml(svg, { space: 'svg' })).join('');
}
