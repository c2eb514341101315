/** The axis that both clocks of the timeline share, and where each event lies on it. */
import {
  dateOn,
  dateTraits,
  eventsOnClock,
  knownBounds,
  saidRelative,
  type Clock,
  type DateTraits,
} from '../analysis/clocks.ts';
import { boundsOf } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Event } from '../schemas/analysis.ts';
import { brokenScale, type BrokenScale, type BrokenScaleOptions } from './broken-scale.ts';
import { round } from './round.ts';

/** Where an event lies on the axis. */
export interface TimelinePoint extends DateTraits {
  event: Event;
  /** Its date on this clock, as EDTF. */
  date: string;
  /** Middle of the mark. */
  at: number;
  /** The first and last moment that is known; of a day its middle. */
  from: number;
  to: number;
  /** Where it lies by the other clock, where that is a day or more away. */
  other: number | null;
}

export interface TimelineAxis extends BrokenScale {
  /** The day on which the article was published. */
  published: number | null;
}

const DAY = 86_400_000;

/** The axis over everything that has a date by either clock, and the day of the article; null where nothing has one. */
export function timelineAxis({ analysis }: AnalysisIndex, options: BrokenScaleOptions): TimelineAxis | null {
  const dates = analysis.events.flatMap((event) =>
    [dateOn(event, 'happened'), dateOn(event, 'said')].filter((date) => date !== null),
  );
  if (dates.length === 0) return null;
  const { published } = analysis.article;
  const ofArticle = published === null ? null : boundsOf(published).first;
  const moments = dates.flatMap((date) => Object.values(knownBounds(date)));
  if (ofArticle !== null) moments.push(ofArticle);
  const scale = brokenScale(moments, options);
  return { ...scale, published: ofArticle === null ? null : scale.place(ofArticle + DAY / 2) };
}

/** Where the events with a date lie, in the order of the clock. */
export function pointsOf(index: AnalysisIndex, clock: Clock, axis: TimelineAxis): TimelinePoint[] {
  return eventsOnClock(index, clock).dated.map((event) => pointOf(event, clock, axis));
}

function pointOf(event: Event, clock: Clock, axis: TimelineAxis): TimelinePoint {
  const date = dateOn(event, clock) ?? '';
  const { first, last } = knownBounds(date);
  const traits = dateTraits(date);
  const middle = axis.place((first + last + 1) / 2);
  // The middle of a span is that of what is drawn: there may be a break within it.
  const [from, to] = traits.span ? [axis.place(first), axis.place(last)] : [middle, middle];
  return {
    event,
    date,
    at: round((from + to) / 2),
    from,
    to,
    ...traits,
    other: otherPlace(event, clock, axis),
  };
}

function otherPlace(event: Event, clock: Clock, axis: TimelineAxis): number | null {
  const relation = saidRelative(event);
  const there = dateOn(event, clock === 'happened' ? 'said' : 'happened');
  if (there === null || relation === null || relation === 'together') return null;
  const { first, last } = knownBounds(there);
  return axis.place((first + last + 1) / 2);
}
