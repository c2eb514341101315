/**
 * The map of the actors: who stands how to whom, and who speaks about whom. Numbers only; `map-drawing.ts` draws.
 * The side most spoken about stands in the middle, the others around it, who has no name at the margin.
 */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { assemble, type ActorMap, type Arranged } from './map-assembly.ts';
import type { Point } from './map-curves.ts';
import { breakLabel, type LabelText } from './map-labels.ts';
import { networkOf, type Network, type NetworkNode } from './map-network.ts';
import { placeNodes } from './map-places.ts';
import type { Room } from './map-room.ts';
import { inRows } from './map-rows.ts';
import { MANY_LINES, settle } from './map-settle.ts';
import { placeSides, sidesClash, type MapSide } from './map-sides.ts';

export interface MapOptions {
  width: number;
  /** Height for each actor. */
  rise: number;
  /** Radius of a disc for one word; its area grows with the words. */
  wordRadius: number;
  clearance: number;
  /** Size of the names, and how wide a line of them may be. */
  size: number;
  longest: number;
  /** Kept free of marks at the left and right, so that names find room outside of them. */
  margin: number;
}

/** Tries at one height, and how many lines they may lay anew, all together. */
const SEEDS = 3;
const EFFORT = 60_000;
/** More lines in trouble than this after the first attempt, and the map stays as it is. */
const HOPELESS = 10;
/** More of the room than this cannot be filled with discs that stand apart, let alone with their names. */
const FULL = 0.6;
/** Heights that are tried, as factors of the first. */
const GROWTHS = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.4, 1.6, 1.8, 2, 2.5];

/** Lays the map out; it grows in height until every label stands free and, within reason, no line runs through one. */
export function mapLayout(index: AnalysisIndex, options: MapOptions): ActorMap {
  const network = networkOf(index);
  const texts = network.nodes.map(({ actor }) => breakLabel(actor.name, options.size, options.longest));
  const radius = (n: number): number => radiusOf(network.nodes[n], options.wordRadius);
  const discs = network.nodes.reduce((sum, _, n) => sum + Math.PI * radius(n) ** 2, 0);
  const tallest = Math.max(...texts.map(({ height }) => height), 0);
  const effort = { left: EFFORT };
  let best: Attempt | undefined;
  for (const growth of GROWTHS) {
    const height = Math.round((150 + options.rise * network.nodes.length) * growth);
    if (discs > FULL * options.width * height) continue;
    const room: Room = {
      width: options.width,
      height,
      marginX: options.margin,
      marginY: tallest + 14,
      radius,
      clearance: options.clearance,
    };
    const arranged = arrange(network, room, texts, effort);
    if (arranged.legible && (!best || arranged.trouble < best.trouble)) best = arranged;
    // Where the search has given up on the lines, labels that stand free are enough.
    if (best && (best.trouble === 0 || effort.left <= 0 || network.edges.length > MANY_LINES)) break;
  }
  return assemble(network, best ?? inRows(network, texts, radius, options), options.wordRadius);
}

/** Everything in its place, and how good that is. */
interface Attempt extends Arranged {
  /** True where no label meets another. */
  legible: boolean;
  /** How many lines run through a label or a mark. */
  trouble: number;
}

/** Places everything, and tries again while something runs through a label or a mark. */
function arrange(
  network: Network,
  room: Room,
  texts: readonly LabelText[],
  effort: { left: number },
): Attempt {
  const { edges } = network;
  const points = placeNodes(network, room);
  const attempt = (taken: readonly MapSide[], seed: number, from: readonly Point[]): Attempt => {
    const settled = settle({
      points: from,
      texts,
      edges,
      taken: taken.map(({ label }) => label.box),
      room,
      seed,
      effort,
    });
    // What stood in the way of a side’s label has moved aside; where it could not, the label goes elsewhere.
    const sides =
      taken.length > 0 && !sidesClash(settled, taken, true) ? [...taken] : placeSides(network, settled, room);
    const legible = settled.legible && !sidesClash(settled, sides, false);
    return {
      room,
      settled,
      sides,
      legible,
      trouble: settled.trouble + (sidesClash(settled, sides, true) ? 1 : 0),
    };
  };
  let best = attempt([], 1, points);
  // So tangled that no search helps.
  if (best.trouble > HOPELESS) effort.left = 0;
  for (
    let seed = 2;
    seed <= SEEDS && best.trouble > 0 && effort.left > 0 && edges.length <= MANY_LINES;
    seed += 1
  ) {
    // By turns on from the best, with room for the sides’ labels, and anew.
    const next = seed % 2 === 0 ? attempt(best.sides, seed, best.settled.points) : attempt([], seed, points);
    if (next.trouble < best.trouble || (next.legible && !best.legible)) best = next;
  }
  return best;
}

function radiusOf(node: NetworkNode | undefined, wordRadius: number): number {
  if (!node) return 0;
  // A hollow ring is as large as a disc for the words in which others speak of them.
  return Math.max(Math.sqrt(node.silent ? node.wordsAbout : node.words) * wordRadius, 3.5);
}
