/** Passages that a reader picks: the link to exactly these words, and what stands there when somebody else opens it. */
import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, first, test, type Site } from './support/test.ts';

/** Words of the ferry's article as a reader selects them: from the first string to the end of the second, one after the other. */
const FERRY: readonly [what: string, from: string, to: string][] = [
  ['an emoji, inside quotation marks', 'the ferry', 'left on'],
  ['quotation marks at both ends', '“the ferry', 'on time”'],
  ['Korean, with a full stop and a mark', '어둠', 'round.”'],
  ['a comma and an accent', 'Mayor Zoë', 'Özil, the'],
  ['an abbreviation with full stops', 'U.S.', 'Guard'],
  ['an emoji that begins a sentence, and a semicolon', '🎣', 'on; the'],
  ['words that stand there twice', 'may', 'may'],
  ['half of a word', 'arbour off', 'arbour off'],
  ['two sentences', 'left on time', 'According to'],
  ['two paragraphs', 'to blame.', '“We never'],
];

/** Selects in the article what stands there from one string to the end of another. @returns The words. */
async function select(page: Page, { analysis }: Site, from: string, to: string): Promise<string> {
  const text = analysis.article.text ?? '';
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + (from === to ? 0 : from.length)) + to.length;
  expect(start).toBeGreaterThan(-1);
  const point = (at: number): number => [...text.slice(0, at)].length;
  const places = [point(start), point(end)].map((at, n) => {
    const { id, start: begin } = first(
      analysis.sentences.filter((one) =>
        n === 0 ? one.start <= at && at < one.end : one.start < at && at <= one.end,
      ),
    );
    return { id, at: at - begin };
  });
  await page.evaluate((ends) => {
    const range = document.createRange();
    for (const [n, { id, at }] of ends.entries()) {
      const walker = document.createTreeWalker(
        document.getElementById(id) ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      let left = at;
      while (walker.nextNode()) {
        const points = [...(walker.currentNode as Text).data];
        // A selection begins in the node that holds its first letter, and ends in the one that holds its last.
        if (left < points.length || (n === 1 && left === points.length)) {
          const offset = points.slice(0, left).join('').length;
          if (n === 0) range.setStart(walker.currentNode, offset);
          else range.setEnd(walker.currentNode, offset);
          break;
        }
        left -= points.length;
      }
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, places);
  return text.slice(start, end);
}

/** Copies the link to what is selected, by keyboard. */
async function copyLink(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name }).press('Enter');
  await expect(page.locator('[data-offer]').getByRole('status')).toContainText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What the page marks as shared, in order; its own words, without what stands between them. */
async function marked(page: Page): Promise<string> {
  return page.evaluate(() =>
    Array.from(CSS.highlights.get('shared') ?? [], (range) => (range as Range).toString()).join(' '),
  );
}

const hashOf = (words: string): string =>
  createHash('sha256').update(words.normalize('NFC')).digest('hex').slice(0, 8);
const flat = (words: string): string => words.replace(/\s+/g, ' ');

/** Opens an address as somebody else, in a window that does not show the whole article. */
async function openFresh(
  browser: Browser,
  link: string,
  prepare: Prepare,
): Promise<{ page: Page; fresh: BrowserContext }> {
  const fresh = await browser.newContext({ viewport: { width: 800, height: 400 } });
  await prepare(fresh);
  const page = await fresh.newPage();
  await page.goto(link);
  return { page, fresh };
}

type Prepare = (context: BrowserContext) => Promise<void>;

/**
 * Copies a passage's link, opens it elsewhere, and looks at everything it promises.
 * @param prepare What is done to both browsers before they open the article.
 */
async function shareAndOpen(
  { page, browser, site }: { page: Page; browser: Browser; site: Site },
  from: string,
  to: string,
  prepare: Prepare = () => Promise.resolve(),
): Promise<string> {
  const { article, sentences, statements } = site.analysis;
  await prepare(page.context());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('article/');
  const words = await select(page, site, from, to);
  const link = await copyLink(page, 'Copy a link to these words');
  const [, start, end, hash] = /\/article\/\?sel=(\d+)-(\d+),([0-9a-f]{8})#:~:text=\S+$/.exec(link) ?? [];
  expect(link).not.toContain('undefined');
  expect([...(article.text ?? '')].slice(Number(start), Number(end)).join('')).toBe(words);
  expect(hash).toBe(hashOf(words));
  const { page: other, fresh } = await openFresh(browser, link, prepare);
  const touched = sentences.filter((one) => one.end > Number(start) && one.start < Number(end));
  const notice = other.locator('[data-shown]');
  await expect(notice).toContainText(flat(words));
  await expect.poll(async () => marked(other)).toBe(flat(words));
  await expect(other.locator(`#${touched[0]?.id ?? ''}`)).toBeInViewport();
  for (const { id } of touched) await expect(notice.locator(`a[href="#${id}"]`)).toHaveText(id);
  const ids = touched.map(({ id }) => id);
  for (const { id } of statements.filter((one) =>
    [...one.passages, ...one.cue].some((span) =>
      touched.some((sentence) => span.start >= sentence.start && span.end <= sentence.end),
    ),
  ))
    await expect(notice.locator(`a[href$="/s/${id}/"]`), `${id} in ${ids.join()}`).toHaveCount(1);
  await fresh.close();
  return link;
}

for (const [what, from, to] of FERRY) {
  test(`${what}: the link leads to exactly these words`, async ({ page, browser, site, siteName }) => {
    test.skip(siteName !== 'ferry', 'These are words of the ferry’s article.');
    await shareAndOpen({ page, browser, site }, from, to);
  });
}

test('dashes, hyphens, commas and ampersands: the link leads to exactly these words', async ({
  page,
  browser,
  site,
  siteName,
}) => {
  test.skip(siteName !== 'ferry', 'These are words of the ferry’s article.');
  // The article has no such signs; as many letters as it has there, so that every place stays what it is.
  const [plain, odd] = ['Nobody was hurt.', 'R&D – A-B, all—.'];
  const { analysis } = site;
  const text = (analysis.article.text ?? '').replace(plain, odd);
  expect(text).toHaveLength(analysis.article.text?.length ?? 0);
  const link = await shareAndOpen(
    { page, browser, site: { ...site, analysis: { ...analysis, article: { ...analysis.article, text } } } },
    'R&D –',
    'A-B, all—.',
    async (context) => {
      await context.route(/\/article\/(\?|$)/, async (route) => {
        const answer = await route.fetch();
        const html = (await answer.text()).replace(plain, odd.replace('&', '&amp;'));
        await route.fulfill({ response: answer, body: html });
      });
    },
  );
  expect(link.split('#')[1]).toBe(':~:text=R%26D%20%E2%80%93%20A%2DB%2C%20all%E2%80%94.');
});

test('a stretch over two paragraphs leads to exactly these words', async ({ page, browser, site }) => {
  const { article, sentences } = site.analysis;
  const points = [...(article.text ?? '')];
  const last = first(
    sentences.filter((one, n) => n > 0 && sentences[n + 1]?.paragraph === one.paragraph + 1),
  );
  const next = first(sentences.filter(({ paragraph }) => paragraph === last.paragraph + 1));
  // The space at the ends of what is selected is no part of the link.
  const from = points
    .slice(last.end - 12, last.end)
    .join('')
    .trimStart();
  const to = points
    .slice(next.start, next.start + 15)
    .join('')
    .trimEnd();
  await shareAndOpen({ page, browser, site }, from, to);
});

test('a sentence selected by three clicks of a mouse is that sentence', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('article/');
  const { id, start, end } = first(site.analysis.sentences.filter(({ id: one }) => one === 'p1s1'));
  await page.locator(`#${id}`).click({ clickCount: 3, position: { x: 30, y: 15 } });
  // By mouse, too: a press on the button must not take the selection away.
  await page.getByRole('button', { name: 'Copy a link to these words' }).click();
  await expect(page.locator('[data-offer]').getByRole('status')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`?sel=${start}-${end},`);
});

