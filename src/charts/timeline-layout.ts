/**
 * The timeline in rows: time runs to the right, and each event has a row of its own with its title beside its mark.
 * Numbers only; `timeline-drawing.ts` draws.
 */
import { eventsOnClock, type Clock } from '../analysis/clocks.ts';
import { labelDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Event } from '../schemas/analysis.ts';
import { pointsOf, timelineAxis, type TimelineAxis, type TimelinePoint } from './timeline-axis.ts';
import { titleLines, titleWidth } from './timeline-titles.ts';

export interface TimelineLabel {
  /** One line, or two where neither side has room for one. */
  lines: string[];
  /** Below, where the mark itself fills the width. */
  side: 'left' | 'right' | 'below';
  /** Where it begins, or on the left side ends, from the middle of the mark. */
  x: number;
}

export interface TimelineRow {
  event: Event;
  /** Null in the rows of events without a date. */
  point: TimelinePoint | null;
  /** Middle of the mark, across and down. */
  x: number;
  y: number;
  label: TimelineLabel;
}

/** Rows of one date, under a hairline of their own. */
export interface TimelineGroup {
  /** The date in short, with the year where it changes; null for the events without a date. */
  label: string | null;
  /** Its upper edge. */
  y: number;
  rows: TimelineRow[];
}

export interface TimelineRows {
  axis: TimelineAxis | null;
  groups: TimelineGroup[];
  /** Lower end of the axis's lines, and of everything. */
  end: number;
  height: number;
}

export interface TimelineRowsOptions {
  width: number;
  /** Room for the dates on the left. */
  margin: number;
  /** Extent of a row, and of each further line of its label. */
  row: number;
  line: number;
  /** Gap between dates, and before the events without one. */
  gap: number;
  /** Font size of the labels. */
  size: number;
}

/** Half a mark, and how far an open end reaches. */
export const MARK = 5;
export const ARROW = 20;
const BESIDE = 7;

/** Lays out a row for each event, by date; the titles stand where there is room, and never on each other. */
export function timelineRows(index: AnalysisIndex, clock: Clock, options: TimelineRowsOptions): TimelineRows {
  const { width, margin, row, line, gap } = options;
  const axis = timelineAxis(index, { length: width - margin - MARK, breakCells: 0.7, widest: 60 });
  const groups: TimelineGroup[] = [];
  let y = 0;
  const add = (label: string | null, members: readonly Member[]): void => {
    const group: TimelineGroup = { label, y: Math.round(y), rows: [] };
    const spaces = members.map((member) => spaceOf(member, options));
    const side = sideOf(spaces);
    for (const [n, { event, point }] of members.entries()) {
      const space = spaces[n];
      if (!space) continue;
      const label = placeLabel(event, space, side, options);
      group.rows.push({ event, point, x: space.x, y: Math.round(y + row / 2), label });
      y += row + (label.lines.length - (label.side === 'below' ? 0 : 1)) * line;
    }
    groups.push(group);
    y += gap;
  };

  let year = '';
  for (const points of byDate(axis ? pointsOf(index, clock, axis) : [])) {
    const date = points[0]?.date ?? '';
    const label = labelDate(date);
    const ofYear = /\d{3,}X?/.exec(date)?.[0] ?? '';
    add(
      ofYear === year || label.includes(ofYear) ? label : `${label} ${ofYear}`,
      points.map((point) => ({ event: point.event, point })),
    );
    year = ofYear;
  }
  const end = y - gap;
  const { undated } = eventsOnClock(index, clock);
  if (undated.length > 0) {
    if (groups.length > 0) y += 2 * gap;
    add(
      null,
      undated.map((event) => ({ event, point: null })),
    );
  }
  return { axis, groups, end: Math.round(end), height: Math.round(y) };
}

interface Member {
  event: Event;
  point: TimelinePoint | null;
}

/** Points of the same date, together. */
function byDate(points: readonly TimelinePoint[]): TimelinePoint[][] {
  const groups: TimelinePoint[][] = [];
  for (const point of points) {
    const group = groups.at(-1);
    if (group?.[0]?.date === point.date) group.push(point);
    else groups.push([point]);
  }
  return groups;
}

const SIDES = ['right', 'left'] as const;

/** The room for a title on both sides of a mark, its arrows and its thread to the other clock included. */
interface Space {
  x: number;
  /** Where a title on that side begins or ends, from the middle of the mark. */
  toLeft: number;
  toRight: number;
  left: number;
  right: number;
  length: number;
}

function spaceOf({ event, point }: Member, { margin, width, size }: TimelineRowsOptions): Space {
  const x = Math.round(margin + (point ? point.at : MARK));
  let [from, to] = [0, 0];
  if (point) {
    from =
      Math.min(point.from - (point.open === 'before' ? ARROW - MARK : 0), point.other ?? Infinity) - point.at;
    to =
      Math.max(point.to + (point.open === 'after' ? ARROW - MARK : 0), point.other ?? -Infinity) - point.at;
  }
  const [toLeft, toRight] = [Math.round(from) - MARK - BESIDE, Math.round(to) + MARK + BESIDE];
  return {
    x,
    toLeft,
    toRight,
    left: x + toLeft - margin,
    right: width - x - toRight,
    length: titleWidth(event, size),
  };
}

/** Titles of one date share an edge: the right one where all of them fit, else the left one, else the one with more room. */
function sideOf(spaces: readonly Space[]): 'left' | 'right' {
  const room = (side: 'left' | 'right'): number => Math.min(...spaces.map((space) => space[side]));
  const fits = SIDES.find((side) => spaces.every((space) => space.length <= space[side]));
  return fits ?? (room('left') > room('right') ? 'left' : 'right');
}

/** One line or two beside the mark; below it where the mark itself leaves no room. */
function placeLabel(
  event: Event,
  space: Space,
  side: 'left' | 'right',
  { margin, width, size }: TimelineRowsOptions,
): TimelineLabel {
  const x = side === 'left' ? space.toLeft : space.toRight;
  const room = space[side];
  if (space.length <= room) return { lines: [event.title], side, x };
  if (room >= (width - margin) / 4) return { lines: titleLines(event, size, room, 2), side, x };
  return {
    lines: titleLines(event, size, width - margin - 2 * MARK, 2),
    side: 'below',
    x: margin + MARK - space.x,
  };
}
