import { describe, expect, test } from 'vitest';
import { usedStyles } from '../../../src/build/used-styles.ts';

const PAGE = '<main class="front wide"><p class=lead data-form="direct">Words</p></main>';

describe('usedStyles', () => {
  test.each([
    ['.lead{a:b}', '.lead{a:b}'],
    ['.nobody{a:b}', ''],
    ['.nobody,.lead{a:b}', '.lead{a:b}'],
    ['.lead .nobody{a:b}p{a:b}', 'p{a:b}'],
    ['.lead+.wide{a:b}', '.lead+.wide{a:b}'],
    ['@media print{.nobody{a:b}}.front{a:b}', '.front{a:b}'],
    ['@media print{.nobody{a:b}p{a:b}}', '@media print{p{a:b}}'],
    ['@layer base{@media print{.nobody{a:b}}}', '@layer base{}'],
    ['blockquote{a:b}main>p{a:b}p>aside{a:b}', 'main>p{a:b}'],
    ['p,blockquote{a:b}', 'p{a:b}'],
    [
      '[data-form=direct]{a:b}.lead[data-form=mixed]{a:b}p[data-x]{a:b}',
      '[data-form=direct]{a:b}p[data-x]{a:b}',
    ],
    ['@layer base,prose;', '@layer base,prose;'],
    ['@font-face{font-family:x;src:url("/x.woff2")}', '@font-face{font-family:x;src:url("/x.woff2")}'],
    ['@keyframes x{from{a:b}to{a:c}}', '@keyframes x{from{a:b}to{a:c}}'],
  ])('makes of %s: %s', (css, used) => {
    expect(usedStyles(css, PAGE)).toBe(used);
  });

  test('keeps what stands in a list of which one is enough, or which must not be', () => {
    const css =
      'p:is(.nobody,.lead){a:b}p:not(.nobody){a:b}:is(.nobody,h1):hover{a:b}p:is(.nobody:not(.other),.lead){a:b}';
    expect(usedStyles(css, PAGE)).toBe(css);
  });

  test('leaves out how a heading looks that is only heard', () => {
    const css = 'h1{a:b}h2{a:b}.visually-hidden{a:b}';
    const page = '<h1 class="visually-hidden" data-x="1">Words</h1><h2 class="lead">Words</h2>';
    expect(usedStyles(css, page)).toBe('h2{a:b}.visually-hidden{a:b}');
    expect(usedStyles(css, `${page}<h1>Words</h1>`)).toBe(css);
  });

  test('keeps what a script may give to a page', () => {
    // The lens, the mode of a class and the search: none of them is in this page.
    const css = '.dimmed{a:b}.class-bar{a:b}.button{a:b}.none{a:b}';
    expect(usedStyles(css, PAGE)).toBe(css);
  });

  test('gives each page what it uses of the same styles', () => {
    const css = '.lead{a:b}.other{a:b}';
    expect(usedStyles(css, PAGE)).toBe('.lead{a:b}');
    expect(usedStyles(css, '<p class="other"></p>')).toBe('.other{a:b}');
    expect(usedStyles(css, PAGE)).toBe('.lead{a:b}');
  });
});
