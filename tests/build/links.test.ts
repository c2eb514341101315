/** Every address in every built page leads somewhere: to a page or file that is there, and to a fragment that is in it. */
import { describe, expect, test } from 'vitest';
import { analysisOf } from './support/analysis.ts';
import {
  attribute,
  ALL_SITES,
  builtSite,
  filesIn,
  isEmbed,
  pagesOf,
  type BuiltPage,
} from './support/pages.ts';

/** Attributes that hold an address. `cite` is for machines and may lead to a page that is gone. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'data',
  'dataIndex',
  'dataActors',
] as const;

interface Found {
  /** The page it stands on. */
  on: string;
  /** As written. */
  written: string;
  url: URL;
}

function addressesIn({ path, elements }: BuiltPage, origin: string): Found[] {
  return elements.flatMap((element) => {
    const written = ADDRESSES.flatMap((name) => attribute(element, name) ?? []);
    for (const one of attribute(element, 'srcSet')?.split(',') ?? [])
      written.push(one.trim().split(/\s+/)[0] ?? '');
    const refresh =
      attribute(element, 'httpEquiv') === 'refresh'
        ? /url=(.*)$/.exec(attribute(element, 'content') ?? '')
        : null;
    if (refresh?.[1] !== undefined) written.push(refresh[1]);
    return written.map((one) => ({ on: path, written: one, url: new URL(one, origin + path) }));
  });
}

/** True for what a browser asks a server for. */
const isWeb = ({ url }: Found): boolean => url.protocol === 'http:' || url.protocol === 'https:';

describe.each(ALL_SITES)('the site %s', (name) => {
  const site = builtSite(name);

  test('has no dead link and no dead fragment', async () => {
    const pages = await pagesOf(site);
    const files = new Set(await filesIn(site.dir));
    const ids = new Map(
      pages.map(({ path, elements }) => [
        path,
        new Set(elements.flatMap((one) => attribute(one, 'id') ?? [])),
      ]),
    );
    const own = pages
      .flatMap((page) => addressesIn(page, site.origin))
      .filter((found) => isWeb(found) && found.url.origin === site.origin);
    expect(own.length).toBeGreaterThan(100);

    const dead = own.filter(({ written, url }) => {
      const path = decodeURIComponent(url.pathname);
      const file = path.slice(site.base.length) + (path.endsWith('/') ? 'index.html' : '');
      if (!path.startsWith(site.base) || !files.has(file)) return true;
      const fragment = decodeURIComponent(url.hash.slice(1));
      return written.includes('#') && !ids.get(path)?.has(fragment);
    });
    expect(dead.map(({ on, written }) => `${on}: ${written}`)).toEqual([]);
  });

  test('stays below its sub-path with every address of its own', async () => {
    const pages = await pagesOf(site);
    const outside = pages
      .flatMap((page) => addressesIn(page, site.origin))
      .filter(
        (found) =>
          isWeb(found) && found.url.origin === site.origin && !found.url.pathname.startsWith(site.base),
      );
    expect(outside.map(({ on, written }) => `${on}: ${written}`)).toEqual([]);
  });

  test('leads to nothing but the web, mail, and itself', async () => {
    const schemes = (await pagesOf(site))
      .flatMap((page) => addressesIn(page, site.origin))
      .map(({ url }) => url.protocol);
    expect(
      [...new Set(schemes)].filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme)),
    ).toEqual([]);
  });

  test('has every page linked from another one, or named by the contract', async () => {
    const pages = await pagesOf(site);
    const linked = new Set(
      pages
        .flatMap((page) => addressesIn(page, site.origin).filter(({ url }) => url.pathname !== page.path))
        .map(({ url }) => url.pathname),
    );
    // Reached by a mistyped address, by an old bookmark, from other people's pages, and by those who work on the site.
    const formerly = await oldSlugs(site);
    const alone = pages
      .filter((page) => !isEmbed(page))
      .map(({ path }) => path)
      .filter((path) => !linked.has(path) && !/\/(404\.html|specimen\/)$/.test(path));
    expect(alone.filter((path) => !formerly.includes(path))).toEqual([]);
  });

  test('marks the page one is on, and links all parts from every page', async () => {
    const parts = [
      'article',
      'statements',
      'actors',
      'claims',
      'timeline',
      'map',
      'search',
      'method',
      'corrections',
      'data',
    ];
    for (const page of (await pagesOf(site)).filter((one) => !isEmbed(one))) {
      const linked = addressesIn(page, site.origin).map(({ url }) => url.pathname);
      expect(linked, page.path).toEqual(
        expect.arrayContaining(['', ...parts.map((part) => `${part}/`)].map((part) => site.base + part)),
      );
      const current = page.elements
        .filter((one) => attribute(one, 'ariaCurrent') === 'page')
        .map((one) => attribute(one, 'href'));
      if (parts.includes(page.path.slice(site.base.length, -1)))
        expect(current, page.path).toEqual([page.path]);
    }
  });
});

async function oldSlugs(site: ReturnType<typeof builtSite>): Promise<string[]> {
  const { actors } = await analysisOf(site);
  return actors.flatMap(({ formerly }) => formerly.map((slug) => `${site.base}actors/${slug}/`));
}
