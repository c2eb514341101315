/**
 * Text fragments (WICG, `#:~:text=`): a link into a page that marks some of its words. THIS FILE IS IMPORTED IN BOTH
 * THE BUILD AND THE BROWSER.
 */

/** Longer quotes are given by their first and last words, which browsers match across markup more surely. */
const MOST_WORDS = 12;
const EDGE_WORDS = 5;

/** Percent-encodes for a text directive: as a URL component, and the signs that the directive itself uses. */
export function encodeDirective(text: string): string {
  return encodeURIComponent(text).replace(
    /[-'()*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The directive for some words, without the `#`: `:~:text=start` or `:~:text=start,end`.
 * @param words As printed; runs of white space and paragraph breaks count as the end of a stretch.
 */
export function textDirective(words: string): string {
  const blocks = words
    .split('\n')
    .map((block) => block.trim())
    .filter(Boolean);
  const list = blocks.join(' ').split(/\s+/);
  if (blocks.length === 1 && list.length <= MOST_WORDS) return `:~:text=${encodeDirective(list.join(' '))}`;
  const first = (blocks[0] ?? '').split(/\s+/).slice(0, EDGE_WORDS).join(' ');
  const last = (blocks.at(-1) ?? '').split(/\s+/).slice(-EDGE_WORDS).join(' ');
  return `:~:text=${encodeDirective(first)},${encodeDirective(last)}`;
}
