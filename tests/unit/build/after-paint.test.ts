/** What a page asks for after it has been painted: its scripts. */
import { describe, expect, test } from 'vitest';
import { afterPaint } from '../../../src/build/after-paint.ts';

const FIRST = '<script data-late="">first()</script>';
const MODULE = (name: string): string => `<script type="module" src="/_astro/${name}.js"></script>`;

describe('afterPaint', () => {
  test('hands the scripts to the one in the page, in their order and each once', () => {
    expect(afterPaint(`${FIRST}<p>a</p>${MODULE('b')}<p>c</p>${MODULE('a')}${MODULE('b')}`)).toBe(
      '<script data-late="/_astro/b.js /_astro/a.js">first()</script><p>a</p><p>c</p>',
    );
  });

  test('lets the script of a search come at once', () => {
    const page = `${FIRST}<div data-search-state="idle"></div>${MODULE('search')}`;
    expect(afterPaint(page)).toBe(page);
  });

  test('leaves data, and a page that has nothing to bring them, as they are', () => {
    const data = `${FIRST}<script type="application/ld+json">{}</script>`;
    expect(afterPaint(data)).toBe(data);
    expect(afterPaint(MODULE('a'))).toBe(MODULE('a'));
  });
});
