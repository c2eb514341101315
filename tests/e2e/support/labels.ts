/** Labels of drawings, measured as the browser sets them. */
import type { Page } from '@playwright/test';

/** Labels of the visible drawings whose boxes meet by more than a hair. */
export async function meetingLabels(page: Page): Promise<string[]> {
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
