/** A page's styles in one element, and the policy that lets in exactly that one. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finishPage } from '../../../src/build/finish-page.ts';

const PAGE =
  '<head><meta charset="utf-8"> <title>x</title> <style>a{color:red}\n</style> <link rel="x"><style data-y>b{color:blue}</style> <link rel="y"></head>';

describe('finishPage', () => {
  test('joins the styles in their order, where the first stood, and names the hash of exactly that', () => {
    const css = 'a{color:red}b{color:blue}';
    const hash = createHash('sha256').update(css).digest('base64');
    const page = finishPage(PAGE);
    expect(page.replace(/<meta http-equiv[^>]*>/, '')).toBe(
      `<meta charset="utf-8"><title>x</title><style>${css}</style><link rel="x"><link rel="y"></head>`,
    );
    expect(Array.from(page.matchAll(/'sha256-([^']+)'/g), ([, found]) => found)).toEqual([hash]);
  });

  test('gives each page its own styles, also after another', () => {
    const [first = '', second = ''] = ['$1 $& a{}', 'a{}</style><style>'].map((css) =>
      finishPage(`<meta charset="utf-8"><style>${css}</style>`),
    );
    expect(first).toContain('<style>$1 $& a{}</style>');
    expect(second).toContain('<style>a{}</style>');
  });

  test('adds no style and no hash to a page without styles', () => {
    const page = finishPage('<head><meta charset="utf-8"> <title>x</title></head>');
    expect(page).not.toContain('<style');
    expect(page).toMatch(/style-src 'self'">/);
    expect(page).toContain('<title>x</title>');
  });

  test('names the hash of the script in the page, and none where there is none', () => {
    const hash = createHash('sha256').update('first()').digest('base64');
    const page = finishPage('<meta charset="utf-8"><script data-late="">first()</script>');
    expect(page).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(finishPage('<meta charset="utf-8"><script type="application/ld+json">{}</script>')).toContain(
      "script-src 'self';",
    );
  });

  test('lets WebAssembly run where one searches, and nowhere else', () => {
    expect(finishPage('<meta charset="utf-8"><div data-search-state="idle"></div>')).toContain('wasm-unsafe');
    expect(finishPage('<meta charset="utf-8"><div></div>')).not.toContain('wasm-unsafe');
  });

  test('lets a page connect where one searches or reads the score, and nowhere else', () => {
    const policyOf = (body: string): string => finishPage(`<meta charset="utf-8">${body}`);
    expect(policyOf('<div data-search-state="idle"></div>')).toContain("connect-src 'self'");
    expect(policyOf('<score-reader></score-reader>')).toContain("connect-src 'self'");
    expect(policyOf('<div></div>')).not.toContain('connect-src');
  });

  test('refuses a page that does not begin with its encoding', () => {
    expect(() => finishPage('<head><title>x</title></head>')).toThrow(/charset/);
  });
});
