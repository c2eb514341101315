/** What looks like speech and is in no statement: one list for a draft and for whoever corrects it. */
import type { ArticleText } from '../analysis/article-text.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { dealtWith } from '../analysis/review.ts';
import type { Range, Span } from '../anchoring/code-points.ts';
import type { Act } from './act.ts';
import { findActs } from './find-acts.ts';
import { LOOKED_AT_NOUNS, LOOKED_AT_PHRASES, LOOKED_AT_VERBS, VERBS } from './lexicon.ts';
import { isSmallQuote } from './noun-phrases.ts';
import { isMistakenVerb } from './object-rules.ts';
import type { Reading } from './reading.ts';
import type { Tagger } from './tagger.ts';
import { isComma, type Token } from './tokens.ts';

/** A sentence with words of saying or quotation marks that no statement accounts for, also where another statement stands in it. */
export interface UnreadSentence {
  id: string;
  text: string;
  /** The words that make it suspect, in the order of the text. */
  words: string[];
}

/** Where a statement stands, in UTF-16 units. */
export interface StatementPlace {
  cue: readonly Range[];
  passages: readonly Range[];
}

/** Verbs that are too common beside their sense of saying to be worth a look. */
const WEAK =
  /^(?:see|know|find|show|continue|begin|offer|call|order|invite|hear|decide|consider|post|hope|read|shoot|brand|agree|expect|prove|figure|add|address|learn|discover|hold|assume|record|answer)$/;

/**
 * Sentences with a verb of saying, words in quotation marks, or an act that the rules find, in the order of the text.
 * @param readings What the rules read of the article, from `findActs`.
 * @param statements What there is, drafted or written by an editor; what stands in them is accounted for.
 * @param dealtWith Ids of sentences that an editor has answered for.
 */
export function unreadSentences(
  article: ArticleText,
  readings: readonly Reading[],
  statements: readonly StatementPlace[],
  dealtWith: ReadonlySet<string> = new Set(),
): UnreadSentence[] {
  const spansOf = new Map<string, Range[]>();
  for (const { cue, passages } of statements) {
    for (const span of [...passages, ...cue]) {
      for (const { id } of article.sentencesAt(span)) spansOf.set(id, [...(spansOf.get(id) ?? []), span]);
    }
  }
  const wordsOf = new Map<string, { at: number; word: string }[]>();
  for (const reading of readings) {
    const lost = reading.acts
      .filter((act) => !statements.some((statement) => isMadeOf(statement, act)))
      .flatMap(({ cue, passages }) => (cue.length > 0 ? cue : passages.slice(0, 1)));
    for (const sentence of article.sentencesAt(reading.unit)) {
      if (dealtWith.has(sentence.id)) continue;
      const found = [
        ...suspects(reading, sentence, spansOf.get(sentence.id) ?? []),
        ...(spansOf.has(sentence.id) ? [] : phrasesIn(article, sentence)),
        ...lost.filter(({ from }) => from >= sentence.from && from < sentence.to),
      ].map(({ from, to }) => ({ at: from, word: shortened(article.text.slice(from, to)) }));
      wordsOf.set(sentence.id, [...(wordsOf.get(sentence.id) ?? []), ...found]);
    }
  }
  return article.sentences.flatMap(({ id, text }) => {
    const words = wordsOf.get(id) ?? [];
    return words.length === 0
      ? []
      : [{ id, text, words: words.sort((a, b) => a.at - b.at).map(({ word }) => word) }];
  });
}

/** The same list for a content folder as it is now: what an editor has answered for is left out. */
export function unreadOf(
  index: AnalysisIndex,
  article: ArticleText,
  tag: Tagger | undefined,
): UnreadSentence[] {
  const range = (span: Span): Range => article.codePoints.range(span);
  const places = index.analysis.statements.map(({ cue, passages }) => ({
    cue: cue.map(range),
    passages: passages.map(range),
  }));
  return unreadSentences(article, findActs(article, tag).readings, places, dealtWith(index));
}

/** True where a statement has the reporting words of an act; one without any, where it has its words. */
function isMadeOf(statement: StatementPlace, { cue, passages }: Act): boolean {
  const shares = (ours: readonly Range[], theirs: readonly Range[]): boolean =>
    ours.some((a) => theirs.some((b) => a.from < b.to && a.to > b.from));
  return (
    shares(statement.cue, cue) ||
    ((statement.cue.length === 0 || cue.length === 0) && shares(statement.passages, passages))
  );
}

/**
 * Verbs of saying and quotations of a sentence that no rule took and that stand in no statement.
 * @param spans What of statements stands in the sentence; where anything does, thoughts and words in marks are not worth a look.
 */
function suspects(reading: Reading, { from, to }: Range, spans: readonly Range[]): Range[] {
  const { tokens, taken } = reading;
  const spoken = spans.length > 0;
  return tokens.filter((token, k) => {
    if (taken[k] || token.from < from || token.from >= to) return false;
    if (spans.some((span) => token.from < span.to && token.to > span.from)) return false;
    if (token.quote) return !(spoken && isSmallQuote(token));
    if (!spoken && (isLookedAt(token) || isMistakenVerb(reading, k))) return true;
    const verb = VERBS.get(token.lower);
    return (
      verb !== undefined &&
      (token.pos === 'VERB' || /^(?:that|whether)$/.test(tokens[k + 1]?.lower ?? '')) &&
      // "…, a survey has found.": at the end of a sentence what was said stands before it.
      (!WEAK.test(verb.lemma) || closesSentence(reading, k)) &&
      !(spoken && verb.kind !== 'say')
    );
  });
}

/** A noun or verb that often stands for what somebody says, but by itself is no act. */
const isLookedAt = ({ lower, pos }: Token): boolean =>
  LOOKED_AT_NOUNS.has(lower) || (pos === 'VERB' && LOOKED_AT_VERBS.has(lower));

/** True for the last word of a sentence, behind a comma, if it is neither an infinitive nor an -ing form. */
const closesSentence = ({ tokens, limit }: Reading, at: number): boolean =>
  at === limit - 1 &&
  tokens[at - 1]?.lower !== 'to' &&
  !/ing$/.test(tokens[at]?.lower ?? '') &&
  tokens.slice(0, at).some(isComma);

/** Turns of speech in a sentence of which no statement stands. */
function phrasesIn({ text }: ArticleText, { from, to }: Range): Range[] {
  const words = text.slice(from, to);
  return LOOKED_AT_PHRASES.flatMap((pattern) =>
    Array.from(words.matchAll(pattern), (match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
    })),
  );
}

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);
