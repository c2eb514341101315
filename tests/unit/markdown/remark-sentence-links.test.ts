import { describe, expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { makeUrls } from '../../../src/urls.ts';

const urls = makeUrls('https://example.org', '/ferry/');
const link = (id: string): string => `<a href="/ferry/article/#${id}">${id}</a>`;

describe('in a note, ids of sentences', () => {
  test.each([
    ['Compare p4s3.', `<p>Compare ${link('p4s3')}.</p>`],
    ['p1s1', `<p>${link('p1s1')}</p>`],
    ['p1s1, p12s10 and (p2s2)', `<p>${link('p1s1')}, ${link('p12s10')} and (${link('p2s2')})</p>`],
    ['*see p1s1*', `<p><em>see ${link('p1s1')}</em></p>`],
    ['어둠 p1s1 🚢', `<p>어둠 ${link('p1s1')} 🚢</p>`],
  ])('become links: %j', (markdown, html) => {
    expect(renderNote(markdown, urls)).toBe(html);
  });

  test.each([
    ['Paragraph p4, step1s2, p0s1, p1s0 and p1s1a.', '<p>Paragraph p4, step1s2, p0s1, p1s0 and p1s1a.</p>'],
    ['`p1s1`', '<p><code>p1s1</code></p>'],
    ['[p1s1](https://example.com/)', '<p><a href="https://example.com/">p1s1</a></p>'],
    ['[*p1s1*][a]\n\n[a]: https://example.com/', '<p><a href="https://example.com/"><em>p1s1</em></a></p>\n'],
  ])('are left alone where they are none, code, or in a link: %j', (markdown, html) => {
    expect(renderNote(markdown, urls).trim()).toBe(html.trim());
  });
});

describe('in a note, addresses', () => {
  test.each([
    ['[how](/method/#words)', '/ferry/method/#words'],
    ['[how][a]\n\n[a]: /method/', '/ferry/method/'],
    ['[up](../)', '../'],
    ['[there](https://example.com/a)', 'https://example.com/a'],
    ['[here](#p1)', '#p1'],
  ])('lead below the sub-path of the site where they are paths of it: %j', (markdown, address) => {
    expect(renderNote(markdown, urls)).toContain(`href="${address}"`);
  });
});

describe('a note', () => {
  test('is rendered without its blockquotes', () => {
    expect(renderNote('> A passage, p1s1.\n\nThe *note*.\n\n> Another.', urls)).toBe(
      '<p>The <em>note</em>.</p>',
    );
    expect(renderNote('> A passage.', urls)).toBe('');
    expect(renderNote('', urls)).toBe('');
  });

  test('keeps a blockquote inside a list, which is no passage', () => {
    expect(renderNote('- > Said p1s1.', urls)).toContain(`<p>Said ${link('p1s1')}.</p>`);
  });

  test('has no HTML but its own', () => {
    expect(renderNote('A <b>bold</b> claim & <script>alert(1)</script>', urls)).toBe(
      '<p>A bold claim &#x26; alert(1)</p>',
    );
  });
});
