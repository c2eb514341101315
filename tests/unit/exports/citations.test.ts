/** Citations, read back by the library that others use, and compared with its own official APA style. */
import { Cite, plugins } from '@citation-js/core';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import {
  claimRecords,
  cslDate,
  statementRecords,
  type CslRecord,
} from '../../../src/exports/citation-records.ts';
import { citationFile, formattedCitations } from '../../../src/exports/citations.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';
import { recordedIndex } from './recorded.ts';

/**
 * The fields that CSL-JSON 1.0.2 knows, of those we use; nothing else may be in a record (its schema allows no more). No package
 * carries that schema: these lines are written by hand after it, and stricter.
 */
const SCHEMA = {
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      type: { enum: ['webpage', 'article-newspaper'] },
      language: { type: 'string' },
      title: { type: 'string', minLength: 1 },
      'container-title': { type: 'string' },
      URL: { type: 'string' },
      version: { type: 'string' },
      abstract: { type: 'string' },
      locator: { type: ['string', 'number'] },
      custom: { type: 'object' },
      issued: { $ref: '#/$defs/date' },
      accessed: { $ref: '#/$defs/date' },
    },
    required: ['type', 'id'],
    additionalProperties: false,
  },
  $defs: {
    date: {
      type: 'object',
      properties: {
        'date-parts': {
          type: 'array',
          minItems: 1,
          maxItems: 2,
          items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'number' } },
        },
        circa: { type: 'boolean' },
        literal: { type: 'string' },
      },
      additionalProperties: false,
    },
  },
};

/** What a reference manager must get out of every format. */
const KEPT = ['id', 'title', 'URL', 'issued', 'language', 'abstract'] as const;

function fieldsOf(record: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    KEPT.flatMap((name) => (record?.[name] === undefined ? [] : [[name, record[name]]])),
  );
}

/** In `.bib` and `.ris` a paragraph break is a space; of a newspaper the library reads nothing but the year of RIS. */
function asReadFrom(format: 'bib' | 'ris', record: CslRecord): CslRecord {
  const year = record.issued?.['date-parts']?.[0]?.slice(0, 1);
  return {
    ...record,
    ...(record.abstract !== undefined && { abstract: record.abstract.replace(/\s+/g, ' ') }),
    ...(format === 'ris' &&
      record.type === 'article-newspaper' &&
      year && { issued: { 'date-parts': [year] } }),
  };
}

function undated(record: CslRecord): CslRecord {
  const copy = { ...record };
  delete copy.issued;
  return copy;
}

