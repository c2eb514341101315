/** What a reader copies: every form of every statement says all that a quote has to say, and quotes only what was quoted. */
import { fromHtml } from 'hast-util-from-html';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/analysis/edtf-dates.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { quoteForms } from '../../../src/exports/quote-forms.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

/** What a reader sees of each form, as the program reads it into which it is pasted. */
const READ: Record<'text' | 'markdown' | 'html', (source: string) => string> = {
  text: (source) => source,
  markdown: (source) => {
    const blocks = unified().use(remarkParse).parse(source).children;
    return blocks
      .map((block) => ('children' in block ? block.children : []).map((one) => toString(one)).join(''))
      .join('\n');
  },
  html: (source) => {
    let text = '';
    visit(fromHtml(source, { fragment: true }), 'text', ({ value }) => void (text += value));
    return text;
  },
};

describe.each([...CONTENT_FOLDERS.keys()])('every copied form of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const index = indexAnalysis(analysis);
  const { article } = analysis;
  const all = analysis.statements.flatMap((statement) => {
    const forms = quoteForms(index, statement);
    return (Object.keys(READ) as (keyof typeof READ)[]).map((form) => ({
      statement,
      form,
      said: READ[form](forms[form]),
    }));
  });

  test('names speaker, form, relayer, hedge, article, date and permalink', () => {
    const FORM = {
      direct: 'in quotation marks in',
      mixed: 'as paraphrased, and in part quoted, by',
      indirect: 'as paraphrased by',
      attitude: 'a stance, as reported by',
    };
    expect(all).toHaveLength(analysis.statements.length * 3);
    for (const { statement, form, said } of all) {
      const names = [...statement.sources, ...statement.via.map(({ actor }) => actor)].map(
        (id) => index.actor(id).name,
      );
      for (const part of [
        ...names,
        `${FORM[statement.form]} ${article.publisher ?? 'an unknown publisher'}`,
        ...statement.cue.map(({ text }) => text),
        ...statement.hedges.map(({ text }) => `“${text}”`),
        ...statement.passages.map(({ text }) => text),
        article.title === null ? 'headline unknown' : `“${article.title}”`,
        article.published === null ? 'undated' : plainDate(article.published),
        statement.url,
        `version ${statement.version}`,
      ])
        expect(said, `${statement.id} as ${form}`).toContain(part);
      if (statement.hedges.length === 0) expect(said).not.toContain('hedged');
      if (statement.via.length === 0) expect(said).not.toMatch(/, via /);
    }
  });

  test('puts the words into quotation marks where all of them are quoted, and nowhere else', () => {
    for (const { statement, form, said } of all) {
      for (const { text } of statement.passages) {
        const at = said.indexOf(text);
        const around = said[at - 1] === '“' && said[at + text.length] === '”';
        expect(around, `${statement.id} as ${form}`).toBe(statement.form === 'direct');
      }
    }
  });

  test('in HTML says before a paraphrase whose words they are', () => {
    for (const { statement, form, said } of all) {
      if (form !== 'html' || statement.form === 'direct') continue;
      expect(said).toMatch(/^[^:]*(as paraphrased|a stance)[^:]*:/);
    }
  });

  test('in Markdown is a block quote where all is quoted, and nowhere else', () => {
    for (const statement of analysis.statements) {
      const { children } = unified().use(remarkParse).parse(quoteForms(index, statement).markdown);
      expect(children.some(({ type }) => type === 'blockquote')).toBe(statement.form === 'direct');
    }
  });
});

test.each([
  '1. *not* _so_ [x](y) `z` <b>&amp; # a > b ~~c~~',
  '- a list',
  '+ a list',
  '# no heading',
  '2) two',
  '=== x',
])('the signs of %j stand as they are in Markdown and HTML', async (odd) => {
  const { analysis } = await builtContent('the ferry');
  const index = indexAnalysis(analysis);
  const statement = { ...index.statement('f2wv'), passages: [{ start: 0, end: odd.length, text: odd }] };
  const forms = quoteForms(index, statement);
  expect(READ.markdown(forms.markdown)).toContain(odd);
  expect(READ.html(forms.html)).toContain(odd);
});
