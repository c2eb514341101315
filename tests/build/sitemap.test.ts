/** `/sitemap-index.xml`: what search engines are told of, and what not. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { attribute, BUILT_SITES, builtSite, pagesOf, type BuiltPage } from './support/pages.ts';

const isUnlisted = ({ elements }: BuiltPage): boolean =>
  elements.some(
    (element) => attribute(element, 'name') === 'robots' && attribute(element, 'content') === 'noindex',
  );

/** The texts of all `<loc>` in a file of the site. */
async function locations(dir: string, file: string): Promise<string[]> {
  const found: string[] = [];
  const parser = new XMLParser({
    tagValueProcessor: (name, value) => {
      if (name === 'loc') found.push(value);
      return value;
    },
  });
  parser.parse(await readFile(join(dir, file), 'utf8'));
  return found;
}

describe.each(BUILT_SITES)('the sitemap of the site %s', (name) => {
  const site = builtSite(name);

  test('lists every page without noindex, and no other', async () => {
    const maps = await locations(site.dir, 'sitemap-index.xml');
    expect(maps).toEqual([`${site.origin}${site.base}sitemap-0.xml`]);
    const pages = await pagesOf(site);
    const [listed, unlisted] = [pages.filter((page) => !isUnlisted(page)), pages.filter(isUnlisted)];
    expect(unlisted.length).toBeGreaterThan(5);
    expect((await locations(site.dir, 'sitemap-0.xml')).sort()).toEqual(
      listed.map(({ path }) => site.origin + path).sort(),
    );
  });
});