test('nothing is offered where nothing of the article is selected', async ({ page }) => {
  await page.goto('article/');
  await expect(page.locator('[data-offer]')).toBeHidden();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
  await expect(page.locator('[data-offer]')).toBeHidden();
});

test('words can be linked in the original page, too', async ({ page, context, site }) => {
  const { url } = site.analysis.article;
  test.skip(url === null, 'The original page is not known.');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('article/');
  const sentence = first(site.analysis.sentences.filter(({ id }) => id === 'p1s1'));
  const words = [...(site.analysis.article.text ?? '')]
    .slice(sentence.start, sentence.end)
    .join('')
    .split(' ');
  const from = words.slice(0, 2).join(' ');
  const to = words.slice(2, 4).join(' ');
  await select(page, site, from, to);
  const link = await copyLink(page, 'Copy a link into the original page');
  expect(link.startsWith(`${url ?? ''}#:~:text=`)).toBe(true);
  expect(decodeURIComponent(link)).toContain(`${from} ${to}`);
});

test.describe('a link whose words are not there', () => {
  const CHANGED = 'no longer stand where they stood';
  const MISSING = 'words that are not in this article';
  for (const [what, query, notice] of [
    ['has another hash', '0-10,00000000', CHANGED],
    ['is cut off', '0-', MISSING],
    ['is empty', '', MISSING],
    ['is garbage', '%E0%A4%A~<b>', MISSING],
    ['ends before it begins', '20-10,00000000', MISSING],
    ['is nothing long', '10-10,00000000', MISSING],
    ['ends behind the text', '0-99999999,00000000', MISSING],
    ['begins behind the text', '99999990-99999999,00000000', MISSING],
    ['has numbers without end', `0-${'9'.repeat(400)},00000000`, MISSING],
  ] as const) {
    test(`because it ${what}, says so in view and marks nothing`, async ({ page }) => {
      await page.goto(`article/?sel=${query}`);
      await expect(page.locator('[data-shown]')).toContainText(notice);
      await expect(page.locator('[data-shown]')).toBeInViewport();
      expect(await marked(page)).toBe('');
      await expect(page.locator('.shared')).toHaveCount(0);
    });
  }
});
