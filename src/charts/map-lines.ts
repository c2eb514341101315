/**
 * The lines of the map: kinds differ by weight, by dash and by what stands at their end. Heads are paths, so that no
 * picture needs ids. A line is drawn as if it ended at 0 0, coming along the x axis, and is then put in its place:
 * every head is the same few bytes, and there are many.
 */
import type { Element, Properties } from 'hast';
import { s } from 'hastscript';
import { round } from './round.ts';
import type { Curve } from './map-curves.ts';
import type { RelationType } from '../schemas/actor.ts';

/** What stands at the end of a relation, and how much of the line it covers. */
const HEADS: Readonly<Record<RelationType, { d: string; covers: number }>> = {
  'part-of': { d: 'M0 0l-4.5-3.2-4.5 3.2 4.5 3.2z', covers: 9 },
  with: { d: 'M-7-3.8L0 0l-7 3.8', covers: 0 },
  against: { d: 'M0-5.5v11', covers: 0 },
  supports: { d: 'M0 0l-8.5-3.4v6.8z', covers: 6 },
  'acts-on': { d: 'M0 0l-8.5-3.4v6.8z', covers: 8.5 },
};

/** A relation: the head says what kind it is, dashes that the article hedges it. What holds it carries both as classes. */
export function relationLine(curve: Curve, type: RelationType): Element[] {
  const { d, covers } = HEADS[type];
  return [s('path', { class: 'd-line', d: bend(curve, covers) }), s('path', { class: 'd-head', d })];
}

/** Who speaks about whom: thin, with a small open head. What holds it says so (`d-about`). */
export function aboutLine(curve: Curve): Element[] {
  return [s('path', { d: `${bend(curve, 0)}m-4-2l4 2-4 2` })];
}

/** Puts a line in its place. */
export function placeLine({ control, end }: Curve): Properties {
  return {
    transform: `translate(${Math.round(end.x)} ${Math.round(end.y)})rotate(${round((Math.atan2(end.y - control.y, end.x - control.x) * 180) / Math.PI)})`,
  };
}

function bend({ start, control, end }: Curve, covers: number): string {
  const length = Math.hypot(end.x - control.x, end.y - control.y) || 1;
  const [dx, dy] = [(end.x - control.x) / length, (end.y - control.y) / length];
  const [x, y] = [start.x - end.x, start.y - end.y];
  return `M${Math.round(x * dx + y * dy)} ${Math.round(y * dx - x * dy)}Q${Math.round(-length)} 0 ${-covers} 0`;
}
