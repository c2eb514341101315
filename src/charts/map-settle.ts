/**
 * Labels and lines find places in which they do not get in each other’s way: every label tries the places around its
 * mark, every line tries its bends, and where that is not enough a mark moves a little. Seeded: always the same.
 */
import { HARD, labelCost, type Line, type Scene } from './map-costs.ts';
import { lineMeetsBox, lineMeetsDisc, type Box, type MeasuredCurve, type Point } from './map-curves.ts';
import { labelAt, SPOTS, type LabelText, type PlacedLabel } from './map-labels.ts';
import { bendLine, lineBetween, placeLabel } from './map-moves.ts';
import { nudgeUntilClear } from './map-nudge.ts';
import { lcg } from './map-places.ts';
import type { Room } from './map-room.ts';

/** What is to be placed. */
export interface Unsettled {
  points: readonly Point[];
  /** One label for each point. */
  texts: readonly LabelText[];
  edges: readonly { from: number; to: number }[];
  /** Boxes that nothing may enter. */
  taken: readonly Box[];
  room: Room;
  seed: number;
  /** How many lines may still be laid anew, all attempts together; what is left is what the next attempt has. */
  effort: { left: number };
}

export interface Settled {
  points: Point[];
  labels: PlacedLabel[];
  lines: MeasuredCurve[];
  /** True where no label meets another. */
  legible: boolean;
  /** How many lines run through a label or a mark. */
  trouble: number;
}

/** Above this many lines nothing keeps them all out of the labels, and the search would only cost time. */
export const MANY_LINES = 120;

/** Finds the places. */
export function settle({ points, texts, edges, taken, room, seed, effort }: Unsettled): Settled {
  const discs = points.map(({ x, y }, n) => ({ x, y, radius: room.radius(n) }));
  const scene: Scene = {
    width: room.width,
    height: room.height,
    discs,
    labels: texts.map((text, n) => labelAt(text, discs[n] ?? { x: 0, y: 0, radius: 0 }, SPOTS[0])),
    lines: edges.map(({ from, to }) => lineBetween(discs, from, to, 0.1)),
    taken,
    touching: discs.map((_, n) =>
      [...edges.keys()].filter((e) => edges[e]?.from === n || edges[e]?.to === n),
    ),
  };
  for (let sweep = 0; sweep < 2; sweep += 1) for (const n of discs.keys()) placeLabel(scene, n, false);
  if (edges.length > MANY_LINES) {
    if (isLegible(scene)) for (const e of edges.keys()) bendLine(scene, e);
  } else {
    for (let sweep = 0; sweep < 5; sweep += 1) {
      for (const e of edges.keys()) bendLine(scene, e);
      for (const n of discs.keys()) placeLabel(scene, n, true);
    }
    nudgeUntilClear(scene, room, lcg(seed), effort);
  }
  return {
    points: discs.map(({ x, y }) => ({ x, y })),
    labels: scene.labels,
    lines: scene.lines,
    legible: isLegible(scene),
    trouble: scene.lines.filter((line) => runsThrough(scene, line)).length,
  };
}

function isLegible(scene: Scene): boolean {
  return scene.labels.every((label, n) => labelCost(scene, label, n, false, 8 * HARD) < 8 * HARD);
}

/** Nearer than it should be is no trouble yet. */
function runsThrough({ discs, labels, taken }: Scene, line: Line): boolean {
  return (
    labels.some(({ box }) => lineMeetsBox(line, box, 1)) ||
    taken.some((box) => lineMeetsBox(line, box, 1)) ||
    discs.some((disc, n) => n !== line.from && n !== line.to && lineMeetsDisc(line, disc, 1.5))
  );
}
