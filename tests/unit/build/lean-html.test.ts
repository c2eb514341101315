/** What a page can do without: white space that HTML does not show, and letters in the names of faces. */
import { describe, expect, it, test } from 'vitest';
import { leanCss, leanHtml, shortFaceFile } from '../../../src/build/lean-html.ts';

describe('leanHtml', () => {
  it('takes white space from beside the tags of blocks alone', () => {
    expect(leanHtml('<ul> <li> <a href="/">a</a> <b>b</b> </li>\n<li>c</li> </ul> <p>\nd\n</p>')).toBe(
      '<ul><li><a href="/">a</a> <b>b</b><li>c</ul><p>d</p>',
    );
  });

  it('leaves out the ends that go without saying, and no others', () => {
    const table =
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>';
    expect(leanHtml(table)).toBe('<table><thead><tr><th>a<th>b</thead><tbody><tr><td>c</tbody></table>');
    expect(leanHtml('<dl><dt>a</dt><dd>b</dd></dl>')).toBe('<dl><dt>a<dd>b</dl>');
    expect(leanHtml('<div><p>a</p><p>b</p></div>')).toBe('<div><p>a<p>b</div>');
    for (const needed of [
      '<a href="/"><p>a</p></a>',
      '<share-panel><p>a</p></share-panel>',
      '<p>a</p><b>b</b>',
      '<p>a</p>b',
      '<li>a</li>b',
    ])
      expect(leanHtml(needed)).toBe(needed);
    expect(
      leanHtml('<html lang="en"><head><meta charset="utf-8"></head><body><a href="#b">b</a></body></html>'),
    ).toBe('<html lang="en"><meta charset="utf-8"><a href="#b">b</a>');
  });

  it('leaves white space as it is in what is typed, set or copied', () => {
    const html = '<pre>a\n  <b>b</b>\n</pre><textarea>\n> c\n\n&lt;p> d &lt;/p></textarea>';
    expect(leanHtml(html)).toBe(html);
  });

  it('leaves a page without blocks, and letters before the first and after the last, as they are', () => {
    expect(leanHtml(' a <b>b</b> ')).toBe(' a <b>b</b> ');
    expect(leanHtml(' a <p> b </p> c ')).toBe(' a<p>b</p>c ');
  });

  it('writes an apostrophe as it is, and leaves one that is spelled out for the reader', () => {
    expect(leanHtml('<b title="it&#39;s">it&#39;s &amp;#39;</b>')).toBe(
      '<b title="it\'s">it\'s &amp;#39;</b>',
    );
  });

  it('writes a quotation mark as it is in a text, and spelled out in an attribute', () => {
    expect(leanHtml('<b title="5 > 4, &quot;a&quot;">&quot;a&quot;</b> &quot;')).toBe(
      '<b title="5 > 4, &quot;a&quot;">"a"</b> "',
    );
  });

  it('closes the lines of drawings at once', () => {
    expect(leanHtml('<svg><path d="M0 0h4"></path><path d="M0 9h4"></path></svg>')).toBe(
      '<svg><path d="M0 0h4"/><path d="M0 9h4"/></svg>',
    );
  });

  it('leaves attributes as they are', () => {
    const html = '<section aria-label="a  b"><path d="M0 0 L1 1"/></section>';
    expect(leanHtml(html)).toBe(html);
  });
});

test('leanCss names the faces without what Astro adds to them', () => {
  expect(
    leanCss(
      '@font-face{font-family:Newsreader-a09d35f842717d89;src:url("/x.woff2")}@font-face{font-family:"Libre Franklin-c256b4cc950cf870"}:root{--label:"Libre Franklin-c256b4cc950cf870",f1;--text:Newsreader-a09d35f842717d89,n1}',
    ),
  ).toBe(
    '@font-face{font-family:Newsreader;src:url(/x.woff2)}@font-face{font-family:"Libre Franklin"}:root{--label:"Libre Franklin",f1;--text:Newsreader,n1}',
  );
});

test('leanCss leaves out what goes without saying of a face, and of a face alone', () => {
  expect(
    leanCss(
      '@font-face{font-family:x;src:url("/x.woff2") format("woff2");font-weight:400;font-style:normal;}cite{font-style:normal;font-weight:400;}',
    ),
  ).toBe('@font-face{font-family:x;src:url(/x.woff2)}cite{font-style:normal;font-weight:400}');
  expect(leanCss('@font-face{src:url("/a (b)/x.woff2") format("woff2");font-weight:400 700}')).toBe(
    '@font-face{src:url("/a (b)/x.woff2");font-weight:400 700}',
  );
});

test('a face is asked for by the name that its file gets', () => {
  const file = '1c5c9fe712c6bec4.woff2';
  expect(shortFaceFile(file)).toBe('1c5c9fe7.woff2');
  expect(leanCss(`@font-face{src:url("/sub/_astro/fonts/${file}")}`)).toBe(
    `@font-face{src:url(/sub/_astro/fonts/${shortFaceFile(file)})}`,
  );
});
