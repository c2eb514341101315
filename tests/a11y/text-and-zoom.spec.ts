/**
 * Larger text and narrower windows: 400 % zoom (WCAG 1.4.10), text at 200 % (1.4.4), and a reader's own spacing
 * (1.4.12). No page may scroll sideways, cut words off, or set words upon words.
 */
import type { Page } from '@playwright/test';
import { expect, pageTypes, test, type Site } from '../e2e/support/test.ts';

/** Words that are cut off by their box, that meet other words, or that stand beyond the window. */
async function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const sideways = (document.scrollingElement?.scrollWidth ?? 0) - innerWidth;
    if (sideways > 0) lost.push(`scrolls sideways by ${sideways} px`);
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const heardOnly = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || heardOnly(element.parentElement));
    const lines: { words: string; box: DOMRect; inScroller: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: parent } = node;
      const words = node.textContent?.trim() ?? '';
      // Drawings have a test of their own; what is hidden but for screen readers is meant to be cut.
      if (words === '' || !parent || parent.closest('svg, noscript, textarea')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true }) || heardOnly(parent)) continue;
      let inScroller = false;
      for (let up: Element | null = parent; up; up = up.parentElement) {
        if (up !== document.documentElement && up !== document.body && scrolls(up)) inScroller = true;
        const { overflowX, overflowY } = getComputedStyle(up);
        const cuts =
          (['hidden', 'clip'].includes(overflowX) && up.scrollWidth > up.clientWidth + 1) ||
          (['hidden', 'clip'].includes(overflowY) && up.scrollHeight > up.clientHeight + 1);
        if (cuts) lost.push(`cut off: ${words.slice(0, 40)}`);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // The letters stand in the middle of their line box: what is above and below them may meet.
        const core = new DOMRect(box.x, box.y + box.height * 0.3, box.width, box.height * 0.4);
        if (!inScroller && (box.right > innerWidth + 1 || box.left < -1))
          lost.push(`beyond the window: ${words.slice(0, 40)}`);
        lines.push({ words, box: core, inScroller });
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [n, a] of lines.entries()) {
      for (const b of lines.slice(n + 1)) {
        if (b.box.top >= a.box.bottom) break;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        if (across > 2 && !a.inScroller && !b.inScroller)
          lost.push(`upon each other: ${a.words.slice(0, 30)} / ${b.words.slice(0, 30)}`);
      }
    }
    return [...new Set(lost)];
  });
}

/** The page types, and what a class sees. */
const pages = ({ analysis }: Site): string[] => [...pageTypes(analysis), 'article/?mode=class'];

async function expectNothingLost(page: Page, site: Site, prepare: () => void): Promise<void> {
  for (const path of pages(site)) {
    await page.goto(path);
    await page.evaluate(prepare);
    expect.soft(await lostWords(page), path).toEqual([]);
  }
}

test('at 400 % of a window of 1280 × 1024 nothing is lost', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await expectNothingLost(page, site, () => undefined);
});

for (const width of [320, 1280]) {
  test(`with text at 200 % in a window of ${width} px nothing is lost`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await expectNothingLost(page, site, () => {
      const root = document.documentElement;
      root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
    });
  });

  test(`with the spacing a reader may ask for, in a window of ${width} px, nothing is lost`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await expectNothingLost(page, site, () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
  });
}
