/**
 * Draws the timeline by either clock, in rows with titles; every mark is a link with a name. A narrow screen has no room
 * for the rows: there the list of the page is the drawing (`EventItem.astro` has the marks).
 */
import { eventsOnClock, type Clock } from '../analysis/clocks.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { ORIGIN_WORDS, timelineFindings } from '../analysis/timeline-findings.ts';
import type { Urls } from '../urls.ts';
import type { Drawing } from './drawing.ts';
import { whenOf } from './timeline-marks.ts';
import { drawRows } from './timeline-rows-drawing.ts';

/** By when it happened. */
export function drawTimeline(index: AnalysisIndex, urls: Urls): Drawing {
  return drawClock(index, urls, 'happened');
}

/** By when it was said or reported. */
export function drawTimelineSaid(index: AnalysisIndex, urls: Urls): Drawing {
  return drawClock(index, urls, 'said');
}

function drawClock(index: AnalysisIndex, urls: Urls, clock: Clock): Drawing {
  const { dated, undated } = eventsOnClock(index, clock);
  return {
    name: clock === 'happened' ? 'timeline' : 'timeline-said',
    ...timelineFindings(index, clock),
    pictures: [{ svg: drawRows(index, urls, clock), use: 'wide' }],
    table: {
      columns: [clock === 'happened' ? 'When it happened' : 'When it was said', 'What', 'Where it is told'],
      rows: [...dated, ...undated].map((event) => [
        whenOf(event, clock),
        { text: event.title, href: urls.event(event.id) },
        ORIGIN_WORDS[event.origin],
      ]),
    },
  };
}
