/** Words that an author quotes of the article, found where they stand or told as a problem. */
import type { Range } from '../anchoring/code-points.ts';
import { locatePassage, type Located } from '../anchoring/locate-passage.ts';
import type { ProblemKind } from '../problems/kinds.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Quote } from '../schemas/fields.ts';
import type { StatementData } from '../schemas/statement.ts';
import type { ArticleText } from './article-text.ts';
import type { Entry } from './entries.ts';
import { placesOf, sayNearest } from './say-nearest.ts';

/** Places a passage by its words and, where they stand more than once, by those around them. */
export function placePassage(
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
        : { where: '', nearest: `${sayNearest(exact, article)} Copy the passage again, letter by letter.` };
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

/** Reports the cues or hedges that are not in the article at all. */
export function placeNowhere(
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

/** Why some words are not in `areas`: where they stand instead, and what to do about it. */
function whyNotFound(
  exact: string,
  areas: readonly (readonly Range[])[],
  article: ArticleText,
  narrated: boolean,
): { where: string; nearest: string } {
  const elsewhere = rangesOf(locatePassage(article.text, { exact, wholeWords: true }));
  if (elsewhere.length === 0) return { where: '', nearest: sayNearest(exact, article, areas.at(-1)) };
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

/** Every place in which words were found. */
export function rangesOf(located: Located): Range[] {
  return located.found === 'once' ? [located.range] : located.found === 'often' ? located.ranges : [];
}
