/** Overlapping stretches cut into flat, adjacent pieces that join to the same text. */
import type { Range } from './code-points.ts';

/** A piece of text and everything that covers it. */
export interface Piece<T> extends Range {
  /** The covering items, the longest first, so that the last is the innermost; equal ones in the order given. */
  covering: T[];
}

/**
 * Cuts `area` at every boundary of the items.
 * @param area The text to account for, in UTF-16 units.
 * @param items Any ranges, overlapping or not; what lies outside `area` is cut off.
 * @returns Pieces in order, without gap or overlap, from `area.from` to `area.to`; empty items are ignored.
 */
export function splitOverlaps<T extends Range>(area: Range, items: readonly T[]): Piece<T>[] {
  const inside = items.filter((item) => item.from < area.to && item.to > area.from && item.to > item.from);
  const cuts = new Set([area.from, area.to]);
  for (const { from, to } of inside) {
    cuts.add(Math.max(from, area.from));
    cuts.add(Math.min(to, area.to));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const byLength = [...inside].sort((a, b) => b.to - b.from - (a.to - a.from));
  return bounds.slice(0, -1).map((from, n) => {
    const to = bounds[n + 1] ?? area.to;
    return { from, to, covering: byLength.filter((item) => item.from <= from && item.to >= to) };
  });
}
