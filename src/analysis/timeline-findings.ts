/** What the timeline shows, in words made from the events: what has no date, where they crowd, how the clocks differ. */
import type { Event } from '../schemas/analysis.ts';
import { capitalize, countOf, sayNumber } from '../words.ts';
import { busiestDays, dateOn, eventsOnClock, knownBounds, saidRelative, type Clock } from './clocks.ts';
import { boundsOf, isoDay, sayDate } from './edtf-dates.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** Who tells of an event. */
export const ORIGIN_WORDS: Readonly<Record<Event['origin'], string>> = {
  article: 'in the article',
  evidence: 'only in the evidence',
};

/** The finding of the whole page: how much of what the article tells can be dated, by its own words or by the evidence. */
export function undatedFinding({ analysis }: AnalysisIndex): string {
  if (analysis.events.length === 0) return 'No event is recorded';
  const told = analysis.events.filter(({ origin }) => origin === 'article');
  const undated = told.filter((event) => dateOn(event, 'happened') === null).length;
  if (told.length === 0)
    return `${capitalize(countOf(analysis.events.length, 'event'))}, none of them told in the article`;
  if (told.length === 1)
    return `The one event in the article has ${undated === 1 ? 'no known date' : 'a date'}`;
  if (undated === 0) return `${allOf(told.length)} events in the article have a date`;
  if (undated === told.length)
    return `${told.length === 2 ? 'Neither' : 'None'} of the ${sayNumber(told.length)} events in the article has a known date`;
  return `${capitalize(sayNumber(undated))} of the ${sayNumber(told.length)} events in the article ${undated === 1 ? 'has' : 'have'} no known date`;
}

/** The title and the summary of the drawing by one clock. */
export function timelineFindings(index: AnalysisIndex, clock: Clock): { title: string; summary: string } {
  const { dated, undated } = eventsOnClock(index, clock);
  const title = clock === 'happened' ? crowdFinding(index) : clockFinding(index);
  const told = dated.filter(({ origin }) => origin === 'article').length;
  const verb = clock === 'happened' ? 'happened' : 'was said or reported';
  const axis =
    dated.length === 0
      ? ''
      : `What ${verb}, in the course of time; where nothing is dated for long, there is a gap. ` +
        `${capitalize(countOf(dated.length, 'event'))} with a date${rangeOf(dated, clock)}: ${told === 0 ? 'none' : sayNumber(told)} in the article, ${told === dated.length ? 'none' : sayNumber(dated.length - told)} only in the evidence.${aroundArticle(index, clock)}`;
  const without =
    undated.length === 0
      ? ''
      : ` ${capitalize(countOf(undated.length, 'event'))} without a date ${undated.length === 1 ? 'stands' : 'stand'} apart, in the order of the text.`;
  return { title, summary: `${axis}${without}`.trim() || 'There is nothing to draw.' };
}

function crowdFinding(index: AnalysisIndex): string {
  const { dated } = eventsOnClock(index, 'happened');
  const busy = busiestDays(index, 'happened');
  if (busy) {
    const days = busy.days === 1 ? 'one day' : `${sayNumber(busy.days)} days`;
    return `${capitalize(sayNumber(busy.events))} of ${sayNumber(dated.length)} dated events fall into ${days}, ${sayDate(busy.date)}`;
  }
  return dated.length === 0
    ? 'No event has a date'
    : `${capitalize(countOf(dated.length, 'event has', 'events have'))} a date`;
}

function clockFinding({ analysis }: AnalysisIndex): string {
  const count = (relation: string): number =>
    analysis.events.filter((event) => saidRelative(event) === relation).length;
  const [later, earlier, together] = [count('later'), count('earlier'), count('together')];
  const all = later + earlier + together;
  if (all === 0) return 'Of no event do we know both when it happened and when it was said';
  if (later + earlier === 0)
    return `${all === 1 ? 'The one event' : `${allOf(all)} events`} with both dates ${all === 1 ? 'was' : 'were'} reported on the day`;
  const parts = [
    later > 0 ? `${sayNumber(later)} ${later === 1 ? 'was' : 'were'} reported a day or more later` : '',
    earlier > 0 ? `${sayNumber(earlier)} beforehand` : '',
  ].filter(Boolean);
  return `Of ${countOf(all, 'event')}, ${parts.join(', ')}`;
}

/** "Both", "All three". */
function allOf(count: number): string {
  return count === 2 ? 'Both' : `All ${sayNumber(count)}`;
}

/** " from 28 March 2024 to 28 April 2025" */
function rangeOf(dated: readonly Event[], clock: Clock): string {
  const bounds = dated.map((event) => knownBounds(dateOn(event, clock) ?? ''));
  const first = isoDay(Math.min(...bounds.map((bound) => bound.first)));
  const last = isoDay(Math.max(...bounds.map((bound) => bound.last)));
  return first === last ? ` (${sayDate(first)})` : ` from ${sayDate(first)} to ${sayDate(last)}`;
}

/** How many lie after the day on which the article was published: it could not know of them. */
function aroundArticle({ analysis }: AnalysisIndex, clock: Clock): string {
  const { published } = analysis.article;
  const until = published === null ? null : boundsOf(published).last;
  if (published === null || until === null) return '';
  const after = analysis.events.filter((event) => {
    const date = dateOn(event, clock);
    const first = date === null ? null : boundsOf(date).first;
    return first !== null && first > until;
  }).length;
  if (after === 0) return '';
  return ` ${capitalize(sayNumber(after))} of them ${after === 1 ? 'falls' : 'fall'} after the day of the article, ${sayDate(published)}.`;
}
