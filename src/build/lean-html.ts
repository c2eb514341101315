/** What a built page can do without, so that more of them arrive whole in the first packets. */

const BLOCKS =
  'article|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|g|h1|h2|h3|head|header|html|li|' +
  'link|main|nav|ol|p|path|section|summary|table|tbody|td|th|thead|title|tr|ul';
/** The tag of a block with the white space beside it, where HTML shows none; letters inside of it keep theirs. */
const BLOCK_TAG = new RegExp(`\\s*(</?(?:${BLOCKS})\\b[^>]*>)\\s*`, 'g');
/**
 * Tags that HTML lets out, since what follows says the same (HTML, 13.1.2.4 Optional tags). A paragraph only
 * where a block follows, or within one: a link or an element of our own would keep it open.
 */
const OPTIONAL_TAGS = new RegExp(
  [
    '<head>(?=<meta )',
    '</head><body>(?=<a )',
    '</body></html>$',
    '</li>(?=<li\\b|</[ou]l>)',
    '</d[dt]>(?=<d[dt]\\b|</dl>)',
    '</t[dh]>(?=<t[dh]\\b|</tr>)',
    '</tr>(?=<tr\\b|</t(?:body|head)>)',
    '</p>(?=<(?:article|details|div|dl|figure|footer|form|h[1-6]|header|main|nav|ol|p|section|table|ul)\\b|</(?:article|dd|details|div|footer|li|main|section|td)>)',
  ].join('|'),
  'g',
);
/** In a text a quotation mark can stand as it is; within a tag it would end an attribute. */
const TAG_OR_QUOTE = /<[a-z](?:"[^"]*"|[^">])*>|&quot;/g;
/** Astro adds 17 letters to the name of a face, in case a page has another of that name; ours do not. */
const FACE_NAME = /(font-family:"?|--(?:text|label):"?)([A-Z][A-Za-z ]+)-[0-9a-f]{16}/g;

/**
 * A page as it was, shown the same, in fewer bytes.
 * @param html Without its styles, which are most of a page and have no tags: `leanCss` is for them.
 */
export function leanHtml(html: string): string {
  const lean = html
    .replaceAll(BLOCK_TAG, '$1')
    .replaceAll(OPTIONAL_TAGS, '')
    .replaceAll('></path>', '/>')
    .replaceAll('&#39;', "'");
  // Most pages have none, and to go through their tags would take as long as all of this.
  return lean.includes('&quot;')
    ? lean.replaceAll(TAG_OR_QUOTE, (part) => (part === '&quot;' ? '"' : part))
    : lean;
}

const FACE = /@font-face\{[^}]*\}/g;
/** What goes without saying: the format, which the file tells, and the usual style and weight. */
const NEEDLESS_IN_FACE = / format\("woff2"\)|font-style:normal;?|font-weight:400;?(?=[a-z}])/g;
/** Eight letters of a hash tell some files of faces apart as well as sixteen, and no hash can be compressed. */
const FACE_FILE = /\b([0-9a-f]{8})[0-9a-f]{8}(?=\.woff2)/g;
const QUOTED_ADDRESS = /\("([\w/.-]+)"\)/;

/** In the values of custom properties, which no minifier takes for lists; a text has its quotation mark behind it. */
const LIST_SPACE = /, (?=[\w.])/g;

/** Styles with the names of the faces as they are, and nothing said of them that goes without saying. */
export function leanCss(css: string): string {
  return css
    .trim()
    .replaceAll('}\n', '}')
    .replaceAll(LIST_SPACE, ',')
    .replaceAll(FACE_NAME, '$1$2')
    .replaceAll(FACE, (face) =>
      shortFaceFile(face).replace(NEEDLESS_IN_FACE, '').replace(QUOTED_ADDRESS, '($1)'),
    )
    .replaceAll(';}', '}');
}

/** The name of a face's file, wherever it stands in a text, with half of the hash that Astro names it by. */
export function shortFaceFile(text: string): string {
  return text.replaceAll(FACE_FILE, '$1');
}
