/** Tables and annotations, read by parsers that others wrote. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { annotationCollection, statementAnnotation } from '../../../src/exports/annotations.ts';
import { dataSamples } from '../../../src/exports/samples.ts';
import { csvTable, TABLE_NAMES } from '../../../src/exports/tables.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';
import { annotationContext, expandSafely } from './contexts.ts';
import { recordedIndex } from './recorded.ts';
import { annotationTerms } from './vocabularies.ts';

const urls = makeUrls('https://example.org', '/');

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

describe.each([...CONTENT_FOLDERS.keys()])('the data of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const index = recordedIndex(analysis);

  test.each(TABLE_NAMES)('has %s as a table with a row for each', (table) => {
    const csv = csvTable(index, table);
    const rows = parse<Record<string, string>>(csv, { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(analysis[table].map(({ id }) => id));
    expect(csv).toMatch(/^id,/);
    expect(csv.endsWith('\r\n')).toBe(true);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('has the passages in the table letter by letter, and their places', () => {
    const rows = parse<Record<string, string>>(csvTable(index, 'statements'), { columns: true });
    const points = Array.from(analysis.article.text ?? '');
    analysis.statements.forEach(({ passages }, n) => {
      expect(rows[n]?.['passages']).toBe(passages.map(({ text }) => text).join(' | '));
      const places = rows[n]?.['passage_offsets']?.split(' | ').filter(Boolean) ?? [];
      const slices = places.map((place) => points.slice(...place.split('-').map(Number)).join(''));
      expect(slices).toEqual(passages.map(({ text }) => text));
    });
  });

  test('has annotations of which every term means something', async () => {
    const collection = annotationCollection(index, urls);
    await expect(expand(collection)).resolves.toHaveLength(1);
    await expect(expand({ ...collection, invented: 1 })).rejects.toThrow(/Safe mode/);
    for (const statement of index.analysis.statements)
      await expand(statementAnnotation(index, urls, statement));
    const { first, total } = collection as { first: { items: unknown[] }; total: number };
    expect(first.items).toHaveLength(total);
    expect(total).toBe(analysis.statements.length);
  });

  test('has selectors that lead to the passage, in code points, with 32 of them around it', () => {
    const points = Array.from(analysis.article.text ?? '');
    for (const statement of analysis.statements) {
      const { target } = statementAnnotation(index, urls, statement) as {
        target: { selector: Selector[] } | { selector: Selector[] }[];
      };
      const targets = [target].flat();
      expect(targets).toHaveLength(
        statement.passages.length || statement.cue.length || statement.sentences.length,
      );
      targets.forEach(({ selector: [quote, position] }, n) => {
        const { start = -1, end = -1 } = position ?? {};
        expect(quote?.exact).toBe(points.slice(start, end).join(''));
        expect(quote?.prefix).toBe(points.slice(Math.max(0, start - 32), start).join(''));
        expect(quote?.suffix).toBe(points.slice(end, end + 32).join(''));
        if (statement.passages.length > 0) expect(quote?.exact).toBe(statement.passages[n]?.text);
      });
    }
  });

  test('is explained file by file, with samples that are cut from it', () => {
    const samples = dataSamples(index, urls);
    expect(samples.length).toBeGreaterThan(8);
    expect(
      samples.filter(({ text, sample, files }) => text === '' || sample === '' || files.length === 0),
    ).toEqual([]);
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });
});

test('the terms of the annotations are those of the vocabulary', () => {
  const used = Object.values(annotationContext)
    .map((term) => (typeof term === 'string' ? term : '@id' in term ? term['@id'] : ''))
    .filter((term) => /^oa:./.test(term));
  expect(used.length).toBeGreaterThan(15);
  for (const term of used) expect(annotationTerms).toContain(term.replace('oa:', annotationContext.oa));
});

const expand = (document: object): Promise<unknown[]> => expandSafely(document, annotationContext);

describe('a table', async () => {
  const { analysis } = await builtContent('the ferry');

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('does not let a spreadsheet reckon with %j', (text) => {
    const [first, ...rest] = analysis.claims;
    const evil = { ...analysis, claims: first ? [{ ...first, text }, ...rest] : [] };
    const rows = parse<Record<string, string>>(csvTable(indexAnalysis(evil), 'claims'), { columns: true });
    expect(rows[0]?.['text']).toBe(`'${text}`);
  });

  test('keeps quotation marks, commas, line breaks, emoji and Korean', () => {
    const text = '“a”, "b"\r\n🚢 어둠, é';
    const [first] = analysis.claims;
    const rows = parse<Record<string, string>>(
      csvTable(indexAnalysis({ ...analysis, claims: first ? [{ ...first, text }] : [] }), 'claims'),
      { columns: true },
    );
    expect(rows[0]?.['text']).toBe(text);
  });

  test('has its columns also without a row', () => {
    expect(csvTable(indexAnalysis({ ...analysis, relations: [] }), 'relations')).toBe(
      'id,url,from,kind,to,sentences,type\r\n',
    );
  });
});

describe('the annotations of an article shown in excerpts', async () => {
  const { analysis } = await builtContent('the ferry');
  const index = indexAnalysis({ ...analysis, article: { ...analysis.article, text: null } });

  test('give the words of the passage and nothing around them', () => {
    const json = JSON.stringify(annotationCollection(index, urls));
    expect(json).toContain('"exact":"We never saw the buoy,"');
    expect(json).not.toMatch(/"(prefix|suffix)"/);
  });
});
