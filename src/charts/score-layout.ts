/**
 * The score: the article as one picture. One axis is the text, sentence by sentence, each as long as it is; the other
 * has a lane for everyone who speaks, and the article's own voice as the ground. Numbers only; `score-drawing.ts` and `score-map.ts` draw.
 */
import { bisectRight } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Actor, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { round } from './round.ts';
import { spansOf, startOf } from '../analysis/statement-words.ts';

/** A stretch along the text, in the units of the drawing. */
export interface Stretch {
  from: number;
  to: number;
}

/** One statement in one lane. */
export interface ScoreMark {
  statement: Statement;
  actor: Actor;
  /** Number of the lane, from 0. */
  lane: number;
  /** The passages, in order; the cue where there is none. */
  stretches: Stretch[];
  /** The words in quotation marks, to scale. */
  quoted: Stretch[];
  /** Whether anything in the statement is hedged. */
  hedged: boolean;
  /** What reacts along the text. */
  reach: Stretch;
}

/** A mark before what lies around it is known. */
type LoneMark = Omit<ScoreMark, 'reach'>;

/** A sentence on the ground. */
export interface ScoreGround extends Stretch {
  sentence: string;
  voice: 'attributed' | 'both' | 'narration';
}

export interface ScoreLane {
  actor: Actor;
  /** Middle of the lane across the text. */
  at: number;
  /** True for the first lane of its group, which has a gap before it. */
  opens: boolean;
}

export interface Score {
  /** Extent along the text. */
  length: number;
  /** Extent across the text: all lanes and the ground. */
  breadth: number;
  lanes: ScoreLane[];
  /** In the order of the text; those of a joint statement in the order of its sources. */
  marks: ScoreMark[];
  ground: ScoreGround[];
  /** Middle of the ground across the text. */
  groundAt: number;
  /** In order, each with where it begins along the text. */
  paragraphs: { number: number; at: number }[];
}

export interface ScoreOptions {
  /** Extent along the text. */
  length: number;
  /** Extent of one lane. */
  lane: number;
  /** Gap between paragraphs along the text, and between groups of lanes. */
  paragraphGap: number;
  groupGap: number;
  /** Only this actor's lane. */
  only?: string;
}

/** Sentences as long as that on average are told apart in whole units. */
const ROOMY = 8;

/** What reacts is as long as that at least, and goes that far beyond the mark, where there is room. */
const REACH = 18;
const MARGIN = 3;

/** Lays the score out: lanes by group and first entry, marks in the order of the text. */
export function scoreLayout(index: AnalysisIndex, options: ScoreOptions): Score {
  const { statements, actors } = index.analysis;
  const { along, ground, paragraphs } = groundOf(index, options);
  const stretch = ({ start, end }: { start: number; end: number }): Stretch => ({
    from: along(start),
    to: along(end),
  });

  const firstEntry = new Map<string, number>();
  for (const statement of statements) {
    for (const source of statement.sources)
      if (!firstEntry.has(source)) firstEntry.set(source, startOf(statement));
  }
  const speaking = actors
    .filter(({ id }) => firstEntry.has(id) && (options.only === undefined || id === options.only))
    .map((actor, place) => ({ actor, place, entry: firstEntry.get(actor.id) ?? 0 }));
  // Actors come by group; within it, who speaks first stands first.
  speaking.sort((a, b) =>
    a.actor.group === b.actor.group ? a.entry - b.entry || a.place - b.place : a.place - b.place,
  );

  let at = options.lane / 2;
  const lanes: ScoreLane[] = speaking.map(({ actor }, n) => {
    const opens = n > 0 && speaking[n - 1]?.actor.group !== actor.group;
    if (opens) at += options.groupGap;
    const lane = { actor, at: round(at), opens };
    at += options.lane;
    return lane;
  });
  const groundAt = round(at + options.groupGap);
  const laneOf = new Map(lanes.map(({ actor }, n) => [actor.id, n]));

  const marks = statements.flatMap((statement) =>
    statement.sources.flatMap((source): LoneMark[] => {
      const lane = laneOf.get(source);
      if (lane === undefined) return [];
      return [
        {
          statement,
          actor: index.actor(source),
          lane,
          stretches: spansOf(statement).map(stretch),
          quoted: statement.quoted.map(stretch),
          hedged: statement.hedges.length > 0,
        },
      ];
    }),
  );
  return {
    length: options.length,
    breadth: round(groundAt + options.lane),
    lanes,
    marks: withReach(marks),
    ground,
    groundAt,
    paragraphs,
  };
}

