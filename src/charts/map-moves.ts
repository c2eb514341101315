/** The two moves of the search: a label to another place around its mark, a line to another bend. */
import { bendCost, labelCost, lineCost, type Disc, type Line, type Scene } from './map-costs.ts';
import { bentLine, measureCurve } from './map-curves.ts';
import { labelAt, SPOTS } from './map-labels.ts';

/** Slightly bent first: a straight line looks like a mistake among bent ones. */
const BENDS = [
  0.1, -0.1, 0.03, -0.03, 0.18, -0.18, 0.27, -0.27, 0.38, -0.38, 0.5, -0.5, 0.65, -0.65,
] as const;
const NOWHERE = { x: 0, y: 0, radius: 0 };

/** A line between two discs, bent. */
export function lineBetween(discs: readonly Disc[], from: number, to: number, bend: number): Line {
  const curve = bentLine(discs[from] ?? NOWHERE, discs[to] ?? NOWHERE, bend, { start: 1.5, end: 2 });
  return { from, to, bend, ...measureCurve(curve) };
}

/** Puts a label in the best place around its mark; away from the middle where all are equal. */
export function placeLabel(scene: Scene, n: number, withLines: boolean): number {
  const { labels, discs, width, height } = scene;
  const text = labels[n];
  const disc = discs[n];
  if (!text || !disc) return 0;
  const outX = (disc.x - width / 2) / width;
  const outY = (disc.y - height / 2) / height;
  let best = Infinity;
  for (const [place, spot] of SPOTS.entries()) {
    const label = labelAt(text, disc, spot);
    const here = (place > 3 ? 2 : place > 1 ? 1 : 0) - 4 * (spot.x * outX + spot.y * outY);
    const cost = labelCost(scene, label, n, withLines, best - here) + here;
    if (cost < best - 1e-9) {
      best = cost;
      labels[n] = label;
    }
  }
  return best;
}

/** Gives a line its best bend. */
export function bendLine(scene: Scene, e: number): number {
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
