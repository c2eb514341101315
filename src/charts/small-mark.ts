/** One small mark, by the shapes of the score: for cells of a table, ends of a stream, units of a chart. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Statement } from '../schemas/analysis.ts';
import { FORM_WORDS } from '../words.ts';
import { round } from './round.ts';

/** What a mark says; the article's own voice has no form. */
export interface SmallMark {
  kind: Statement['form'] | 'own';
  hedged?: boolean;
  /** True where it denies what it stands beside: the mark is struck out. */
  denied?: boolean;
}

export interface MarkBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The mark of a statement. */
export function markOf({ form, hedges }: Statement): SmallMark {
  return { kind: form, hedged: hedges.length > 0 };
}

/** "paraphrased, hedged"; of the article's own voice only whether it is hedged: "", "hedged". */
export function sayMark({ kind, hedged }: SmallMark): string {
  return [kind === 'own' ? '' : FORM_WORDS[kind].adverb, hedged === true ? 'hedged' : '']
    .filter((word) => word !== '')
    .join(', ');
}

const STEP = 4;

/**
 * The shapes of a mark: filled = quoted, outlined = paraphrased, a part of it filled = partly quoted, tick with a dotted
 * tail = stance only, solid = the article's own voice; hatched = hedged; struck out = denied.
 */
export function drawSmallMark({ kind, hedged, denied }: SmallMark, box: MarkBox): Element[] {
  const { x, y, width, height } = box;
  const path = (name: string, d: string): Element => s('path', { class: name, d });
  const shapes: Element[] = [];
  if (kind === 'attitude') {
    shapes.push(
      path('d-tail', `M${round(x)} ${round(y + height / 2)}h${round(width)}`),
      path('d-tick', `M${round(x + 1)} ${round(y)}v${round(height)}`),
    );
  } else {
    shapes.push(path(kind === 'direct' ? 'd-quoted' : kind === 'own' ? 'd-own' : 'd-box', rectangle(box)));
    if (kind === 'mixed')
      shapes.push(path('d-quoted', rectangle({ ...box, x: x + width * 0.35, width: width * 0.3 })));
  }
  if (hedged === true)
    shapes.push(
      path(kind === 'own' ? 'd-slit' : kind === 'direct' ? 'd-hatch deep' : 'd-hatch', drawHatching(box)),
    );
  if (denied === true) {
    const line = `M${round(x - 3)} ${round(y + height / 2)}h${round(width + 6)}`;
    shapes.push(path('d-gap', line), path('d-strike', line));
  }
  return shapes;
}

/** A rectangle as a path: shorter than a `<rect>`, and the same bytes wherever it has the same size. */
export function rectangle({ x, y, width, height }: MarkBox): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h-${round(width)}z`;
}

/** Slanted lines that fill a rectangle, cut off at its sides, as a path; the same bytes after the first move for the same size. */
export function drawHatching({ x, y, width, height }: MarkBox): string {
  let path = '';
  let from = { x: 0, y: 0 };
  for (let at = STEP - height; at < width; at += STEP) {
    const begins = Math.max(at, 0);
    const length = Math.min(at + height, width) - begins;
    if (length < 1) continue;
    const start = { x: begins, y: height - (begins - at) };
    path +=
      path === ''
        ? `M${round(x + start.x)} ${round(y + start.y)}`
        : `m${round(start.x - from.x)} ${round(start.y - from.y)}`;
    path += `l${round(length)}-${round(length)}`;
    from = { x: start.x + length, y: start.y - length };
  }
  return path;
}
