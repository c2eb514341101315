/**
 * The timeline in dots, for phones: time runs down, and what falls on the same days stands side by side. An event that
 * has its days to itself has its title beside it; the others have theirs in the list below. Numbers only.
 */
import { eventsOnClock, type Clock } from '../analysis/clocks.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Event } from '../schemas/analysis.ts';
import { round } from './drawing.ts';
import { pointsOf, timelineAxis, type TimelineAxis, type TimelinePoint } from './timeline-axis.ts';
import { titleLines } from './timeline-titles.ts';

export interface TimelineDot {
  event: Event;
  /** Null for events without a date. */
  point: TimelinePoint | null;
  x: number;
  y: number;
  /** Its title in lines, where it is alone and there is room for all of it. */
  lines: string[];
}

export interface TimelineDots {
  axis: TimelineAxis | null;
  dots: TimelineDot[];
  /** How far apart neighbours of one day stand. */
  pitch: number;
  /** Where the heading of the events without a date stands; null where all have one. */
  undatedAt: number | null;
  height: number;
}

export interface TimelineDotsOptions {
  width: number;
  /** Room for the dates on the left. */
  margin: number;
  /** Extent of a day, and of a mark across the time. */
  cell: number;
  pitch: number;
  /** Font size and distance of the lines of a title. */
  size: number;
  line: number;
}

/** Lays out the dots: each in the first column that is free for as long as it lasts. */
export function timelineDots(index: AnalysisIndex, clock: Clock, options: TimelineDotsOptions): TimelineDots {
  const { width, margin, cell, size, line } = options;
  const axis = timelineAxis(index, { cell, breakCells: 0.6 });
  const points = axis ? pointsOf(index, clock, axis) : [];
  const stretches = points.map((point) => stretchOf(point, cell / 2 - 1));
  const columns = packLanes(stretches);
  const room = width - margin;
  const pitch = round(Math.min(options.pitch, room / (Math.max(0, ...columns) + 1)));
  const dots: TimelineDot[] = points.map((point, n) => ({
    event: point.event,
    point,
    x: Math.round(margin + ((columns[n] ?? 0) + 0.5) * pitch),
    y: Math.round(point.at),
    lines: [],
  }));
  // A title stands beside a mark that has its days to itself, and may take the empty time around them.
  const taken: Stretch[] = [];
  for (const [n, dot] of dots.entries()) {
    const lines = titleLines(dot.event, size, width - dot.x - pitch / 2 - 2, Infinity);
    const half = (lines.length * line) / 2;
    const band = { from: dot.y - half, to: dot.y + half };
    const beside = stretches.filter((_, m) => columns[m] !== columns[n]);
    const alone = !beside.some((other) => touch(other, stretches[n]) || touch(other, band));
    if (!alone || lines.length > MOST_LINES || taken.some((other) => touch(other, band))) continue;
    dot.lines = lines;
    taken.push(band);
  }

  let end = Math.max(0, ...(axis?.cells.map(({ to }) => to) ?? []));
  const { undated } = eventsOnClock(index, clock);
  const perLine = Math.max(1, Math.floor(room / options.pitch));
  const undatedAt = undated.length === 0 ? null : round(end + cell);
  for (const [n, event] of undated.entries()) {
    const y = (undatedAt ?? 0) + Math.floor(n / perLine) * cell;
    dots.push({
      event,
      point: null,
      x: Math.round(margin + ((n % perLine) + 0.5) * options.pitch),
      y: Math.round(y),
      lines: [],
    });
    end = y + cell / 2;
  }
  return { axis, dots, pitch, undatedAt, height: round(end + 4) };
}

const MOST_LINES = 4;

/** A stretch of the axis. */
interface Stretch {
  from: number;
  to: number;
}

/** What a mark takes of its column: itself and half the way to the next, and its arrow. */
function stretchOf({ at, from, to, open }: TimelinePoint, half: number): Stretch {
  return { from: Math.min(from, at - half) - (open === 'before' ? 2 : 0), to: Math.max(to, at + half) };
}

/** The lowest free lane for each stretch, in the given order, so that no two in one lane touch. */
export function packLanes(stretches: readonly Stretch[]): number[] {
  const lanes: Stretch[][] = [];
  return stretches.map((stretch) => {
    const free = lanes.findIndex((lane) => !lane.some((other) => touch(other, stretch)));
    if (free === -1) return lanes.push([stretch]) - 1;
    lanes[free]?.push(stretch);
    return free;
  });
}

function touch(a: Stretch, b: Stretch | undefined): boolean {
  return b !== undefined && a.to > b.from && a.from < b.to;
}
