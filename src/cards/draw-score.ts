/** The strip of the score: filled for quoted words, outlined for paraphrase, a tick for a stance, hatched where hedged. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../charts/round.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { CardScore } from './card.ts';
import { COLOURS } from './colours.ts';

const QUOTED = { fill: COLOURS.yellow, stroke: COLOURS.ink, 'stroke-width': 1 };
const OUTLINED = { fill: COLOURS.paper, stroke: COLOURS.blue, 'stroke-width': 1.75 };

/** The hatching that `url(#hedged)` stands for; once in a picture. */
export function hatching(): Element {
  return s(
    'pattern',
    { id: 'hedged', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [s('path', { d: 'M2.5 0V5', stroke: COLOURS.red, 'stroke-width': 1.25 })],
  );
}

/** The score with its upper left corner at a point. */
export function drawScore(
  { half, lanes, marks, ground }: CardScore,
  length: number,
  x: number,
  y: number,
): Element {
  return s('g', { transform: `translate(${x} ${round(y)})` }, [
    s('path', { stroke: COLOURS.hair, d: lanes.map((at) => `M0 ${at}H${length}`).join('') }),
    ...ground.flatMap(({ from, to, at, own }) => [
      s('rect', { fill: own === 'whole' ? COLOURS.ink : COLOURS.hair, ...box(from, to, at, half) }),
      ...(own === 'half'
        ? [s('rect', { fill: COLOURS.ink, ...box(from, to, at + half / 2, half / 2) })]
        : []),
    ]),
    ...marks.flatMap(({ at, form, hedged, stretches, quoted }) => [
      ...stretches.flatMap(({ from, to }) => drawMark(form, hedged, from, to, at, half)),
      ...(form === 'mixed'
        ? quoted.map(({ from, to }) => s('rect', { ...QUOTED, ...box(from, to, at, half) }))
        : []),
    ]),
  ]);
}

/** A sample of a form, to stand before its name. */
export function drawSample(form: Statement['form'], hedged: boolean, x: number, y: number): Element[] {
  const [length, half] = [40, 9];
  return [
    ...drawMark(form, hedged, x, x + length, y, half),
    ...(form === 'mixed'
      ? [s('rect', { ...QUOTED, ...box(x + length * 0.45, x + length * 0.8, y, half) })]
      : []),
  ];
}

function drawMark(
  form: Statement['form'],
  hedged: boolean,
  from: number,
  to: number,
  at: number,
  half: number,
): Element[] {
  if (form === 'attitude') {
    return [
      s('path', {
        stroke: COLOURS.blue,
        'stroke-width': 2,
        'stroke-dasharray': '2 3',
        d: `M${round(from)} ${round(at)}H${round(to)}`,
      }),
      s('path', {
        stroke: COLOURS.blue,
        'stroke-width': 3,
        d: `M${round(from + 1.5)} ${round(at - half)}V${round(at + half)}`,
      }),
    ];
  }
  const shape = box(from, to, at, half);
  return [
    s('rect', { ...(form === 'direct' ? QUOTED : OUTLINED), ...shape }),
    ...(hedged ? [s('rect', { fill: 'url(#hedged)', ...shape })] : []),
  ];
}

function box(from: number, to: number, at: number, half: number): Record<string, number> {
  return {
    x: round(from),
    y: round(at - half),
    width: Math.max(round(to - from), 1),
    height: round(half * 2),
  };
}
