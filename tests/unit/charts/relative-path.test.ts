import { describe, expect, test } from 'vitest';
import { relativePath } from '../../../src/charts/relative-path.ts';

describe('a relative path', () => {
  test.each([
    ['M248,45.8C427,45.8,427,75.8,606,75.8L1142,76Z', 'M248 46c179 0 179 30 358 30h536z'],
    ['M10,10L10,20L4,20L0,0Z', 'M10 10v10h-6l-4 -20z'],
    ['M0,5C10,5,10,5,20,5', 'M0 5h20'],
    ['', ''],
  ])('of %j is %j', (absolute, relative) => {
    expect(relativePath(absolute)).toBe(relative);
  });

  test('does not drift, however many steps are rounded', () => {
    const steps = Array.from({ length: 50 }, (_, n) => `L${n * 1.4},${n * 2.4}`).join('');
    const [x, y] = [...relativePath(`M0,0${steps}`).matchAll(/l(-?\d+) (-?\d+)/g)].reduce(
      ([a, b], [, dx, dy]) => [a + Number(dx), b + Number(dy)],
      [0, 0],
    );
    expect([x, y]).toEqual([Math.round(49 * 1.4), Math.round(49 * 2.4)]);
  });
});
