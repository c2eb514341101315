/** A page's styles in one element, and the policy that lets in exactly that one. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withOneStyle, withPolicy } from '../../../src/build/security.ts';

const PAGE =
  '<head><meta charset="utf-8"><style>a{color:red}</style> <link rel="x"><style data-y>b{color:blue}</style></head>';

describe('withOneStyle', () => {
  test('joins the styles in their order, where the first stood', () => {
    expect(withOneStyle(PAGE)).toBe(
      '<head><meta charset="utf-8"><style>a{color:red}b{color:blue}</style><link rel="x"></head>',
    );
  });

  test('leaves a page without styles as it is', () => {
    expect(withOneStyle('<head><meta charset="utf-8"></head>')).toBe('<head><meta charset="utf-8"></head>');
  });
});

describe('withPolicy', () => {
  test('names the hash of the one style, to the last byte of it', () => {
    const page = withPolicy(withOneStyle(PAGE));
    const [, css = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(css).digest('base64');
    expect(Array.from(page.matchAll(/'sha256-([^']+)'/g), ([, found]) => found)).toEqual([hash]);
  });

  test('a page that does not begin with its encoding is refused', () => {
    expect(() => withPolicy('<head><title>x</title></head>')).toThrow(/charset/);
  });
});
