/** The room that a map has. */
import type { Point } from './map-curves.ts';

/** The room there is, and how much of it a mark with its label takes. */
export interface Room {
  width: number;
  height: number;
  /** Kept free of marks at the sides, and above and below, for the labels. */
  marginX: number;
  marginY: number;
  radius(node: number): number;
  /** Space around a mark that no other mark enters. */
  clearance: number;
}

/** Moves a point to where its mark has room. */
export function keepInside<P extends Point>(point: P, { width, height, marginX, marginY }: Room): P {
  point.x = Math.min(Math.max(point.x, marginX), width - marginX);
  point.y = Math.min(Math.max(point.y, marginY), height - marginY);
  return point;
}
