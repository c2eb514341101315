/** The built sites in a real browser. `npm test` builds them first; see `support/sites.ts`. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';
import type { SiteOptions } from './e2e/support/test.ts';
import { REPOSITORY } from './support/cli.ts';

/** Specs that know the words of the first article, or look at what is the same for every article. */
const OF_ONE_SITE = ['search-names', 'search-troubles'];
/** What only the made sites have: drawings of any size, and more results than stand on a page at once. */
const OF_MADE_SITES = 'drawings-sizes';
const OF_THE_FULL_SITE = 'search-pages';

export default defineConfig<object, SiteOptions>({
  testDir: '.',
  outputDir: join(REPOSITORY, 'test-results'),
  // Text, and so the same on every platform.
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // No retries: a test that passes now and then tells nothing.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: await launchOptions(),
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
  },
  projects: [
    {
      name: 'site',
      testDir: 'e2e',
      testIgnore: ['without-script', OF_MADE_SITES, OF_THE_FULL_SITE].map((name) => `**/${name}.spec.ts`),
      use: { siteName: 'own' },
    },
    {
      name: 'ferry below a path',
      testDir: 'e2e',
      testIgnore: ['without-script', OF_MADE_SITES, OF_THE_FULL_SITE, ...OF_ONE_SITE].map(
        (name) => `**/${name}.spec.ts`,
      ),
      use: { siteName: 'ferry' },
    },
    {
      name: 'without script',
      testDir: 'e2e',
      testMatch: '**/without-script.spec.ts',
      use: { siteName: 'own', javaScriptEnabled: false },
    },
    { name: 'live editing', testDir: 'dev', workers: 1, fullyParallel: false },
    ...(['slight', 'full'] as const).map((siteName) => ({
      name: `drawings of a ${siteName} site`,
      testDir: 'e2e',
      testMatch: `**/${OF_MADE_SITES}.spec.ts`,
      use: { siteName },
    })),
    {
      name: 'search of a full site',
      testDir: 'e2e',
      testMatch: `**/${OF_THE_FULL_SITE}.spec.ts`,
      use: { siteName: 'full' },
    },
    { name: 'accessibility', testDir: 'a11y', use: { siteName: 'own' } },
  ],
});
