/** Acts as statements that the check accepts: every passage, cue and hedge described so that it is found again, and only there. */
import { anchorStatement } from '../analysis/anchor-statement.ts';
import type { ArticleText } from '../analysis/article-text.ts';
import type { Entry } from '../analysis/entries.ts';
import { areasOutside } from '../anchoring/areas-outside.ts';
import type { Range } from '../anchoring/code-points.ts';
import { locatePassage } from '../anchoring/locate-passage.ts';
import { TOP, type Problem } from '../problems/problem.ts';
import type { Quote } from '../schemas/fields.ts';
import type { Form, StatementData } from '../schemas/statement.ts';
import type { Act } from './act.ts';
import { findHedges } from './hedges.ts';
import type { DraftedActor, NamedSource } from './name-sources.ts';

/** A statement with what was drafted and why. */
export interface DraftedStatement {
  data: StatementData;
  passages: Range[];
  quotes: string[];
  act: Act;
  sentences: string[];
  /** What an editor should look at, a sentence each. */
  doubts: string[];
}

/**
 * Makes a statement of an act.
 * @returns Undefined where no description is found that the check would accept; the act is then listed as unread.
 */
export function draftStatement(
  id: string,
  act: Act,
  source: NamedSource,
  actors: readonly DraftedActor[],
  article: ArticleText,
): DraftedStatement | undefined {
  const doubts = [...source.doubts];
  const passages = mergeAndTrim(article.text, act.passages);
  const sentences =
    passages.length > 0
      ? unique(passages.flatMap((passage) => article.sentencesAt(passage)))
      : unique(act.cue.flatMap((range) => article.sentencesAt(range)));
  const [first] = sentences;
  if (!first || source.actors.length === 0) return undefined;
  const areas =
    passages.length > 0 ? areasOutside(sentences, passages) : [{ from: 0, to: article.text.length }];
  const cueRanges = act.cue.filter((range) =>
    sentences.some((sentence) => range.from >= sentence.from && range.to <= sentence.to),
  );
  if (cueRanges.length < act.cue.length)
    doubts.push(
      `The cue “${act.cue.map((range) => article.text.slice(range.from, range.to)).join(' … ')}” stands in another sentence.`,
    );
  const cue = cueRanges.flatMap((range) => quoteOf(article.text, range, areas) ?? []);
  const hedges = findHedges(article.text, passages.length > 0 ? passages : []).flatMap(
    (range) => quoteOf(article.text, range, passages) ?? [],
  );
  if (act.rule === 'reportedly') hedges.push(...cue.filter((one) => typeof one === 'string'));
  const context = passages.map((range) => contextOf(article.text, range));
  if (context.includes(undefined)) return undefined;
  // Who quotes themselves relays nothing.
  const via = source.via
    .filter((actor) => !source.actors.includes(actor))
    .map((actor) => ({ actor, basis: 'sentence' as const, sentence: first.id }));
  const about = proposeAbout(article.text, passages, actors, source.actors);
  const shape = {
    id,
    sources: source.actors,
    via,
    about,
    said: null,
    attribution: { status: 'unverified' as const, reviewed: null, note: '', evidence: [] },
    draft: true,
  };
  const quotes = passages.map((range) => article.text.slice(range.from, range.to));
  const plain: Form = act.stance ? 'attitude' : 'indirect';
  // The check knows best what it takes for quoted; where a cue or hedge cannot be told apart, the rest is still worth having.
  for (const parts of [
    { cue, hedges },
    { cue, hedges: [] },
    { cue: [], hedges: [] },
  ]) {
    for (const form of ['direct', 'mixed', plain] as const) {
      if (form === 'direct' && act.stance) continue;
      const data: StatementData = {
        ...shape,
        form,
        ...parts,
        context: context.some((one) => one !== null) ? context.map((one) => one ?? null) : [],
      };
      if (!isAnchored(data, quotes, passages, article)) continue;
      if (parts.cue.length < act.cue.length && cueRanges.length === act.cue.length)
        doubts.push('The cue could not be told from the same words nearby, so it is left out.');
      return { data, passages, quotes, act, sentences: sentences.map((sentence) => sentence.id), doubts };
    }
  }
  return undefined;
}

