/** A mark of the article grows into its statement and shrinks back, where the reader has not asked for less motion. */
import type { Page } from '@playwright/test';
import type { Analysis } from '../../src/schemas/analysis.ts';
import { expect, test } from './support/test.ts';

/** What moved when a page was shown, by the names that the browser gives; nothing where nothing did. */
const MOVED = 'moved';

async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      sessionStorage.removeItem(key);
      void viewTransition?.ready.then(() => {
        const names = document
          .getAnimations()
          .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.pseudoElement : null));
        sessionStorage.setItem(key, JSON.stringify([...new Set(names)]));
      });
    });
  }, MOVED);
}

const moved = async (page: Page): Promise<string[] | null> =>
  page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? 'null') as string[] | null, MOVED);

/** Opens the article and follows the mark of a statement. @returns Its id. */
async function followMark(page: Page, { statements }: Analysis): Promise<string> {
  const { id = '' } = statements.find(({ passages }) => passages.length > 0) ?? {};
  await page.goto('article/');
  await page.locator(`.article a.mark[href$="/s/${id}/"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/s/${id}/$`));
  return id;
}

/** Of a page where the words come from another: the picture that they leave behind, and the one they become. */
const FROM_MARK = ['::view-transition-old(said)', '::view-transition-new(said)'];

test('the words of a mark grow into their statement', async ({ page, site }) => {
  await watchMotion(page);
  await followMark(page, site.analysis);
  await expect.poll(() => moved(page)).toEqual(expect.arrayContaining(FROM_MARK));
  // The page itself is there at once.
  expect(await moved(page)).not.toContain('::view-transition-group(root)');
});

test('and back into their place', async ({ page, site }) => {
  const id = await followMark(page, site.analysis);
  await expect(page.locator('.said')).toBeVisible();
  await page.goBack();
  await expect(page.locator('article-lens:defined')).toBeVisible();
  const named = await page.evaluate(() => {
    // A reader's browser keeps the article with its script, which then hears of its return. Under a test it loads the
    // article anew and may show it before the script is there: so it is told again.
    const event = new Event('pagereveal');
    Object.defineProperty(event, 'viewTransition', { value: document.startViewTransition() });
    dispatchEvent(event);
    return [...document.querySelectorAll<HTMLAnchorElement>('.article a.mark')].flatMap(
      ({ style, pathname }) => (style.viewTransitionName === 'said' ? [pathname.split('/').at(-2)] : []),
    );
  });
  expect(named).toEqual([id]);
});

test.describe('with less motion asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a statement is there at once', async ({ page, site }) => {
    await watchMotion(page);
    await followMark(page, site.analysis);
    await expect(page.locator('.said')).toBeVisible();
    expect(await moved(page)).toBeNull();
  });
});
