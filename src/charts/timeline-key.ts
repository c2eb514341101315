/** The key of the timeline: only the kinds of mark that occur in it, each with its words. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Clock } from '../analysis/clocks.ts';
import { ORIGIN_WORDS } from '../analysis/timeline-findings.ts';
import type { Event } from '../schemas/analysis.ts';
import { round } from './round.ts';
import { textWidth } from './text-width.ts';
import type { TimelinePoint } from './timeline-axis.ts';

export interface KeyItem {
  words: string;
  /** Width of the sample. */
  width: number;
  sample: Element[];
}

const SIZE = 12;

/** The samples of the kinds of mark that occur among the events and their places. */
export function keyItems(
  events: readonly Event[],
  points: readonly TimelinePoint[],
  clock: Clock,
): KeyItem[] {
  const dot = (classes?: string): Element => s('circle', { class: classes, cx: 6, r: 4.5 });
  const items: [KeyItem, boolean][] = [
    [
      { words: ORIGIN_WORDS.article, width: 12, sample: [s('g', { class: 'told' }, dot())] },
      events.some(({ origin }) => origin === 'article'),
    ],
    [
      { words: ORIGIN_WORDS.evidence, width: 12, sample: [dot()] },
      events.some(({ origin }) => origin === 'evidence'),
    ],
    [
      { words: 'from day to day', width: 22, sample: [s('rect', { x: 1, y: -4.5, width: 20, height: 9 })] },
      points.some(({ span, uncertain }) => span && !uncertain),
    ],
    [
      { words: 'day uncertain', width: 12, sample: [dot('d-unsure')] },
      points.some(({ uncertain }) => uncertain),
    ],
    [
      {
        words: 'then or earlier',
        width: 26,
        sample: [
          s('path', { class: 'd-open', d: 'M15 0h-3m-2 0h-3m-2 0h-3M5 -4L1 0L5 4' }),
          s('circle', { cx: 21, r: 4.5 }),
        ],
      },
      points.some(({ open }) => open === 'before'),
    ],
    [
      {
        words: 'then or later',
        width: 26,
        sample: [
          s('circle', { cx: 5, r: 4.5 }),
          s('path', { class: 'd-open', d: 'M11 0h3m2 0h3m2 0h3M21 -4L25 0L21 4' }),
        ],
      },
      points.some(({ open }) => open === 'after'),
    ],
    [
      {
        words: clock === 'happened' ? 'when it was said' : 'when it happened',
        width: 24,
        sample: [s('path', { class: 'd-thread', d: 'M0 0H22M22 -4V4' })],
      },
      points.some(({ other }) => other !== null),
    ],
  ];
  return items.flatMap(([item, occurs]) => (occurs ? [item] : []));
}

/** Sets the key in lines; the height that it takes comes with it. */
export function placeKey(items: readonly KeyItem[], width: number): { shapes: Element[]; height: number } {
  const [gap, line] = [20, 20];
  let [across, down] = [0, 0];
  const shapes = items.map(({ words, width: sample, sample: drawn }) => {
    const extent = sample + 6 + textWidth(words, SIZE);
    if (across > 0 && across + extent > width) [across, down] = [0, down + line];
    const at = across;
    across += extent + gap;
    return s('g', { transform: `translate(${round(at)} ${down + line / 2})` }, [
      ...drawn,
      s('text', { x: sample + 6, y: 4 }, words),
    ]);
  });
  return {
    shapes: [s('g', { class: 'd-label quiet d-events' }, shapes)],
    height: items.length === 0 ? 0 : down + line,
  };
}