/** True where the check finds the statement where it was drafted. */
function isAnchored(
  data: StatementData,
  quotes: string[],
  passages: readonly Range[],
  article: ArticleText,
): boolean {
  const problems: Problem[] = [];
  const entry: Entry<StatementData> = {
    file: '',
    data,
    note: '',
    quotes,
    locate: () => TOP,
  };
  const anchored = anchorStatement(entry, article, problems);
  return (
    anchored !== undefined &&
    problems.length === 0 &&
    anchored.passages.length === passages.length &&
    anchored.passages.every((range, n) => range.from === passages[n]?.from && range.to === passages[n].to)
  );
}

/** Passages without space at their ends, those that touch in one; in order. */
function mergeAndTrim(text: string, ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const words = text.slice(from, to);
    const range = {
      from: from + (words.length - words.trimStart().length),
      to: from + words.trimEnd().length,
    };
    const last = merged.at(-1);
    if (range.to <= range.from || !/[\p{L}\p{N}]/u.test(text.slice(range.from, range.to))) continue;
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else merged.push(range);
  }
  return merged;
}

/** How many characters around some words are tried; a text that repeats itself for longer is left to an editor. */
const REACHES = [8, 16, 32, 64];
const FAR_REACHES = [...REACHES, 128, 256];

/** What a passage needs around it to be found again: null for nothing, undefined where all that is tried is too little. */
function contextOf(text: string, range: Range): { prefix: string; suffix: string } | null | undefined {
  const exact = text.slice(range.from, range.to);
  if (standsTooOften(text, exact)) return undefined;
  if (locatePassage(text, { exact, wholeWords: true }).found === 'once') return null;
  for (const reach of FAR_REACHES) {
    const prefix = text.slice(wholeAt(text, Math.max(0, range.from - reach)), range.from);
    const suffix = text.slice(range.to, wholeAt(text, range.to + reach));
    if (locatePassage(text, { exact, prefix, suffix, wholeWords: true }).found === 'once')
      return { prefix, suffix };
  }
  return undefined;
}

/** A passage that stands in a text more often than this is not worth telling apart: each try would read every place. */
const MOST_PLACES = 50;

function standsTooOften(text: string, exact: string): boolean {
  let places = 0;
  for (let at = text.indexOf(exact); at !== -1 && places <= MOST_PLACES; at = text.indexOf(exact, at + 1))
    places += 1;
  return places > MOST_PLACES;
}

/** The words of a range as a field holds them: with the words before or after where they stand in the areas more than once. */
function quoteOf(text: string, range: Range, areas: readonly Range[]): Quote | undefined {
  const exact = text.slice(range.from, range.to);
  const isIt = (query: { exact: string; prefix?: string; suffix?: string }): boolean => {
    const located = locatePassage(text, { ...query, within: areas, wholeWords: true });
    return located.found === 'once' && located.range.from === range.from;
  };
  if (isIt({ exact })) return exact;
  for (const reach of REACHES) {
    const prefix = text.slice(wholeAt(text, Math.max(0, range.from - reach)), range.from);
    if (isIt({ exact, prefix })) return { exact, prefix };
    const suffix = text.slice(range.to, wholeAt(text, range.to + reach));
    if (isIt({ exact, suffix })) return { exact, suffix };
  }
  return undefined;
}

/** The offset, moved past the second half of a surrogate pair. */
function wholeAt(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at;
}

/** Named actors whose name or alias stands in the content; a proposal. */
function proposeAbout(
  text: string,
  passages: readonly Range[],
  actors: readonly DraftedActor[],
  sources: readonly string[],
): string[] {
  const words = passages.map(({ from, to }) => text.slice(from, to));
  return actors
    .filter(({ id, named }) => named && !sources.includes(id))
    .filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => words.some((passage) => hasWord(passage, one))),
    )
    .map(({ id }) => id);
}

function hasWord(text: string, word: string): boolean {
  return locatePassage(text, { exact: word, wholeWords: true }).found !== 'never';
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
