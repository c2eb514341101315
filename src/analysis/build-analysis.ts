/** Entries in, `Analysis` out, with every reference resolved and every problem told. Pure: the same entries give the same object. */
import { createHash } from 'node:crypto';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { anchorStatement, likelySentences } from './anchor-statement.ts';
import { placeSentences, type ArticleText } from './article-text.ts';
import { assembleAnalysis } from './assemble-analysis.ts';
import { checkIds } from './check-ids.ts';
import { checkMentions } from './check-mentions.ts';
import { checkReferences, checkRelayers } from './check-references.ts';
import type { ContentEntries } from './entries.ts';
import { placeAll } from './place-quotes.ts';
import type { Anchored, Narration } from './placed.ts';

/** What came of the entries. `analysis` is there only where there was no problem. */
export interface Built {
  analysis: Analysis | undefined;
  problems: Problem[];
}

/** @param urls Makes the absolute addresses that stand in the analysis. */
export function buildAnalysis(entries: ContentEntries, urls: Urls): Built {
  const problems: Problem[] = [];
  const { paragraphs, data } = entries.article;
  const article = placeSentences(paragraphs, data.language);
  const sha256 = createHash('sha256').update(article.text, 'utf8').digest('hex');
  checkText(entries, sha256, problems);
  checkIds(entries, problems);
  checkReferences(entries, article, problems);
  checkMentions(entries, article, problems);
  const anchored = anchorAll(entries, article, problems);
  const narration = placeNarration(entries, article, problems);
  accountForSentences(entries, article, anchored, problems);
  if (problems.length > 0) return { analysis: undefined, problems };
  return { analysis: assembleAnalysis(entries, { article, sha256, anchored, narration }, urls), problems };
}

function checkText({ article }: ContentEntries, sha256: string, problems: Problem[]): void {
  const recorded = article.data.sha256;
  if (sha256 === recorded) return;
  const about = { actual: sha256, recorded };
  problems.push(makeProblem('text-changed', article.file, article.locate(['sha256']), about));
}

/** The statements in their places; without those that have none. */
function anchorAll(entries: ContentEntries, article: ArticleText, problems: Problem[]): Anchored {
  const anchored: Anchored = new Map();
  for (const entry of entries.statements) {
    const anchors = anchorStatement(entry, article, problems);
    if (!anchors) continue;
    checkRelayers(entry, anchors, article, problems);
    anchored.set(entry, anchors);
  }
  return anchored;
}

/** What the article says of its own sentences, by sentence, with its hedges placed. */
function placeNarration(
  { article: entry }: ContentEntries,
  article: ArticleText,
  problems: Problem[],
): Map<string, Narration> {
  const placed = new Map<string, Narration>();
  for (const [id, { about, hedges, note }] of Object.entries(entry.data.narration)) {
    const sentence = article.sentence(id);
    if (!sentence) continue;
    const path = ['narration', id, 'hedges'];
    const ranges = placeAll(hedges, 'hedges', [[sentence]], article, entry, problems, path);
    placed.set(id, { about, hedges: ranges, note });
  }
  return placed;
}

function accountForSentences(
  entries: ContentEntries,
  article: ArticleText,
  anchored: Anchored,
  problems: Problem[],
): void {
  const { file, locate, data } = entries.article;
  const spoken = new Set([...anchored.values()].flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  // A statement that could not be placed leaves its sentences unaccounted: tell the cause, not the symptom.
  const unread = (entries.unread ?? []).filter(({ folder }) => folder === 'statements');
  const begins = new Map(article.sentences.toReversed().map(({ paragraph, from }) => [paragraph, from]));
  const misplaced = entries.statements.filter((entry) => !anchored.has(entry));
  for (const quotes of [...unread.map((entry) => entry.quotes), ...misplaced.map(wordsOfStatement)]) {
    if (quotes === undefined) return; // it may stand anywhere
    for (const { id } of quotes.flatMap((words) => likelySentences(words, article))) spoken.add(id);
  }
  for (const { id, text, paragraph, from } of article.sentences) {
    if (spoken.has(id) || id in data.narration) continue;
    const position = locate(['paragraphs', paragraph - 1, from - (begins.get(paragraph) ?? from)]);
    const about = { sentence: id, text: shorten(text, 80) };
    problems.push(makeProblem('sentence-unaccounted', file, position, about));
  }
}

/** The words by which a statement says where it stands; undefined where it has none. */
function wordsOfStatement({ quotes, data }: ContentEntries['statements'][number]): string[] | undefined {
  const cue = data.cue.map((quote) => (typeof quote === 'string' ? quote : quote.exact));
  const words = quotes.length > 0 ? quotes : cue;
  return words.length > 0 ? words : undefined;
}
