/** Statements in the pages of others: framed and pasted, on another origin. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { expect, first, test, type Site } from './support/test.ts';

/** What the share panel of a statement gives for pasting. */
async function snippetsOf(page: Page, id: string): Promise<{ frame: string; quote: string }> {
  await page.goto(`s/${id}/`);
  const text = (label: string): Promise<string> =>
    page
      .locator('share-panel label', { hasText: new RegExp(`^\\s*${label}`) })
      .locator('textarea')
      .inputValue();
  return { frame: await text('Embed'), quote: await text('HTML') };
}

/** Opens a page of somebody else’s that holds the snippets, on a port of its own; addresses lead to the site that is tested. */
async function hostPage(
  browser: Browser,
  site: Site,
  html: string,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const here = html.replaceAll(site.analysis.site.url, site.address);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>Host</title><main>${here}</main></html>`);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const context = await browser.newContext({ colorScheme });
  context.on('close', () => server.close());
  const page = await context.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return page;
}

test('a statement is shown in a page of another origin, as a frame and as text', async ({
  page,
  browser,
  site,
}) => {
  const statement = first(
    [...site.analysis.statements].sort(
      (a, b) => b.passages.length + b.hedges.length - a.passages.length - a.hedges.length,
    ),
  );
  const { frame, quote } = await snippetsOf(page, statement.id);
  const grounds: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const host = await hostPage(browser, site, `${quote}${frame}`, scheme);
    expect(new URL(host.url()).origin).not.toBe(new URL(site.address).origin);
    const inside = host.frameLocator('iframe');
    for (const { text } of statement.passages) {
      await expect(inside.locator('main')).toContainText(text);
      await expect(host.locator('blockquote').first()).toContainText(text);
    }
    await expect(inside.locator('main')).toContainText(statement.url);
    await expect(inside.locator('script')).toHaveCount(0);
    await expect(host.locator('script')).toHaveCount(0);
    const ground = await inside.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    grounds.push(ground);
    await host.context().close();
  }
  expect(new Set(grounds).size).toBe(2);
});

test('only the embed may be framed', async ({ page, browser, request, site }) => {
  const { id } = first(site.analysis.statements);
  const { frame } = await snippetsOf(page, id);
  const headers = (await request.get(`s/${id}/embed/`)).headers();
  expect(headers['content-security-policy']).toContain('frame-ancestors *');
  const host = await hostPage(browser, site, frame.replace('/embed/', '/'), 'light');
  await expect(host.frameLocator('iframe').locator('main')).toHaveCount(0);
  await host.context().close();
});

test('every embed is small, has no script, and fits the frame that oEmbed gives it', async ({
  page,
  request,
  site,
}) => {
  for (const { id } of site.analysis.statements) {
    const answer = await request.get(`s/${id}/embed/`);
    expect((await answer.body()).length, id).toBeLessThan(10_000);
    expect(await answer.text()).not.toContain('<script');
    const { width, height } = (await (await request.get(`s/${id}/oembed.json`)).json()) as Record<
      string,
      number
    >;
    await page.setViewportSize({ width: width ?? 0, height: height ?? 0 });
    await page.goto(`s/${id}/embed/`);
    const room = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { scrollHeight, scrollWidth };
    });
    expect(room.scrollHeight, id).toBeLessThanOrEqual(height ?? 0);
    expect(room.scrollWidth, id).toBeLessThanOrEqual(width ?? 0);
  }
});

test('an embed fits a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 280, height: 600 });
  const longest = first([...site.analysis.statements].sort((a, b) => b.url.length - a.url.length));
  await page.goto(`s/${longest.id}/embed/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
});
