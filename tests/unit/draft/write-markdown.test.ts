import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockquote, contentFile, escapeMarkdown, yamlValue } from '../../../src/draft/write-markdown.ts';
import { readArticle, readBody } from '../../../src/markdown/read-body.ts';

/** Signs that Markdown reads, between words. */
const SIGNS = [
  'a',
  'b',
  ' ',
  '*',
  '_',
  '`',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  ':',
  '\\',
  '&amp;',
  '&',
  '#',
  '-',
  '+',
  '=',
  '~',
  '|',
  '1.',
  '2)',
  '!',
  '<b>',
  'http://a.b',
];
const anyParagraph = fc
  .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('Markdown', () => {
  test.each([
    ['1. one', '1\\. one'],
    ['- item', '\\- item'],
    ['# head', '\\# head'],
    ['2 * 3 <b>', '2 \\* 3 \\<b>'],
    ['AT&T & Co', 'AT&T & Co'],
    ['&amp;', '\\&amp;'],
    ['_so_ it is', '\\_so\\_ it is'],
    ['[a](b)', '[a\\](b)'],
    ['[...] he said', '[...] he said'],
  ])('%s is written as %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('gives the same text back, as the article and as a passage', () => {
    fc.assert(
      fc.property(anyParagraph, (text) => {
        const article = readArticle(`${escapeMarkdown(text)}\n`, 'a.md', 0);
        expect([article.problems, article.paragraphs.map((paragraph) => paragraph.text)]).toEqual([
          [],
          [text],
        ]);
        const body = readBody(`${blockquote(text)}\n\nA note.`, 's.md', 0);
        expect([body.problems, body.quotes.map((quote) => quote.text), body.note]).toEqual([
          [],
          [text],
          'A note.',
        ]);
      }),
    );
  });
});

describe('fields', () => {
  test('come back as they were, whatever they hold', () => {
    const anyValue = fc.oneof(
      fc.string(),
      fc.constantFrom('null', 'yes', '8e12', '2222', '- a', 'a: b', '# c'),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(anyValue, fc.array(anyValue), (one, list) => {
        expect(parse(`value: ${yamlValue(one)} # why`)).toEqual({ value: one });
        expect(parse(`value: ${yamlValue(list)}`)).toEqual({ value: list });
        expect(parse(`value: ${yamlValue({ one })}`)).toEqual({ value: { one } });
      }),
    );
  });

  test('say why in a comment on their line', () => {
    expect(
      contentFile(
        [
          { name: 'id', value: 'a' },
          { name: 'form', value: 'direct', why: 'two\nlines' },
        ],
        'Note.',
      ),
    ).toBe('---\nid: a\nform: direct # two lines\n---\n\nNote.\n');
  });
});
