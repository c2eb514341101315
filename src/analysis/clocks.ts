/** The events by one of two clocks: when they happened, and when they were said or reported. */
import { ascending } from 'd3-array';
import type { Event } from '../schemas/analysis.ts';
import { boundsOf, compareDates, isoDay, isUncertain } from './edtf-dates.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export type Clock = 'happened' | 'said';

const DAY = 86_400_000;

/** The date of an event on a clock; null where nothing tells, also where it is open on both sides. */
export function dateOn(event: Event, clock: Clock): string | null {
  const date = clock === 'happened' ? event.date : event.said;
  if (date === null) return null;
  const { first, last } = boundsOf(date);
  return first === null && last === null ? null : date;
}

/** The first and last moment that is known of a date; of an open side the other one's day. */
export function knownBounds(date: string): { first: number; last: number } {
  const { first, last } = boundsOf(date);
  const start = first ?? Math.floor((last ?? 0) / DAY) * DAY;
  return { first: start, last: last ?? start + DAY - 1 };
}

/** What the mark of a date must show. */
export interface DateTraits {
  /** True where it lasts, or can lie, longer than a day. */
  span: boolean;
  uncertain: boolean;
  open: 'before' | 'after' | null;
}

/** @param date EDTF, not open on both sides. */
export function dateTraits(date: string): DateTraits {
  const bounds = boundsOf(date);
  const { first, last } = knownBounds(date);
  return {
    span: last - first >= DAY,
    uncertain: isUncertain(date),
    open: bounds.first === null ? 'before' : bounds.last === null ? 'after' : null,
  };
}

/** More empty days than that are a leap of time: an axis is broken there, a list leaves a gap. */
export const MOST_EMPTY = 3;

/**
 * How each event stands in a list by the clock, as words for the style sheet: `span`, `unsure`, `before` or `after`
 * for the mark of its date, `gap` where nothing is dated for long before it.
 * @returns By event id; events without a date have no words.
 */
export function listTraits(index: AnalysisIndex, clock: Clock): Map<string, string[]> {
  const words = new Map(index.analysis.events.map(({ id }): [string, string[]] => [id, []]));
  let end = Infinity;
  for (const event of eventsOnClock(index, clock).dated) {
    const date = dateOn(event, clock) ?? '';
    const { first, last } = knownBounds(date);
    const { span, uncertain, open } = dateTraits(date);
    const gap = first - end > (MOST_EMPTY + 1) * DAY;
    words.set(
      event.id,
      [gap && 'gap', span && 'span', uncertain && 'unsure', open].filter((word) => typeof word === 'string'),
    );
    end = Math.max(last, end === Infinity ? last : end);
  }
  return words;
}

/** The events with a date on the clock, by that date; those without, in the order of the text. */
export function eventsOnClock(
  { analysis }: AnalysisIndex,
  clock: Clock,
): { dated: Event[]; undated: Event[] } {
  const place = new Map(analysis.sentences.map(({ id }, n) => [id, n]));
  const inText = ({ sentences }: Event): number =>
    Math.min(...sentences.map((id) => place.get(id) ?? Infinity));
  const without = analysis.events.filter((event) => dateOn(event, clock) === null);
  const within = analysis.events.filter((event) => dateOn(event, clock) !== null);
  return {
    dated: within.sort((a, b) => byDate(dateOn(a, clock) ?? '', dateOn(b, clock) ?? '')),
    undated: without.sort((a, b) => ascending(inText(a), inText(b))),
  };
}

/** By the first day, as everywhere; what begins together by its end, so that equal dates stand together. */
function byDate(a: string, b: string): number {
  return compareDates(a, b) || knownBounds(a).last - knownBounds(b).last || ascending(a, b);
}

/** The shortest run of days that holds half of the dated events. */
export interface BusyDays {
  events: number;
  days: number;
  /** As EDTF: a day, or an interval of two. */
  date: string;
}

/** Where half of the dated events lie closest together, the earliest such run; null where there are fewer than four. */
export function busiestDays(index: AnalysisIndex, clock: Clock): BusyDays | null {
  const spans = eventsOnClock(index, clock).dated.map((event) => knownBounds(dateOn(event, clock) ?? ''));
  if (spans.length < 4) return null;
  const half = Math.ceil(spans.length / 2);
  let best: { first: number; last: number } | undefined;
  for (const { first } of [...spans].sort((a, b) => a.first - b.first)) {
    const ends = spans.filter((span) => span.first >= first).map(({ last }) => last);
    const last = ends.sort((a, b) => a - b)[half - 1];
    if (last !== undefined && (!best || last - first < best.last - best.first)) best = { first, last };
  }
  if (!best) return null;
  const { first, last } = best;
  const days = Math.floor(last / DAY) - Math.floor(first / DAY) + 1;
  return {
    events: spans.filter((span) => span.first >= first && span.last <= last).length,
    days,
    date: days === 1 ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`,
  };
}

/** Whether an event was reported on a later day than the last on which it can have happened, or before the first; null where a date is missing. */
export function saidRelative(event: Event): 'later' | 'earlier' | 'together' | null {
  const [date, said] = [dateOn(event, 'happened'), dateOn(event, 'said')];
  if (date === null || said === null) return null;
  const [happened, reported] = [boundsOf(date), boundsOf(said)];
  if (happened.last !== null && reported.first !== null && reported.first > happened.last) return 'later';
  if (happened.first !== null && reported.last !== null && reported.last < happened.first) return 'earlier';
  return 'together';
}
