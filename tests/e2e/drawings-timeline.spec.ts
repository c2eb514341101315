/** The two clocks of the timeline: one drawing at a time, its list below in the same order, and marks that move. */
import type { Page } from '@playwright/test';
import { expect, first, test } from './support/test.ts';

/** The events as the drawing that is shown, and as the list, has them. */
async function orders(page: Page, clock: string): Promise<{ drawn: string[]; listed: string[] }> {
  return page.evaluate((name) => {
    const links = document.querySelectorAll(`figure[data-clock=${name}] svg a`);
    return {
      drawn: [...links].map((link) => link.getAttribute('href')?.replace(/.*#/, '') ?? ''),
      listed: [...document.querySelectorAll('.events > li')].map(({ id }) => id),
    };
  }, clock);
}

test.beforeEach(({ site }) => {
  test.skip(site.analysis.events.length === 0, 'No event is recorded.');
});

for (const width of [360, 1440]) {
  test(`the switch shows the other clock, and the list follows, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('timeline/');
    const byDate = await orders(page, 'happened');
    expect(byDate.listed).toEqual(byDate.drawn);
    expect(byDate.listed).toHaveLength(site.analysis.events.length);

    await page.getByRole('link', { name: 'When it was said' }).click();
    await expect(page.locator('figure[data-clock=happened]')).toBeHidden();
    await expect(page.locator('figure[data-clock=said]')).toBeVisible();
    const bySaid = await orders(page, 'said');
    expect(bySaid.listed).toEqual(bySaid.drawn);
    expect([...bySaid.listed].sort()).toEqual([...byDate.listed].sort());
    expect(new URL(page.url()).hash).toBe('#timeline-said');

    await page.goBack();
    await expect(page.locator('figure[data-clock=happened]')).toBeVisible();
    expect(await orders(page, 'happened')).toEqual(byDate);
  });

  test(`what moves does so only where motion is allowed, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      await page.goto('timeline/');
      const { listed } = await orders(page, 'happened');
      await page.getByRole('link', { name: 'When it was said' }).click();
      const { listed: said } = await orders(page, 'said');
      if (reducedMotion === 'reduce') expect(await moving()).toBe(0);
      else if (said.join() !== listed.join()) expect(await moving()).toBeGreaterThan(0);
    }
  });
}

test('an address of an event opens it, and one of the other clock opens that', async ({ page, site }) => {
  const { id } = first(site.analysis.events);
  await page.goto(`timeline/#e-${id}`);
  await expect(page.locator(`#e-${id}`)).toBeInViewport();
  await page.goto('timeline/#timeline-said');
  await page.reload();
  await expect(page.locator('figure[data-clock=said]')).toBeVisible();
  const { drawn, listed } = await orders(page, 'said');
  expect(listed).toEqual(drawn);
});
