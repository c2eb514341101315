/** Sets and draws texts with one typesetter, and remembers what it had to leave out. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Run } from './card.ts';
import { drawLine, measureWith } from './draw-text.ts';
import { setLines, type Box, type SetText } from './set-lines.ts';
import type { Typesetter } from './typesetter.ts';
import { leaveOut, wordsOf } from './words.ts';

export interface Pen {
  set(runs: readonly Run[], box: Box): SetText;
  /** A text that is set, from its first base line down. */
  draw(text: SetText, x: number, y: number, leading?: number): Element[];
  /** The width of the widest line. */
  widthOf(text: SetText): number;
  /** How far an opening quotation mark hangs into the margin; 0 where there is none. */
  hangOf(text: SetText): number;
  /** Words for which no installed font has glyphs, in order. */
  leftOut: readonly string[];
  /** The outlines of all letters drawn so far, for the `<defs>` of the picture. */
  outlines(): Element[];
}

/** A pen that draws with the faces of a typesetter. */
export function makePen(typesetter: Typesetter): Pen {
  const measure = measureWith(typesetter);
  const leftOut: string[] = [];
  const names = new Map<string, string>();
  const nameOf = (outline: string): string => {
    const name = names.get(outline) ?? `g${names.size}`;
    names.set(outline, name);
    return name;
  };
  return {
    leftOut,
    outlines: () => [...names].map(([d, id]) => s('path', { id, d })),
    set: (runs, box) => {
      const words = wordsOf(runs);
      const draws = ({ text, face }: Run): boolean => typesetter.shape(text, face).whole;
      leftOut.push(...words.flatMap((word) => word.runs).flatMap((one) => (draws(one) ? [] : [one.text])));
      return setLines(leaveOut(words, draws), box, measure);
    },
    draw: ({ size, lines }, x, y, leading = 0) =>
      lines.flatMap((words, n) => drawLine(words, typesetter, nameOf, size, x, y + n * size * leading)),
    widthOf: ({ size, lines }) =>
      size *
      Math.max(
        0,
        ...lines.map((words) =>
          words.reduce((sum, word, n) => sum + (n > 0 ? measure.space(word) : 0) + measure.word(word), 0),
        ),
      ),
    hangOf: ({ size, lines }) => {
      const first = lines[0]?.[0]?.runs[0];
      return first?.text.startsWith('“') ? typesetter.shape('“', first.face).width * size : 0;
    },
  };
}
