import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COLOURS } from '../../../src/cards/colours.ts';
import { REPOSITORY } from '../support/content-folders.ts';

test('the colours of the cards are those of the pages in the light scheme', () => {
  const [light = ''] = readFileSync(join(REPOSITORY, 'src/styles/tokens.css'), 'utf8').split('@media');
  const tokens = Object.fromEntries(
    Array.from(light.matchAll(/--(\w+): (#\w+);/g), ([, name = '', value = '']) => [name, value]),
  );
  expect(tokens).toMatchObject(COLOURS);
});
