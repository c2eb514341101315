/** The finished map: numbers rounded, what stays empty above and below cut off. */
import { round } from './round.ts';
import type { Curve, Point } from './map-curves.ts';
import type { PlacedLabel } from './map-labels.ts';
import type { Network, NetworkEdge, NetworkNode } from './map-network.ts';
import type { Room } from './map-room.ts';
import type { Settled } from './map-settle.ts';
import type { MapSide } from './map-sides.ts';

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

/** A network in its places. */
export interface Arranged {
  room: Room;
  settled: Settled;
  sides: MapSide[];
}

/** Puts the parts together. */
export function assemble(
  network: Network,
  { room, settled: { points, labels, lines }, sides }: Arranged,
  wordRadius: number,
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
