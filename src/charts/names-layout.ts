/** The share of what has a name behind it and what has none, in statements and in words: two bars of one length. */
import { scaleLinear } from 'd3-scale';
import { round } from './round.ts';
import { wrapText } from './text-width.ts';

/** One kind of thing that is counted. */
export interface NamesCount {
  /** "Statements". */
  what: string;
  named: number;
  unnamed: number;
}

export interface NamesBar {
  count: NamesCount;
  /** "Statements: 24 with a name, 14 without", broken to the width. */
  lines: string[];
  /** Baseline of the first line, and top of the bar. */
  labelY: number;
  y: number;
  /** Where the unnamed begin. */
  cut: number;
}

/** Lays the bars out, one below the other; each is the whole of its kind. */
export function namesLayout(
  counts: readonly NamesCount[],
  { width, size }: { width: number; size: number },
): { height: number; bars: NamesBar[] } {
  let y = 0;
  const bars = counts.map((count) => {
    const total = count.named + count.unnamed;
    const lines = wrapText(
      `${count.what}: ${count.named} with a name, ${count.unnamed} without`,
      size,
      width,
    );
    const labelY = y + size;
    const top = labelY + (lines.length - 1) * size * 1.25 + size * 0.5;
    y = top + size * 3;
    const scale = scaleLinear([0, Math.max(total, 1)], [0, width - 2]);
    return { count, lines, labelY: round(labelY), y: round(top), cut: round(scale(count.named)) };
  });
  return { height: Math.ceil(y), bars };
}
