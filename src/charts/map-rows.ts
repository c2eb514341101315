/** The last resort of the map, for more and longer names than any picture holds. */
import type { Arranged } from './map-assembly.ts';
import { bentLine, measureCurve, type Point } from './map-curves.ts';
import { labelAt, type LabelText } from './map-labels.ts';
import type { Network } from './map-network.ts';
import type { Room } from './map-room.ts';
import { sideText, type MapSide } from './map-sides.ts';

/** One name below the other, the lines as arcs. */
export function inRows(
  network: Network,
  texts: readonly LabelText[],
  radius: (n: number) => number,
  { width, clearance }: { width: number; clearance: number },
): Arranged {
  let y = 4;
  const sides: MapSide[] = [];
  const points: Point[] = [];
  const x = width / 2;
  for (const { side, members } of network.sides) {
    if (side !== null && network.sides.length > 1) {
      const text = sideText(side, width);
      sides.push({ side, label: labelAt(text, { x, y: y - 3, radius: 0 }, { x: 0, y: 1 }) });
      y += text.height + 8;
    }
    for (const n of members) {
      const pitch = Math.max(texts[n]?.height ?? 0, 2 * radius(n)) + 6;
      points[n] = { x, y: y + pitch / 2 };
      y += pitch;
    }
    y += 10;
  }
  const room: Room = {
    width,
    height: Math.round(y),
    marginX: 0,
    marginY: 0,
    radius,
    clearance,
  };
  const discs = points.map((point, n) => ({ ...point, radius: radius(n) }));
  const labels = texts.map((text, n) => labelAt(text, discs[n] ?? { x, y: 0, radius: 0 }, { x: 1, y: 0 }));
  const lines = network.edges.map(({ from, to }) =>
    measureCurve(
      bentLine(
        discs[from] ?? { x, y: 0, radius: 0 },
        discs[to] ?? { x, y: 0, radius: 0 },
        from < to ? 0.3 : -0.3,
        { start: 1.5, end: 2 },
      ),
    ),
  );
  return { room, settled: { points, labels, lines, legible: true, trouble: 0 }, sides };
}
