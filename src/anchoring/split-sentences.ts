/**
 * Sentences of a paragraph. `Intl.Segmenter` finds most ends; what it cuts too early (abbreviations, initials,
 * a quotation that ends inside its sentence) is joined again by the rules below.
 */
import type { Range } from './code-points.ts';

/** Abbreviations that are followed by a name or a figure, so that a stop after them rarely ends a sentence. */
const BEFORE_A_NAME = new Set(
  'mr mrs ms dr prof st gen maj col lt sgt capt cpl rep sen gov pres rev hon messrs no nos vol fig art sec approx ca vs jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
/** Abbreviations in capitals with stops, and the like: they may end a sentence, but only before a word that begins one. */
const DOTTED = /(?:\p{Lu}\.){2,}$|\b(?:e\.g|i\.e|a\.m|p\.m)\.$/u;
/** A single initial: "J. Kim". */
const INITIAL = /(?:^|\s)\p{Lu}\.$/u;
/** Words that begin a sentence far more often than they carry on after "U.S.". */
const STARTERS = new Set(
  'The A An In On At But And He She It They We You I This That These Those There However Meanwhile While When After Before Since If As For According Some Many Most No Not His Her Its Their Our One Two Three'.split(
    ' ',
  ),
);
/** True where the text before `right` has not ended a sentence. */
function carriesOn(left: string, right: string): boolean {
  const next = right.trimStart();
  if (next === '') return true;
  const body = left.trimEnd();
  if (/^\p{Ll}/u.test(next)) return true;
  const bare = body.replace(/[”"’'»)\]]+$/u, '');
  const word = /([\p{L}.]+)\.$/u.exec(bare)?.[1]?.toLowerCase() ?? '';
  if (bare === body && BEFORE_A_NAME.has(word)) {
    // "No." and the months are abbreviations only before a figure.
    if (/^(no|nos|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|art|sec)$/.test(word))
      return /^\d/.test(next);
    return true;
  }
  if (bare === body && (DOTTED.test(body) || INITIAL.test(body))) {
    const first = /^[\p{L}’']+/u.exec(next)?.[0] ?? '';
    return first !== '' && !STARTERS.has(first);
  }
  return false;
}

/**
 * Splits one paragraph.
 * @param language BCP 47 tag, for the segmenter's rules.
 * @returns Ranges in UTF-16 units within the paragraph, in order, without the space between sentences. Joined
 *   with that space they give the paragraph back; an empty paragraph gives none.
 */
export function splitSentences(paragraph: string, language: string): Range[] {
  const pieces: Range[] = [];
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    paragraph,
  )) {
    const last = pieces.at(-1);
    const to = index + segment.length;
    if (last && carriesOn(paragraph.slice(last.from, last.to), segment)) last.to = to;
    else pieces.push({ from: index, to });
  }
  return pieces
    .map(({ from, to }) => {
      const text = paragraph.slice(from, to);
      return { from: from + (text.length - text.trimStart().length), to: from + text.trimEnd().length };
    })
    .filter(({ from, to }) => to > from);
}
