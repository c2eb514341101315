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
import { round } from './drawing.ts';
import { ARROW, MARK } from './timeline-layout.ts';
import type { TimelinePoint } from './timeline-axis.ts';

/** How a mark lies: time to the right or down, and how large it is. */
export interface MarkManner {
  down: boolean;
  /** Half of a disc, its stroke not counted. */
  radius: number;
  /** How far an open end reaches from the middle. */
  arrow: number;
}

export const ACROSS: MarkManner = { down: false, radius: MARK - 0.5, arrow: ARROW };

/** The shapes of one event around its own middle, which is 0, 0. */
export function markShapes(event: Event, point: TimelinePoint | null, manner: MarkManner): Element[] {
  const { radius } = manner;
  // A mark that is both uncertain and filled is a hollow one of dashes around a smaller filled one.
  const filled = point?.uncertain === true && event.origin === 'article';
  const classes = point?.uncertain === true ? 'd-unsure' : undefined;
  const half = point?.span === true ? Math.max((point.to - point.from) / 2, radius) : null;
  const shape = (inset: number, className?: string): Element =>
    half === null
      ? s('circle', { class: className, r: radius - inset })
      : bar(half - inset, radius - inset, className, manner);
  return [
    ...(point?.open ? [arrow(point.open === 'before' ? -1 : 1, manner)] : []),
    shape(filled ? -1 : 0, classes),
    ...(filled ? [shape(2.5)] : []),
  ];
}

function bar(half: number, thick: number, className: string | undefined, { down }: MarkManner): Element {
  const [x, y] = down ? [thick, half] : [half, thick];
  return s('rect', {
    class: className,
    x: round(-x),
    y: round(-y),
    width: round(2 * x),
    height: round(2 * y),
  });
}

/** A dashed line to an open arrowhead; it begins at the edge of the mark. The dashes are drawn, so that the head is whole. */
function arrow(towards: -1 | 1, { down, radius, arrow: length }: MarkManner): Element {
  const [dash, gap, head, tip] = [towards * 3, towards * 2, towards * (length - 4), towards * length];
  const count = Math.floor((length - radius) / 5);
  const dashes = Array.from({ length: count }, () => (down ? `v${dash}m0 ${gap}` : `h${dash}m${gap} 0`)).join(
    '',
  );
  const begin = round(towards * (radius + 1));
  const d = down
    ? `M0 ${begin}${dashes}M-4 ${head}L0 ${tip}L4 ${head}`
    : `M${begin} 0${dashes}M${head} -4L${tip} 0L${head} 4`;
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
