/** Finds a statement's passages, cue and hedges in the text, letter by letter, or says why it cannot. */
import { areasOutside } from '../anchoring/areas-outside.ts';
import type { Range } from '../anchoring/code-points.ts';
import { locatePassage, type Located } from '../anchoring/locate-passage.ts';
import { nearestPassage, type NearMiss } from '../anchoring/nearest-passage.ts';
import type { ProblemKind } from '../problems/kinds.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Quote } from '../schemas/fields.ts';
import type { Form, StatementData } from '../schemas/statement.ts';
import type { ArticleText, PlacedSentence } from './article-text.ts';
import type { Entry } from './entries.ts';

/** Where a statement stands; ranges in UTF-16 units of the article's text, each list in order. */
export interface AnchoredStatement {
  passages: Range[];
  quoted: Range[];
  cue: Range[];
  hedges: Range[];
  sentences: PlacedSentence[];
}

const byStart = (a: Range, b: Range): number => a.from - b.from || b.to - a.to;

/** @returns Undefined where a passage, cue or hedge could not be placed; `problems` then says which. */
export function anchorStatement(
  entry: Entry<StatementData>,
  article: ArticleText,
  problems: Problem[],
): AnchoredStatement | undefined {
  const { data, quotes, locate, file } = entry;
  const before = problems.length;
  if (quotes.length === 0 && data.cue.length === 0) {
    problems.push(makeProblem('nothing-to-anchor', file, locate([])));
    return undefined;
  }
  if (data.context.length > quotes.length) {
    problems.push(
      makeProblem('context-too-long', file, locate(['context']), {
        contexts: String(data.context.length),
        passages: String(quotes.length),
      }),
    );
  }
  const passages = quotes.flatMap((exact, n) => {
    const range = placePassage(
      exact,
      data.context[n] ?? undefined,
      article,
      file,
      locate(['quotes', n]),
      problems,
    );
    return range ? [range] : [];
  });
  if (passages.length < quotes.length) {
    // Where the statement stands is not known; words that stand nowhere at all are told in the same report.
    placeNowhere(data.cue, 'cue', article, entry, problems);
    placeNowhere(data.hedges, 'hedges', article, entry, problems);
    return undefined;
  }

  passages.forEach((passage, n) => {
    if (passages.some((other, m) => m < n && other.from < passage.to && other.to > passage.from)) {
      const exact = shorten(quotes[n] ?? '');
      problems.push(makeProblem('passages-overlap', file, locate(['quotes', n]), { exact }));
    }
  });
  passages.sort(byStart);
  const whole: Range = { from: 0, to: article.text.length };
  let sentences = unique(passages.flatMap((passage) => article.sentencesAt(passage)));
  // Without a passage the cue alone says where the act is; it is then looked for in the whole text.
  const areas = passages.length > 0 ? areasOutside(sentences, passages) : [whole];
  const cue = placeAll(data.cue, 'cue', [areas], article, entry, problems);
  if (passages.length === 0) sentences = unique(cue.flatMap((range) => article.sentencesAt(range)));
  const hedges = placeAll(data.hedges, 'hedges', [passages, sentences], article, entry, problems);
  if (problems.length > before) return undefined;

  const quoted =
    data.form === 'direct' ? [...passages] : passages.flatMap((passage) => quotedWithin(article, passage));
  checkForm(data.form, passages, quoted, article, entry, problems);
  if (problems.length > before) return undefined;
  return { passages, quoted, cue: cue.sort(byStart), hedges: hedges.sort(byStart), sentences };
}

/** The sentences in which some words stand, or where they do not, those that come nearest to them. */
export function likelySentences(words: string, article: ArticleText): PlacedSentence[] {
  const ranges = rangesOf(locatePassage(article.text, { exact: words, wholeWords: true }));
  const near = ranges.length > 0 ? undefined : nearestPassage(article.text, words);
  return [...ranges, ...(near ? [near.range] : [])].flatMap((range) => article.sentencesAt(range));
}

/** Reports the cues or hedges that are not in the article at all. */
function placeNowhere(
  quotes: readonly Quote[],
  field: 'cue' | 'hedges',
  article: ArticleText,
  entry: Entry<StatementData>,
  problems: Problem[],
): void {
  for (const [n, quote] of quotes.entries()) {
    const exact = typeof quote === 'string' ? quote : quote.exact;
    if (locatePassage(article.text, { exact, wholeWords: true }).found !== 'never') continue;
    placeAll(
      [quote],
      field,
      [[{ from: 0, to: article.text.length }]],
      article,
      { ...entry, locate: () => entry.locate([field, n]) },
      problems,
    );
  }
}

function placePassage(
  exact: string,
  context: { prefix?: string | undefined; suffix?: string | undefined } | undefined,
  article: ArticleText,
  file: string,
  position: { line: number; column: number },
  problems: Problem[],
): Range | undefined {
  const located = locatePassage(article.text, { exact, ...context, wholeWords: true });
  if (located.found === 'once') return located.range;
  const about = { exact: shorten(exact) };
  if (located.found === 'often') {
    problems.push(
      makeProblem('passage-ambiguous', file, position, {
        ...about,
        times: String(located.ranges.length),
        places: placesOf(located.ranges, article),
      }),
    );
  } else {
    const bare = context ? rangesOf(locatePassage(article.text, { exact, wholeWords: true })) : [];
    const told =
      bare.length > 0
        ? {
            where: ' where its `context` says',
            nearest: `It stands in ${placesOf(bare, article)}. Correct the \`prefix\` or \`suffix\`.`,
          }
        : { where: '', nearest: `${nearest(exact, article)} Copy the passage again, letter by letter.` };
    problems.push(makeProblem('passage-not-found', file, position, { ...about, ...told }));
  }
  return undefined;
}

