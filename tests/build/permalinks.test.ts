/** What stands at an address after its content was taken back or renamed. */
import { describe, expect, test } from 'vitest';
import { analysisOf } from './support/analysis.ts';
import { attribute, builtSite, pagesOf, textOf, type BuiltPage } from './support/pages.ts';

const site = builtSite('takenBack');

async function pageAt(path: string): Promise<BuiltPage> {
  const page = (await pagesOf(site)).find((one) => one.path === path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return page;
}

const hasNoindex = ({ elements }: BuiltPage): boolean =>
  elements.some(
    (one) => attribute(one, 'name') === 'robots' && (attribute(one, 'content') ?? '').includes('noindex'),
  );
const linksOf = ({ elements }: BuiltPage): (string | undefined)[] =>
  elements.map((one) => attribute(one, 'href'));

describe('what was taken back', () => {
  test.each([
    ['a withdrawn statement', '/s/zz22/', 'It was misheard.', '2 June 2025'],
    ['a replaced statement', '/s/zz33/', 'It was cut too short.', '3 June 2025'],
    ['a withdrawn claim', '/c/zz44/', 'Nobody claims it.', '4 June 2025'],
  ])('%s says at its old address why and when', async (_, path, reason, date) => {
    const page = await pageAt(path);
    expect(textOf(page.tree)).toContain(reason);
    expect(textOf(page.tree)).toContain(date);
    expect(hasNoindex(page)).toBe(true);
  });

  test('a replaced statement leads to what took its place', async () => {
    expect(linksOf(await pageAt('/s/zz33/'))).toContain('/s/bk7m/');
  });

  test('a withdrawn statement leads to nothing in its place', async () => {
    expect(linksOf(await pageAt('/s/zz22/')).filter((href) => href?.startsWith('/s/'))).toEqual([]);
  });

  test('stands in the corrections, and in the data with its successor', async () => {
    const corrections = await pageAt('/corrections/');
    expect(linksOf(corrections)).toEqual(
      expect.arrayContaining(['/s/zz22/', '/s/zz33/', '/c/zz44/', '/s/bk7m/']),
    );
    const { withdrawn } = await analysisOf(site);
    expect(withdrawn).toEqual([
      expect.objectContaining({
        id: 'zz22',
        url: 'https://ferry.example/s/zz22/',
        date: '2025-06-02',
        replacedBy: null,
      }),
      expect.objectContaining({ id: 'zz33', date: '2025-06-03', replacedBy: 'bk7m' }),
      expect.objectContaining({ id: 'zz44', url: 'https://ferry.example/c/zz44/', what: 'claim' }),
    ]);
  });

  test('is gone from every list, and from the article', async () => {
    for (const path of ['/statements/', '/search/', '/article/', '/claims/']) {
      expect((await pageAt(path)).html, path).not.toMatch(/\bzz[234]{2}\b/);
    }
  });
});

describe('an actor who was renamed', () => {
  test('has a page at the old slug that leads on by itself and by a link', async () => {
    const page = await pageAt('/actors/mayor/');
    expect(linksOf(page)).toContain('/actors/zoe-oezil/');
    const refresh = page.elements.find((one) => attribute(one, 'httpEquiv') === 'refresh');
    expect(refresh && attribute(refresh, 'content')).toMatch(/^0;\s*url=\/actors\/zoe-oezil\/$/);
    expect(hasNoindex(page)).toBe(true);
  });

  test('is linked by the new slug alone', async () => {
    const linking = (await pagesOf(site)).filter((page) => linksOf(page).includes('/actors/mayor/'));
    expect(linking.map(({ path }) => path)).toEqual([]);
  });
});

describe('a permalink', () => {
  test.each(['own', 'ferry'] as const)(
    'of every statement and claim of the site %s holds its id, version and words',
    async (name) => {
      const other = builtSite(name);
      const { statements, claims } = await analysisOf(other);
      const pages = new Map((await pagesOf(other)).map((page) => [page.path, page]));
      for (const { id, version, passages } of statements) {
        const page = pages.get(`${other.base}s/${id}/`);
        const holder = page?.elements.find((one) => attribute(one, 'dataStatement') === id);
        expect(holder, id).toBeDefined();
        const words = holder ? textOf(holder) : '';
        for (const { text } of passages) expect(words).toContain(text);
        expect(words).toContain(version);
      }
      for (const { id, version, text } of claims) {
        const page = pages.get(`${other.base}c/${id}/`);
        const holder = page?.elements.find((one) => attribute(one, 'dataClaim') === id);
        expect(holder && textOf(holder), id).toContain(text);
        expect(holder && textOf(holder), id).toContain(version);
      }
    },
  );

  test.each(['own', 'ferry'] as const)(
    'of the site %s offers to report an error, with id and version filled in',
    async (name) => {
      const other = builtSite(name);
      const { statements, claims } = await analysisOf(other);
      const pages = new Map((await pagesOf(other)).map((page) => [page.path, page]));
      for (const [path, { id, version }] of [
        ...statements.map((one) => [`${other.base}s/${one.id}/`, one] as const),
        ...claims.map((one) => [`${other.base}c/${one.id}/`, one] as const),
      ]) {
        const links = pages.get(path)?.elements.filter(({ tagName }) => tagName === 'a') ?? [];
        const report = links.find((one) => /report an error/i.test(textOf(one)));
        const address = decodeURIComponent((report && attribute(report, 'href')) ?? '');
        expect(address, path).toContain(id);
        expect(address, path).toContain(version);
      }
    },
  );
});
