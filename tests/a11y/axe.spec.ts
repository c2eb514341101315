/**
 * Every page by axe, against WCAG 2.2 A and AA, light and on a wide screen; the page types in the dark scheme and on a
 * phone as well.
 */
import type { Page } from '@playwright/test';
import { allPages, expect, pageTypes, test, type Site } from '../e2e/support/test.ts';
import { violations } from '../support/axe.ts';

async function expectNone(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    expect.soft(await violations(page), path).toEqual([]);
  }
}

// In four parts, so that they share the machine.
const PARTS = ['statements', 'claims', 'actors', 'everything else'] as const;
const partOf = (path: string): (typeof PARTS)[number] =>
  path.startsWith('s/')
    ? 'statements'
    : path.startsWith('c/')
      ? 'claims'
      : path.startsWith('actors/')
        ? 'actors'
        : 'everything else';

for (const part of PARTS) {
  test(`every page (${part}) is free of violations`, async ({ page, site }) => {
    test.setTimeout(240_000);
    const paths = allPages(site.analysis).filter((path) => partOf(path) === part);
    expect(paths.length).toBeGreaterThan(0);
    await expectNone(page, paths);
  });
}

/** States that a page gets into under a reader's hands. */
const states = ({ analysis }: Site): string[] => [
  'article/?lens=narration',
  `search/?speaker=${analysis.statements[0]?.sources[0] ?? ''}`,
  'search/?speaker=nobody-here',
  'search/?q=qzxwvkjh',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test(`page types and their states are free of violations in the ${colorScheme} scheme at ${width} px`, async ({
      page,
      site,
    }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      // The page types are among every page, which was asked for light and wide.
      const asked = colorScheme === 'light' && width === 1440;
      await expectNone(page, [...(asked ? [] : pageTypes(site.analysis)), ...states(site)]);
    });
  }
}
