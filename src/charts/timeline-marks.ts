/**
 * The marks of the timeline. Filled: told in the article; hollow: only in the evidence (the class `told` of the link
 * decides). A disc is a day, a bar a span; dashes say that the day is uncertain, an open arrow that a side is open.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { dateOn, type Clock } from '../analysis/clocks.ts';
import { sayWhen } from '../analysis/edtf-dates.ts';
import type { Event } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { round } from './round.ts';
import { ARROW, MARK } from './timeline-layout.ts';
import type { TimelinePoint } from './timeline-axis.ts';

/** Half of a disc, its stroke not counted. */
const RADIUS = MARK - 0.5;

/** The shapes of one event around its own middle, which is 0, 0. */
export function markShapes(event: Event, point: TimelinePoint | null): Element[] {
  // A mark that is both uncertain and filled is a hollow one of dashes around a smaller filled one.
  const filled = point?.uncertain === true && event.origin === 'article';
  const classes = point?.uncertain === true ? 'd-unsure' : undefined;
  const half = point?.span === true ? Math.max((point.to - point.from) / 2, RADIUS) : null;
  const shape = (inset: number, className?: string): Element =>
    half === null
      ? s('circle', { class: className, r: RADIUS - inset })
      : bar(half - inset, RADIUS - inset, className);
  return [
    ...(point?.open ? [arrow(point.open === 'before' ? -1 : 1)] : []),
    shape(filled ? -1 : 0, classes),
    ...(filled ? [shape(2.5)] : []),
  ];
}

function bar(x: number, y: number, className: string | undefined): Element {
  return s('rect', {
    class: className,
    x: round(-x),
    y: round(-y),
    width: round(2 * x),
    height: round(2 * y),
  });
}

/** A dashed line to an open arrowhead; it begins at the edge of the mark. The dashes are drawn, so that the head is whole. */
function arrow(towards: -1 | 1): Element {
  const [dash, gap, head, tip] = [towards * 3, towards * 2, towards * (ARROW - 4), towards * ARROW];
  const dashes = `h${dash}m${gap} 0`.repeat(Math.floor((ARROW - RADIUS) / 5));
  const d = `M${round(towards * (RADIUS + 1))} 0${dashes}M${head} -4L${tip} 0L${head} 4`;
  return s('path', { class: 'd-open', d });
}

/** The thread from a mark to where the event lies by the other clock: dotted, with a tick at its end. */
export function thread(point: TimelinePoint): Element | undefined {
  if (point.other === null) return undefined;
  const towards = point.other < point.at ? -1 : 1;
  const from = (towards < 0 ? point.from : point.to) - point.at + towards * MARK;
  const to = round(point.other - point.at);
  return s('path', { class: 'd-thread', d: `M${round(from)} 0H${to}m0 -4v8` });
}

/** The link of an event: its shapes around its place, filled where the article tells of it. */
export function markLink(
  event: Event,
  { x, y }: { x: number; y: number },
  urls: Urls,
  shapes: (Element | undefined)[],
): Element {
  const told = event.origin === 'article' ? 'told' : undefined;
  return s('a', { href: urls.event(event.id), class: told, transform: `translate(${x} ${y})` }, shapes);
}

/** When an event happened or was said, in words. */
export function whenOf(event: Event, clock: Clock): string {
  const date = dateOn(event, clock);
  return date === null ? 'no date' : sayWhen(date);
}

/** A picture of the timeline, named for those who do not see it. */
export function picture(
  width: number,
  height: number,
  clock: Clock,
  children: (Element | undefined)[],
): Element {
  const name = `Timeline by when it ${clock === 'happened' ? 'happened' : 'was said'}`;
  return s('svg', { viewBox: `0 0 ${width} ${round(height)}`, role: 'group', 'aria-label': name }, children);
}