/**
 * Places cues or hedges.
 * @param areas Lists of ranges to search, one after the other: the first in which the words stand decides.
 */
export function placeAll(
  quotes: readonly Quote[],
  field: 'cue' | 'hedges',
  areas: readonly (readonly Range[])[],
  article: ArticleText,
  entry: Pick<Entry<unknown>, 'file' | 'locate'>,
  problems: Problem[],
  path: readonly PropertyKey[] = [field],
): Range[] {
  const name = field === 'cue' ? 'cue' : 'hedge';
  return quotes.flatMap((quote, n) => {
    const query = typeof quote === 'string' ? { exact: quote } : quote;
    const position = entry.locate([...path, n]);
    for (const within of areas) {
      const located = locatePassage(article.text, { ...query, within, wholeWords: true });
      if (located.found === 'once') return [located.range];
      if (located.found === 'often') {
        problems.push(
          makeProblem(`${name}-ambiguous` satisfies ProblemKind, entry.file, position, {
            exact: shorten(query.exact),
            times: String(located.ranges.length),
            places: placesOf(located.ranges, article),
          }),
        );
        return [];
      }
    }
    const narrated = path.includes('narration');
    const searched = narrated ? 'that sentence' : 'the sentences of its statement';
    const about = whyNotFound(query.exact, areas, article, narrated);
    problems.push(
      makeProblem(`${name}-not-found` satisfies ProblemKind, entry.file, position, {
        exact: shorten(query.exact),
        searched,
        ...about,
      }),
    );
    return [];
  });
}

/** Why some words are not in `areas`: where they stand instead, and what to do about it. */
function whyNotFound(
  exact: string,
  areas: readonly (readonly Range[])[],
  article: ArticleText,
  narrated: boolean,
): { where: string; nearest: string } {
  const elsewhere = rangesOf(locatePassage(article.text, { exact, wholeWords: true }));
  if (elsewhere.length === 0) return { where: '', nearest: nearest(exact, article, areas.at(-1)) };
  const place = `; it stands in ${placesOf(elsewhere, article)}`;
  if (
    areas.some((within) => locatePassage(article.text, { exact, within, wholeWords: true }).found !== 'never')
  ) {
    return { where: ` with those words around it${place}`, nearest: 'Correct the `prefix` or `suffix`.' };
  }
  const own = new Set(areas.flat().flatMap((area) => article.sentencesAt(area)));
  if (elsewhere.some((range) => article.sentencesAt(range).every((sentence) => own.has(sentence)))) {
    return {
      where: ` outside the passage${place}`,
      nearest: 'Quote the reporting words, or shorten the passage: a cue is no part of the content.',
    };
  }
  return {
    where: place,
    nearest: narrated
      ? 'Quote it as it stands in that sentence, or move it to the sentence or the statement that it belongs to.'
      : 'Quote it where this statement stands, or move it to the statement that it belongs to.',
  };
}

/** The words of a passage that stand in quotation marks, also where the marks themselves lie outside it. */
function quotedWithin(article: ArticleText, passage: Range): Range[] {
  return article
    .quotationsAt(passage)
    .map(({ inner }) => ({ from: Math.max(inner.from, passage.from), to: Math.min(inner.to, passage.to) }))
    .filter(({ from, to }) => from < to);
}

/** True where a passage lies wholly between an opening and a closing mark. */
function standsInMarks(article: ArticleText, { from, to }: Range): boolean {
  return article.quotationsAt({ from, to }).some(({ inner }) => from >= inner.from && to <= inner.to);
}

/** Holds the form against the quotation marks that are printed. */
function checkForm(
  form: Form,
  passages: readonly Range[],
  quoted: readonly Range[],
  article: ArticleText,
  { file, locate }: Entry<StatementData>,
  problems: Problem[],
): void {
  const mismatch = (what: string, better: string): void => {
    problems.push(makeProblem('form-mismatch', file, locate(['form']), { form, what, better }));
  };
  if (form === 'direct') {
    const bare = passages.some((passage) => !standsInMarks(article, passage));
    if (bare || passages.length === 0)
      mismatch('not all of its words stand in quotation marks', quoted.length > 0 ? 'mixed' : 'indirect');
  } else if (form === 'mixed') {
    if (quoted.length === 0) mismatch('none of its words stands in quotation marks', 'indirect');
  } else if (quoted.length > 0) {
    mismatch('some of its words stand in quotation marks', 'mixed');
  }
}

function rangesOf(located: Located): Range[] {
  return located.found === 'once' ? [located.range] : located.found === 'often' ? located.ranges : [];
}

function placesOf(ranges: readonly Range[], article: ArticleText): string {
  return [...new Set(ranges.flatMap((range) => article.sentencesAt(range).map(({ id }) => id)))]
    .slice(0, 6)
    .join(', ');
}

/** The nearest stretch, as a sentence for a hint. */
function nearest(exact: string, article: ArticleText, areas?: readonly Range[]): string {
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

function unique(sentences: readonly PlacedSentence[]): PlacedSentence[] {
  return [...new Set(sentences)].sort(byStart);
}
