/** What a built page can do without, so that more of them arrive whole in the first packets. */

const BLOCKS =
  'article|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|g|h1|h2|h3|head|header|html|li|' +
  'link|main|nav|ol|p|path|section|summary|table|tbody|td|th|thead|title|tr|ul';
/** White space beside the tags of blocks, where HTML shows none; letters inside of them keep theirs. */
const IDLE_SPACE = new RegExp(`\\s*(</?(?:${BLOCKS})\\b[^>]*>)\\s*`, 'g');
/** Astro adds 17 letters to the name of a face, in case a page has another of that name; ours do not. */
const FACE_NAME = /(font-family:"?|--font-[a-z]+:"?)([A-Z][A-Za-z ]+)-[0-9a-f]{16}/g;

/**
 * A page as it was, shown the same, in fewer bytes; and with scripts that leave a slow line to the page's faces first,
 * since nothing that is read waits for them. Where a search was asked for, the script is what the reader waits for.
 */
export function leanHtml(html: string): string {
  const lean = html.replaceAll(IDLE_SPACE, '$1').replaceAll(FACE_NAME, '$1$2');
  return html.includes('data-search-state')
    ? lean
    : lean.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}
