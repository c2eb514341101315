/** What a built page can do without, so that more of them arrive whole in the first packets. */

const BLOCKS =
  'article|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|g|h1|h2|h3|head|header|html|li|' +
  'link|main|nav|ol|p|path|section|summary|table|tbody|td|th|thead|title|tr|ul';
const BLOCK_TAG = new RegExp(`</?(?:${BLOCKS})\\b[^>]*>`, 'g');
/** Astro adds 17 letters to the name of a face, in case a page has another of that name; ours do not. */
const FACE_NAME = /(font-family:"?|--font-[a-z]+:"?)([A-Z][A-Za-z ]+)-[0-9a-f]{16}/g;

/**
 * A page as it was, shown the same, in fewer bytes; and with scripts that leave a slow line to the page's faces first,
 * since nothing that is read waits for them. Where a search was asked for, the script is what the reader waits for.
 * @param html Without its styles, which are most of a page and have no tags: `leanCss` is for them.
 */
export function leanHtml(html: string): string {
  const lean = withoutIdleSpace(html).replaceAll('></path>', '/>').replaceAll('&#39;', "'");
  return html.includes('data-search-state')
    ? lean
    : lean.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}

const FACE = /@font-face\{[^}]*\}/g;

/** Styles with the names of the faces as they are, and nothing said of a face that goes without saying. */
export function leanCss(css: string): string {
  return css
    .trim()
    .replaceAll('}\n', '}')
    .replaceAll(FACE_NAME, '$1$2')
    .replaceAll(FACE, (face) => face.replace(' format("woff2")', '').replace('font-style:normal;', ''));
}

/** Takes out the white space beside the tags of blocks, where HTML shows none; letters inside of them keep theirs. */
function withoutIdleSpace(html: string): string {
  let lean = '';
  let end = 0;
  for (const { 0: tag, index } of html.matchAll(BLOCK_TAG)) {
    const between = html.slice(end, index);
    lean += (end === 0 ? between.trimEnd() : between.trim()) + tag;
    end = index + tag.length;
  }
  return lean + (end === 0 ? html : html.slice(end).trimStart());
}
