/** Dates in EDTF (ISO 8601-2), read by a library: their bounds, their order, and how they are said. */
import edtf from 'edtf';

/** The first and last day a date can mean; null on an open or unknown side. Days as UTC milliseconds. */
export interface DateBounds {
  first: number | null;
  last: number | null;
}

/** @param date Any EDTF string that the schemas let through. */
export function boundsOf(date: string): DateBounds {
  const value = edtf(date);
  const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);
  return { first: date.startsWith('..') || date.startsWith('/') ? null : finite(value.min), last: /(\.\.|\/)$/.test(date) ? null : finite(value.max) };
}

/** Orders by the earliest possible day, an open beginning by its end; no date comes last. */
export function compareDates(a: string | null, b: string | null): number {
  const key = (date: string | null): number => {
    if (date === null) return Number.POSITIVE_INFINITY;
    const { first, last } = boundsOf(date);
    return first ?? last ?? Number.NEGATIVE_INFINITY;
  };
  const [left, right] = [key(a), key(b)];
  return left === right ? 0 : left - right;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** One date as a reader says it: "30 October 2024", "October 2024", "about 30 October 2024". */
function sayOne(date: string): string {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%])?$/.exec(date);
  if (!match) return date;
  const [, year, month, day_, qualifier] = match;
  const words = [day_ && String(Number(day_)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  if (qualifier === '?') return `${words} (uncertain)`;
  if (qualifier === '~') return `about ${words}`;
  return qualifier === '%' ? `about ${words} (uncertain)` : words;
}

/**
 * A date in words. Open sides are said as such ("until 18 October 2024"); what this does not know how to say is
 * given as it was written, which is still a date.
 */
export function sayDate(date: string): string {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return sayOne(date);
  const open = (side: string): boolean => side === '' || side === '..';
  if (open(from) && open(to)) return date;
  if (open(from)) return `until ${sayOne(to)}`;
  if (open(to)) return `from ${sayOne(from)}`;
  const shared = from.slice(0, 7) === to.slice(0, 7) && /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to);
  return shared ? `${Number(from.slice(8))} to ${sayOne(to)}` : `${sayOne(from)} to ${sayOne(to)}`;
}

/** The value for `<time datetime>`, which knows days, months and years but no uncertainty; undefined where there is none. */
export function machineDate(date: string): string | undefined {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?(?=[?~%]?$)/.exec(date)?.[0];
}
