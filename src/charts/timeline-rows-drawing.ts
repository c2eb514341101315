/** The picture of the timeline: time to the right, a row with its title for each event, under its date. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Clock } from '../analysis/clocks.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { fitText } from './text-width.ts';
import { axisAcross } from './timeline-axis-drawing.ts';
import { keyItems, placeKey } from './timeline-key.ts';
import { timelineRows, type TimelineRow } from './timeline-layout.ts';
import { markLink, markShapes, picture, thread } from './timeline-marks.ts';

const WIDTH = 1150;
const MARGIN = 96;
const LINE = 15;
/** Room for the axis: days, months, years, and the day of the article. */
const AXIS = 84;

/** Draws the events with their titles; the width of the file is that at which it is shown. */
export function drawRows(index: AnalysisIndex, urls: Urls, clock: Clock): Element {
  const options = { width: WIDTH, margin: MARGIN, row: 18, line: LINE, gap: 6, size: 12 };
  const { axis, groups, end, height } = timelineRows(index, clock, options);
  const points = groups.flatMap(({ rows }) => rows.flatMap(({ point }) => point ?? []));
  const key = placeKey(keyItems(index.analysis.events, points, clock), WIDTH);
  const top = key.height + (axis ? AXIS : 0);
  const rules = groups.slice(1).map(({ y, label }) => `M0 ${top + y - (label === null ? 9 : 3)}H${WIDTH}`);
  return picture(WIDTH, top + height, clock, [
    ...key.shapes,
    ...(axis ? axisAcross(axis, { x: MARGIN, y: top - 6, end: top + end, width: WIDTH }) : []),
    s('path', { class: 'd-hair', d: rules.join('') }),
    s(
      'g',
      { class: 'd-label d-events' },
      groups.map(({ label, y, rows }) =>
        s('g', { class: label === null ? 'undated' : undefined }, [
          s('text', { class: 'd-date', y: top + y + 13 }, fitText(label ?? 'no date', 12, MARGIN - 8)),
          ...rows.map((row) => drawRow(row, top, urls)),
        ]),
      ),
    ),
  ]);
}

function drawRow(
  { event, point, x, y, label: { lines, side, x: at } }: TimelineRow,
  top: number,
  urls: Urls,
): Element {
  const first = side === 'below' ? 1 : 0;
  const anchor = side === 'left' ? 'end' : undefined;
  return markLink(event, { x, y: top + y }, urls, [
    // A title in two lines is two texts; the name of the link is one.
    lines.length > 1 ? s('title', event.title) : undefined,
    point ? thread(point) : undefined,
    ...markShapes(event, point),
    ...lines.map((line, n) => s('text', { x: at, y: 4 + (first + n) * LINE, 'text-anchor': anchor }, line)),
  ]);
}
