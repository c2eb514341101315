/** `display: excerpts`: every page, drawing and export works, and what may not be shown is nowhere in what is published. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { analysisOf } from './support/analysis.ts';
import { EXCERPTED_ADDRESS, WITHHELD_PARAGRAPH } from './support/built-sites.ts';
import { attribute, builtSite, filesIn, pagesOf } from './support/pages.ts';

const site = builtSite('excerpts');
const full = builtSite('ferry');

/** Words of the article outside every passage, cue and hedge, which no other text of the ferry uses. */
const WITHHELD = [...(WITHHELD_PARAGRAPH.match(/\p{L}{5,}/gu) ?? []), 'reporters', 'Fishing'].filter(
  (word) => word !== 'above',
);

/** Which of the words a published file has, also where it is packed, in code, or in an address. */
async function wordsIn(dir: string, file: string, words: readonly string[]): Promise<string[]> {
  const bytes = await readFile(join(dir, file));
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (packed ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase();
  const plain = text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return words.filter((word) => plain.includes(word.toLowerCase()));
}

async function filesWith(dir: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of await filesIn(dir)) {
    const there = await wordsIn(dir, file, words);
    if (there.length > 0) found.push(`${file}: ${there.join(', ')}`);
  }
  return found;
}

describe('what may not be shown', () => {
  test('is in the article', async () => {
    const article = await readFile(join(site.contentDir, 'article.md'), 'utf8');
    expect(WITHHELD.filter((word) => !article.includes(word))).toEqual([]);
    expect(WITHHELD.length).toBeGreaterThan(5);
  });

  test('is in no published file: no page, table, drawing, feed, annotation or part of the search index', async () => {
    expect(await filesWith(site.dir, WITHHELD)).toEqual([]);
  });

  test('would have been found: where all is shown, the page and the data have it', async () => {
    const found = await filesWith(full.dir, ['reporters', 'Fishing']);
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^article\/index\.html: /)]));
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^data\/analysis\.json: /)]));
    // The index of words is packed, and is read all the same.
    const packed = (await filesIn(site.dir)).filter((file) => file.endsWith('.pf_fragment'));
    expect(packed.length).toBeGreaterThan(0);
    const read = await Promise.all(
      packed.map((file) => wordsIn(site.dir, file, ['the crossing could close'])),
    );
    expect(read.flat()).toEqual(['the crossing could close']);
  });
});

describe('what is shown instead', () => {
  test('is a bar of the length of the words', async () => {
    const [page] = (await pagesOf(site)).filter(({ path }) => path === `${site.base}article/`);
    const bars = (page?.elements ?? []).filter((one) => attribute(one, 'className') === 'withheld');
    const blanks = bars.map((bar) => {
      const [text] = bar.children;
      return text?.type === 'text' ? text.value : '';
    });
    expect(blanks.filter((text) => !/^[\u00a0\u2002]+$/.test(text))).toEqual([]);
    expect(blanks.map(({ length }) => length)).toContain(WITHHELD_PARAGRAPH.length);

    const { sentences, statements } = await analysisOf(site);
    const shown = new Set(
      [
        ...statements.flatMap(({ passages, cue, hedges }) => [...passages, ...cue, ...hedges]),
        ...sentences.flatMap(({ hedges }) => hedges),
      ].flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
    );
    const all = sentences.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, n) => start + n),
    );
    expect(blanks.join('').length).toBe(all.filter((point) => !shown.has(point)).length);
  });

  test('is read out as so many characters, but not for a single sign', async () => {
    const [page] = (await pagesOf(site)).filter(({ path }) => path === `${site.base}article/`);
    for (const bar of (page?.elements ?? []).filter((one) => attribute(one, 'className') === 'withheld')) {
      const [text] = bar.children;
      const length = text?.type === 'text' ? text.value.length : 0;
      if (length > 2) expect(attribute(bar, 'ariaLabel')).toBe(`${length} characters that are not shown`);
      else expect(attribute(bar, 'ariaHidden')).toBe('true');
    }
  });

  test('keeps the anchors of paragraphs, sentences and statements', async () => {
    const { sentences, statements } = await analysisOf(site);
    const [page] = (await pagesOf(site)).filter(({ path }) => path === `${site.base}article/`);
    const ids = page?.elements.flatMap((one) => attribute(one, 'id') ?? []);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...sentences.map(({ id }) => id),
        ...statements.map(({ id }) => `s-${id}`),
        'p4',
      ]),
    );
  });

  test('is, on the page of a statement, a link to its words in the original', async () => {
    const { statements } = await analysisOf(site);
    for (const { id, passages } of statements.filter((one) => one.passages.length > 0)) {
      const [page] = (await pagesOf(site)).filter(({ path }) => path === `${site.base}s/${id}/`);
      const links = page?.elements.flatMap((one) => attribute(one, 'href') ?? []) ?? [];
      const fragments = links
        .filter((link) => link.startsWith(`${EXCERPTED_ADDRESS}#:~:text=`))
        .map((link) => decodeURIComponent(link.slice(`${EXCERPTED_ADDRESS}#:~:text=`.length)));
      expect(fragments, id).toEqual([passages[0]?.text]);
    }
  });
});

describe('the data', () => {
  test('has no text, and everything that is needed to find the words in the original', async () => {
    const analysis = await analysisOf(site);
    expect(analysis.article).toMatchObject({ display: 'excerpts', text: null, url: EXCERPTED_ADDRESS });
    expect(analysis.article.sha256).toMatch(/^[0-9a-f]{64}$/);
    const other = await analysisOf(full);
    expect(analysis.statements.map(({ passages }) => passages)).toEqual(
      other.statements.map(({ passages }) => passages),
    );
    expect(analysis.sentences.slice(0, -1).map(({ start, end }) => [start, end])).toEqual(
      other.sentences.map(({ start, end }) => [start, end]),
    );
  });

  test('is valid by its schema', async () => {
    const schema = JSON.parse(await readFile(join(site.dir, 'data/analysis.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);
    validate(await analysisOf(site));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has annotations with the words and their place, and nothing around them', async () => {
    const text = await readFile(join(site.dir, 'data/annotations.jsonld'), 'utf8');
    expect(text).toContain('"exact":"the crossing could close"');
    expect(text).toContain('"type":"TextPositionSelector"');
    expect(text).not.toMatch(/"(prefix|suffix)"/);
  });

  test('has the same tables, drawings and feeds as where all is shown, and they can be read', async () => {
    const kinds = /\.(csv|svg|xml|jsonld|bib|ris)$/;
    const files = (await filesIn(site.dir)).filter((file) => kinds.test(file));
    expect(files).toEqual((await filesIn(full.dir)).filter((file) => kinds.test(file)));
    expect(files.filter((file) => file.endsWith('.svg')).length).toBeGreaterThan(5);
    for (const file of files) {
      const text = await readFile(join(site.dir, file), 'utf8');
      if (/\.(svg|xml)$/.test(file))
        expect(Object.keys(new XMLParser().parse(text) as object), file).not.toEqual([]);
      if (file.endsWith('.csv')) expect(parse(text).length, file).toBeGreaterThan(0);
    }
  });

  test('has the words of the statements in the table', async () => {
    const rows = parse<Record<string, string>>(
      await readFile(join(site.dir, 'data/statements.csv'), 'utf8'),
      {
        columns: true,
        bom: true,
      },
    );
    expect(rows.map(({ passage, passages }) => passage ?? passages)).toContain('the crossing could close');
  });
});
