/** What holds for every page, whatever it shows. That none logs an error, breaks the policy or asks somebody else is watched in every test (`support/test.ts`). */
import type { Page } from '@playwright/test';
import { allPages, expect, pageTypes, test } from './support/test.ts';

/** How far a page reaches beyond the window, and what reaches. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = (document.scrollingElement?.scrollWidth ?? 0) > innerWidth;
    if (!wide) return [];
    const inside = (element: Element): boolean => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      return false;
    };
    const reaching = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !inside(element),
    );
    return [
      `${document.scrollingElement?.scrollWidth ?? 0} px in ${innerWidth}`,
      ...reaching.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

test('every page loads on the narrowest phone without an error, within the policy, from us alone, and does not scroll sideways', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of allPages(site.analysis)) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    // A font or script that is not there would be a failed request and no more.
    const failed = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => (entry as PerformanceResourceTiming).responseStatus >= 400)
        .map(({ name }) => name),
    );
    expect(failed, path).toEqual([]);
    expect.soft(await tooWide(page), path).toEqual([]);
  }
});

test('no page type moves with reduced motion, nor scrolls sideways in forced colours, in the dark scheme, or in a window of 1280 px at 200 %', async ({
  page,
  site,
}) => {
  for (const path of pageTypes(site.analysis)) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none', colorScheme: 'light' });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), path).toBe(
      'auto',
    );
    expect.soft(await tooWide(page), `${path} with reduced motion`).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'active' });
    expect.soft(await tooWide(page), `${path} in forced colours`).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    expect.soft(await tooWide(page), `${path} in the dark scheme`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    // Browsers zoom by making the window smaller and the pixels larger.
    await page.setViewportSize({ width: 640, height: 450 });
    expect.soft(await tooWide(page), `${path} at 200 %`).toEqual([]);
  }
});

test('every page type loads in a wide window without an error, and with reduced motion nothing moves', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of pageTypes(site.analysis)) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
  }
});
