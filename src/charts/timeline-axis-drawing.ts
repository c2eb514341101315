/** Draws the axis of the timeline: its cells, its breaks, its dates, and the day of the article. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from './round.ts';
import { textWidth } from './text-width.ts';
import type { TimelineAxis } from './timeline-axis.ts';

const SIZE = 12;
const MONTHS = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** What a cell is called, from the finest part to the coarsest: ["23", "Oct", "2024"]. */
function namesOf(moment: number, unit: TimelineAxis['unit']): string[] {
  const date = new Date(moment);
  const year = String(date.getUTCFullYear());
  if (unit === 'year') return [year];
  const month = MONTHS.format(date);
  return unit === 'month' ? [month, year] : [String(date.getUTCDate()), month, year];
}

export interface AxisAcross {
  /** Where the axis begins, and where its line and the lower ends of its hairlines lie. */
  x: number;
  y: number;
  end: number;
  width: number;
}

/** The axis from left to right: days above its line, months above them, years above those. */
export function axisAcross(axis: TimelineAxis, { x, y, end, width }: AxisAcross): Element[] {
  const edges = new Set(axis.cells.flatMap(({ from, to }) => [Math.round(x + from), Math.round(x + to)]));
  const ticks = [...edges].map((edge) => `M${edge} ${y}v5`).join('');
  const labels: Element[] = [];
  const lastName: string[] = [];
  const lastEnd: number[] = [];
  for (const { moment, from, to } of axis.cells) {
    for (const [level, name] of namesOf(moment, axis.unit).entries()) {
      // A month or a year is named where it begins, a day at every cell; what would touch its neighbour is left out.
      if (level > 0 && lastName[level] === name) continue;
      const half = textWidth(name, SIZE) / 2;
      const at = Math.min(x + (level === 0 ? (from + to) / 2 : from + half), width - half);
      if (at - half < (lastEnd[level] ?? -Infinity) + 2) continue;
      lastName[level] = name;
      lastEnd[level] = at + half;
      labels.push(s('text', { x: Math.round(at), y: y - 6 - 15 * level }, name));
    }
  }
  return [
    s('path', {
      class: 'd-rule',
      d: `${runs(axis)
        .map(({ from, to }) => `M${Math.round(x + from)} ${y}H${Math.round(x + to)}`)
        .join('')}${ticks}${slashes(axis, x, y)}`,
    }),
    s('g', { class: 'd-label quiet', 'text-anchor': 'middle' }, labels),
    ...(axis.published === null ? [] : publishedAcross(round(x + axis.published), y, end, width)),
  ];
}

function publishedAcross(x: number, y: number, end: number, width: number): Element[] {
  const text = 'This article is published';
  const half = textWidth(text, SIZE) / 2;
  const at = Math.min(Math.max(x, half), width - half);
  return [
    s('path', { class: 'd-rule d-today', d: `M${x} ${y - 52}V${y - 34}M${x} ${y}V${end}` }),
    s('text', { class: 'd-label strong', x: round(at), y: y - 57, 'text-anchor': 'middle' }, text),
  ];
}

/** Where time runs on without a break. */
function runs({ cells, breaks }: TimelineAxis): { from: number; to: number }[] {
  const starts = [cells[0]?.from ?? 0, ...breaks.map(({ to }) => to)];
  const ends = [...breaks.map(({ from }) => from), cells.at(-1)?.to ?? 0];
  return starts.map((from, n) => ({ from, to: ends[n] ?? from }));
}

/** Two strokes for each break, in the middle of the gap in the line. */
function slashes({ breaks }: TimelineAxis, x: number, y: number): string {
  return breaks
    .map(({ from, to }) => `M${Math.round(x + (from + to) / 2 - 3.5)} ${y + 4}l3-8m1 8l3-8`)
    .join('');
}
