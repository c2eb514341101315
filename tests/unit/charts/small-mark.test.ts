import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawHatching, drawSmallMark, sayMark, type SmallMark } from '../../../src/charts/small-mark.ts';

const BOX = { x: 3, y: 3, width: 18, height: 10 };
const classes = (mark: SmallMark): string[] =>
  drawSmallMark(mark, BOX).map(({ properties }) => String(properties['className']));

describe('a small mark', () => {
  test.each<[SmallMark, string[]]>([
    [{ kind: 'own' }, ['d-own']],
    [{ kind: 'own', hedged: true }, ['d-own', 'd-slit']],
    [{ kind: 'direct' }, ['d-quoted']],
    [{ kind: 'mixed' }, ['d-box', 'd-quoted']],
    [{ kind: 'indirect' }, ['d-box']],
    [{ kind: 'indirect', hedged: true }, ['d-box', 'd-hatch']],
    [{ kind: 'attitude' }, ['d-tail', 'd-tick']],
    [{ kind: 'indirect', denied: true }, ['d-box', 'd-gap', 'd-strike']],
  ])('of %j has the shapes %j', (mark, shapes) => {
    expect(classes(mark)).toEqual(shapes);
  });

  test('looks different for everything it can say', () => {
    const all = (['own', 'direct', 'mixed', 'indirect', 'attitude'] as const).flatMap((kind) =>
      [false, true].flatMap((hedged) =>
        [false, true].map((denied) => toHtml(drawSmallMark({ kind, hedged, denied }, BOX), { space: 'svg' })),
      ),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test('says in words what it shows', () => {
    expect(sayMark({ kind: 'indirect', hedged: true })).toBe('paraphrased, hedged');
    expect(sayMark({ kind: 'direct' })).toBe('in quotation marks');
    expect(sayMark({ kind: 'own' })).toBe('');
    expect(sayMark({ kind: 'own', hedged: true })).toBe('hedged');
  });
});

test('hatching stays within its rectangle', () => {
  const side = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(side, side, side, side, (x, y, width, height) => {
      let [px, py] = [0, 0];
      for (const [, command, a = '', b = ''] of drawHatching({ x, y, width, height }).matchAll(
        /([Mml])(-?[\d.]+)[ ]?(-?[\d.]+)/g,
      )) {
        [px, py] = command === 'M' ? [Number(a), Number(b)] : [px + Number(a), py + Number(b)];
        expect(px).toBeGreaterThanOrEqual(x);
        expect(px).toBeLessThanOrEqual(x + width);
        expect(py).toBeGreaterThanOrEqual(y);
        expect(py).toBeLessThanOrEqual(y + height);
      }
    }),
  );
});
