/**
 * Labels and lines find places in which they do not get in each other’s way: every label tries the places around its
 * mark, every line tries its bends, and where that is not enough a mark moves a little. Seeded: always the same.
 */
import {
  bendCost,
  discCost,
  HARD,
  labelCost,
  lineCost,
  type Disc,
  type Line,
  type Scene,
} from './map-costs.ts';
import {
  bentLine,
  lineMeetsBox,
  lineMeetsDisc,
  measureCurve,
  type Box,
  type MeasuredCurve,
  type Point,
} from './map-curves.ts';
import { labelAt, SPOTS, type LabelText, type PlacedLabel } from './map-labels.ts';
import { keepInside, lcg, type Room } from './map-places.ts';

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

/** Slightly bent first: a straight line looks like a mistake among bent ones. */
const BENDS = [
  0.1, -0.1, 0.03, -0.03, 0.18, -0.18, 0.27, -0.27, 0.38, -0.38, 0.5, -0.5, 0.65, -0.65,
] as const;
/** Above this many lines nothing keeps them all out of the labels, and the search would only cost time. */
export const MANY_LINES = 120;

/** Finds the places. */
export function settle({ points, texts, edges, taken, room, seed, effort }: Unsettled): Settled {
  const discs = points.map(({ x, y }, n) => ({ x, y, radius: room.radius(n) }));
  const scene: Scene = {
    width: room.width,
    height: room.height,
    discs,
    labels: texts.map((text, n) => labelAt(text, discs[n] ?? NOWHERE, SPOTS[0] ?? NOWHERE)),
    lines: edges.map(({ from, to }) => lineBetween(discs, from, to, BENDS[0])),
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
  return scene.labels.every((label, n) => labelCost(scene, label, n, false) < 8 * HARD);
}

const NOWHERE = { x: 0, y: 0, radius: 0 };

function lineBetween(discs: readonly Disc[], from: number, to: number, bend: number): Line {
  const curve = bentLine(discs[from] ?? NOWHERE, discs[to] ?? NOWHERE, bend, { start: 1.5, end: 2 });
  return { from, to, bend, ...measureCurve(curve) };
}

/** Puts a label in the best place around its mark; away from the middle where all are equal. */
function placeLabel(scene: Scene, n: number, withLines: boolean): number {
  const { labels, discs, width, height } = scene;
  const text = labels[n];
  const disc = discs[n];
  if (!text || !disc) return 0;
  const outX = (disc.x - width / 2) / width;
  const outY = (disc.y - height / 2) / height;
  let best = Infinity;
  for (const [place, spot] of SPOTS.entries()) {
    const label = labelAt(text, disc, spot);
    const cost =
      labelCost(scene, label, n, withLines) +
      (place > 3 ? 2 : place > 1 ? 1 : 0) -
      4 * (spot.x * outX + spot.y * outY);
    if (cost < best - 1e-9) {
      best = cost;
      labels[n] = label;
    }
  }
  return best;
}

/** Gives a line its best bend. */
function bendLine(scene: Scene, e: number): number {
  const line = scene.lines[e];
  if (!line) return 0;
  let best = Infinity;
  for (const bend of BENDS) {
    // The bends come from slight to strong: those that follow cost more by themselves.
    if (bendCost(bend) >= best) break;
    const bent = lineBetween(scene.discs, line.from, line.to, bend);
    const cost = lineCost(scene, bent, e, best);
    if (cost < best - 1e-9) {
      best = cost;
      scene.lines[e] = bent;
    }
  }
  return best;
}

/** Moves marks in trouble a little, wherever that helps their surroundings. */
function nudgeUntilClear(scene: Scene, room: Room, random: () => number, effort: Unsettled['effort']): void {
  for (let pass = 0; pass < 24; pass += 1) {
    const troubled = nodesInTrouble(scene);
    if (troubled.length === 0) return;
    for (const n of troubled) {
      for (let attempt = 0; attempt < 4; attempt += 1) {
        effort.left -= 1 + (scene.touching[n]?.length ?? 0);
        if (effort.left < 0) return;
        nudge(scene, n, room, random);
      }
    }
  }
}

/** The marks whose label, disc or lines run into something, and the owners of the labels that these lines run through. */
function nodesInTrouble(scene: Scene): number[] {
  const troubled = new Set<number>();
  scene.lines.forEach((line, e) => {
    if (lineCost(scene, line, e) >= HARD) troubled.add(line.from).add(line.to);
  });
  scene.labels.forEach((label, n) => {
    if (labelCost(scene, label, n, true) >= HARD || discCost(scene, n) >= HARD) troubled.add(n);
  });
  return [...troubled].sort((a, b) => a - b);
}

function nudge(scene: Scene, n: number, room: Room, random: () => number): void {
  const disc = scene.discs[n];
  const label = scene.labels[n];
  if (!disc || !label) return;
  const touching = scene.touching[n] ?? [];
  const before = { x: disc.x, y: disc.y, label, lines: touching.map((e) => scene.lines[e]) };
  const costBefore = costAround(scene, n);
  const angle = random() * 2 * Math.PI;
  const reach = 4 + 32 * random();
  disc.x += Math.cos(angle) * reach;
  disc.y += Math.sin(angle) * reach;
  keepInside(disc, room);
  for (const e of touching) redraw(scene, e);
  placeLabel(scene, n, true);
  for (const e of touching) bendLine(scene, e);
  placeLabel(scene, n, true);
  if (costAround(scene, n) < costBefore - 0.01) return;
  Object.assign(disc, { x: before.x, y: before.y });
  scene.labels[n] = before.label;
  touching.forEach((e, place) => {
    const line = before.lines[place];
    if (line) scene.lines[e] = line;
  });
}

/** Nearer than it should be is no trouble yet. */
function runsThrough({ discs, labels, taken }: Scene, line: Line): boolean {
  return (
    labels.some(({ box }) => lineMeetsBox(line, box, 1)) ||
    taken.some((box) => lineMeetsBox(line, box, 1)) ||
    discs.some((disc, n) => n !== line.from && n !== line.to && lineMeetsDisc(line, disc, 1.5))
  );
}

function redraw(scene: Scene, e: number): void {
  const line = scene.lines[e];
  if (line) scene.lines[e] = lineBetween(scene.discs, line.from, line.to, line.bend);
}

/** What a mark, its label and its lines cost together. */
function costAround(scene: Scene, n: number): number {
  const label = scene.labels[n];
  let cost = discCost(scene, n) + (label ? labelCost(scene, label, n, true) : 0);
  for (const e of scene.touching[n] ?? []) {
    const line = scene.lines[e];
    if (line) cost += lineCost(scene, line, e);
  }
  return cost;
}
