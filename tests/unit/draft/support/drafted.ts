/** Drafts of short texts, in words: what a table of cases can show. */
import { placeSentences, type ArticleText } from '../../../../src/analysis/article-text.ts';
import type { Range } from '../../../../src/anchoring/code-points.ts';
import { findActs } from '../../../../src/draft/find-acts.ts';
import { draftArticle, type Draft } from '../../../../src/draft/draft-article.ts';
import { readPlainText } from '../../../../src/draft/read-plain-text.ts';
import { loadTagger } from '../../../../src/draft/tagger.ts';

export const tag = loadTagger();

/** An act in words; several passages are joined by ` … `. */
export interface SpokenAct {
  who: string;
  cue: string;
  what: string;
}

const words = (article: ArticleText, ranges: readonly Range[]): string =>
  ranges.map(({ from, to }) => article.text.slice(from, to)).join(' … ');

/** The acts of a text whose paragraphs stand on lines of their own. */
export function actsOf(text: string): SpokenAct[] {
  const article = placeSentences(text.split('\n'), 'en');
  return findActs(article, tag).acts.map((act) => ({
    who: words(article, act.source) || (act.speaker ? `= ${words(article, act.speaker.source)}` : ''),
    cue: words(article, act.cue),
    what: words(article, act.passages),
  }));
}

/** The acts, a line each: `who | cue | what`. */
export const linesOf = (text: string): string[] =>
  actsOf(text).map(({ who, cue, what }) => `${who} | ${cue} | ${what}`);

/** The draft of a text. */
export const draftOf = (text: string): Draft => draftArticle(readPlainText(text), { tag });
