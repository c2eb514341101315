/** How a page arrives: what it fetches before it can be read, and that nothing moves when the rest comes. */
import type { Page } from '@playwright/test';
import { expect, first, test } from './support/test.ts';

/** Our own faces that the page has fetched, as in "Newsreader 400 italic". */
async function facesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ family, status }) => /^"?(?:Newsreader|Libre)/.test(family) && status === 'loaded')
      .map(({ family, weight, style }) => `${family.replaceAll('"', '')} ${weight} ${style}`)
      .sort();
  });
}

test('a statement fetches no face that none of its words is set in', async ({ page, site }) => {
  await page.goto(`s/${first(site.analysis.statements).id}/`);
  const faces = await facesOf(page);
  expect(faces).toContain('Newsreader 400 normal');
  expect(faces).toContain('Libre Franklin 400 700 normal');
  // The face of headings: its one heading in that size is the quotation, and is not bold.
  expect(faces).not.toContain('Newsreader 600 normal');
});
