/** A quiet label for each side of the story, near its members and clear of everything else. */
import {
  boxAround,
  boxesMeet,
  boxMeetsDisc,
  grow,
  lineMeetsBox,
  type Box,
  type Point,
} from './map-curves.ts';
import { breakLabel, labelAt, lineHeight, type LabelText, type PlacedLabel } from './map-labels.ts';
import type { Network } from './map-network.ts';
import type { Room } from './map-room.ts';
import type { Settled } from './map-settle.ts';
import { textWidth } from './text-width.ts';

export interface MapSide {
  side: string;
  label: PlacedLabel;
}

const SIZE = 11;
/** Spaced capitals are wider than capitals. */
const SPACED = 1.12;
/** Places tried across and down. */
const COLUMNS = 24;

/** The label of a side, in capitals. */
export function sideText(side: string, width: number): LabelText {
  const { lines } = breakLabel(side.toLocaleUpperCase('en'), SIZE * SPACED, Math.min(200, width / 2));
  return {
    lines,
    size: SIZE,
    width: Math.max(...lines.map((line) => textWidth(line, SIZE * SPACED))),
    height: lines.length * lineHeight(SIZE),
  };
}

/** Labels for the sides that have a name, largest side first; none where all are on one side. */
export function placeSides({ sides }: Network, settled: Settled, room: Room): MapSide[] {
  const placed: MapSide[] = [];
  for (const { side, members } of sides) {
    if (side === null || sides.length === 1) continue;
    const text = sideText(side, room.width);
    let best: PlacedLabel | undefined;
    let least = Infinity;
    for (const point of placesAround(members.flatMap((n) => settled.points[n] ?? []))) {
      const label = labelAt(
        text,
        { x: point.x, y: point.y - 3 - text.height / 2, radius: 0 },
        { x: 0, y: 1 },
      );
      const { box } = label;
      if (
        box.x < 2 ||
        box.y < 2 ||
        box.x + box.width > room.width - 2 ||
        box.y + box.height > room.height - 2
      )
        continue;
      const cost = distanceCost(point, members, settled) + clashCost(box, settled, placed, room);
      if (cost < least) {
        least = cost;
        best = label;
      }
    }
    if (best) placed.push({ side, label: best });
  }
  return placed;
}

/** True where the label of a side meets another label, or a line where these count. */
export function sidesClash(
  { labels, lines }: Settled,
  sides: readonly MapSide[],
  withLines: boolean,
): boolean {
  return sides.some(
    ({ label: { box } }, n) =>
      labels.some((label) => boxesMeet(box, label.box)) ||
      sides.some((other, m) => m < n && boxesMeet(box, other.label.box)) ||
      (withLines && lines.some((line) => lineMeetsBox(line, box, 1))),
  );
}

function* placesAround(points: readonly Point[]): Generator<Point> {
  const area = grow(boxAround(points), 70);
  for (let column = 0; column <= COLUMNS; column += 1) {
    for (let row = 0; row <= COLUMNS; row += 1) {
      yield { x: area.x + (area.width * column) / COLUMNS, y: area.y + (area.height * row) / COLUMNS };
    }
  }
}

/** Far from its own members, or nearer to others than to them, it would name the wrong ones. */
function distanceCost(at: Point, members: readonly number[], { points }: Settled): number {
  const from = ({ x, y }: Point): number => Math.hypot(at.x - x, at.y - y);
  const own = members.flatMap((n) => points[n] ?? []).map(from);
  const nearest = Math.min(...own);
  const nearer = points.filter((point, n) => !members.includes(n) && from(point) < nearest).length;
  return 0.06 * (own.reduce((sum, distance) => sum + distance, 0) / own.length) + 0.1 * nearest + 8 * nearer;
}

function clashCost(
  box: Box,
  { points, labels, lines }: Settled,
  placed: readonly MapSide[],
  room: Room,
): number {
  let cost = 0;
  for (const label of labels) if (boxesMeet(box, label.box, 4)) cost += 1000;
  for (const other of placed) if (boxesMeet(box, other.label.box, 4)) cost += 1000;
  points.forEach((point, n) => {
    if (boxMeetsDisc(box, { ...point, radius: room.radius(n) }, 4)) cost += 400;
  });
  for (const line of lines) if (lineMeetsBox(line, box, 4)) cost += 100;
  return cost;
}
