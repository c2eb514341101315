/** The marks of the pages, in their place behind and below a line of text; sizes follow that of the text. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../charts/round.ts';
import { COLOURS } from './colours.ts';

/** The highlighter behind words in quotation marks. */
export function highlight(from: number, to: number, y: number, size: number): Element {
  return s('rect', {
    fill: COLOURS.yellow,
    x: round(from - size * 0.02),
    y: round(y - size * 0.82),
    width: round(to - from + size * 0.04),
    height: round(size * 1.12),
  });
}

/** The rule below a paraphrase. */
export function solid(from: number, to: number, y: number, size: number): Element {
  return s('path', {
    stroke: COLOURS.blue,
    'stroke-width': thickness(size),
    d: `M${round(from)} ${round(y + size * 0.23)}H${round(to)}`,
  });
}

/** The dots below a stance. */
export function dotted(from: number, to: number, y: number, size: number): Element {
  const thick = thickness(size) * 1.15;
  return s('path', {
    stroke: COLOURS.blue,
    'stroke-width': round(thick),
    'stroke-linecap': 'round',
    'stroke-dasharray': `0 ${round(thick * 2)}`,
    d: `M${round(from + thick / 2)} ${round(y + size * 0.23)}H${round(to)}`,
  });
}

/** The wave below a hedge, under the rule of the form; in whole periods, so that it ends where the word does. */
export function wave(from: number, to: number, y: number, size: number): Element {
  const periods = Math.max(1, Math.round((to - from) / (size * 0.2)));
  const half = (to - from) / periods / 2;
  const rise = size * 0.075;
  return s('path', {
    stroke: COLOURS.red,
    'stroke-width': round(Math.max(1.5, size * 0.04)),
    fill: 'none',
    d: `M${round(from)} ${round(y + size * 0.36)}${`q${precise(half / 2)} ${precise(-rise)} ${precise(half)} 0t${precise(half)} 0`.repeat(periods)}`,
  });
}

function thickness(size: number): number {
  return round(Math.max(2, size * 0.055));
}

/** Relative steps add up, so they keep more decimals than a coordinate does. */
function precise(value: number): number {
  return Math.round(value * 1000) / 1000;
}
