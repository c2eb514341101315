/**
 * The map of the actors: who stands how to whom, and who speaks about whom. Numbers only; `map-drawing.ts` draws.
 * The side most spoken about stands in the middle, the others around it, who has no name at the margin.
 */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { round } from './drawing.ts';
import { bentLine, measureCurve, type Curve, type Point } from './map-curves.ts';
import { breakLabel, labelAt, type LabelText, type PlacedLabel } from './map-labels.ts';
import { networkOf, type Network, type NetworkEdge, type NetworkNode } from './map-network.ts';
import { placeNodes, type Room } from './map-places.ts';
import { MANY_LINES, settle, type Settled } from './map-settle.ts';
import { placeSides, sideText, sidesClash, type MapSide } from './map-sides.ts';

export type MapNode = NetworkNode & {
  x: number;
  y: number;
  radius: number;
  /** Of the disc within it that stands for the quoted words. */
  quotedRadius: number;
  /** From 1, side by side: the order in which a reader goes from mark to mark. */
  number: number;
  label: PlacedLabel;
};

export type MapEdge = NetworkEdge & { curve: Curve };

export interface ActorMap {
  width: number;
  height: number;
  /** In the order of the actors. */
  nodes: MapNode[];
  /** Relations in their order, then who speaks about whom. */
  edges: MapEdge[];
  /** The sides that have a name, largest first. */
  sides: MapSide[];
}

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
/** Heights that are tried, as factors of the first. */
const GROWTHS = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.4, 1.6, 1.8, 2, 2.5];

/** Lays the map out; it grows in height until every label stands free and, within reason, no line runs through one. */
export function mapLayout(index: AnalysisIndex, options: MapOptions): ActorMap {
  const network = networkOf(index);
  const texts = network.nodes.map(({ actor }) => breakLabel(actor.name, options.size, options.longest));
  const radius = (n: number): number => radiusOf(network.nodes[n], options.wordRadius);
  const tallest = Math.max(...texts.map(({ height }) => height), 0);
  const effort = { left: EFFORT };
  let best: Arranged | undefined;
  for (const growth of GROWTHS) {
    const height = Math.round((150 + options.rise * network.nodes.length) * growth);
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
  return best ? assemble(network, best, options) : inRows(network, texts, radius, options);
}

interface Arranged {
  room: Room;
  settled: Settled;
  sides: MapSide[];
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
): Arranged {
  const { edges } = network;
  const points = placeNodes(network, room);
  const attempt = (taken: readonly MapSide[], seed: number, from: readonly Point[]): Arranged => {
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

/** Side by side, in each in the order of the actors. */
function numbersOf({ nodes, sides }: Network): number[] {
  const numbers = nodes.map(() => 0);
  sides
    .flatMap(({ members }) => members)
    .forEach((n, place) => {
      numbers[n] = place + 1;
    });
  return numbers;
}

/** Puts the parts together, with what stays empty above and below cut off. */
function assemble(
  network: Network,
  { room, settled: { points, labels, lines }, sides }: Pick<Arranged, 'room' | 'settled' | 'sides'>,
  { wordRadius }: MapOptions,
): ActorMap {
  const numbers = numbersOf(network);
  const content = [
    ...points.map(({ y }, n) => ({ top: y - room.radius(n), bottom: y + room.radius(n) })),
    ...[...labels, ...sides.map(({ label }) => label), ...lines].map(({ box }) => ({
      top: box.y,
      bottom: box.y + box.height,
    })),
  ];
  const up = Math.floor(Math.min(...content.map(({ top }) => top), room.height)) - 6;
  const raised = (label: PlacedLabel): PlacedLabel => ({
    ...label,
    box: { ...label.box, y: label.box.y - up },
  });
  const lift = ({ x, y }: Point): Point => ({ x, y: y - up });
  return {
    width: room.width,
    height: Math.ceil(Math.max(...content.map(({ bottom }) => bottom), 0)) + 6 - up,
    nodes: network.nodes.map((node, n) => {
      const { x, y } = points[n] ?? { x: 0, y: 0 };
      const label = labels[n];
      if (!label) throw new RangeError(`No label was placed for \`${node.actor.id}\`.`);
      return {
        ...node,
        x: round(x),
        y: round(y - up),
        radius: round(room.radius(n)),
        quotedRadius: round(Math.sqrt(node.quotedWords) * wordRadius),
        number: numbers[n] ?? 0,
        label: raised(label),
      };
    }),
    edges: network.edges.map((edge, e) => {
      const curve = lines[e]?.curve;
      if (!curve) throw new RangeError(`No line was drawn from ${edge.from} to ${edge.to}.`);
      return {
        ...edge,
        curve: { start: lift(curve.start), control: lift(curve.control), end: lift(curve.end) },
      };
    }),
    sides: sides.map(({ side, label }) => ({ side, label: raised(label) })),
  };
}

/** The last resort, for more names than any picture holds: one below the other, the lines as arcs. */
function inRows(
  network: Network,
  texts: readonly LabelText[],
  radius: (n: number) => number,
  options: MapOptions,
): ActorMap {
  let y = 4;
  const sides: MapSide[] = [];
  const points: Point[] = [];
  const x = options.width / 2;
  for (const { side, members } of network.sides) {
    if (side !== null && network.sides.length > 1) {
      const text = sideText(side, options.width);
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
    width: options.width,
    height: Math.round(y),
    marginX: 0,
    marginY: 0,
    radius,
    clearance: options.clearance,
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
  return assemble(
    network,
    { room, settled: { points, labels, lines, legible: true, trouble: 0 }, sides },
    options,
  );
}
