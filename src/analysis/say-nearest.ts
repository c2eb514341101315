/** Hints to an author whose words are not where they are looked for: where they stand, or what comes nearest and in what it differs. */
import type { Range } from '../anchoring/code-points.ts';
import { nearestPassage, type NearMiss } from '../anchoring/nearest-passage.ts';
import { shorten } from '../problems/make-problem.ts';
import type { ArticleText } from './article-text.ts';

/** The sentences in which some ranges stand, at most six. */
export function placesOf(ranges: readonly Range[], article: ArticleText): string {
  return [...new Set(ranges.flatMap((range) => article.sentencesAt(range).map(({ id }) => id)))]
    .slice(0, 6)
    .join(', ');
}

/** The nearest stretch, as a sentence for a hint. */
export function sayNearest(exact: string, article: ArticleText, areas?: readonly Range[]): string {
  const candidates = (areas ?? [{ from: 0, to: article.text.length }])
    .map(({ from, to }) => {
      const miss = nearestPassage(article.text.slice(from, to), exact);
      return miss && { ...miss, range: { from: miss.range.from + from, to: miss.range.to + from } };
    })
    .filter((miss) => miss !== undefined)
    .sort((a, b) => a.wordsApart - b.wordsApart);
  const [best] = candidates;
  if (!best) return 'Nothing in the article comes near it.';
  const differs = sayDifference(exact, best);
  const [own, printed] = difference(exact, best.text);
  const [here, there] = looksAlike(own, printed) ? [nameUnseen(own), nameUnseen(printed)] : [own, printed];
  const words =
    printed && (own !== exact || here !== own || there !== printed)
      ? ` There stands \`${shorten(there, 60)}\`, here \`${shorten(here, 60)}\`.`
      : '';
  return `The nearest passage, in ${placesOf([best.range], article)}, differs ${differs}: \`${best.text}\`.${words}`;
}

/** In what a near miss differs from the words that were looked for, as the end of the sentence "It differs …". */
function sayDifference(exact: string, { text, wordsApart }: NearMiss): string {
  if (wordsApart > 1) return `in ${wordsApart} words`;
  if (wordsApart === 1) return 'in one word';
  return exact.normalize('NFC') === text.normalize('NFC')
    ? 'only in how its accents are encoded'
    : 'only in typography or capitals';
}

/** Two wordings without the words that they share at the beginning and at the end. */
function difference(a: string, b: string): [string, string] {
  const [left, right] = [a.split(' '), b.split(' ')];
  while (left.length > 1 && right.length > 1 && left[0] === right[0])
    [left, right].forEach((words) => words.shift());
  while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1))
    [left, right].forEach((words) => words.pop());
  return [left.join(' '), right.join(' ')];
}

/** Signs that nobody sees: every space but the plain one, marks without width, accents that are signs of their own. */
const UNSEEN = /[^\S ]|\p{Cf}|\p{Cc}|\p{Mn}/gu;

/** True where two wordings differ only in signs that nobody sees. */
function looksAlike(a: string, b: string): boolean {
  const seen = (text: string): string =>
    text.normalize('NFC').replaceAll(UNSEEN, (sign) => (sign.trim() === '' ? ' ' : ''));
  return a !== b && seen(a) === seen(b);
}

/** A text with the code points of what nobody sees in it. */
function nameUnseen(text: string): string {
  return text.replaceAll(
    UNSEEN,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
