/** Drawings as markup. What many of them have in common is written once: forty actors share a ground of ten thousand sentences. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Empty parts as `<path d="…"/>`: a drawing is little else. */
const AS_SVG = { space: 'svg', closeEmptyElements: true, tightSelfClosing: true } as const;

const written = new WeakMap<Element, string>();

/** Marks a part that stands in many drawings, as a child of the `<svg>` itself. */
export function inCommon(part: Element): Element {
  written.set(part, toHtml(part, AS_SVG));
  return part;
}

/** The markup of a drawing for a page. */
export function svgMarkup(svg: Element): string {
  const asWritten = (child: ElementContent): ElementContent => {
    const value = child.type === 'element' ? written.get(child) : undefined;
    return value === undefined ? child : ({ type: 'raw', value } as unknown as ElementContent);
  };
  return toHtml({ ...svg, children: svg.children.map(asWritten) }, { ...AS_SVG, allowDangerousHtml: true });
}
