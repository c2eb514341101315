import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, EYES, PAIRS, readPalettes, type Eye } from '../../../src/build/contrast.ts';
import { REPOSITORY } from '../support/content-folders.ts';

const palettesOf = (name: string): ReturnType<typeof readPalettes> =>
  readPalettes(readFileSync(join(REPOSITORY, 'src/styles', name), 'utf8'));
const palettes = palettesOf('tokens.css');
const eyes = [undefined, ...(Object.keys(EYES) as Eye[])];

test('contrast is WCAG’s: 21 for black on white, 1 for a colour on itself, 4.54 for #767676 on white', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
  expect(contrast('#c0231a', '#c0231a')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  // Grey is grey to all eyes.
  for (const eye of eyes) expect(contrast('#767676', '#ffffff', eye)).toBeCloseTo(4.54, 1);
});

test('the dark scheme has every colour of the light one', () => {
  expect(Object.keys(palettes.light)).toEqual(
    expect.arrayContaining(['paper', 'ink', 'yellow', 'on-yellow']),
  );
  expect(Object.keys(palettes.dark).sort()).toEqual(Object.keys(palettes.light).sort());
  expect(palettes.dark['paper']).not.toBe(palettes.light['paper']);
});

test('an embed has the colours of the site, in both schemes', () => {
  const embed = palettesOf('embed.css');
  expect(Object.keys(embed.dark)).toEqual(expect.arrayContaining(['paper', 'ink', 'blue', 'red', 'yellow']));
  for (const scheme of ['light', 'dark'] as const) expect(palettes[scheme]).toMatchObject(embed[scheme]);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(PAIRS)('$front on $back has $least for $use, to all eyes', ({ front, back, least }) => {
    for (const eye of eyes) {
      const value = contrast(palettes[scheme][front] ?? '', palettes[scheme][back] ?? '', eye);
      expect(value, eye ?? 'all colours').toBeGreaterThanOrEqual(least);
    }
  });
});
