/** How much in the way a label or a line is: from `HARD` on, something runs through something. */
import {
  boxesMeet,
  boxMeetsDisc,
  lineMeetsBox,
  lineMeetsDisc,
  type Box,
  type MeasuredCurve,
  type Point,
} from './map-curves.ts';
import type { PlacedLabel } from './map-labels.ts';

export type Disc = Point & { radius: number };

/** A line as it lies. */
export interface Line extends MeasuredCurve {
  from: number;
  to: number;
  bend: number;
}

/** Everything that has a place at the moment. */
export interface Scene {
  width: number;
  height: number;
  discs: Disc[];
  labels: PlacedLabel[];
  lines: Line[];
  /** Boxes that nothing may enter: the labels of the sides. */
  taken: readonly Box[];
  /** The lines at each disc. */
  touching: readonly (readonly number[])[];
}

/** A cost from which on something runs through something. */
export const HARD = 25;

/** What the bend alone costs: a line that swings out far is hard to follow. */
export function bendCost(bend: number): number {
  return (Math.abs(bend) - 0.1) ** 2 * 40;
}

/**
 * What a line would cost in its place: what it runs through, how it lies to its neighbours, how far it swings out.
 * @param enough A cost from which on the exact figure no longer matters.
 */
export function lineCost(scene: Scene, line: Line, itself: number, enough = Infinity): number {
  const { discs, labels, lines, taken, touching, width, height } = scene;
  const { from, to, box } = line;
  let cost = bendCost(line.bend);
  if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) cost += 4 * HARD;
  for (const label of labels) {
    if (cost >= enough) return cost;
    if (lineMeetsBox(line, label.box, 2)) cost += 2 * HARD;
  }
  for (const other of taken) if (lineMeetsBox(line, other, 2)) cost += 2 * HARD;
  for (let n = 0; n < discs.length && cost < enough; n += 1) {
    const disc = discs[n];
    if (disc && n !== from && n !== to && lineMeetsDisc(line, disc, 3)) cost += HARD;
  }
  for (const end of [from, to]) {
    for (const e of touching[end] ?? []) {
      const other = lines[e];
      if (e === itself || !other) continue;
      if (cost >= enough) return cost;
      const samePair = (other.from === from && other.to === to) || (other.from === to && other.to === from);
      if (samePair && apart(middle(line), middle(other)) < 7) cost += HARD;
      else if (apart(endAt(line, end), endAt(other, end)) < 6) cost += 3;
    }
  }
  return cost;
}

/**
 * What a label would cost in its place.
 * @param enough A cost from which on the exact figure no longer matters.
 */
export function labelCost(
  { discs, labels, lines, taken, width, height }: Scene,
  label: PlacedLabel,
  itself: number,
  withLines: boolean,
  enough = Infinity,
): number {
  const { box } = label;
  if (box.x < 1 || box.y < 1 || box.x + box.width > width - 1 || box.y + box.height > height - 1)
    return 1000 * HARD;
  let cost = 0;
  for (let n = 0; n < labels.length && cost < enough; n += 1) {
    const other = labels[n];
    if (other && n !== itself && boxesMeet(box, other.box, 3)) cost += 8 * HARD;
  }
  for (const other of taken) if (boxesMeet(box, other, 2)) cost += 8 * HARD;
  for (let n = 0; n < discs.length && cost < enough; n += 1) {
    const disc = discs[n];
    if (disc && n !== itself && boxMeetsDisc(box, disc, 2)) cost += 4 * HARD;
  }
  if (!withLines) return cost;
  for (const line of lines) {
    if (cost >= enough) return cost;
    if (lineMeetsBox(line, box, 2)) cost += 2 * HARD;
  }
  return cost;
}

/** What a disc costs where it is: others that are too near, lines and labels that it covers. */
export function discCost({ discs, labels, lines, taken }: Scene, itself: number): number {
  const disc = discs[itself];
  if (!disc) return 0;
  let cost = 0;
  discs.forEach((other, n) => {
    if (n !== itself) cost += (HARD * Math.max(0, 14 + disc.radius + other.radius - apart(disc, other))) / 7;
  });
  labels.forEach(({ box }, n) => {
    if (n !== itself && boxMeetsDisc(box, disc, 2)) cost += 4 * HARD;
  });
  for (const box of taken) if (boxMeetsDisc(box, disc, 2)) cost += 4 * HARD;
  for (const line of lines)
    if (line.from !== itself && line.to !== itself && lineMeetsDisc(line, disc, 3)) cost += HARD;
  return cost;
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = ({ points }: Line): Point => points[points.length >> 1] ?? { x: 0, y: 0 };
const endAt = ({ curve, from }: Line, node: number): Point => (from === node ? curve.start : curve.end);
