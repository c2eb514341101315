/** Lines of words as SVG: marks first, then the glyphs over them. */
import type { Element } from 'hast';
import { round } from '../charts/round.ts';
import type { Run } from './card.ts';
import { COLOURS } from './colours.ts';
import { dotted, highlight, solid, wave } from './draw-marks.ts';
import type { Measure } from './set-lines.ts';
import type { Shaped, Typesetter } from './typesetter.ts';
import type { Word } from './words.ts';

/** A run in its place on a line. */
interface Placed {
  run: Run;
  from: number;
  to: number;
  shaped: Shaped;
}

/** How a typesetter measures words. */
export function measureWith(typesetter: Typesetter): Measure {
  const width = ({ text, face }: Run): number => typesetter.shape(text, face).width;
  return {
    word: ({ runs }) => runs.reduce((sum, one) => sum + width(one), 0),
    space: ({ space }) => (space ? width(space) : 0),
  };
}

/**
 * One line of text on its base line.
 * @param nameOf The id under which a picture keeps an outline: a letter is written down once.
 */
export function drawLine(
  words: readonly Word[],
  typesetter: Typesetter,
  nameOf: (outline: string) => string,
  size: number,
  x: number,
  y: number,
): Element[] {
  const placed = place(words, typesetter, size, x);
  return [
    ...joined(placed, ({ quoted }) => quoted).map(({ from, to }) => highlight(from, to, y, size)),
    ...joined(placed, ({ rule }) => rule === 'solid').map(({ from, to }) => solid(from, to, y, size)),
    ...joined(placed, ({ rule }) => rule === 'dotted').map(({ from, to }) => dotted(from, to, y, size)),
    ...joined(placed, ({ hedge }) => hedge).map(({ from, to }) => wave(from, to, y, size)),
    ...placed.flatMap((one) => glyphs(one, nameOf, y, size)),
  ];
}

function place(words: readonly Word[], typesetter: Typesetter, size: number, x: number): Placed[] {
  let at = x;
  return words.flatMap(({ runs, space }, n) =>
    // A line does not begin with the space that it was broken at.
    [...(space && n > 0 ? [space] : []), ...runs].map((run) => {
      const shaped = typesetter.shape(run.text, run.face);
      const from = at;
      at += shaped.width * size;
      return { run, from, to: at, shaped };
    }),
  );
}

/** Neighbours of one kind as one stretch, so that a mark goes through the space between them. */
function joined(placed: readonly Placed[], wanted: (run: Run) => boolean): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let open = false;
  for (const { run, from, to } of placed) {
    const last = stretches.at(-1);
    if (!wanted(run)) open = false;
    else if (open && last) last.to = to;
    else {
      stretches.push({ from, to });
      open = true;
    }
  }
  return stretches;
}

function glyphs(
  { run, from, shaped }: Placed,
  nameOf: (outline: string) => string,
  y: number,
  size: number,
): Element[] {
  return shaped.glyphs.map(({ path, x, y: rise, unitsPerEm }) => {
    const scale = Math.round((size / unitsPerEm) * 1e5) / 1e5;
    // A card has hundreds of these, so they are made without the comfort of `s`.
    const properties = {
      href: `#${nameOf(path)}`,
      fill: COLOURS[run.colour],
      transform: `translate(${round(from + x * size)} ${round(y - rise * size)})scale(${scale} ${-scale})`,
    };
    return { type: 'element', tagName: 'use', properties, children: [] };
  });
}
