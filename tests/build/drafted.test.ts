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

  test('says that it is unfinished, where it is built and where it is read', async () => {
    const { statements, claims } = await analysisOf(site);
    expect(site.errors).toContain(
      `This will be published unfinished: ${statements.length} drafted statements, ${claims.length} drafted claims,`,
    );
    expect(site.errors).toMatch(/the publisher, .*and the licence/);
    const pages = await pagesOf(site);
    const text = (path: string): string => {
      const page = pages.find((one) => one.path === path);
      return page ? textOf(page.tree) : '';
    };
    expect(text('/')).toContain('Nobody has checked the claims yet.');
    expect(text('/')).not.toContain('contradicted by the evidence');
    expect(text('/')).toContain('ours; its terms of use are not decided yet.');
    expect(text('/article/')).not.toMatch(/(^| )\. /);
    for (const { id } of claims) expect(text(`/c/${id}/`)).toContain('This claim was drafted by a program');
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
