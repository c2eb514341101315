/** The marks without their colours: told apart by shape alone, on the screen, on paper and in the reader's own colours. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const EYES = [
  { name: 'on the screen', media: {} },
  { name: 'in the dark', media: { colorScheme: 'dark' } },
  { name: 'on paper', media: { media: 'print' } },
  { name: 'in forced colours', media: { forcedColors: 'active' } },
] as const;

/** The drawn marks at four times their size, as maps of what is not paper, by their names. */
async function drawnMarks(page: Page): Promise<{ name: string; map: boolean[] }[]> {
  const clip = { x: 0, y: 0, width: 96, height: 64 };
  const marks = page.locator('.mark-key li:has(svg)');
  const found: { name: string; map: boolean[] }[] = [];
  for (const mark of await marks.all()) {
    const name = (await mark.innerText()).trim();
    await mark.locator('svg').evaluate((svg: SVGElement, { width, height }) => {
      svg.style.cssText = `position:fixed;inset:0 auto auto 0;z-index:9;margin:0;background:Canvas;width:${width}px;height:${height}px`;
    }, clip);
    const picture = (await page.screenshot({ clip })).toString('base64');
    await mark.locator('svg').evaluate((svg: SVGElement) => {
      svg.style.cssText = '';
    });
    const map = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const points = [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
      const paper = points.slice(0, 3);
      return Array.from({ length: points.length / 4 }, (_, n) =>
        paper.some((value, channel) => Math.abs((points[n * 4 + channel] ?? 0) - value) > 20),
      );
    }, picture);
    found.push({ name, map });
  }
  return found;
}

for (const { name, media } of EYES) {
  test(`the marks of the text are told apart by their shape ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto('specimen/');
    const shapes = await page.locator('.key li > a:not(.all a)').evaluateAll((links) =>
      links.map((link) => {
        const mark = link.querySelector('.hedge') ?? link;
        const { textDecorationLine, textDecorationStyle, backgroundColor, fontStyle } =
          getComputedStyle(mark);
        return [
          textDecorationLine === 'none' ? '' : textDecorationStyle,
          backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : 'filled',
          fontStyle,
          getComputedStyle(link.parentElement ?? link).borderInlineStartStyle,
        ].join();
      }),
    );
    expect(shapes).toHaveLength(6);
    expect(new Set(shapes).size, shapes.join('\n')).toBe(6);
  });

  test(`the drawn marks are told apart by their shape ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto('specimen/');
    const marks = await drawnMarks(page);
    expect(marks.map((mark) => mark.name)).toHaveLength(5);
    for (const [n, one] of marks.entries()) {
      for (const other of marks.slice(0, n)) {
        const apart = one.map.filter((ink, place) => ink !== other.map[place]).length / one.map.length;
        expect.soft(apart, `${one.name} and ${other.name}`).toBeGreaterThan(0.05);
      }
    }
  });
}

test('the wave under a hedge stays on the yellow of a quotation, and below the line of a paraphrase', async ({
  page,
}) => {
  await page.goto('specimen/');
  for (const size of ['17px', '34px'])
    for (const form of ['direct', 'indirect', 'attitude']) {
      const { line, wave, edge } = await page.locator('main').evaluate(
        (main, [fontSize, as]) => {
          main.innerHTML = `<p><span class="mark" data-form="${as}">it <span class="hedge">may <i></i></span></span></p>`;
          const [mark, hedge, probe] = ['.mark', '.hedge', 'i'].map((part) =>
            main.querySelector<HTMLElement>(part),
          );
          if (!mark || !hedge || !probe) throw new Error('no mark');
          mark.style.fontSize = fontSize ?? '';
          probe.style.display = 'inline-block';
          const px = (element: Element): number => parseFloat(getComputedStyle(element).textUnderlineOffset);
          return {
            line: px(mark) + parseFloat(getComputedStyle(mark).textDecorationThickness),
            wave: px(hedge),
            edge: mark.getBoundingClientRect().bottom - probe.getBoundingClientRect().bottom,
          };
        },
        [size, form],
      );
      if (form === 'direct') expect(wave + 3, `${form} at ${size}`).toBeLessThanOrEqual(edge);
      else expect(wave, `${form} at ${size}`).toBeGreaterThanOrEqual(line);
    }
});
