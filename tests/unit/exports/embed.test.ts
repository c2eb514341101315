/** What is pasted into or framed by other pages. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { oembed } from '../../../src/exports/embed.ts';
import { embedPage, withdrawnEmbedPage } from '../../../src/exports/embed-page.ts';
import { quoteHtml } from '../../../src/exports/quote-forms.ts';
import type { Withdrawn } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

const urls = makeUrls('https://example.org', '/sub/');

describe.each([...CONTENT_FOLDERS.keys()])('the embeds of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const index = indexAnalysis(analysis);
  const text = (html: string): string =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ');

  test('are valid HTML without a script, and say all that a quote has to say', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    for (const statement of analysis.statements) {
      const html = quoteHtml(index, statement);
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
      expect(html).not.toMatch(/<script|style=/);
      const said = text(html);
      const names = [...statement.sources, ...statement.via.map(({ actor }) => actor)].map(
        (id) => index.actor(id).name,
      );
      for (const part of [
        ...names,
        ...statement.passages.map((one) => one.text),
        ...statement.hedges.map((one) => one.text),
        statement.url,
      ]) {
        expect(said).toContain(part);
      }
      expect(said).toMatch(/in quotation marks in|as paraphrased|a stance/);
      if (analysis.article.publisher !== null) expect(said).toContain(analysis.article.publisher);
    }
  });

  test('pass on what the page warns of: words that the source may not have said, and a draft', () => {
    const [one] = analysis.statements;
    if (!one) throw new Error('no statement');
    const warned = { draft: 'Drafted by a program', contradicted: 'The evidence speaks against' };
    for (const draft of [false, true])
      for (const status of ['supported', 'contradicted'] as const) {
        const statement = { ...one, draft, attribution: { ...one.attribution, status } };
        for (const html of [embedPage(index, statement, ''), quoteHtml(index, statement)]) {
          expect(text(html).includes(warned.draft)).toBe(draft);
          expect(text(html).includes(warned.contradicted)).toBe(status === 'contradicted');
        }
      }
  });

  test('put no paraphrase into quotation marks, and its form before its words', () => {
    for (const statement of analysis.statements.filter(({ form }) => form !== 'direct')) {
      const said = text(quoteHtml(index, statement));
      for (const passage of statement.passages)
        expect(said).not.toContain(`“${passage.text}”`.replace(/^““|””$/g, '”'));
      expect(said).toMatch(/^ ?[^:]*(as paraphrased|a stance)/);
    }
  });

  test('are pages of valid HTML without a script, with the words in quotation marks where all of them are quoted', async () => {
    // Their title is their words, of which search engines, asked to stay away, cut nothing.
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    });
    for (const statement of analysis.statements) {
      const html = embedPage(index, statement, 'p{margin:0}');
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
      expect(html).not.toMatch(/<script|style=/);
      expect(html).toContain('<style>p{margin:0}</style>');
      expect(html).toContain('content="noindex"');
      expect(html).toContain(`<link rel="canonical" href="${statement.url}">`);
      const said = html.slice(html.indexOf('</h1>')).replace(/<[^>]+>/g, '');
      for (const passage of statement.passages)
        expect(said).toContain(statement.form === 'direct' ? `“${passage.text}”` : passage.text);
      const hedged = statement.hedges.some(({ start, end }) =>
        statement.passages.some((passage) => passage.start <= start && end <= passage.end),
      );
      expect(html.includes('<span class="hedge')).toBe(hedged);
      expect(html.includes('<span class="quoted')).toBe(statement.form === 'mixed');
      const direct = statement.form === 'direct';
      expect(html.includes(`<blockquote cite="${statement.url}">`)).toBe(direct);
      const words = html.indexOf(`<span class="${statement.form}">`);
      // Words that are not the source's own do not come before who put it so.
      if (words !== -1) expect(words < html.indexOf('<p class="label">')).toBe(direct);
    }
  });

  test('are oEmbed 1.0, of type rich', () => {
    for (const statement of analysis.statements) {
      const card = { url: 'https://example.org/card.png', width: 1200, height: 630 };
      const answer = oembed(index, urls, statement, 'A “title” & more', card);
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        title: 'A “title” & more',
        width: 560,
        provider_name: analysis.site.title,
        provider_url: analysis.site.url,
        thumbnail_url: card.url,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      // A thumbnail has its address and size, or there is none (oEmbed 1.0, 2.3.4).
      expect(Object.keys(oembed(index, urls, statement, 'A title')).join()).not.toContain('thumbnail');
      expect(answer['height']).toBeGreaterThan(100);
      expect(answer['html']).toContain(`src="https://example.org/sub/s/${statement.id}/embed/"`);
      expect(answer['html']).not.toContain('<script');
    }
  });
});

test('a page for frames escapes what could be markup, also after its statement was taken back', () => {
  const withdrawn: Withdrawn = {
    what: 'statement',
    id: 'bk7m',
    url: 'https://example.org/sub/s/bk7m/',
    date: '2025-06-02',
    reason: '<b>Nobody</b> & "none"',
    replacedBy: null,
  };
  const html = withdrawnEmbedPage(urls, withdrawn, '');
  expect(html).toContain('&lt;b&gt;Nobody&lt;/b&gt; &amp; &quot;none&quot;');
  expect(html).not.toContain('<b>');
  expect(html).toContain('href="https://example.org/sub/s/bk7m/"');
});
