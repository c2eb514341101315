/**
 * Where the actors stand: the side most spoken about in the middle, the other sides around it, each in its own sector;
 * who has no name at the margin. A seeded force layout then loosens the rings; the same network gets the same places.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from './map-curves.ts';
import type { Network } from './map-network.ts';
import { keepInside, type Room } from './map-room.ts';
import { firstPlaces } from './map-slots.ts';

/** A generator of pseudo-random numbers from 0 to 1: the same for the same seed, on every machine. */
export function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A place for every node of the network. */
export function placeNodes(network: Network, room: Room): Point[] {
  const slots = firstPlaces(network, room);
  const items: (SimulationNodeDatum & Point)[] = slots.map(({ x, y }) => ({ x, y }));
  const links = network.edges
    .filter(({ type }) => type === 'relation')
    .map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(items)
    .randomSource(lcg(7))
    .force('x', forceX<SimulationNodeDatum>((_, n) => slots[n]?.x ?? 0).strength(0.14))
    .force('y', forceY<SimulationNodeDatum>((_, n) => slots[n]?.y ?? 0).strength(0.14))
    .force(
      'link',
      forceLink(links)
        .distance(room.clearance * 3)
        .strength(0.04),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-room.clearance * 3)
        .distanceMax(room.clearance * 5),
    )
    .force(
      'collide',
      forceCollide<SimulationNodeDatum>((_, n) => room.radius(n) + room.clearance).iterations(3),
    )
    .force('bounds', () => {
      for (const item of items) keepInside(item, room);
    })
    .stop()
    .tick(300);
  return items.map(({ x, y }) => keepInside({ x, y }, room));
}
