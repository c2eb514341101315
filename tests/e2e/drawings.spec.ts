/** The drawings as a reader's browser sets them: labels apart, marks that lead where their names say. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Labels of the visible drawings whose boxes meet by more than a hair. */
async function meetingLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const meeting: string[] = [];
    for (const svg of document.querySelectorAll('main figure svg')) {
      if (svg.getBoundingClientRect().width === 0) continue;
      const labels = [...svg.querySelectorAll('text')]
        .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ words, box }) => words.trim() !== '' && box.width > 0);
      for (const [n, a] of labels.entries()) {
        for (const b of labels.slice(n + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // A line box is taller than its letters: lines set solid share a little of it and no ink.
          const share = (meet: number, one: number, other: number): number => meet / Math.min(one, other);
          if (across <= 0 || down <= 0) continue;
          if (share(across, a.box.width, b.box.width) > 0.2 && share(down, a.box.height, b.box.height) > 0.2)
            meeting.push(`${a.words} / ${b.words}`);
        }
      }
    }
    return meeting;
  });
}

for (const width of [360, 768, 1440]) {
  test(`no label of a drawing runs into another at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['', 'timeline/', 'map/', 'method/', 'statements/']) {
      await page.goto(path);
      expect(await meetingLabels(page), path).toEqual([]);
    }
  });
}

test('each mark of the score leads where its name says, in the order of the text', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const marks = await page.locator('#score .picture.wide a[href*="/s/"]').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      name: link.getAttribute('aria-label') ?? '',
    })),
  );
  const expected = site.analysis.statements.flatMap((statement) => statement.sources.map(() => statement));
  expect(marks).toHaveLength(expected.length);
  for (const [n, { href, name }] of marks.entries()) {
    const statement = expected[n];
    expect(href).toBe(`${site.base}s/${statement?.id ?? ''}/`);
    expect(name).toContain(statement?.sentences.join(', '));
    expect(name).toContain(statement?.form);
  }
});
