/** How a page arrives: what it fetches before it can be read, what it shows till then, and that nothing moves when the rest comes. */
import type { Page } from '@playwright/test';
import { expect, first, test } from './support/test.ts';

/** Our own faces that the page has fetched, as in "Newsreader 400 italic". */
async function facesOf(page: Page): Promise<string[]> {
  await expect(page.locator('html')).not.toHaveClass('late');
  return page.evaluate(async () => {
    await document.fonts.ready;
    return (
      [...document.fonts]
        .filter(({ family, status }) => /^"?(?:Newsreader|Libre)/.test(family) && status === 'loaded')
        // A face that states no weight has the usual one.
        .map(
          ({ family, weight, style }) =>
            `${family.replaceAll('"', '')} ${weight === 'normal' ? '400' : weight} ${style}`,
        )
        .sort()
    );
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

/** Whether the letters of the page are those of the stand-ins when it has been read, before anything else has come. */
async function letLetters(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.body.dataset['letters'] = document.documentElement.className;
    });
  });
}

const PHONE = { width: 390, height: 800 };

test('on a phone, a page asks for nothing but itself until it has been painted', async ({
  browser,
  site,
}) => {
  for (const path of ['', 'article/', `s/${first(site.analysis.statements).id}/`, 'method/']) {
    const context = await browser.newContext({ viewport: PHONE, baseURL: site.address });
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    const asked = await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
      const rest = performance.getEntriesByType('resource');
      return {
        before: rest.filter(({ startTime }) => startTime < painted).map(({ name }) => name),
        after: rest.map(({ name }) => name.replace(/.*\./, '')),
      };
    });
    expect(asked.before, path).toEqual([]);
    expect(asked.after, path).toEqual(expect.arrayContaining(['woff2', 'js', 'css']));
    await context.close();
  }
});

test('on a phone, our faces come once, and are there at once on the next page', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await letLetters(page);
  await page.goto('method/', { waitUntil: 'networkidle' });
  await expect(page.locator('body')).toHaveAttribute('data-letters', 'late');
  await expect(page.locator('html')).toHaveAttribute('class', '');
  await page.getByRole('link', { name: 'Corrections' }).click();
  await page.waitForURL('**/corrections/');
  await expect(page.locator('body')).toHaveAttribute('data-letters', '');
});

test('on a phone, texts in sight keep their lines when our faces come', async ({ page, site }) => {
  await page.setViewportSize({ ...PHONE, height: 6000 });
  // Texts that are longer by a letter each, about as long as a line, in stand-ins wider than ours: some surely break
  // otherwise in them by a little, whatever faces the machine has and whatever the site says.
  const words = (site.analysis.article.text ?? '').split(/\s+/);
  const added = Array.from({ length: 120 }, (_, n) => {
    const text = words.slice(Math.floor(n / 15)).join(' ');
    return `<p>${text.slice(0, 40 + (n % 15))}</p>`;
  });
  await page.route('**/corrections/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<h1', `${added.join('')}<h1`);
    await route.fulfill({ response, body });
  });
  await page.addInitScript(() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync('.late main { letter-spacing: 0.006em }');
    document.adoptedStyleSheets = [wider];
  });
  let letIn = (): void => undefined;
  const asked = new Promise<void>((done) => (letIn = done));
  await page.route('**/*.woff2', async (route) => {
    await asked;
    await route.continue();
  });
  const texts = async (): Promise<{ moved: boolean; lines: string }[]> =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('main p'), (text) => ({
        moved: text.style.wordSpacing !== '',
        // In steps of half a line: a pixel more or less is no line.
        lines: `${Math.round(text.offsetHeight / 12)} ${text.innerText.slice(0, 30)}`,
      })),
    );
  await page.goto('corrections/', { waitUntil: 'domcontentloaded' });
  const before = await texts();
  expect(before.filter(({ moved }) => moved)).toEqual([]);
  letIn();
  expect(await facesOf(page)).toContain('Newsreader 400 normal');
  const after = await texts();
  const moved = after.filter((text) => text.moved);
  expect(moved.length).toBeGreaterThan(0);
  const asBefore = before.filter((_, n) => after[n]?.moved);
  expect(moved.map(({ lines }) => lines)).toEqual(asBefore.map(({ lines }) => lines));

  await page.setViewportSize({ ...PHONE, width: 500 });
  await expect.poll(async () => (await texts()).filter((text) => text.moved)).toEqual([]);
});

test('on a wide screen our faces are asked for at once, and scripts once it has been painted', async ({
  page,
}) => {
  await letLetters(page);
  await page.goto('', { waitUntil: 'load' });
  await expect(page.locator('body')).toHaveAttribute('data-letters', '');
  const waited = (): Promise<number[]> =>
    page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
      return performance
        .getEntriesByType('resource')
        .flatMap(({ name, startTime }) => (name.endsWith('.js') ? [startTime - painted] : []));
    });
  await expect.poll(waited).not.toEqual([]);
  expect(Math.min(...(await waited()))).toBeGreaterThan(0);
});

test('what prints a page comes after it, and is there with scripts and without', async ({
  page,
  browser,
  site,
}) => {
  await page.goto('method/', { waitUntil: 'networkidle' });
  await expect(page.locator('link[media=print]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.skip')).toBeHidden();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.address });
  const plain = await context.newPage();
  await plain.emulateMedia({ media: 'print' });
  await plain.goto('method/');
  await expect(plain.locator('.skip')).toBeHidden();
  await context.close();
});

test('a tab that is never painted gets its scripts as well', async ({ page, site }) => {
  await page.addInitScript(() => {
    // As where a browser does not tell of paints, for the sake of privacy.
    Object.assign(window, {
      PerformanceObserver: class {
        observe(): void {
          return undefined;
        }
      },
    });
  });
  await page.goto(`s/${first(site.analysis.statements).id}/`, { waitUntil: 'load' });
  await expect(page.getByRole('group', { name: 'Copy' })).toBeVisible();
});
