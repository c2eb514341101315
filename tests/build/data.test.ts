/** `data/analysis.json`, read as an outsider reads it: with its published schema and the promises of the contract. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CONTRACT } from '../support/contract.ts';
import { FIRST_ARTICLE } from '../support/sites.ts';
import { analysisOf } from './support/analysis.ts';
import { BUILT_SITES, builtSite, filesIn } from './support/pages.ts';

describe.each(BUILT_SITES)('the analysis of the site %s', (name) => {
  const site = builtSite(name);

  test('is valid by the schema published beside it', async () => {
    const schema = JSON.parse(await readFile(join(site.dir, 'data/analysis.schema.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const validate = new Ajv2020({
      allErrors: true,
      formats: { uri: (text: string) => URL.canParse(text) },
    }).compile(schema);
    validate(await analysisOf(site));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(Object.entries(CONTRACT))('has every field of the contract (%s)', async (list, fields) => {
    const analysis: Record<string, unknown> = { ...(await analysisOf(site)) };
    const holder = list === '' ? analysis : analysis[list];
    for (const item of Array.isArray(holder) ? (holder as object[]) : [holder as object]) {
      expect(Object.keys(item)).toEqual(expect.arrayContaining(fields.split(' ')));
    }
  });

  test('has a text with the hash it names', async () => {
    const { article } = await analysisOf(site);
    expect(
      createHash('sha256')
        .update(article.text ?? '', 'utf8')
        .digest('hex'),
    ).toBe(article.sha256);
  });

  test('has spans whose words are the slice of the text, in code points', async () => {
    const { article, sentences, statements } = await analysisOf(site);
    const points = [...(article.text ?? '')];
    const spans = [
      ...sentences.flatMap(({ hedges }) => hedges),
      ...statements.flatMap(({ cue, passages, quoted, hedges }) => [
        ...cue,
        ...passages,
        ...quoted,
        ...hedges,
      ]),
    ];
    expect(spans.length).toBeGreaterThan(10);
    for (const span of spans)
      expect(span).toEqual({ ...span, text: points.slice(span.start, span.end).join('') });
  });

  test('accounts for every word: sentences follow each other with nothing but white space between them', async () => {
    const { article, sentences } = await analysisOf(site);
    const points = [...(article.text ?? '')];
    const edges = [0, ...sentences.flatMap(({ start, end }) => [start, end]), points.length];
    for (let n = 0; n < edges.length; n += 2) {
      expect(points.slice(edges[n], edges[n + 1]).join('')).toMatch(
        n === 0 || n === edges.length - 2 ? /^$/ : /^[ \n]$/,
      );
    }
  });

  test('names only what it holds', async () => {
    const { actors, statements, claims, sentences, evidence, relations, events, withdrawn } =
      await analysisOf(site);
    const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));
    const [actor, claim, sentence, proof] = [ids(actors), ids(claims), ids(sentences), ids(evidence)];
    const statement = ids(statements);
    const used = {
      actor: [
        ...statements.flatMap(({ sources, via, about }) => [
          ...sources,
          ...via.map((one) => one.actor),
          ...about,
        ]),
        ...sentences.flatMap(({ about }) => about),
        ...relations.flatMap(({ from, to }) => [from, to]),
      ].filter((id) => !actor.has(id)),
      claim: statements.flatMap((one) => one.claims).filter((id) => !claim.has(id)),
      statement: claims
        .flatMap(({ assertions }) => assertions.flatMap((one) => one.statement ?? []))
        .filter((id) => !statement.has(id)),
      sentence: [
        ...statements.flatMap((one) => one.sentences),
        ...claims.flatMap(({ assertions }) => assertions.flatMap((one) => one.sentence ?? [])),
        ...relations.flatMap((one) => one.sentences),
        ...events.flatMap((one) => one.sentences),
      ].filter((id) => !sentence.has(id)),
      evidence: [
        ...claims.flatMap((one) => one.evidence.map(({ id }) => id)),
        ...statements.flatMap(({ attribution }) => attribution.evidence.map(({ id }) => id)),
        ...events.flatMap((one) => one.evidence),
      ].filter((id) => !proof.has(id)),
      successor: withdrawn
        .flatMap(({ replacedBy }) => replacedBy ?? [])
        .filter((id) => !statement.has(id) && !claim.has(id)),
    };
    expect(used).toEqual({ actor: [], claim: [], statement: [], sentence: [], evidence: [], successor: [] });
  });

  test('has addresses that are absolute, below the site, and there', async () => {
    const { site: about, actors, statements, claims, events, relations, withdrawn } = await analysisOf(site);
    const files = new Set(await filesIn(site.dir));
    expect(about.url).toBe(site.origin + site.base);
    for (const { url } of [...actors, ...statements, ...claims, ...events, ...relations, ...withdrawn]) {
      const { origin, pathname } = new URL(url);
      expect(origin).toBe(site.origin);
      expect(pathname.slice(0, site.base.length)).toBe(site.base);
      expect(files).toContain(`${pathname.slice(site.base.length)}index.html`);
    }
  });
});

const own = builtSite('own');
const { article: first, sentences: all } = await analysisOf(own);

describe.runIf(first.sha256 === FIRST_ARTICLE)('the analysis of the first article', () => {
  test('has all 56 sentences', () => {
    expect(all).toHaveLength(56);
  });

  test('has its text byte for byte', () => {
    expect(
      createHash('sha256')
        .update(first.text ?? '', 'utf8')
        .digest('hex'),
    ).toBe(FIRST_ARTICLE);
  });
});
