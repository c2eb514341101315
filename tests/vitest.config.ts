/** Unit tests, and tests of whole sites built through the command line. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { minified } from '../src/build/minified.ts';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [minified()],
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts'],
          // Most of what is under test is pure: one reading of the modules serves all files of a worker.
          isolate: false,
          // No test is about time: five seconds, which Vitest gives, are over on a busy machine while one reads all sources.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'build',
          root,
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/build/support/built-sites.ts'],
          // Some of these tests build a site, which takes as long as the machine needs.
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
