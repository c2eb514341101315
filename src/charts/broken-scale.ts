/**
 * A time axis that leaves out what is empty: every day (or month, or year) is as wide as the next, and where nothing
 * falls for a while the axis is broken. So a dense week is readable beside an event months away, and nothing is bent.
 */
import { scaleLinear } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
import { MOST_EMPTY } from '../analysis/clocks.ts';
import { round } from './round.ts';

export type TimeUnit = 'day' | 'month' | 'year';

/** A day, month or year on the axis. */
export interface TimeCell {
  /** Its first moment, UTC milliseconds. */
  moment: number;
  from: number;
  to: number;
}

export interface BrokenScale {
  unit: TimeUnit;
  cells: TimeCell[];
  /** Where time is left out, along the axis. */
  breaks: { from: number; to: number }[];
  /** Where a moment lies; within a break in proportion, outside the axis at its ends. */
  place(moment: number): number;
}

export interface BrokenScaleOptions {
  /** Extent of a cell of time; or of the whole axis, from which it follows. */
  cell?: number;
  length?: number;
  /** Extent of a break, in cells. */
  breakCells: number;
  /** Extent of the widest cell, where the length decides. */
  widest?: number;
}

const INTERVALS = { day: utcDay, month: utcMonth, year: utcYear } as const;
/** More cells than that and the unit is too fine to read. */
const MOST_CELLS = 64;

/** @param moments Everything the axis must hold, UTC milliseconds, in any order; at least one. */
export function brokenScale(moments: readonly number[], options: BrokenScaleOptions): BrokenScale {
  const runsBy = (unit: TimeUnit): number[][] => runsOf(moments, unit);
  const sizeOf = (runs: number[][]): number => runs.flat().length + (runs.length - 1) * options.breakCells;
  const unit = (['day', 'month'] as const).find((one) => sizeOf(runsBy(one)) <= MOST_CELLS) ?? 'year';
  const runs = runsBy(unit);
  const cell = options.cell ?? Math.min((options.length ?? 0) / sizeOf(runs), options.widest ?? Infinity);

  const cells: TimeCell[] = [];
  const breaks: BrokenScale['breaks'] = [];
  const domain: number[] = [];
  const range: number[] = [];
  let at = 0;
  for (const [n, run] of runs.entries()) {
    if (n > 0) {
      breaks.push({ from: round(at), to: round(at + options.breakCells * cell) });
      at += options.breakCells * cell;
    }
    for (const moment of run) {
      cells.push({ moment, from: round(at), to: round(at + cell) });
      domain.push(moment);
      range.push(at);
      at += cell;
    }
    domain.push(INTERVALS[unit].offset(new Date(run.at(-1) ?? 0), 1).getTime());
    range.push(at);
  }
  const scale = scaleLinear(domain, range).clamp(true);
  return { unit, cells, breaks, place: (moment) => round(scale(moment)) };
}

/** The cells in use, and short empty stretches between them, as runs without a gap. */
function runsOf(moments: readonly number[], unit: TimeUnit): number[][] {
  const interval = INTERVALS[unit];
  const used = [...new Set(moments.map((moment) => interval.floor(new Date(moment)).getTime()))].sort(
    (a, b) => a - b,
  );
  const runs: number[][] = [];
  for (const moment of used) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined) {
      runs.push([moment]);
      continue;
    }
    const empty = interval.count(new Date(last), new Date(moment)) - 1;
    if (empty > MOST_EMPTY) runs.push([moment]);
    else
      run.push(
        ...Array.from({ length: empty }, (_, n) => interval.offset(new Date(last), n + 1).getTime()),
        moment,
      );
  }
  return runs;
}
