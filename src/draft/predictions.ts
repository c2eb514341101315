/** Drafted acts in the form in which attribution corpora are scored: UTF-16 offsets into the document's own text. */
import type { Range } from '../anchoring/code-points.ts';
import { placeSentences } from '../analysis/article-text.ts';
import type { Act } from './act.ts';
import { findActs } from './find-acts.ts';
import type { Tagger } from './tagger.ts';

interface Span {
  start: number;
  end: number;
}

/** One act as the evaluator reads it. */
export interface Prediction {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/**
 * Predicts the attributions of a text whose paragraphs stand apart by any number of newlines. Left out is what such
 * corpora do not mark: stances, contents that are no clause (things, orders, what somebody is called), and acts
 * without anybody who speaks. An act without a word that reports belongs to the act it goes on from.
 */
export function predictAttributions(text: string, tag: Tagger | undefined): Prediction[] {
  const paragraphs: { text: string; at: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed !== '') paragraphs.push({ text: trimmed, at: match.index + match[0].indexOf(trimmed) });
  }
  const article = placeSentences(
    paragraphs.map((paragraph) => paragraph.text),
    'en',
  );
  const starts: { from: number; at: number }[] = [];
  let from = 0;
  for (const paragraph of paragraphs) {
    starts.push({ from, at: paragraph.at });
    from += paragraph.text.length + 1;
  }
  const move = (offset: number): number => {
    const start = starts.findLast((one) => one.from <= offset);
    return start ? offset - start.from + start.at : offset;
  };
  const spans = (ranges: readonly Range[]): Span[] =>
    ranges.map((range) => ({ start: move(range.from), end: move(range.to) }));
  const { acts } = findActs(article, tag);
  return acts
    .filter(({ clausal, passages }) => clausal && passages.length > 0)
    .map((act) => ({
      source: spans(sourceOf(act)),
      cue: spans(act.cue),
      content: spans([act, ...goingOn(act, acts)].flatMap(({ passages }) => passages)),
    }))
    .filter(({ source, cue }) => source.length > 0 && cue.length > 0);
}

/** The acts without a word that reports by which its speaker goes on: *He disagreed. “It is safe.”* */
function goingOn(act: Act, acts: readonly Act[]): Act[] {
  return acts
    .filter(({ speaker, cue }) => speaker === act && cue.length === 0)
    .flatMap((one) => [one, ...goingOn(one, acts)]);
}

/** The words that name the source; those of the act before where the speaker goes on. */
function sourceOf(act: Act): readonly Range[] {
  return act.source.length > 0 || !act.speaker ? act.source : sourceOf(act.speaker);
}
