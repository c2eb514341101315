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

test('when the faces arrive, the words stay at their height in the line', async ({ page, site }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  // Where the first line of each text stands: an empty block in a line stands on it.
  const lines = async (): Promise<number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('h1:not(.visually-hidden), .lead, .said p, .facts dd')].map((text) => {
        const probe = document.createElement('i');
        probe.style.display = 'inline-block';
        text.prepend(probe);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return bottom - text.getBoundingClientRect().top;
      }),
    );
  for (const path of ['', `s/${first(site.analysis.statements).id}/`]) {
    let letIn = (): void => undefined;
    const asked = new Promise<void>((done) => (letIn = done));
    await page.route('**/*.woff2', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const before = await lines();
    expect(before.length).toBeGreaterThan(1);
    letIn();
    expect(await facesOf(page)).toContain('Newsreader 400 normal');
    const after = await lines();
    expect(before.filter((line, n) => Math.abs(line - (after[n] ?? 0)) > 1)).toEqual([]);
    await page.unroute('**/*.woff2');
  }
});
