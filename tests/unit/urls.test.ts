import { describe, expect, test } from 'vitest';
import { makeUrls } from '../../src/urls.ts';

const urls = makeUrls('https://example.org', '/attributed/');

/** The addresses of the contract, which readers have bookmarked: each is kept. */
const ADDRESSES: [address: string, made: string][] = [
  ['', urls.home],
  ['article/', urls.article],
  ['article/#p7', urls.place('p7')],
  ['article/#p7s1', urls.place('p7s1')],
  ['article/#s-bk7m', urls.statementInArticle('bk7m')],
  ['article/?lens=actor:zoe-oezil', urls.lens('actor:zoe-oezil')],
  ['article/?lens=unnamed', urls.lens('unnamed')],
  ['statements/', urls.statements],
  ['statements/form/direct/', urls.statementsByForm('direct')],
  ['statements/unnamed/', urls.statementsUnnamed],
  ['statements/contradicted/', urls.statementsContradicted],
  ['s/bk7m/', urls.statement('bk7m')],
  ['s/bk7m/v/0123abcd/', urls.wording('statement', 'bk7m', '0123abcd')],
  ['s/bk7m/embed/', urls.embed('bk7m')],
  ['s/bk7m/oembed.json', urls.oembed('bk7m')],
  ['s/bk7m/card.png', urls.card(urls.statement('bk7m'))],
  ['s/bk7m/cite.json', urls.citation('statement', 'bk7m', 'json')],
  ['s/bk7m/cite.bib', urls.citation('statement', 'bk7m', 'bib')],
  ['s/bk7m/cite.ris', urls.citation('statement', 'bk7m', 'ris')],
  ['s/bk7m/annotation.jsonld', urls.annotation('bk7m')],
  ['actors/', urls.actors],
  ['actors/zoe-oezil/', urls.actor('zoe-oezil')],
  ['actors/zoe-oezil/feed.xml', urls.actorFeed('zoe-oezil')],
  ['actors/zoe-oezil/card.png', urls.card(urls.actor('zoe-oezil'))],
  ['claims/', urls.claims],
  ['c/k2pt/', urls.claim('k2pt')],
  ['c/k2pt/v/0123abcd/', urls.wording('claim', 'k2pt', '0123abcd')],
  ['c/k2pt/card.png', urls.card(urls.claim('k2pt'))],
  ['c/k2pt/cite.json', urls.citation('claim', 'k2pt', 'json')],
  ['timeline/', urls.timeline],
  ['timeline/#e-aground', urls.event('aground')],
  ['map/', urls.map],
  ['map/#r-mayor-heads-office', urls.relation('mayor-heads-office')],
  ['search/', urls.search],
  ['method/', urls.method],
  ['corrections/', urls.corrections],
  ['data/', urls.data],
  ['data/analysis.json', urls.analysis],
  ['data/analysis.schema.json', urls.analysisSchema],
  ['data/statements.csv', urls.dataFile('statements.csv')],
  ['data/annotations.jsonld', urls.dataFile('annotations.jsonld')],
  ['data/#terms', urls.terms],
  ['feed.xml', urls.feed],
  ['corrections/feed.xml', urls.correctionsFeed],
  ['card.png', urls.card(urls.home)],
  ['sitemap-index.xml', urls.sitemap],
  ['worksheet/', urls.worksheet],
  ['worksheet/all/', urls.worksheetAll],
  ['robots.txt', urls.file('robots.txt')],
];

describe('makeUrls', () => {
  test.each(ADDRESSES)('%j stands below BASE', (address, made) => {
    expect(made).toBe(`/attributed/${address}`);
  });

  test('without a sub-path, addresses begin at the root', () => {
    expect(makeUrls('https://example.org', '/').statement('bk7m')).toBe('/s/bk7m/');
  });

  test('classroom mode is asked for in the query, once for each part that is hidden', () => {
    expect(urls.classroom(urls.claim('k2pt'), ['source', 'status'])).toBe(
      '/attributed/c/k2pt/?mode=class&hide=source&hide=status',
    );
  });

  test('absolute addresses are made of the origin and the path', () => {
    expect(urls.absolute(urls.statement('bk7m'))).toBe('https://example.org/attributed/s/bk7m/');
  });

  test('what stands in a lens is encoded', () => {
    expect(urls.lens('actor:a&b c')).toBe('/attributed/article/?lens=actor:a%26b%20c');
  });

  test('a search repeats a parameter for each value and leaves out empty ones', () => {
    expect(urls.searchFor({})).toBe('/attributed/search/');
    expect(urls.searchFor({ q: '' })).toBe('/attributed/search/');
    expect(urls.searchFor({ q: 'a b&c', speaker: ['x', 'y'], about: [] })).toBe(
      '/attributed/search/?q=a+b%26c&speaker=x&speaker=y',
    );
  });
});
