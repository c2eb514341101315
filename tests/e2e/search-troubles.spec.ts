/** What a reader gets where nothing is found, or the index does not come. */
import { expect, test } from './support/test.ts';
import { SearchPage, tellingWord } from './support/search.ts';

const NONSENSE = 'qzxwvkjh';

test('a word that stands nowhere is empty, says so, and the way on works', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto(`search/?q=${NONSENSE}`);
  await search.expectState('empty');
  await search.expectIds([]);
  await expect(search.element).toContainText(NONSENSE);
  await expect(search.status).toHaveText(/\b(0|no|nothing)\b/i);
  await search.element.locator('button[type="button"]').first().click();
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  await expect(search.input).toHaveValue('');
  await expect(page).toHaveURL(`${site.address}search/`);
  await page.goBack();
  await search.expectState('empty');
});

test('choices under which a word is not found can be dropped', async ({ page, site }) => {
  const { analysis } = site;
  const { word, ids } = tellingWord(analysis);
  const other =
    ['attitude', 'direct', 'mixed', 'indirect'].find((form) =>
      ids.every((id) => analysis.statements.find((one) => one.id === id)?.form !== form),
    ) ?? '';
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}&form=${other}`);
  await search.expectState('empty');
  await search.element.locator('button[type="button"]').first().click();
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
  await expect(page).toHaveURL(`${site.address}search/?q=${word}`);
});

test('without the index the page says in words that it could not be loaded, and choices still work', async ({
  page,
  site,
  watch,
}) => {
  watch.expectError(/Failed to load resource|pagefind/i);
  await page.route('**/pagefind/**', (route) => route.abort());
  const { word } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}`);
  await search.expectState('error');
  await expect(search.element).toContainText(/index could not be loaded/i);
  await expect(search.status).toHaveText(/\S/);
  await search.input.fill('');
  await search.expectState('idle');
  await search.tick('hedged', 'yes');
  await search.expectState('ready');
});

test('once the index can be had, trying again brings the results', async ({ page, site, watch }) => {
  watch.expectError(/Failed to load resource|pagefind/i);
  const { word, ids } = tellingWord(site.analysis);
  await page.route('**/pagefind/**', (route) => route.abort());
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}`);
  await search.expectState('error');
  await page.unroute('**/pagefind/**');
  await search.element.getByRole('button', { name: /again/i }).click();
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
});

test('an index of another edition than the page still finds, and marks nothing it cannot be sure of', async ({
  page,
  site,
}) => {
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await search.exchange(/data-edition="?[0-9a-f]{8}"?/g, 'data-edition="00000000"');
  await page.goto(`search/?q=${word}`);
  await search.expectState('ready');
  await expect(search.element).toHaveAttribute('data-edition', '00000000');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
  await expect(search.element.locator('mark')).toHaveCount(0);
});

test('a query with markup and odd letters is only words', async ({ page }) => {
  const search = new SearchPage(page);
  for (const typed of ['<b>bold</b>', '"', '🚢', '%', 'a'.repeat(2000), '\\', '&speaker=x']) {
    await page.goto(`search/?q=${encodeURIComponent(typed)}`);
    await expect(search.element).toHaveAttribute('data-search-state', /^(ready|empty)$/);
    await expect(search.element.locator('b b, [data-message] b')).toHaveCount(0);
    await expect(search.input).toHaveValue(typed.trim());
  }
});
