/** Articles that nobody prepared: drafted, checked and built without a touch, each is a whole site. */
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/cli/serve.ts';
import { launchOptions } from '../browser.ts';
import { violations } from '../support/axe.ts';
import { allPages, pageTypes } from '../support/page-types.ts';
import { analysisOf } from './support/analysis.ts';
import { builtSite, DRAFTED_SITES, pagesOf, textOf } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await launchOptions());
});
afterAll(() => browser.close());

describe.each(DRAFTED_SITES)('the site %s', (name) => {
  const site = builtSite(name);

  test('has statements, all of them drafted, and says so on the page of each', async () => {
    const { statements } = await analysisOf(site);
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.filter(({ draft }) => !draft)).toEqual([]);
    const pages = await pagesOf(site);
    for (const { id } of statements) {
      const page = pages.find(({ path }) => path === `/s/${id}/`);
      expect(page && textOf(page.tree), id).toContain('drafted by a program; no editor has accepted it yet');
    }
  });

  test('has every page type', async () => {
    const paths = new Set((await pagesOf(site)).map(({ path }) => path));
    expect(allPages(await analysisOf(site)).filter((path) => !paths.has(`/${path}`))).toEqual([]);
  });

  test('has every page type free of violations, and of errors in the console', async () => {
    const server = await startServer(site.dir, site.base);
    await new Promise<void>((done) => server.listen(0, done));
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage();
    const found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => void found.push(error.message));
    for (const path of pageTypes(await analysisOf(site))) {
      await page.goto(`http://localhost:${port}/${path}`);
      found.push(...(await violations(page)).map((violation) => `/${path} ${violation}`));
    }
    await page.close();
    server.close();
    server.closeAllConnections();
    expect(found).toEqual([]);
  });
});
