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
  ['s/bk7m/', urls.statement('bk7m')],
  ['actors/', urls.actors],
  ['actors/zoe-oezil/', urls.actor('zoe-oezil')],
  ['claims/', urls.claims],
  ['c/k2pt/', urls.claim('k2pt')],
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
  ['feed.xml', urls.file('feed.xml')],
];

describe('makeUrls', () => {
  test.each(ADDRESSES)('%j stands below BASE', (address, made) => {
    expect(made).toBe(`/attributed/${address}`);
  });

  test('without a sub-path, addresses begin at the root', () => {
    expect(makeUrls('https://example.org', '/').statement('bk7m')).toBe('/s/bk7m/');
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
