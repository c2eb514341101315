/** Narration for everything that no statement accounts for, and what of it an editor should read first. */
import type { ArticleText } from '../analysis/article-text.ts';
import { locatePassage } from '../anchoring/locate-passage.ts';
import type { Quote } from '../schemas/fields.ts';
import type { Act } from './act.ts';
import type { DraftedStatement } from './draft-statements.ts';
import { findHedges } from './hedges.ts';
import { VERBS } from './lexicon.ts';
import { isSmallQuote } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { isVerb } from './verb-groups.ts';

/** A sentence with words of saying or quotation marks that no statement accounts for, also where another statement stands in it. */
export interface UnreadSentence {
  id: string;
  text: string;
  /** The words that make it suspect. */
  words: string[];
}

export interface DraftedNarration {
  /** By sentence id, in order. */
  narration: { id: string; hedges: Quote[]; both: boolean }[];
  agentless: string[];
  unread: UnreadSentence[];
}

const AGENTLESS =
  /\b(?:rais|spark|amplif|fuel|prompt|stok|trigger|stir|deepen)(?:e|es|ed|ing|ies|ied|ying|s|led|ling)?\s(?:\p{L}+\s){0,3}(?:concerns?|questions?|fears?|alarms?|doubts?|worr(?:y|ies)|speculation|criticism)\b/iu;
/** Verbs that are too common beside their sense of saying to be worth a look. */
const WEAK =
  /^(?:see|know|find|show|continue|begin|offer|call|order|hear|decide|consider|post|hope|read|shoot|brand|agree|expect|prove|figure|add|address|learn|discover|hold|assume|record|answer)$/;

/**
 * @param readings What the rules read, with the words they took.
 * @param lost Acts that were found and could not be described so that the check finds them again.
 */
export function draftNarration(
  article: ArticleText,
  statements: readonly DraftedStatement[],
  readings: readonly Reading[],
  lost: readonly Act[],
): DraftedNarration {
  const spoken = new Set(statements.flatMap(({ sentences }) => sentences));
  const bySentence = new Map<string, { left: string[]; both: boolean }>();
  for (const reading of readings) {
    for (const sentence of article.sentencesAt(reading.unit)) {
      bySentence.set(sentence.id, {
        left: suspects(reading, sentence, spoken.has(sentence.id)),
        both: spoken.has(sentence.id) && hasOwnClause(reading, sentence),
      });
    }
  }
  for (const { passages, cue } of lost) {
    const [first] = [...passages, ...cue];
    const sentence = first && article.sentencesAt(first)[0];
    if (!sentence || spoken.has(sentence.id)) continue;
    const words = cue.map(({ from, to }) => article.text.slice(from, to));
    bySentence.set(sentence.id, {
      left: words.length > 0 ? words : ['the same words stand elsewhere'],
      both: false,
    });
  }
  const narration: DraftedNarration['narration'] = [];
  const agentless: string[] = [];
  const unread: UnreadSentence[] = [];
  for (const sentence of article.sentences) {
    const { left = [], both = false } = bySentence.get(sentence.id) ?? {};
    const isNarration = !spoken.has(sentence.id);
    if (isNarration || both)
      narration.push({ id: sentence.id, both, hedges: isNarration ? hedgesOf(article, sentence) : [] });
    if (left.length > 0) unread.push({ id: sentence.id, text: sentence.text, words: left });
    if (AGENTLESS.test(sentence.text) && isNarration) agentless.push(sentence.id);
  }
  return { narration, agentless, unread };
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

/**
 * Verbs of saying and quotations of a sentence that no rule took.
 * @param spoken True where a statement stands in the sentence: then thoughts and words in marks are not worth a look.
 */
export function suspects(
  { tokens, taken }: Reading,
  { from, to }: { from: number; to: number },
  spoken = false,
): string[] {
  return tokens.flatMap((token, k) => {
    if (taken[k] || token.from < from || token.from >= to) return [];
    if (token.quote && spoken && isSmallQuote(token)) return [];
    if (token.quote) return [token.text.length > 40 ? `${token.text.slice(0, 39)}…` : token.text];
    const verb = VERBS.get(token.lower);
    return verb &&
      (token.pos === 'VERB' || /^(?:that|whether)$/.test(tokens[k + 1]?.lower ?? '')) &&
      !WEAK.test(verb.lemma) &&
      !(spoken && verb.kind !== 'say')
      ? [token.text]
      : [];
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
