/** The drawings of articles much smaller and much larger than the first: with one actor and nothing else, and with 300 statements. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { meetingLabels } from './support/labels.ts';

const PATHS = ['', 'timeline/', 'map/', 'claims/', 'method/', 'statements/', 'actors/actor-0/'];

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

for (const width of [360, 1440]) {
  test(`every drawing stands at ${width} px: no label on another, no letters blown up, no page sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of PATHS) {
      await page.goto(path);
      expect(await meetingLabels(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      const largest = await page.evaluate(() => {
        const scales = [...document.querySelectorAll<SVGSVGElement>('main figure svg')]
          .filter((svg) => svg.getBoundingClientRect().width > 0)
          .map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
        return Math.max(0, ...scales);
      });
      expect(largest, path).toBeLessThan(1.8);
    }
  });
}

test('a page of drawings says what there is, also where there is nothing to draw', async ({ page, site }) => {
  const { events, relations, claims } = site.analysis;
  await page.goto('timeline/');
  await expect(page.locator('.events > li')).toHaveCount(events.length);
  await expect(page.locator('timeline-clocks')).toHaveCount(events.length > 0 ? 1 : 0);
  await page.goto('map/');
  await expect(page.locator('tr[id^=r-]')).toHaveCount(relations.length);
  for (const table of await page.locator('main table').all())
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
  await page.goto('claims/');
  await expect(page.locator('#matrix')).toHaveCount(claims.length > 0 ? 1 : 0);
  await expect(page.locator('#matrix tbody th[scope=row]')).toHaveCount(claims.length);
});

test('a matrix wider and taller than the screen keeps its heads in sight, and the keyboard goes through it', async ({
  page,
  site,
}) => {
  test.skip(site.analysis.claims.length < 20, 'It has no such matrix.');
  await page.goto('claims/');
  const matrix = page.locator('#matrix');
  await matrix.evaluate((element) => {
    element.scrollIntoView();
    element.scrollTo(400, 600);
  });
  const [frame, head, name] = await Promise.all([
    matrix.boundingBox(),
    matrix.locator('thead').boundingBox(),
    matrix.locator('tbody th[scope=row]').nth(20).boundingBox(),
  ]);
  if (!frame || !head || !name) throw new Error('The matrix is not shown.');
  expect(Math.abs(head.y - frame.y)).toBeLessThan(2);
  expect(Math.abs(name.x - frame.x)).toBeLessThan(2);

  // The region itself takes the focus, so that keys can scroll it; from there Tab leads into the cells, in sight of both heads.
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  const cell = matrix.locator('tbody td a').nth(40);
  await cell.focus();
  const [at, now, row] = await Promise.all([
    cell.boundingBox(),
    matrix.locator('thead').boundingBox(),
    cell.locator('xpath=ancestor::tr/th').boundingBox(),
  ]);
  if (!at || !now || !row) throw new Error('The cell is not shown.');
  expect(at.y).toBeGreaterThanOrEqual(now.y + now.height - 1);
  expect(at.x).toBeGreaterThanOrEqual(row.x + row.width - 1);
});
