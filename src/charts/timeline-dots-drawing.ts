/** The narrow picture of the timeline: time downwards, the events of a day side by side, on the line of their date. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Clock } from '../analysis/clocks.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { axisDown, cellNames } from './timeline-axis-drawing.ts';
import { timelineDots } from './timeline-dots-layout.ts';
import { keyItems, placeKey } from './timeline-key.ts';
import { markLink, markShapes, picture, whenOf } from './timeline-marks.ts';

const WIDTH = 340;
/** Room for the dates, and where the axis and the dates stand in it. */
const MARGIN = 88;
const AXIS = MARGIN - 8;
const DATES = MARGIN - 16;

/** Draws the events for a phone, with the titles that have room. */
export function drawDots(index: AnalysisIndex, urls: Urls, clock: Clock): Element {
  const options = { width: WIDTH, margin: MARGIN, cell: 24, pitch: 24, size: 11.5, line: 15 };
  const { cell, line } = options;
  const { axis, dots, undatedAt, height, pitch } = timelineDots(index, clock, options);
  const points = dots.flatMap(({ point }) => point ?? []);
  const published = axis?.published ?? null;
  const key = placeKey(
    keyItems(index.analysis.events, points, clock, published === null ? [] : ['published']),
    WIDTH,
  );
  const top = key.height + 16;
  const end = Math.round(Math.max(MARGIN, ...dots.map(({ x }) => x)) + pitch / 2);
  const rule = (at: number): string => {
    // A rule runs as far as there are dots, and stops short of a title.
    const titled = dots.find(
      ({ point, lines }) => lines.length > 0 && point !== null && Math.abs(point.at - at) < cell,
    );
    return `M${MARGIN - 4} ${Math.round(top + at)}H${titled ? titled.x : end}`;
  };
  const used = points.flatMap(({ at, from, to }) => [at, Math.min(from + 1, at), Math.max(to - 1, at)]);
  const names = axis ? cellNames(axis, published === null ? used : [...used, published]) : [];
  const manner = { down: true, radius: Math.min(5, pitch / 2 - 0.5), arrow: 12 };
  const hit = `M${-pitch / 2} ${-cell / 2}h${pitch}v${cell}h${-pitch}z`;
  return picture(WIDTH, top + height, clock, [
    ...key.shapes,
    s('path', { class: 'd-hair', d: names.map(({ at }) => rule(at)).join('') }),
    axis ? axisDown(axis, { x: AXIS, y: top }) : undefined,
    published === null
      ? undefined
      : s('path', { class: 'd-rule', d: `M${MARGIN - 4} ${Math.round(top + published)}H${end}` }),
    s('g', { class: 'd-label', 'text-anchor': 'end' }, [
      ...names.map(({ at, name }) =>
        s(
          'text',
          { class: at === published ? 'd-date' : undefined, x: DATES, y: Math.round(top + at + 4) },
          name,
        ),
      ),
      undatedAt === null ? undefined : s('text', { x: DATES, y: Math.round(top + undatedAt + 4) }, 'no date'),
    ]),
    s(
      'g',
      { class: 'd-label d-small d-events' },
      dots.map(({ event, point, x, y, lines }) =>
        markLink(event, { x, y: top + y }, urls, [
          // The title is the name of the link, and a pointer that rests on the mark shows it.
          s('title', `${event.title}, ${whenOf(event, clock)}`),
          s('path', { class: 'd-hit', d: hit }),
          ...markShapes(event, point, manner),
          ...lines.map((text, n) =>
            s('text', { x: pitch / 2 + 2, y: 4 + Math.round((n - (lines.length - 1) / 2) * line) }, text),
          ),
        ]),
      ),
    ),
  ]);
}
