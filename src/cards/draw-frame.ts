/** What stands around every card: whose it is and what it is of, above; its address and the article, below. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { CARD_SIZE, run, type Card } from './card.ts';
import { MARGIN } from './card-score.ts';
import { COLOURS } from './colours.ts';
import type { Pen } from './pen.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;

/** The room between the margins. */
export const INNER = WIDTH - 2 * MARGIN;
/** Where the rule below the masthead is, and the one above the foot. */
export const HEAD_RULE = 82;
export const FOOT_RULE = HEIGHT - 72;

/** The site’s name, and where in it one is. */
export function drawMasthead({ site, slug }: Card, pen: Pen): Element[] {
  const base = 54;
  const title = pen.set([run(site, { face: 'label-strong' })], {
    width: 520,
    height: 50,
    sizes: [32, 28, 24, 20],
    leading: 1.4,
  });
  const where = pen.set([run(slug.join(' · '), { colour: 'quiet' })], {
    width: INNER - 40 - pen.widthOf(title),
    height: 30,
    sizes: [20, 18],
    leading: 1.4,
  });
  return [
    ...pen.draw(title, MARGIN, base),
    ...pen.draw(where, WIDTH - MARGIN - pen.widthOf(where), base),
    s('path', { d: `M0 ${HEAD_RULE}H${WIDTH}`, stroke: COLOURS.ink, 'stroke-width': 3 }),
  ];
}

/** The address, and the article that is analysed. */
export function drawFoot({ foot: [address, article] }: Card, pen: Pen): Element[] {
  const base = HEIGHT - 32;
  const left = pen.set([run(address, { face: 'label-strong' })], {
    width: INNER * 0.55,
    height: 32,
    sizes: [22, 20, 18, 16, 14, 12],
    leading: 1.4,
  });
  const right = pen.set([run(article, { colour: 'quiet' })], {
    width: INNER - 40 - pen.widthOf(left),
    height: 30,
    sizes: [20, 18, 16, 15],
    leading: 1.4,
  });
  return [
    s('path', { d: `M${MARGIN} ${FOOT_RULE}H${WIDTH - MARGIN}`, stroke: COLOURS.hair, 'stroke-width': 1.5 }),
    ...pen.draw(left, MARGIN, base),
    ...pen.draw(right, WIDTH - MARGIN - pen.widthOf(right), base),
  ];
}
