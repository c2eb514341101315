/**
 * The last hand on a page: the styles that it uses in one element, what it asks for put off until it has been painted,
 * nothing in it that it can do without, and its policy.
 */
import { afterPaint } from './after-paint.ts';
import { leanCss, leanHtml } from './lean-html.ts';
import { withPolicy } from './security.ts';
import { usedStyles } from './used-styles.ts';

const STYLE = /<style[^>]*>([^]*?)<\/style>\s*/g;
const PLACE_OF_STYLE = '<style></style>';

const leanStyles = new Map<string, string>();

/**
 * Finishes a page as Astro made it. Its styles go into one element, where its first stood and in their order: each
 * element more would cost a hash in the policy, and a hash cannot be compressed. They are half of a page and the same in
 * all pages of a kind, so they are worked on once, and kept out of the way while the rest of the page is.
 * @throws {Error} When the page does not declare its encoding first, as ours do.
 */
export function finishPage(html: string): string {
  const styles: string[] = [];
  const bare = afterPaint(html).replaceAll(STYLE, (_, css: string) => {
    styles.push(css);
    return styles.length === 1 ? PLACE_OF_STYLE : '';
  });
  if (styles.length === 0) return withPolicy(leanHtml(bare), undefined);
  const key = styles.join('</style>');
  const lean = leanStyles.get(key) ?? styles.map(leanCss).join('');
  leanStyles.set(key, lean);
  const css = usedStyles(lean, bare);
  return withPolicy(leanHtml(bare), css).replace(PLACE_OF_STYLE, () => `<style>${css}</style>`);
}
