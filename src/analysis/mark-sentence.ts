/** A sentence as flat runs: one for each stretch that belongs to the same statement in the same part. */
import { splitOverlaps } from '../anchoring/split-overlaps.ts';
import type { Span } from '../anchoring/code-points.ts';
import type { Analysis, Sentence, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** A stretch of text within a run. */
export interface MarkPart {
  /** The words; empty where they may not be shown. */
  text: string;
  /** Characters that are not shown; 0 where all are. */
  withheld: number;
  hedge: boolean;
  quoted: boolean;
}

/** Adjacent parts that lead to the same statement, or to none. */
export interface MarkRun {
  /** The innermost statement that covers it. */
  statement: Statement | null;
  /** Whether it is part of the content or of the reporting words. */
  role: 'passage' | 'cue' | null;
  /** The code point at which it begins. */
  start: number;
  /** The statements whose anchor stands at the beginning of this run: its own, and any that it covers wholly. */
  anchors: Statement[];
  parts: MarkPart[];
}

interface Mark {
  from: number;
  to: number;
  kind: 'passage' | 'cue' | 'hedge' | 'quoted';
  statement: Statement | null;
}

/**
 * Cuts a sentence into runs that join to its text.
 * @param ids The statements that get runs of their own; all that stand in it, unless said otherwise.
 * @returns Runs in order; where passages overlap, the shorter one wins.
 */
export function markSentence(index: AnalysisIndex, sentence: Sentence, ids?: readonly string[]): MarkRun[] {
  const characters = charactersOf(index.analysis);
  const statements = index.statementsIn(sentence.id);
  const marked = statements.filter(({ id }) => ids === undefined || ids.includes(id));
  const marks: Mark[] = [
    ...statements.flatMap((statement) => [
      ...statement.passages.map((span) => toMark(span, 'passage', statement)),
      ...statement.cue.map((span) => toMark(span, 'cue', statement)),
      ...statement.quoted.map((span) => toMark(span, 'quoted', statement)),
    ]),
    ...sentence.hedges.map((span) => toMark(span, 'hedge', null)),
  ];
  const runs: MarkRun[] = [];
  for (const piece of splitOverlaps({ from: sentence.start, to: sentence.end }, marks)) {
    const owner = piece.covering.findLast(
      ({ kind, statement }) =>
        (kind === 'passage' || kind === 'cue') && statement !== null && marked.includes(statement),
    );
    const statement = owner?.statement ?? null;
    const role = owner ? (owner.kind === 'cue' ? 'cue' : 'passage') : null;
    const part = {
      ...characters.slice(piece.from, piece.to),
      hedge: piece.covering.some(({ kind }) => kind === 'hedge'),
      quoted: piece.covering.some(({ kind }) => kind === 'quoted'),
    };
    const last = runs.at(-1);
    if (last && last.statement === statement && last.role === role) last.parts.push(part);
    else runs.push({ statement, role, start: piece.from, anchors: [], parts: [part] });
  }
  for (const statement of marked) {
    if (statement.sentences[0] === sentence.id) anchorRun(runs, statement)?.anchors.push(statement);
  }
  return runs;
}

/** The run that gets a statement's anchor: its first passage or, where it has none, its cue; what covers it, where nothing of it shows. */
function anchorRun(runs: readonly MarkRun[], statement: Statement): MarkRun | undefined {
  const role = statement.passages.length > 0 ? 'passage' : 'cue';
  const start = (statement.passages[0] ?? statement.cue[0])?.start ?? 0;
  return (
    runs.find((run) => run.statement === statement && run.role === role) ??
    runs.findLast((run) => run.start <= start)
  );
}

/** A passage alone as parts, for a statement's own page: hedges and quoted words marked, nothing else. */
export function markPassage(
  index: AnalysisIndex,
  statement: Statement,
  passage: Pick<Span, 'start' | 'end'>,
): MarkPart[] {
  const characters = charactersOf(index.analysis);
  const marks = [
    ...statement.hedges.map((span) => toMark(span, 'hedge', statement)),
    ...statement.quoted.map((span) => toMark(span, 'quoted', statement)),
  ];
  return splitOverlaps({ from: passage.start, to: passage.end }, marks).map(({ from, to, covering }) => ({
    ...characters.slice(from, to),
    hedge: covering.some(({ kind }) => kind === 'hedge'),
    quoted: covering.some(({ kind }) => kind === 'quoted'),
  }));
}

/** The most code points that may stand between the words of a stance for them to be read as one. */
const NEAR = 60;

/**
 * A stance as it is printed, reporting words and topic in one: "stopped short of condemning Pyongyang’s actions". The
 * topic alone would say nothing, or the opposite.
 * @returns Runs in the order of the text, with what stands between them where that is short.
 */
export function markStance(
  index: AnalysisIndex,
  statement: Statement,
): { cue: boolean; parts: MarkPart[] }[] {
  const spans = [
    ...statement.cue.map((span) => ({ ...span, cue: true })),
    ...statement.passages.map((span) => ({ ...span, cue: false })),
  ].sort((a, b) => a.start - b.start);
  return spans.flatMap((span, n) => {
    const run = { cue: span.cue, parts: markPassage(index, statement, span) };
    const before = spans[n - 1];
    if (!before) return [run];
    const between = { start: before.end, end: span.start };
    const near = between.end - between.start <= NEAR;
    const text = near ? markPassage(index, statement, between) : [plain(' … ')];
    return [{ cue: false, parts: text }, run];
  });
}

function plain(text: string): MarkPart {
  return { text, withheld: 0, hedge: false, quoted: false };
}

function toMark({ start, end }: Span, kind: Mark['kind'], statement: Statement | null): Mark {
  return { from: start, to: end, kind, statement };
}

interface Characters {
  /** By code points; what lies outside the published spans is withheld where only excerpts may be shown. */
  slice(start: number, end: number): { text: string; withheld: number };
}

const known = new WeakMap<Analysis, Characters>();

/** Slicing by code points, worked out once for an analysis: a page asks for the same text again and again. */
function charactersOf(analysis: Analysis): Characters {
  const characters = known.get(analysis) ?? makeCharacters(analysis);
  known.set(analysis, characters);
  return characters;
}

function makeCharacters(analysis: Analysis): Characters {
  const { text } = analysis.article;
  if (text === null) return charactersOfSpans(analysis);
  const points = /[\ud800-\udbff]/.test(text) ? [...text] : undefined;
  return {
    slice: (start, end) => ({
      text: points ? points.slice(start, end).join('') : text.slice(start, end),
      withheld: 0,
    }),
  };
}

/** The characters that the published spans give away, and no others: passages, cues and hedges. */
function charactersOfSpans({ statements, sentences }: Analysis): Characters {
  const points = new Map<number, string>();
  const spans = [
    ...statements.flatMap(({ passages, cue, hedges }) => [...passages, ...cue, ...hedges]),
    ...sentences.flatMap(({ hedges }) => hedges),
  ];
  for (const { start, text } of spans)
    for (const [n, point] of [...text].entries()) points.set(start + n, point);
  return {
    slice: (start, end) => {
      const shown = Array.from({ length: end - start }, (_, n) => points.get(start + n));
      // A piece is cut at the ends of spans, so that it is shown whole or not at all.
      return shown.every((point) => point !== undefined)
        ? { text: shown.join(''), withheld: 0 }
        : { text: '', withheld: end - start };
    },
  };
}