describe.each([...CONTENT_FOLDERS.keys()])('the citations of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const index = recordedIndex(analysis);
  const all = [
    ...index.analysis.statements.map((one) => statementRecords(index, one)),
    ...index.analysis.claims.map((one) => claimRecords(index, one)),
  ];

  test('are valid CSL-JSON with both records', () => {
    const validate = new Ajv({ strictTypes: false }).compile(SCHEMA);
    for (const records of all) {
      validate(JSON.parse(citationFile(records, 'json')));
      expect(validate.errors ?? []).toEqual([]);
      expect(records.map(({ type }) => type)).toEqual(['webpage', 'article-newspaper']);
      expect(records[1].locator).toMatch(/^\d+$/);
    }
  });

  test.each(['json', 'bib', 'ris'] as const)('are read back from .%s with the same fields', (format) => {
    for (const records of all) {
      const read = new Cite(citationFile(records, format)).data;
      const expected = format === 'json' ? records : records.map((record) => asReadFrom(format, record));
      expect(read.map(fieldsOf)).toEqual(expected.map((record) => fieldsOf({ ...record })));
    }
  });

  test('keep the names of the site and the newspaper, the kind, and the day of access', () => {
    for (const records of all) {
      const [page, article] = new Cite(citationFile(records, 'bib')).data;
      expect(page).toMatchObject({
        type: 'webpage',
        publisher: records[0]['container-title'],
        accessed: records[0].accessed,
        version: records[0].version,
      });
      expect(article?.genre).toBe('newspaper');
      expect(article?.['container-title']).toBe(records[1]['container-title']);
      expect(citationFile(records, 'bib')).not.toContain('Online; accessed');
      const ris = citationFile(records, 'ris');
      expect(ris).toMatch(/^TY {2}- ELEC\r\n/);
      expect(ris).toContain('\r\nTY  - NEWS\r\n');
      expect(ris).toContain('\r\nY2  - 2025/06/02/\r\n');
      const { published, publisher } = analysis.article;
      if (/^\d{4}-\d{2}-\d{2}$/.test(published ?? ''))
        expect(ris).toContain(`\r\nDA  - ${published?.replaceAll('-', '/')}/\r\n`);
      if (publisher !== null) expect(ris).toContain(`\r\nT2  - ${publisher}\r\n`);
      expect(ris.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  test('say what the official APA style says', () => {
    // The official style takes its time, so not all of them; each also as a page that was not recorded, but visited.
    const some = all.filter((_, n) => n % 19 === 0);
    for (const [page, article] of some.flatMap((one) => [one, [undated(one[0]), one[1]] as const])) {
      const ours = formattedCitations([page, article]).find(({ style }) => style === 'our-apa');
      // The official style would print the version and change the case of titles; it leaves alone what is marked as a name.
      const site = `<span class="nocase">${page['container-title'] ?? ''}</span>`;
      const item = { ...page, id: 'x', version: undefined, 'container-title': site };
      const official = plugins.output.format('bibliography', [item], { template: 'apa', format: 'html' });
      expect(
        String(official)
          .replace(/<(?!\/?i>)[^>]*>/g, '')
          .trim(),
      ).toBe(ours?.page);
    }
  }, 30_000);

  test('never put a paraphrase into quotation marks, in any style', () => {
    for (const statement of index.analysis.statements.filter(
      ({ form, passages }) => form !== 'direct' && passages.length > 0,
    )) {
      const forms = formattedCitations(statementRecords(index, statement)).flatMap(({ page, article }) => [
        page,
        article,
      ]);
      for (const form of forms)
        for (const { text } of statement.passages) if (text.length > 25) expect(form).not.toContain(text);
    }
  });

  test('name speaker, form, relayer, hedges, article, date and permalink in every style', () => {
    for (const statement of index.analysis.statements) {
      const records = statementRecords(index, statement);
      for (const { page, article } of formattedCitations(records)) {
        const flat = page.replaceAll('‘', '“').replaceAll('’', '”').replaceAll("'", '”');
        const needed = [...statement.sources, ...statement.via.map(({ actor }) => actor)].map(
          (id) => index.actor(id).name,
        );
        for (const part of [...needed, statement.url, ...statement.hedges.map(({ text }) => text)])
          expect(flat).toContain(part.replaceAll(/[’']/g, '”'));
        expect(article).toContain(analysis.article.title ?? '[Untitled article]');
        if (analysis.article.published !== null)
          expect(article).toContain(analysis.article.published.slice(0, 4));
      }
    }
  });
});

describe('a citation', async () => {
  const { analysis } = await builtContent('the ferry');

  test('keeps signs that TeX would read, quotes, emoji and Korean', () => {
    const odd = '50% of “어둠” & Özil’s $5 {x} #1 a_b ~ ^ \\ 🚢 <i>';
    const records: CslRecord[] = [
      {
        id: 'bk7m',
        type: 'webpage',
        title: odd,
        abstract: odd,
        URL: 'https://example.org/s/bk7m/?a=1&b=_2#x%20~y',
        language: 'ko',
      },
      { id: 'bk7m-article', type: 'article-newspaper', title: odd, 'container-title': odd, language: 'ko' },
    ];
    const [page, article] = new Cite(citationFile(records, 'bib')).data;
    expect(page).toMatchObject({ title: odd, abstract: odd, URL: records[0]?.URL });
    expect(article).toMatchObject({ title: odd, 'container-title': odd });
  });

  test('has no day that nobody recorded', () => {
    const index = indexAnalysis(analysis);
    const [page] = statementRecords(index, index.statement('bk7m'));
    expect(page).not.toHaveProperty('issued');
    expect(page).not.toHaveProperty('accessed');
  });

  test('escapes what could be markup', () => {
    const index = recordedIndex(analysis);
    const claim = {
      ...index.claim(index.analysis.claims[0]?.id ?? ''),
      text: 'A <script>alert(1)</script> & more',
    };
    for (const { page } of formattedCitations(claimRecords(index, claim)))
      expect(page).not.toMatch(/<(?!\/?i>)/);
  });

  test('has its own paragraph where another of the same article was formatted before', () => {
    const page: CslRecord = { id: 'bk7m', type: 'webpage', title: 'The mayor' };
    for (const locator of ['7', '12', undefined]) {
      const article: CslRecord = {
        id: 'bk7m-article',
        type: 'article-newspaper',
        title: 'A ferry',
        ...(locator !== undefined && { locator }),
      };
      const paragraphs = formattedCitations([page, article]).map(
        (one) => /\bpara?\.(.*?\d+)?/.exec(one.pinpoint ?? one.article)?.[0],
      );
      const told = locator === undefined ? undefined : (expect.stringMatching(` ${locator}$`) as string);
      expect(paragraphs).toEqual([told, told, told]);
    }
  });

  test('has its own address where another of the same words was formatted before', () => {
    const article: CslRecord = { id: 'article', type: 'article-newspaper', title: 'A ferry' };
    const page = (id: string): CslRecord => ({
      id,
      type: 'webpage',
      title: 'The mayor, as paraphrased',
      URL: `https://example.org/a&b/dx5p/s/${id}/`,
    });
    const pagesOf = (record: CslRecord): string[] =>
      formattedCitations([record, article]).map(({ page: formatted }) => formatted);
    // The last has the name of a folder above it.
    for (const id of ['bk7m', 'cx4n', 'dx5p'])
      for (const formatted of pagesOf(page(id)))
        expect(formatted).toContain(`https://example.org/a&#38;b/dx5p/s/${id}/`);
    const dated: CslRecord = { ...page('bk7m'), accessed: { 'date-parts': [[2025, 6, 2]] } };
    for (const formatted of pagesOf(dated)) expect(formatted).toContain('2025');
  });

  test.each([
    ['2024-10-30', { 'date-parts': [[2024, 10, 30]] }],
    ['2024-10?', { 'date-parts': [[2024, 10]], circa: true }],
    [
      '2024-10-29/2024-10-30',
      {
        'date-parts': [
          [2024, 10, 29],
          [2024, 10, 30],
        ],
      },
    ],
    ['../2024-10-18', { literal: 'by 18 October 2024' }],
  ])('gives the date %s as exactly as it is known', (date, expected) => {
    expect(cslDate(date)).toEqual(expected);
  });
});
