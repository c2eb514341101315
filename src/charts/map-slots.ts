/** The places from which the map starts: a sector for each side, rings for the named and the unnamed, and as few crossings as swapping neighbours gives. */
import type { Point } from './map-curves.ts';
import type { Network } from './map-network.ts';
import type { Room } from './map-room.ts';

interface Slot extends Point {
  /** Members may change places where this is the same. */
  ring: string;
}

/** A first place for every node. */
export function firstPlaces(network: Network, room: Room): Point[] {
  return untangle(network, slotsOf(network, room));
}

/** Rings around the middle, evenly filled. */
function slotsOf(network: Network, room: Room): Slot[] {
  const { nodes, sides, focus } = network;
  const slots: Slot[] = nodes.map(() => ({ x: room.width / 2, y: room.height / 2, ring: '' }));
  const around = aroundTheMiddle(network);
  const share = (sides[focus]?.members.length ?? 1) / Math.max(nodes.length, 1);
  const core = sides.length === 1 ? 0.75 : Math.min(0.3 + share * 0.5, 0.6);
  fill(
    sides[focus]?.members ?? [],
    { from: -Math.PI / 2, to: 1.5 * Math.PI },
    sides.length === 1 ? 0.6 : core * 0.75,
    sides.length === 1 ? 1 : core,
  );
  // Larger sides get more of the circle; the largest lies to the left, or above where the picture is upright.
  const weight = (side: number): number => (sides[side]?.members.length ?? 0) + 0.8;
  const total = around.reduce((sum, side) => sum + weight(side), 0);
  const upright = room.height > room.width;
  let angle = (upright ? -Math.PI / 2 : Math.PI) - (Math.PI * weight(around[0] ?? 0)) / Math.max(total, 1);
  for (const side of around) {
    const to = angle + (2 * Math.PI * weight(side)) / total;
    fill(sides[side]?.members ?? [], { from: angle, to }, core + (1 - core) * 0.5, 1);
    angle = to;
  }
  return slots;

  function fill(
    members: readonly number[],
    sector: { from: number; to: number },
    inner: number,
    outer: number,
  ): void {
    for (const named of [true, false]) {
      const ring = members.filter((n) => nodes[n]?.actor.named === named);
      ring.forEach((n, place) => {
        const alone = ring.length === 1 && members.length === 1 && sector.to - sector.from > 6;
        const at = sector.from + ((place + 0.5) / ring.length) * (sector.to - sector.from);
        const point = onRing(at, alone ? 0 : named ? inner : outer, room);
        slots[n] = { ...point, ring: `${nodes[n]?.actor.side ?? ''}\n${named ? 'named' : 'unnamed'}` };
      });
    }
  }
}

/** A point on a rounded rectangle: fuller than an ellipse, so that the corners of the picture are used. */
function onRing(angle: number, reach: number, { width, height, marginX, marginY }: Room): Point {
  const fuller = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.75;
  return {
    x: width / 2 + reach * Math.max(width / 2 - marginX, 0) * fuller(Math.cos(angle)),
    y: height / 2 + reach * Math.max(height / 2 - marginY, 0) * fuller(Math.sin(angle)),
  };
}

/** The order of the sides around the middle: each next one goes where its lines to the others stay short. */
function aroundTheMiddle({ nodes, edges, sides, focus }: Network): number[] {
  const sideOf = new Map(sides.flatMap(({ members }, side) => members.map((n) => [n, side] as const)));
  const lines = sides.map(() => sides.map(() => 0));
  for (const { from, to } of edges) {
    const [a, b] = [sideOf.get(from) ?? 0, sideOf.get(to) ?? 0];
    for (const row of [lines[a]]) if (row) row[b] = (row[b] ?? 0) + 1;
    for (const row of [lines[b]]) if (row) row[a] = (row[a] ?? 0) + 1;
  }
  const length = (order: readonly number[]): number => {
    let sum = 0;
    order.forEach((a, i) => {
      order.forEach((b, j) => {
        const apart = Math.abs(i - j);
        sum += (lines[a]?.[b] ?? 0) * Math.min(apart, order.length - apart);
      });
    });
    return sum;
  };
  let order: number[] = [];
  for (const side of sides.keys()) {
    if (side === focus || nodes.length === 0) continue;
    const choices = Array.from({ length: Math.max(order.length, 1) }, (_, gap) => [
      ...order.slice(0, gap + 1),
      side,
      ...order.slice(gap + 1),
    ]);
    order = choices.reduce((best, choice) => (length(choice) < length(best) ? choice : best));
  }
  return order;
}

/** Lets members of a ring change places while that makes lines shorter or keeps them from crossing. */
function untangle({ edges }: Network, slots: Slot[]): Slot[] {
  const drawn = edges.length <= 150 ? edges : edges.filter(({ type }) => type === 'relation').slice(0, 150);
  const touching = slots.map((_, n) => drawn.filter(({ from, to }) => from === n || to === n));
  /** What the lines at these two nodes cost as they lie now. */
  const costAt = (...nodes: number[]): number => {
    let sum = 0;
    for (const { from, to, type } of nodes.flatMap((n) => touching[n] ?? [])) {
      const [a, b] = [slots[from], slots[to]];
      if (!a || !b) continue;
      sum += Math.hypot(a.x - b.x, a.y - b.y) * (type === 'relation' ? 1 : 0.5);
      for (const other of drawn) {
        const [c, d] = [slots[other.from], slots[other.to]];
        if (c && d && crosses(a, b, c, d)) sum += 60;
      }
    }
    return sum;
  };
  for (let pass = 0, moved = true; moved && pass < 6; pass += 1) {
    moved = false;
    for (let a = 0; a < slots.length; a += 1) {
      for (let b = a + 1; b < slots.length; b += 1) {
        if (slots[a]?.ring !== slots[b]?.ring) continue;
        const before = costAt(a, b);
        swap(a, b);
        if (costAt(a, b) < before - 0.01) moved = true;
        else swap(a, b);
      }
    }
  }
  return slots;

  function swap(a: number, b: number): void {
    const [one, other] = [slots[a], slots[b]];
    if (!one || !other) return;
    slots[a] = other;
    slots[b] = one;
  }
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
