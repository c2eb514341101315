/** The pictures of a built site, and what its pages say of them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { FERRY } from '../support/sites.ts';
import { analysisOf } from './support/analysis.ts';
import { attribute, BUILT_SITES, builtSite, filesIn, pagesOf, type BuiltPage } from './support/pages.ts';

/** What a page's `<meta>` of that name or property says. */
function metaOf({ elements }: BuiltPage, name: string): string | undefined {
  const meta = elements.find((one) => [attribute(one, 'name'), attribute(one, 'property')].includes(name));
  return meta && attribute(meta, 'content');
}

describe.each(BUILT_SITES)('the previews of the site %s', (name) => {
  const site = builtSite(name);

  test('are described on every page of the site, with an address, words and a picture', async () => {
    for (const page of await pagesOf(site)) {
      if (page.path.endsWith('/embed/')) continue;
      for (const property of [
        'og:type',
        'og:site_name',
        'og:title',
        'og:description',
        'og:url',
        'og:image',
        'og:image:alt',
        'twitter:image:alt',
      ]) {
        expect(metaOf(page, property), `${page.path} ${property}`).toMatch(/\S/);
      }
      expect(metaOf(page, 'twitter:card')).toBe('summary_large_image');
      expect(metaOf(page, 'og:url')).toMatch(new RegExp(`^${site.origin}`));
    }
  });

  test('show pictures that are there: PNG, 1200×630, at an absolute address', async () => {
    const images = new Set((await pagesOf(site)).flatMap((page) => metaOf(page, 'og:image') ?? []));
    expect(images.size).toBeGreaterThan(10);
    for (const image of images) {
      expect(image.startsWith(site.origin + site.base), image).toBe(true);
      const file = await readFile(join(site.dir, image.slice(site.origin.length + site.base.length)));
      expect(await imageMetadata(file), image).toMatchObject({ format: 'png', width: 1200, height: 630 });
    }
  });

  test('give statements, claims and actors a picture each, and everything else that of the site', async () => {
    const { statements, claims, actors } = await analysisOf(site);
    const own = [
      ...statements.map(({ id }) => `s/${id}/`),
      ...claims.map(({ id }) => `c/${id}/`),
      ...actors.map(({ id }) => `actors/${id}/`),
    ].map((page) => site.base + page);
    for (const page of await pagesOf(site)) {
      if (page.path.endsWith('/embed/')) continue;
      const shown = own.includes(page.path) ? page.path : site.base;
      expect(metaOf(page, 'og:image'), page.path).toBe(`${site.origin}${shown}card.png`);
    }
    expect((await filesIn(site.dir)).filter((file) => file.endsWith('card.png'))).toHaveLength(
      own.length + 1,
    );
  });

  test('have the same picture in oEmbed, which every statement’s page leads to', async () => {
    const { statements } = await analysisOf(site);
    const pages = new Map((await pagesOf(site)).map((page) => [page.path, page]));
    for (const { id, url } of statements) {
      const page = pages.get(`${site.base}s/${id}/`);
      const link = page?.elements.find((one) => attribute(one, 'type') === 'application/json+oembed');
      expect(link && attribute(link, 'rel')).toBe('alternate');
      expect(link && attribute(link, 'href')).toBe(`${url}oembed.json`);
      const answer = JSON.parse(await readFile(join(site.dir, `s/${id}/oembed.json`), 'utf8')) as object;
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        html: expect.stringContaining(`src="${url}embed/"`) as string,
        width: expect.any(Number) as number,
        height: expect.any(Number) as number,
        thumbnail_url: page && metaOf(page, 'og:image'),
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
    }
  });
});

test('a fast build has no pictures, and no page that names one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-cards-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const dir = join(folder, 'dist');
  const { status } = await runCli(['build', '--out', dir, '--cache', join(folder, 'cache')], {
    CONTENT_DIR: FERRY,
    SKIP_CARDS: '1',
  });
  expect(status).toBe(0);
  const files = await filesIn(dir);
  expect(files.filter((file) => file.endsWith('card.png'))).toEqual([]);
  for (const file of files.filter((one) => /\.html$|oembed\.json$/.test(one))) {
    const html = await readFile(join(dir, file), 'utf8');
    expect(html, file).not.toMatch(/og:image|card\.png|summary_large_image/);
  }
});
