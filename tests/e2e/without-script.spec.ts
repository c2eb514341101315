/** With scripts switched off: everything is reached by links, and the search page is the list of all statements. */
import { expect, test } from './support/test.ts';
import { SearchPage } from './support/search.ts';

test('every statement, claim and actor is reached from the front page by links alone', async ({
  page,
  site,
}) => {
  const { statements, claims, actors } = site.analysis;
  const wanted = [
    ...statements.map(({ id }) => `s/${id}/`),
    ...claims.map(({ id }) => `c/${id}/`),
    ...actors.map(({ id }) => `actors/${id}/`),
  ];
  await page.goto('');
  // Read as a browser without scripts reads them, and not drawn: links are what counts.
  const seen = await page.evaluate(async (root) => {
    const found = new Set(['']);
    for (const path of found) {
      const answer = await fetch(root + path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      // The policy of this page would complain of the styles of the others.
      const text = (await answer.text()).replaceAll(/<style[^]*?<\/style>/g, '');
      const read = new DOMParser().parseFromString(text, 'text/html');
      for (const link of read.querySelectorAll('a[href]')) {
        const { href } = new URL(link.getAttribute('href') ?? '', root + path);
        const [address = ''] = href.split(/[?#]/);
        // Pages only: downloads are not walked into.
        if (address.startsWith(root) && address.endsWith('/')) found.add(address.slice(root.length));
      }
    }
    return [...found];
  }, site.address);
  expect(wanted.filter((path) => !seen.includes(path))).toEqual([]);
});

test('the search page holds every statement, and a form that asks for it', async ({ page, site }) => {
  await page.goto('search/');
  const search = new SearchPage(page);
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  const form = search.element.locator('form');
  await expect(form).toHaveJSProperty('method', 'get');
  expect(await form.getAttribute('action')).toBe(`${site.base}search/`);
  await search.input.fill('security');
  await search.input.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?(.*&)?q=security/);
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  // The words of a <noscript> are none to Playwright's text matching; what counts is that they are seen.
  await expect(search.element.locator('noscript p')).toBeVisible();
  // Choices that nothing would answer to are not offered.
  await expect(search.element.locator('fieldset, .facets').first()).toBeHidden();
});

test('the box of every page leads to the search page', async ({ page, site }) => {
  await page.goto('article/');
  await page.getByRole('searchbox').first().fill('fog');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(`${site.address}search/?q=fog`);
});

test('the links of the lens lead to lists', async ({ page, site }) => {
  await page.goto('article/');
  await page.locator('a[data-lens="form:indirect"]').click();
  await expect(page).toHaveURL(`${site.address}statements/form/indirect/`);
  await page.goBack();
  await page.locator('a[data-lens="unnamed"]').click();
  await expect(page).toHaveURL(`${site.address}statements/unnamed/`);
  await expect(page.getByRole('main').locator(`a[href^="${site.base}s/"]`).first()).toBeVisible();
});

test('the lists by form hold all statements between them', async ({ page, site }) => {
  const listed: string[] = [];
  for (const form of ['direct', 'mixed', 'indirect', 'attitude']) {
    await page.goto(`statements/form/${form}/`);
    const paths = await page
      .getByRole('main')
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const wanted = site.analysis.statements
      .filter((statement) => statement.form === form)
      .map(({ id }) => `${site.base}s/${id}/`);
    const found = [...new Set(paths.filter((path) => path.startsWith(`${site.base}s/`)))];
    expect(found, form).toEqual(wanted);
    listed.push(...found);
  }
  expect(listed).toHaveLength(site.analysis.statements.length);
});

test('both clocks of the timeline stand there, and on a phone the list of all events', async ({
  page,
  site,
}) => {
  await page.goto('timeline/');
  for (const clock of ['happened', 'said']) {
    const marks = page.locator(`figure[data-clock=${clock}] svg a`);
    await expect(marks).toHaveCount(site.analysis.events.length);
    await expect(marks.first()).toBeVisible();
  }
  await page.setViewportSize({ width: 360, height: 900 });
  for (const { id } of site.analysis.events) await expect(page.locator(`#e-${id}`)).toBeVisible();
});
