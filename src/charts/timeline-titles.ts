/** How the titles of the timeline are set: bold where the article tells of the event, regular where only the evidence does. */
import type { Event } from '../schemas/analysis.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

/** A title at regular weight is narrower than `textWidth` says, which knows only the widest: measured, 0.93 of it at most. */
const REGULAR = 0.94;

function weightOf({ origin }: Event): number {
  return origin === 'article' ? 1 : REGULAR;
}

/** The width of a title on one line. */
export function titleWidth(event: Event, size: number): number {
  return textWidth(event.title, size) * weightOf(event);
}

/** A title in lines of a width; what does not fit into as many as there may be is cut with an ellipsis. */
export function titleLines(event: Event, size: number, width: number, most: number): string[] {
  const room = width / weightOf(event);
  const lines = wrapText(event.title, size, room);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(' '), size, room)];
}
