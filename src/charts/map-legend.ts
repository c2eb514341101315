/** What the marks of the map mean: a row of samples under it, wrapped where the picture is narrow. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { RELATION_TYPES } from '../schemas/actor.ts';
import { RELATION_WORDS } from '../words.ts';
import { round } from './round.ts';
import type { ActorMap } from './map-assembly.ts';
import { aboutLine, placeLine, relationLine } from './map-lines.ts';
import { textWidth } from './text-width.ts';

const SIZE = 11;
const SAMPLE = 34;
const ROW = 20;

/** Samples for the marks that occur, and the height they take. */
export function legend(
  { nodes, edges }: ActorMap,
  width: number,
  top: number,
): { marks: Element[]; height: number } {
  const relations = edges.filter((edge) => edge.type === 'relation');
  const curve = { start: { x: 1, y: 2 }, control: { x: SAMPLE / 2, y: -4 }, end: { x: SAMPLE - 4, y: 1 } };
  const placed = (line: Element[], classes?: string): Element[] => [
    s('g', { ...placeLine(curve), class: classes }, line),
  ];
  const entries: { words: string; sample: Element[] }[] = [
    ...RELATION_TYPES.filter((type) => relations.some(({ relation }) => relation.type === type)).map(
      (type) => ({
        words: RELATION_WORDS[type],
        sample: placed(relationLine(curve, type), `d-${type}`),
      }),
    ),
    ...(relations.some(({ hedged }) => hedged)
      ? [
          {
            words: 'hedged',
            sample: [s('g', { class: 'd-hedged' }, s('path', { class: 'd-line', d: `M0 0H${SAMPLE - 4}` }))],
          },
        ]
      : []),
    ...(edges.length > relations.length
      ? [{ words: 'speaks about', sample: placed(aboutLine(curve), 'd-about') }]
      : []),
    {
      words: 'has the floor: area by words',
      sample: [
        s('circle', { class: 'd-speaks', cx: 8, cy: 0, r: 4 }),
        s('circle', { class: 'd-speaks', cx: 23, cy: 0, r: 7 }),
      ],
    },
    ...(nodes.some(({ quotedRadius }) => quotedRadius > 0)
      ? [
          {
            words: 'in quotation marks',
            sample: [
              s('circle', { class: 'd-speaks', cx: 22, cy: 0, r: 7.5 }),
              s('circle', { class: 'd-quoted', cx: 22, cy: 0, r: 4 }),
            ],
          },
        ]
      : []),
    ...(nodes.some(({ silent }) => silent)
      ? [
          {
            words: 'no words of their own: area by the words about them',
            sample: [s('circle', { class: 'd-silent', cx: 22, cy: 0, r: 7.5 })],
          },
        ]
      : []),
    ...(nodes.some(({ actor }) => !actor.named)
      ? [{ words: 'has no name', sample: [s('text', { class: 'd-label unnamed', x: 0, y: 4 }, 'italics')] }]
      : []),
  ];
  let [x, y] = [0, top + 24];
  const marks: Element[] = [s('path', { class: 'd-hair', d: `M0 ${top + 6.5}H${width}` })];
  for (const { words, sample } of entries) {
    const wide = SAMPLE + 8 + textWidth(words, SIZE) + 14;
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    marks.push(
      s('g', { transform: `translate(${round(x)} ${y})` }, [
        ...sample,
        s('text', { class: 'd-label quiet', x: SAMPLE + 6, y: 4 }, words),
      ]),
    );
    x += wide;
  }
  return { marks, height: y - top + 12 };
}
