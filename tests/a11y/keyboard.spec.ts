/** The main path with the keyboard alone: at each stop the focus is seen, and it never gets lost. */
import type { Locator, Page } from '@playwright/test';
import { expect, first, test } from '../e2e/support/test.ts';

/** Tabs on until an element has the focus, and expects to see it: its outline, on the screen, not covered. */
async function tabTo(page: Page, target: Locator, { most = 200 } = {}): Promise<void> {
  const reached = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < most && !(await reached()); steps += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing has the focus';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no outline: ${element.outerHTML}`;
      if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
        return `out of sight: ${element.outerHTML}`;
      return null;
    });
    expect(unseen?.slice(0, 200) ?? null).toBeNull();
  }
  await expect(target).toBeFocused();
}

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  test(`from the front page by search to a statement, its share panel, the article and back by a mark, at ${width} px`, async ({
    page,
    context,
    site,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    const statement = first(site.analysis.statements.filter(({ form }) => form === 'direct'));
    const words = first(statement.passages).text.match(/\p{L}+/gu) ?? [];
    const word = first(words.toSorted((a, b) => b.length - a.length));

    await page.goto('');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
    await tabTo(page, page.getByRole('searchbox').first());
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(new RegExp(`/search/\\?q=${word}`));
    await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
    await tabTo(page, page.locator(`[data-statement="${statement.id}"] .words a`));
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(new RegExp(`/s/${statement.id}/$`));
    await tabTo(
      page,
      page.getByRole('group', { name: 'Copy' }).getByRole('button', { name: 'Link', exact: true }),
    );
    await page.keyboard.press('Enter');
    await expect(page.locator('share-panel').getByRole('status')).toContainText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(statement.url);
    await tabTo(page, page.locator('share-panel summary'));
    await page.keyboard.press('Space');
    await expect(page.locator('share-panel textarea').first()).toBeVisible();
    await tabTo(page, page.locator(`main a[href$="#s-${statement.id}"]`).first());
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(new RegExp(`/article/#s-${statement.id}$`));
    // The place is kept: the next stop is the mark itself, not the top of the page.
    const mark = page.locator(`#s-${statement.id}`);
    await expect(mark).toBeInViewport();
    await tabTo(page, mark, { most: 1 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/s/${statement.id}/$`));
    await page.goBack();
    await expect(mark).toBeInViewport();
  });
}

for (const width of [1280, 800, 390]) {
  test(`the Tab key goes through the masthead as the eye does, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('method/');
    await page.keyboard.press('Tab'); // to the skip link
    const stops: { name: string; x: number; y: number }[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element?.closest('.masthead')) return null;
        const { left, top, height } = element.getBoundingClientRect();
        return { name: element.textContent || element.tagName, x: left, y: top + height / 2 };
      });
      if (!stop) break;
      stops.push(stop);
    }
    const seen = stops.toSorted((a, b) => (Math.abs(a.y - b.y) > 12 ? a.y - b.y : a.x - b.x));
    expect(stops.length).toBeGreaterThan(9);
    expect(stops.map(({ name }) => name)).toEqual(seen.map(({ name }) => name));
  });
}
