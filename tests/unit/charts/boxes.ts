/** A rectangle in the units of a drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pairs of boxes that overlap by more than a rounding error. */
export function overlaps(boxes: readonly Box[]): [Box, Box][] {
  const sorted = [...boxes].sort((a, b) => a.y - b.y);
  return sorted.flatMap((a, n) => {
    const found: [Box, Box][] = [];
    for (const b of sorted.slice(n + 1)) {
      if (b.y >= a.y + a.height - 0.15) break;
      if (a.x < b.x + b.width - 0.15 && b.x < a.x + a.width - 0.15) found.push([a, b]);
    }
    return found;
  });
}
