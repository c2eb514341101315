/** The strokes of the score, whichever way its text runs, as SVG paths and boxes. */
import { round } from './round.ts';
import type { Stretch } from './score-layout.ts';
import type { MarkBox } from './small-mark.ts';

/** How a score lies: which way the text runs, and the sizes that go with it. */
export interface Manner {
  down: boolean;
  /** Half the height of a mark across the text. */
  half: number;
  /** Where the text begins, across and along. */
  offsetX: number;
  offsetY: number;
}

/** A line along the text; by its length, which repeats from mark to mark where its end would not. */
export function line({ down, offsetX, offsetY }: Manner, across: number, { from, to }: Stretch): string {
  return down
    ? `M${round(offsetX + across)} ${round(offsetY + from)}v${round(to - from)}`
    : `M${round(offsetX + from)} ${round(offsetY + across)}h${round(to - from)}`;
}

/** A line across the text. */
export function tick({ down, offsetX, offsetY, half }: Manner, across: number, along: number): string {
  return down
    ? `M${round(offsetX + across - half)} ${round(offsetY + along)}h${half * 2}`
    : `M${round(offsetX + along)} ${round(offsetY + across - half)}v${half * 2}`;
}

/**
 * The whole breadth over a stretch, from the first lane to `across`, as a part of a path: in whole units, to weigh little.
 * Nothing of a stretch that is none: in a long article a sentence may be shorter than the gap behind it.
 */
export function area({ down, offsetX, offsetY }: Manner, across: number, { from, to }: Stretch): string {
  const [begins, extent] = [Math.round(from), Math.round(to) - Math.round(from)];
  if (extent <= 0) return '';
  return down
    ? `M${offsetX} ${offsetY + begins}h${round(across)}v${extent}H${offsetX}z`
    : `M${round(offsetX + begins)} ${offsetY}h${extent}v${round(across)}h-${extent}z`;
}

/** A rectangle over a stretch, as the attributes of `<rect>`; never so short that it vanishes. */
export function box(
  { down, offsetX, offsetY }: Manner,
  across: number,
  { from, to }: Stretch,
  half: number,
): MarkBox {
  const extent = Math.max(round(to - from), 1);
  return down
    ? { x: round(offsetX + across - half), y: round(offsetY + from), width: half * 2, height: extent }
    : { x: round(offsetX + from), y: round(offsetY + across - half), width: extent, height: half * 2 };
}

/**
 * Slanted lines over a stretch, clipped by its ends: no pattern, so that the file needs no ids. Relative steps, which
 * repeat and so weigh next to nothing once compressed.
 */
export function hatching(
  { down, offsetX, offsetY, half }: Manner,
  across: number,
  { from, to }: Stretch,
): string {
  const step = 4;
  const rise = half * 2;
  const [along, top] = [Math.round(from), Math.round(across + half)];
  const extent = Math.round(to - from);
  let path = '';
  let pen = { x: 0, y: 0 };
  for (let at = step - rise; at < extent; at += step) {
    // Each line rises from (at, near side) to (at + rise, far side); what lies outside the stretch is cut off.
    const begins = Math.max(at, 0);
    const length = Math.min(at + rise, extent) - begins;
    if (length < 1) continue;
    const near = begins - at;
    const x = down ? round(offsetX + top - near) : offsetX + along + begins;
    const y = down ? offsetY + along + begins : round(offsetY + top - near);
    path += path === '' ? `M${round(x)} ${round(y)}` : `m${round(x - pen.x)} ${round(y - pen.y)}`;
    path += down ? `l-${length} ${length}` : `l${length}-${length}`;
    pen = down ? { x: x - length, y: y + length } : { x: x + length, y: y - length };
  }
  return path;
}
