/** What pages say of themselves in schema.org's terms. */
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import {
  articleData,
  claimData,
  isReviewed,
  jsonForScript,
  quotationData,
  type JsonLd,
} from '../../../src/exports/structured-data.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';
import { expandSafely } from './contexts.ts';
import { misplacedProperties, schemaContext } from './vocabularies.ts';

const urls = makeUrls('https://example.org', '/');

const expand = (data: JsonLd): Promise<unknown[]> => expandSafely(data, schemaContext);

describe.each([...CONTENT_FOLDERS.keys()])('the structured data of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const index = indexAnalysis(analysis);

  test('drops no term when expanded', async () => {
    const quotations: JsonLd[] = analysis.statements
      .map((one) => quotationData(index, urls, one))
      .filter((data) => data !== undefined);
    for (const data of [
      articleData(index, urls),
      ...quotations,
      ...analysis.claims.map((one) => claimData(index, urls, one)),
    ]) {
      expect(await expand(data)).toHaveLength(1);
      expect(misplacedProperties(data)).toEqual([]);
      await expect(expand({ ...data, invented: 1 })).rejects.toThrow(/Safe mode/);
    }
  });

  test('has no headline, publisher or date that is not known', () => {
    const unknown = indexAnalysis({
      ...analysis,
      article: { ...analysis.article, title: null, publisher: null, published: null, url: null },
    });
    expect(articleData(unknown, urls)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://example.org/article/',
      inLanguage: analysis.article.language,
    });
  });

  test('calls quotation what is all in quotation marks, and nothing else', () => {
    const quoted = analysis.statements.filter((one) => quotationData(index, urls, one) !== undefined);
    expect(quoted.map(({ id }) => id)).toEqual(
      analysis.statements.filter(({ form }) => form === 'direct').map(({ id }) => id),
    );
  });

  test('reviews a claim only where evidence for or against decides its status', () => {
    for (const claim of analysis.claims) {
      const data = claimData(index, urls, claim);
      const rests =
        ['supported', 'contradicted', 'disputed'].includes(claim.status) &&
        claim.evidence.some(({ bearing }) => bearing !== 'context');
      expect(isReviewed(claim)).toBe(rests);
      expect(data['@type']).toBe(rests ? 'ClaimReview' : 'Claim');
      expect(JSON.stringify(data)).not.toMatch(/ratingValue|bestRating/);
    }
    const [claim] = analysis.claims;
    if (claim)
      expect(isReviewed({ ...claim, status: 'supported', evidence: [{ id: 'x', bearing: 'context' }] })).toBe(
        false,
      );
  });
});

test('a property that schema.org does not have for a type is found', () => {
  const author = { '@type': 'Person', name: 'A', claimReviewed: 'x' };
  expect(misplacedProperties({ '@type': 'Claim', ratingValue: 1, text: 'x', author })).toEqual([
    'Claim.ratingValue',
    'Person.claimReviewed',
  ]);
});

test('data in a script cannot end it', () => {
  const data = { text: '</script><script>alert(1)</script><!--' };
  expect(jsonForScript(data)).not.toContain('<');
  expect(JSON.parse(jsonForScript(data))).toEqual(data);
});
