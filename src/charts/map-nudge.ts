/** The third move of the search: a mark gives way, with its label and its lines. */
import { discCost, HARD, labelCost, lineCost, type Scene } from './map-costs.ts';
import { bendLine, lineBetween, placeLabel } from './map-moves.ts';
import { keepInside, type Room } from './map-room.ts';

/** Moves marks in trouble a little, wherever that helps their surroundings. */
export function nudgeUntilClear(
  scene: Scene,
  room: Room,
  random: () => number,
  effort: { left: number },
): void {
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
    if (lineCost(scene, line, e, HARD) >= HARD) troubled.add(line.from).add(line.to);
  });
  scene.labels.forEach((label, n) => {
    if (labelCost(scene, label, n, true, HARD) >= HARD || discCost(scene, n) >= HARD) troubled.add(n);
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
  if (costAround(scene, n, costBefore - 0.01) < costBefore - 0.01) return;
  Object.assign(disc, { x: before.x, y: before.y });
  scene.labels[n] = before.label;
  touching.forEach((e, place) => {
    const line = before.lines[place];
    if (line) scene.lines[e] = line;
  });
}

function redraw(scene: Scene, e: number): void {
  const line = scene.lines[e];
  if (line) scene.lines[e] = lineBetween(scene.discs, line.from, line.to, line.bend);
}

/**
 * What a mark, its label and its lines cost together.
 * @param enough A cost from which on the exact figure no longer matters.
 */
function costAround(scene: Scene, n: number, enough = Infinity): number {
  const label = scene.labels[n];
  let cost = discCost(scene, n) + (label ? labelCost(scene, label, n, true, enough) : 0);
  for (const e of scene.touching[n] ?? []) {
    if (cost >= enough) return cost;
    const line = scene.lines[e];
    if (line) cost += lineCost(scene, line, e);
  }
  return cost;
}
