/** Names beside their marks: how they break, and where around a mark they can stand. */
import type { Box, Point } from './map-curves.ts';
import { fitText, textWidth } from './text-width.ts';

/** A text in lines, with the room it takes. */
export interface LabelText {
  lines: string[];
  size: number;
  width: number;
  height: number;
}

/** A label in its place. */
export interface PlacedLabel extends LabelText {
  box: Box;
  anchor: 'start' | 'middle' | 'end';
}

const MOST_LINES = 4;

/** Breaks a name into lines of about equal length: as few as fit the width; what is longer than four is cut. */
export function breakLabel(name: string, size: number, most: number): LabelText {
  const words = name.split(/\s+/);
  const measure = (text: string): number => textWidth(text, size);
  const total = measure(words.join(' '));
  const count = Math.max(1, Math.min(Math.ceil(total / most), words.length, MOST_LINES));
  let lines: string[] = [];
  // The narrowest column that takes the words in so many lines; at the widest, the last line takes what is left.
  for (let column = total / count; ; column *= 1.04) {
    lines = fill(words, Math.min(column, most), measure);
    if (lines.length <= count || column >= most) break;
  }
  if (lines.length > MOST_LINES)
    lines = [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
  const cut = lines.map((line) => fitText(line, size, most));
  return { lines: cut, size, width: Math.max(...cut.map(measure)), height: cut.length * lineHeight(size) };
}

function fill(words: readonly string[], column: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= column)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** From one line of a label to the next. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.2);
}

/** The eight places around a mark: right, left, above, below, then the corners. */
export const SPOTS = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: -1, y: 1 },
] as const satisfies readonly Point[];

/** The label at one of the places around a mark. */
export function labelAt(
  text: LabelText,
  { x, y, radius }: Point & { radius: number },
  spot: Point,
): PlacedLabel {
  const { width, height } = text;
  // At a corner the label tucks in below or above the rim.
  const [outX, outY] =
    spot.x !== 0 && spot.y !== 0 ? [radius * 0.7 + 2, radius * 0.7 + 1] : [radius + 4, radius + 3];
  const left = spot.x > 0 ? x + outX : spot.x < 0 ? x - outX - width : x - width / 2;
  const top = spot.y > 0 ? y + outY : spot.y < 0 ? y - outY - height : y - height / 2;
  return {
    ...text,
    box: { x: left, y: top, width, height },
    anchor: spot.x > 0 ? 'start' : spot.x < 0 ? 'end' : 'middle',
  };
}
