/** More results than stand on the page at once: fifty, and the next ones when the reader asks. */
import { expect, test } from './support/test.ts';
import { SearchPage } from './support/search.ts';

test('shows fifty results, then the next below them, and goes on reading there', async ({ page, site }) => {
  // Those whose words hold the one that is searched for.
  const statements = site.analysis.statements.filter(({ passages }) => passages.length > 0);
  const search = new SearchPage(page);
  await page.goto('search/?q=crate&sort=text');
  await search.expectState('ready');
  const inText = statements.map(({ id }) => id);
  expect(await search.ids()).toEqual(inText.slice(0, 50));
  await expect(search.status).toHaveText(`${statements.length} statements`);

  await search.element.getByRole('button', { name: 'Show more' }).click();
  await search.expectIds(inText.slice(0, 100));
  const next = search.element.locator('[data-statement]').nth(50);
  await expect(next.getByRole('link').first()).toBeFocused();
});