/**
 * The marks with what reacts: wider than what is drawn, but no further than half the way to the next mark in the lane,
 * or one would open in another's place. Marks that overlap in the text do so here.
 */
function withReach(marks: readonly LoneMark[]): ScoreMark[] {
  const following = new Map<LoneMark, Stretch>();
  const latest = new Map<number, LoneMark>();
  for (const mark of marks) {
    const before = latest.get(mark.lane);
    if (before) following.set(before, extentOf(mark));
    latest.set(mark.lane, mark);
  }
  const before = new Map<number, Stretch>();
  return marks.map((mark) => {
    const { from, to } = extentOf(mark);
    const last = before.get(mark.lane)?.to ?? -Infinity;
    const next = following.get(mark)?.from ?? Infinity;
    before.set(mark.lane, { from, to });
    return {
      ...mark,
      reach: {
        from: Math.max(from - MARGIN, last <= from ? (last + from) / 2 : -Infinity),
        to: Math.min(Math.max(to, from + REACH) + MARGIN, next >= to ? (to + next) / 2 : Infinity),
      },
    };
  });
}

/** From where a mark begins to where it ends. */
function extentOf({ stretches }: LoneMark): Stretch {
  return { from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0 };
}

/** What does not depend on the lanes. */
interface Ground extends Pick<Score, 'ground' | 'paragraphs'> {
  /** Code points to units along the text. */
  along: (codePoint: number) => number;
}

const grounds = new WeakMap<AnalysisIndex, Map<string, Ground>>();

/** The ground, made once for the lanes of all actors, each of which has it below: it is as long as the article. */
function groundOf(index: AnalysisIndex, options: ScoreOptions): Ground {
  const known = grounds.get(index) ?? new Map<string, Ground>();
  grounds.set(index, known);
  const key = `${options.length} ${options.paragraphGap}`;
  const ground = known.get(key) ?? layGround(index, options);
  known.set(key, ground);
  return ground;
}

function layGround({ analysis: { sentences } }: AnalysisIndex, options: ScoreOptions): Ground {
  const along = alongTheText(sentences, options);
  return {
    along,
    ground: sentences.map(({ id, start, end, voice }) => ({
      from: along(start),
      to: along(end),
      sentence: id,
      voice,
    })),
    paragraphs: sentences
      .filter(({ paragraph }, n) => paragraph !== sentences[n - 1]?.paragraph)
      .map(({ paragraph, start }) => ({ number: paragraph, at: along(start) })),
  };
}

/** Code points to units: proportional, with a gap before every paragraph but the first. */
function alongTheText(
  sentences: readonly { paragraph: number; start: number; end: number }[],
  { length, paragraphGap }: ScoreOptions,
): (codePoint: number) => number {
  const starts = sentences
    .filter((sentence, n) => sentence.paragraph !== sentences[n - 1]?.paragraph)
    .map(({ start }) => start);
  const last = sentences.at(-1)?.end ?? 1;
  const scale = scaleLinear(
    [0, Math.max(last, 1)],
    [0, Math.max(length - paragraphGap * Math.max(starts.length - 1, 0), 1)],
  );
  // Whole units are as fine as the eye needs, and weigh less; half ones where sentences are short.
  const parts = length / sentences.length < ROOMY ? 2 : 1;
  return (codePoint) => {
    const paragraph = Math.max(bisectRight(starts, codePoint) - 1, 0);
    return Math.round((scale(codePoint) + paragraph * paragraphGap) * parts) / parts;
  };
}
