/** Dates in EDTF (ISO 8601-2), read by a library: their bounds, their order, and how they are said. */
import { readEdtf } from '../schemas/read-edtf.ts';

/** The first and last day a date can mean; null on an open or unknown side. Days as UTC milliseconds. */
export interface DateBounds {
  first: number | null;
  last: number | null;
}

const known = new Map<string, DateBounds>();

/** @param date Any EDTF string that the schemas let through. Worked out once: the library takes its time over a bound. */
export function boundsOf(date: string): DateBounds {
  let bounds = known.get(date);
  if (!bounds) known.set(date, (bounds = readBounds(date)));
  return bounds;
}

function readBounds(date: string): DateBounds {
  const value = readEdtf(date);
  if (!value) throw new RangeError(`\`${date}\` is no date in EDTF; the schemas let none through.`);
  const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);
  return {
    first: date.startsWith('..') || date.startsWith('/') ? null : finite(value.min),
    last: /(\.\.|\/)$/.test(date) ? null : finite(value.max),
  };
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

/** The day of a moment as EDTF: `2024-10-30`. A year that has more than four digits is given alone (`Y12024`). */
export function isoDay(moment: number): string {
  const iso = new Date(moment).toISOString();
  const [, sign, year, day] = /^([+-])(\d{6})(-\d\d-\d\d)/.exec(iso) ?? [];
  if (sign === undefined || year === undefined) return iso.slice(0, 10);
  const minus = sign === '-' ? '-' : '';
  return Number(year) > 9999 ? `Y${minus}${Number(year)}` : `${minus}${year.slice(2)}${day ?? ''}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Keeps a day on one line with its month. */
const TIE = '\u00a0';

const DAY_IN_PROSE = new RegExp(`(?<=\\b\\d{1,2}) (?=(${MONTHS.join('|')})\\b)`, 'g');

/** An editor's own words with each day tied to its month; for the screen alone, never for printed words or for data. */
export function tieDays(text: string): string {
  return text.replace(DAY_IN_PROSE, TIE);
}

/** One date as a reader says it: "30 October 2024", "October 2024", "about 30 October 2024". */
function sayOne(date: string): string {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%])?$/.exec(date);
  if (!match) return date;
  const [, year, month, day_, qualifier] = match;
  const day = [day_ && String(Number(day_)), month && MONTHS[Number(month) - 1]].filter(Boolean).join(TIE);
  const words = [day, year].filter(Boolean).join(' ');
  if (qualifier === '?') return `${words} (uncertain)`;
  if (qualifier === '~') return `about ${words}`;
  return qualifier === '%' ? `about ${words} (uncertain)` : words;
}

/**
 * A date in words. An open side is said as a limit ("by 18 October 2024": then or before, nobody knows since when); what
 * this does not know how to say is given as it was written, which is still a date. A day and its month never part.
 */
export function sayDate(date: string): string {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return sayOne(date);
  const open = (side: string): boolean => side === '' || side === '..';
  if (open(from) && open(to)) return date;
  if (open(from)) return `by ${sayOne(to)}`;
  if (open(to)) return `from ${sayOne(from)}`;
  const shared =
    from.slice(0, 7) === to.slice(0, 7) && /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to);
  return shared ? `${Number(from.slice(8))} to ${sayOne(to)}` : `${sayOne(from)} to ${sayOne(to)}`;
}

/** The same date with plain spaces, for what is copied, cited or drawn. */
export function plainDate(date: string): string {
  return sayDate(date).replaceAll(TIE, ' ');
}

/** The value for `<time datetime>`, which knows days, months and years from 1 on, but no uncertainty; undefined where there is none. */
export function machineDate(date: string): string | undefined {
  return /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?(?=[?~%]?$)/.exec(date)?.[0];
}

/** A piece of a date in words, with its value for `<time datetime>` where it has one. */
export interface DatePart {
  text: string;
  datetime?: string | undefined;
}

/**
 * When something happened, in words for a reader: like `sayDate`, but an open side is a limit ("23 October 2024 or
 * earlier"), because what happened did not go on until then. In pieces, each of which HTML can date.
 */
export function dateParts(date: string): DatePart[] {
  const part = (side: string): DatePart => ({ text: sayDate(side), datetime: machineDate(side) });
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return [part(date)];
  const open = (side: string): boolean => side === '' || side === '..';
  if (open(from) && open(to)) return [{ text: date }];
  if (open(from)) return [part(to), { text: ' or earlier' }];
  if (open(to)) return [part(from), { text: ' or later' }];
  // "24 to 30 September 2024": the month and the year are said once.
  const [first = ''] = sayDate(date).split(' to ');
  return [{ text: first, datetime: machineDate(from) }, { text: ' to ' }, part(to)];
}

/** When something happened, in words: "23 October 2024 or earlier". */
export function sayWhen(date: string): string {
  return dateParts(date)
    .map(({ text }) => text)
    .join('');
}

/** A date as short as a label wants it, without the year: "23 Oct", "24–30 Sep", "by 23 Oct", "Aug", "2024". */
export function labelDate(date: string): string {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return labelOne(date);
  const open = (side: string): boolean => side === '' || side === '..';
  if (open(from) && open(to)) return date;
  if (open(from)) return `by ${labelOne(to)}`;
  if (open(to)) return `from ${labelOne(from)}`;
  const [start, end] = [labelOne(from), labelOne(to)];
  const [, month] = start.split(' ');
  return month !== undefined && end.endsWith(month) && from.slice(0, 4) === to.slice(0, 4)
    ? `${start.slice(0, -month.length - 1)}–${end}`
    : `${start}–${end}`;
}

function labelOne(date: string): string {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%])?$/.exec(date);
  if (!match) return date;
  const [, year = date, month, day, qualifier = ''] = match;
  const words =
    month === undefined ? [year] : [day && String(Number(day)), MONTHS[Number(month) - 1]?.slice(0, 3)];
  const label = words.filter(Boolean).join(' ');
  return qualifier === '?' ? `${label}?` : qualifier === '' ? label : `c. ${label}`;
}

/** True where a date does not tell the day: it is qualified (`?`, `~`, `%`), coarser than a day, or has unknown digits. */
export function isUncertain(date: string): boolean {
  const sides = date.split('/').filter((side) => side !== '' && side !== '..');
  return sides.some((side) => !/^-?\d{4}-\d{2}-\d{2}$/.test(side));
}
