/** A card as SVG, every text as outlines: the same picture on every machine, whatever fonts it has. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { CARD_SIZE, LEFT_OUT, run, type Card, type CardLine } from './card.ts';
import { MARGIN } from './card-score.ts';
import { COLOURS } from './colours.ts';
import { drawFoot, drawMasthead, FOOT_RULE, HEAD_RULE, INNER } from './draw-frame.ts';
import { drawSample, drawScore, hatching } from './draw-score.ts';
import { makePen, type Pen } from './pen.ts';
import type { Typesetter } from './typesetter.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const LEAD = { size: 31, leading: 1.4 };
const LINE = { size: 25, leading: 1.46 };
const MOST_LINES = 2;
const SUBTITLE = { size: 38, leading: 1.25 };
/** What a card says of words for which no installed font has glyphs. */
const NOTE: CardLine = {
  runs: [
    run(`${LEFT_OUT} stands for words in letters that this picture does not have; the page has them.`, {
      colour: 'quiet',
    }),
  ],
};
/** Room for the sample of a form before its name. */
const SAMPLE = 54;

/** Sizes of the large words; what does not fit in the last is cut. */
const SIZES = Array.from({ length: 31 }, (_, n) => 96 - 2 * n);
/** Marks below and behind words need more room between the lines. */
const LEADING = { plain: 1.16, marked: 1.3 };

export interface DrawnCard {
  svg: string;
  /** Words for which no installed font has glyphs. */
  leftOut: readonly string[];
}

/** Draws a card: masthead, large words, lines, score and foot; the large words have the room that the others leave. */
export function drawCard(card: Card, typesetter: Typesetter): DrawnCard {
  const drawn = draw(card, makePen(typesetter));
  return drawn.leftOut.length > 0
    ? draw({ ...card, lines: [...card.lines, NOTE] }, makePen(typesetter))
    : drawn;
}

function draw(card: Card, pen: Pen): DrawnCard {
  const score = card.score && { ...card.score, top: FOOT_RULE - 18 - card.score.height };
  const lines = drawLines(card.lines, pen, (score?.top ?? FOOT_RULE) - 16);
  const drawn = [
    ...drawMasthead(card, pen),
    ...drawHeadline(card, pen, lines.top - 26),
    ...lines.drawn,
    ...(score ? [drawScore(score, INNER, MARGIN, score.top)] : []),
    ...drawFoot(card, pen),
  ];
  const svg = s('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT }, [
    s('defs', [hatching(), ...pen.outlines()]),
    s('rect', { width: WIDTH, height: HEIGHT, fill: COLOURS.paper }),
    ...drawn,
  ]);
  return { svg: toHtml(svg, { space: 'svg' }), leftOut: pen.leftOut };
}

function drawHeadline({ headline, subtitle = [] }: Card, pen: Pen, bottom: number): Element[] {
  const top = HEAD_RULE + 26;
  const below = pen.set(subtitle, {
    width: INNER,
    height: SUBTITLE.size * SUBTITLE.leading * MOST_LINES,
    sizes: [SUBTITLE.size],
    leading: SUBTITLE.leading,
  });
  const belowHeight = below.lines.length * below.size * SUBTITLE.leading;
  const marked = headline.some(({ rule, quoted, hedge }) => rule !== null || quoted || hedge);
  const leading = marked ? LEADING.marked : LEADING.plain;
  const text = pen.set(headline, {
    width: INNER,
    height: bottom - top - belowHeight,
    sizes: SIZES,
    leading,
    balanced: !marked,
  });
  const first = { size: text.size, lines: text.lines.slice(0, 1) };
  const others = { size: text.size, lines: text.lines.slice(1) };
  const base = top + text.size * 0.95;
  return [
    ...pen.draw(first, MARGIN - pen.hangOf(text), base),
    ...pen.draw(others, MARGIN, base + text.size * leading, leading),
    ...pen.draw(
      below,
      MARGIN,
      top + text.lines.length * text.size * leading + below.size + 6,
      SUBTITLE.leading,
    ),
  ];
}

/** The lines, the last of them ending at `bottom`. @returns Where the first begins. */
function drawLines(lines: readonly CardLine[], pen: Pen, bottom: number): { drawn: Element[]; top: number } {
  const set = lines.map((line) => {
    const { size, leading } = line.lead ? LEAD : LINE;
    const indent = line.sample ? SAMPLE : 0;
    const text = pen.set(line.runs, {
      width: INNER - indent,
      height: size * leading * MOST_LINES,
      sizes: [size],
      leading,
    });
    return { line, text, leading, x: MARGIN + indent, height: text.lines.length * size * leading };
  });
  const top = bottom - set.reduce((sum, { height }) => sum + height, 0);
  let y = top;
  const drawn = set.flatMap(({ line, text, leading, x, height }) => {
    const base = y + text.size;
    y += height;
    const hedged = line.runs.some(({ hedge }) => hedge);
    return [
      ...(line.sample ? drawSample(line.sample, hedged, MARGIN, base - text.size * 0.35) : []),
      ...pen.draw(text, x, base, leading),
    ];
  });
  return { drawn, top };
}
