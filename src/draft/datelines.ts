/** The place and agency before the first sentence of a report: *WASHINGTON (AP) — …*. Nobody says them. */

const PLACE = String.raw`\(?\p{Lu}[\p{Lu}.'’-]+(?: (?:Mc)?\p{Lu}[\p{Lu}.'’-]*)*\)?(?:, [^()—–\n]{1,30}?)?(?: \([^()\n]{1,60}\))?`;
const DASH = String.raw`(?: ?[—–] ?| ?-- ?| - )`;
/** The shapes of a dateline: capitals and a dash; a place, an agency and a dash; capitals and an agency without a dash. */
const SHAPES = [
  new RegExp(String.raw`^${PLACE}${DASH}(?=["“'‘(]*[\p{Lu}\d])`, 'u'),
  new RegExp(
    String.raw`^\p{Lu}[\p{L} .]{1,30}(?:, [\p{L} .]{1,20})? \([^()\n]{1,40}\)${DASH}(?=["“'‘(]*[\p{Lu}\d])`,
    'u',
  ),
  /^\p{Lu}{3,}(?: \p{Lu}{2,})* \((?=[^()]*(?:\bAP\b|\bAFP\b|\bCNN\b|Reuters|Xinhua|News|\d))[^()\n]{1,60}\) (?=["“]?\p{Lu})/u,
];

/** How many UTF-16 units at the head of a paragraph are its dateline, with the dash and the blank after it. */
export function datelineLength(paragraph: string): number {
  for (const shape of SHAPES) {
    const [found] = shape.exec(paragraph) ?? [];
    if (found !== undefined) return found.length;
  }
  return 0;
}
