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

test('results that come after another question was asked are dropped', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/?q=crate&sort=text');
  await search.expectState('ready');
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  const late: Promise<void>[] = [];
  await page.route('**/pagefind/fragment/**', (route) => {
    late.push(held.then(() => route.continue()));
  });
  await search.element.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => late.length).toBeGreaterThan(0);
  await search.input.fill('');
  const all = site.analysis.statements.map(({ id }) => id);
  await search.expectIds(all);
  const arrived = late.map(() => page.waitForEvent('requestfinished'));
  release();
  await Promise.all([...late, ...arrived]);
  // What came late has been read by now, and would stand there.
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(() => requestAnimationFrame(done), 0);
      }),
  );
  expect(await search.ids()).toEqual(all);
});
