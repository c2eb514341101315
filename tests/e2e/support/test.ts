/**
 * What every browser test has: a built site on a server of its own, its published analysis, and the promise that
 * nothing went wrong unseen. Addresses are relative to the site (`page.goto('search/')`), so that a test runs below
 * any path.
 */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, expect, type Page, type Response } from '@playwright/test';
import { startServer } from '../../../src/cli/serve.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { SITES, type SiteName } from '../../support/sites.ts';

export { allPages, pageTypes } from '../../support/page-types.ts';
export { expect };

export interface SiteOptions {
  siteName: SiteName;
}

export interface Site {
  /** Where it is served, with `BASE` and a slash at the end. */
  address: string;
  base: string;
  dir: string;
  analysis: Analysis;
}

interface Watch {
  /** Says that the test brings an error about, which is then no surprise. */
  expectError(message: RegExp): void;
}

export const test = base.extend<{ watch: Watch }, SiteOptions & { site: Site }>({
  siteName: ['own', { option: true, scope: 'worker' }],

  site: [
    async ({ siteName }, use) => {
      const { dir, base: path } = SITES[siteName];
      const server = await startServer(dir, path);
      await new Promise<void>((done) => server.listen(0, done));
      const { port } = server.address() as AddressInfo;
      const analysis = JSON.parse(await readFile(join(dir, 'data/analysis.json'), 'utf8')) as Analysis;
      await use({ address: `http://localhost:${port}${path}`, base: path, dir, analysis });
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => {
    await use(site.address);
  },

  // Scripts come when a page has been painted (`client/first-paint.ts`), and no reader is quicker than that: a page that
  // has been gone to, or loaded again, without a word on what to wait for has its scripts.
  page: async ({ page, javaScriptEnabled }, use) => {
    const goTo = page.goto.bind(page);
    const reload = page.reload.bind(page);
    const withScripts = async (
      coming: Promise<Response | null>,
      options: { waitUntil?: string } = {},
    ): Promise<Response | null> => {
      const answer = await coming;
      if (javaScriptEnabled && options.waitUntil === undefined) await scriptsCome(page);
      return answer;
    };
    page.goto = (url, options) => withScripts(goTo(url, options), options);
    page.reload = (options) => withScripts(reload(options), options);
    await use(page);
  },

  // Every test fails where a page logs an error (a breach of the policy is one), throws, or asks somebody else.
  watch: [
    async ({ context, site }, use) => {
      const { origin } = new URL(site.address);
      const expected: RegExp[] = [];
      const surprises: string[] = [];
      const add = (what: string): void => {
        if (!expected.some((message) => message.test(what))) surprises.push(what);
      };
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          add(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => {
        add(`error: ${error.error().message}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
          add(`request: ${request.url()}`);
      });
      await use({ expectError: (message) => void expected.push(message) });
      expect(surprises).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Has the scripts run that a page names for later, and waits for them; on a phone for its faces and styles of print as
 * well, which the first paint alone brings. A wide page is not painted for that: it takes longer than all the rest.
 */
async function scriptsCome(page: Page): Promise<void> {
  await page.evaluate(async () => {
    while (document.documentElement.className === 'late') await new Promise(requestAnimationFrame);
    const late = document.querySelector<HTMLElement>('[data-late]')?.dataset['late']?.split(' ') ?? [];
    await Promise.all(late.filter(Boolean).map((address) => import(address)));
  });
}

/** The address of a page within the site: `s/k7m3/`, with query and fragment. */
export function placeOf(page: Page, { address }: Site): string {
  return page.url().slice(address.length);
}

/** The first of a list that must not be empty. */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('The article has nothing of the kind that the test is about.');
  return item;
}
