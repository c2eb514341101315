/** Points, boxes and bent lines, and whether they meet. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bent line: a quadratic curve. */
export interface Curve {
  start: Point;
  control: Point;
  end: Point;
}

/**
 * A line between two discs, bent to one side, from rim to rim.
 * @param bend How far it swings out, as a share of its length; positive to the left of its way.
 * @param gap Free space at the start and at the end, where an arrow head may reach the rim.
 */
export function bentLine(
  from: Point & { radius: number },
  to: Point & { radius: number },
  bend: number,
  gap: { start: number; end: number },
): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const control = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
  return {
    start: towards(from, control, from.radius + gap.start),
    control,
    end: towards(to, control, to.radius + gap.end),
  };
}

/** The point at a distance from one point on the way to another. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}

/** Points on a curve from its start to its end, `steps` + 1 of them. */
export function pointsOn({ start, control, end }: Curve, steps: number): Point[] {
  const points: Point[] = [];
  for (let n = 0; n <= steps; n += 1) {
    const t = n / steps;
    const a = (1 - t) * (1 - t);
    const b = 2 * t * (1 - t);
    const c = t * t;
    points.push({ x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y });
  }
  return points;
}

/** A box that is larger on every side. */
export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** True where two boxes come nearer to each other than `by`. */
export function boxesMeet(a: Box, b: Box, by = 0): boolean {
  return (
    a.x - by < b.x + b.width &&
    b.x < a.x + a.width + by &&
    a.y - by < b.y + b.height &&
    b.y < a.y + a.height + by
  );
}

/** True where a box comes nearer to a disc than `by`. */
export function boxMeetsDisc(box: Box, { x, y, radius }: Point & { radius: number }, by = 0): boolean {
  const dx = x - Math.min(Math.max(x, box.x), box.x + box.width);
  const dy = y - Math.min(Math.max(y, box.y), box.y + box.height);
  return dx * dx + dy * dy < (radius + by) * (radius + by);
}

/** The smallest box around points. */
export function boxAround(points: readonly Point[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** True where a stretch of straight line comes nearer to a box than `by` (Liang and Barsky; asked so often that it makes no objects). */
function segmentMeetsBox(a: Point, b: Point, { x, y, width, height }: Box, by = 0): boolean {
  const left = x - by;
  const right = x + width + by;
  const top = y - by;
  const bottom = y + height + by;
  if (
    (a.x < left && b.x < left) ||
    (a.x > right && b.x > right) ||
    (a.y < top && b.y < top) ||
    (a.y > bottom && b.y > bottom)
  )
    return false;
  let from = 0;
  let to = 1;
  const dx = b.x - a.x;
  if (dx !== 0) {
    const one = (left - a.x) / dx;
    const other = (right - a.x) / dx;
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  const dy = b.y - a.y;
  if (dy !== 0) {
    const one = (top - a.y) / dy;
    const other = (bottom - a.y) / dy;
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}

/** True where a stretch of straight line comes nearer to a point than `reach`. Asked a million times for a map, so that it makes no objects and no roots. */
function segmentMeetsPoint(a: Point, b: Point, x: number, y: number, reach: number): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = along < 0 ? 0 : along > 1 ? 1 : along;
  const awayX = a.x + share * dx - x;
  const awayY = a.y + share * dy - y;
  return awayX * awayX + awayY * awayY < reach * reach;
}

/** A curve with points on it and a box around it, for measuring again and again. */
export interface MeasuredCurve {
  curve: Curve;
  points: Point[];
  box: Box;
}

/** Measures a curve: its points are near enough for boxes the size of a label. */
export function measureCurve(curve: Curve): MeasuredCurve {
  const points = pointsOn(curve, 14);
  return { curve, points, box: boxAround(points) };
}

/** True where a line comes nearer to a box than `by`. */
export function lineMeetsBox({ points, box }: MeasuredCurve, other: Box, by: number): boolean {
  if (
    other.x - by > box.x + box.width ||
    other.x + other.width + by < box.x ||
    other.y - by > box.y + box.height ||
    other.y + other.height + by < box.y
  )
    return false;
  for (let n = 1; n < points.length; n += 1) {
    const a = points[n - 1];
    const b = points[n];
    if (a && b && segmentMeetsBox(a, b, other, by)) return true;
  }
  return false;
}

/** True where a line comes nearer to a disc's rim than `by`. */
export function lineMeetsDisc(
  { points, box }: MeasuredCurve,
  { x, y, radius }: Point & { radius: number },
  by: number,
): boolean {
  const reach = radius + by;
  if (
    x + reach < box.x ||
    x - reach > box.x + box.width ||
    y + reach < box.y ||
    y - reach > box.y + box.height
  )
    return false;
  for (let n = 1; n < points.length; n += 1) {
    const a = points[n - 1];
    const b = points[n];
    if (a && b && segmentMeetsPoint(a, b, x, y, reach)) return true;
  }
  return false;
}
