/** The pages on paper: grey marks, addresses spelled out, nothing to press, and no paper wasted. */
import type { Page } from '@playwright/test';
import { expect, first, pageTypes, test } from './support/test.ts';

/** How many sheets a page takes. The printer of Chromium writes the pages of a PDF as plain objects. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

test('on paper nothing is left to press, and every page says where it is found', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of pageTypes(site.analysis)) {
    await page.goto(path);
    const pressed = await page
      .locator('nav, button, input, select, summary, textarea')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
    expect.soft(pressed, path).toEqual([]);
    const said = await page.locator('footer p').evaluate((line) => getComputedStyle(line, '::after').content);
    expect.soft(said, path).toContain(await page.locator('link[rel=canonical]').getAttribute('href'));
  }
});

test('marks turn grey, form is still told by shape, and statements are footnotes with their addresses', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('article/');
  const colours = await page.locator('article :is(.mark, .hedge, .finding)').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { color, backgroundColor, textDecorationColor } = getComputedStyle(mark);
      return [color, backgroundColor, textDecorationColor];
    }),
  );
  for (const colour of new Set(colours)) {
    const [red, green, blue] = first([...colour.matchAll(/(\d+), (\d+), (\d+)/g)]).slice(1);
    expect(colour, colour).toBe(colour.replace(/\d+, \d+, \d+/, `${red}, ${red}, ${red}`));
    expect([green, blue]).toEqual([red, red]);
  }
  const { id } = first(site.analysis.statements);
  const address = await page
    .locator(`.notes a[href$="/s/${id}/"]`)
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toMatch(new RegExp(`[a-z.]+(:\\d+)?${site.base}s/${id}/`));
});

for (const format of ['A4', 'Letter'] as const) {
  test(`a statement takes three sheets of ${format} at most, and the article one for each 100 words`, async ({
    page,
    site,
  }) => {
    for (const { id } of site.analysis.statements.slice(0, 3)) {
      await page.goto(`s/${id}/`);
      expect(await sheets(page, format)).toBeLessThanOrEqual(3);
    }
    const words = (site.analysis.article.text ?? '').split(/\s+/).length;
    await page.goto('article/');
    const taken = await sheets(page, format);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(Math.ceil(words / 100) + 1);
  });
}

test('what a search found is printed, its controls are not', async ({ page, site }) => {
  const { id } = first(site.analysis.statements.filter(({ form }) => form === 'indirect'));
  await page.goto('search/?form=indirect');
  await expect(page.locator('[data-search-state=ready]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(`[data-results] a[href$="/s/${id}/"]`).first()).toBeVisible();
  await expect(page.locator('statement-search :is(input, select, button):visible')).toHaveCount(0);
});

test('in a class each question that hides an answer is a line to write on', async ({ page }) => {
  await page.goto('article/?mode=class&hide=source');
  const questions = page.locator('.reveal:visible');
  await expect(questions.first()).toBeVisible();
  const asked = await questions.count();
  await page.emulateMedia({ media: 'print' });
  await expect(questions).toHaveCount(asked);
});
