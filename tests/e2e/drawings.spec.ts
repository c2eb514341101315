/** The drawings as a reader's browser sets them: labels apart, marks that lead where their names say. */
import { FORM_WORDS } from '../../src/words.ts';
import { meetingLabels } from './support/labels.ts';
import { expect, first, test } from './support/test.ts';

for (const width of [360, 768, 1440]) {
  test(`no label of a drawing runs into another at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['', 'timeline/', 'map/', 'method/', 'statements/']) {
      await page.goto(path);
      expect(await meetingLabels(page), path).toEqual([]);
    }
  });
}

test('each mark of the score leads where its name says, in the order of the text', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const marks = await page.locator('#score .picture.wide a[href*="/s/"]').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      name: link.getAttribute('aria-label') ?? '',
    })),
  );
  const expected = site.analysis.statements.flatMap((statement) => statement.sources.map(() => statement));
  expect(marks).toHaveLength(expected.length);
  for (const [n, { href, name }] of marks.entries()) {
    const { id, sentences, form } = first(expected.slice(n));
    expect(href).toBe(`${site.base}s/${id}/`);
    expect(name).toContain(sentences.join(', '));
    expect(name).toContain(`, ${FORM_WORDS[form].adverb}`);
  }
});

for (const width of [390, 1440]) {
  test(`whoever points at the middle of a mark opens its statement at ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['', `actors/${site.analysis.statements[0]?.sources[0] ?? ''}/`]) {
      await page.goto(path);
      const marks = page.locator('.picture a[href*="/s/"]').filter({ visible: true });
      const wrong = await marks.evaluateAll((links) =>
        links.flatMap((link) => {
          const shape = link.querySelector('.d-box, .d-quoted, .d-tail');
          if (!shape) return ['a mark without a shape'];
          shape.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = shape.getBoundingClientRect();
          const there = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('a');
          return there === link ? [] : [link.getAttribute('aria-label')];
        }),
      );
      expect(await marks.count(), path).toBeGreaterThan(0);
      expect(wrong, path).toEqual([]);
    }
  });
}

test('the map keeps an actor with all that touches it, dims the rest, and says who it is', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('map/');
  const map = page.locator('.picture.wide svg');
  const lines = await map
    .locator('a[tabindex="-1"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const [actor] = [...site.analysis.actors]
    .map(({ id }) => {
      const touching = lines.filter((href) => {
        const relation = site.analysis.relations.find(({ id }) => href.endsWith(`#r-${id}`));
        return relation
          ? [relation.from, relation.to].includes(id)
          : href.replace(/.*#a-/, '').split('--').includes(id);
      });
      return { id, touching };
    })
    .sort((a, b) => b.touching.length - a.touching.length);
  expect(actor?.touching.length).toBeGreaterThan(0);
  await map.locator(`a[href$="/actors/${actor?.id ?? ''}/"]`).focus();
  await expect(map).toHaveClass(/picked/);
  const kept = await map
    .locator('a.kept[tabindex="-1"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(kept.sort()).toEqual(actor?.touching.sort());
  expect(
    await map
      .locator('a:not(.kept)')
      .first()
      .evaluate((link) => getComputedStyle(link).opacity),
  ).not.toBe('1');
  await expect(page.locator('actor-map .reading')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(map).not.toHaveClass(/picked/);
});

/** Where each drawing stands, and what says the same in rows. */
const PLACES = [
  { name: 'score', path: '', rows: '#score tbody tr' },
  { name: 'floor', path: '', rows: '#floor tbody tr' },
  { name: 'timeline', path: 'timeline/', rows: '.events > li' },
  { name: 'timeline-said', path: 'timeline/#timeline-said', rows: '.events > li' },
  { name: 'map', path: 'map/', rows: 'main tbody tr' },
  { name: 'matrix', path: 'claims/', rows: '#matrix tbody td a' },
  { name: 'relay', path: 'method/', rows: '#relay tbody tr' },
  { name: 'hedges', path: 'statements/', rows: '#hedges tbody tr' },
  { name: 'names', path: 'statements/unnamed/', rows: '#names tbody tr' },
];

for (const { name, path, rows } of PLACES) {
  test(`${name} has an address, its data in rows, and a file with as many marks`, async ({
    page,
    request,
  }) => {
    await page.goto(path);
    await expect(page.locator(`#${name}`)).toHaveCount(1);
    const link = page.locator(`a[download][href$="/drawings/${name}.svg"]`);
    await expect(link).toHaveCount(1);
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toContain('image/svg+xml');
    // Names beside a drawing lead to actors and to claims; its marks lead to statements, sentences, events and rows.
    const places = [...(await response.text()).matchAll(/<a [^>]*href="([^"]*)"/g)].map(
      ([, href]) => href ?? '',
    );
    const marks = ['floor', 'names'].includes(name)
      ? places
      : places.filter((href) => !/\/(actors|c)\/[^/]+\/$/.test(href));
    await expect(page.locator(rows)).toHaveCount(marks.length);
  });
}
