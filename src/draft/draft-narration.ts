/** Narration for everything that no statement accounts for. */
import type { ArticleText } from '../analysis/article-text.ts';
import { locatePassage } from '../anchoring/locate-passage.ts';
import type { Quote } from '../schemas/fields.ts';
import type { DraftedStatement } from './draft-statements.ts';
import { findHedges } from './hedges.ts';
import type { Reading } from './reading.ts';
import { isVerb } from './verb-groups.ts';

export interface DraftedNarration {
  /** By sentence id, in order. */
  narration: { id: string; hedges: Quote[]; both: boolean }[];
  agentless: string[];
}

const AGENTLESS =
  /\b(?:rais|spark|amplif|fuel|prompt|stok|trigger|stir|deepen)(?:e|es|ed|ing|ies|ied|ying|s|led|ling)?\s(?:\p{L}+\s){0,3}(?:concerns?|questions?|fears?|alarms?|doubts?|worr(?:y|ies)|speculation|criticism)\b/iu;
/** @param readings What the rules read, with the words they took. */
export function draftNarration(
  article: ArticleText,
  statements: readonly DraftedStatement[],
  readings: readonly Reading[],
): DraftedNarration {
  const spoken = new Set(statements.flatMap(({ sentences }) => sentences));
  const both = new Set(
    readings.flatMap((reading) =>
      article
        .sentencesAt(reading.unit)
        .filter((sentence) => spoken.has(sentence.id) && hasOwnClause(reading, sentence))
        .map(({ id }) => id),
    ),
  );
  const own = article.sentences.filter(({ id }) => !spoken.has(id));
  return {
    narration: article.sentences
      .filter(({ id }) => !spoken.has(id) || both.has(id))
      .map((sentence) => ({
        id: sentence.id,
        both: both.has(sentence.id),
        hedges: spoken.has(sentence.id) ? [] : hedgesOf(article, sentence),
      })),
    agentless: own.filter(({ text }) => AGENTLESS.test(text)).map(({ id }) => id),
  };
}

function hedgesOf(article: ArticleText, sentence: { from: number; to: number }): Quote[] {
  const seen = new Set<string>();
  return findHedges(article.text, [sentence]).flatMap(({ from, to }) => {
    const exact = article.text.slice(from, to);
    // A hedge that the sentence has twice would have to be told from itself: once is enough for a draft.
    if (
      seen.has(exact) ||
      locatePassage(article.text, { exact, within: [sentence], wholeWords: true }).found !== 'once'
    )
      return [];
    seen.add(exact);
    return [exact];
  });
}

/** True where a co-ordinate clause stands outside the statements of its sentence: "…, but Y says" leaves none, "X happened, and Y said" does. */
function hasOwnClause({ tokens, taken }: Reading, { from, to }: { from: number; to: number }): boolean {
  const firstTaken = tokens.findIndex(({ from: at }, k) => at >= from && at < to && taken[k]);
  let start = tokens.findIndex(({ from: at }) => at >= from);
  for (let k = start; k < tokens.length && (tokens[k]?.from ?? to) < to; k += 1) {
    const joint = tokens[k]?.pos === 'CCONJ' || tokens[k]?.text === ';';
    if (!joint && k !== tokens.length - 1) continue;
    const piece = tokens.slice(start, k);
    const free = piece.length >= 3 && piece.every((_, m) => !taken[start + m]);
    const verb = piece.findIndex((token) => isVerb(token) && !/ing$/.test(token.lower));
    const opensClause = joint && tokens[k - 1]?.text === ',';
    if (
      free &&
      verb > 0 &&
      piece[0]?.pos !== 'SCONJ' &&
      piece[0]?.pos !== 'ADP' &&
      (opensClause || tokens[k]?.text === ';') &&
      k <= firstTaken
    )
      return true;
    start = k + 1;
  }
  return false;
}
