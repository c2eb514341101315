/** Finds a statement's passages, cue and hedges in the text, letter by letter, or says why it cannot. */
import { areasOutside } from '../anchoring/areas-outside.ts';
import type { Range } from '../anchoring/code-points.ts';
import { locatePassage } from '../anchoring/locate-passage.ts';
import { nearestPassage } from '../anchoring/nearest-passage.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { StatementData } from '../schemas/statement.ts';
import type { ArticleText, PlacedSentence } from './article-text.ts';
import { checkForm, quotedWithin } from './check-form.ts';
import type { Entry } from './entries.ts';
import { placeAll, placeNowhere, placePassage, rangesOf } from './place-quotes.ts';

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

function unique(sentences: readonly PlacedSentence[]): PlacedSentence[] {
  return [...new Set(sentences)].sort(byStart);
}
