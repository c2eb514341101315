/** Words of floor by actor: a bar for each, the name above it and the words behind it. Numbers only. */
import { scaleLinear } from 'd3-scale';
import type { Floor } from '../analysis/floor.ts';
import { round } from './round.ts';
import { fitText, textWidth } from './text-width.ts';

export interface FloorBar {
  floor: Floor;
  /** The name as it fits, and what stands behind the bar: "127 words, 33 quoted". */
  name: string;
  value: string;
  /** Top of the row; the name takes its first half, the bar its second. */
  y: number;
  width: number;
  /** Of the width, the words in quotation marks. */
  quoted: number;
}

export interface FloorOptions {
  width: number;
  row: number;
  size: number;
}

/** Lays the bars out to one scale, on which the longest leaves room for its words. */
export function floorLayout(
  floors: readonly Floor[],
  { width, row, size }: FloorOptions,
): { height: number; bars: FloorBar[] } {
  const values = floors.map(
    ({ words, quotedWords }) =>
      `${words} ${words === 1 ? 'word' : 'words'}${quotedWords > 0 ? `, ${quotedWords} quoted` : ''}`,
  );
  const room = Math.min(
    ...floors.map(({ words }, n) => (width - textWidth(values[n] ?? '', size) - size) / Math.max(words, 1)),
    width,
  );
  const scale = scaleLinear([0, 1], [0, Math.max(room, 0)]);
  return {
    height: floors.length * row,
    bars: floors.map((floor, n) => ({
      floor,
      name: fitText(floor.actor.name, size, width),
      value: values[n] ?? '',
      y: n * row,
      width: round(scale(floor.words)),
      quoted: round(scale(floor.quotedWords)),
    })),
  };
}
