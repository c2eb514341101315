/**
 * Writes the files beside the pages of statements and claims. There are five for each page that a reader opens, and as
 * routes of Astro's they would cost more than that page: a build makes them itself when the pages are there. Live editing
 * has routes for the same files.
 */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import { areCardsWanted } from '../cards/all-cards.ts';
import { permalinkFilePatterns, permalinkFiles } from '../exports/permalink-files.ts';
import { sharedAnalysis } from '../reading/shared-content.ts';
import type { Urls } from '../urls.ts';

/** The files of `exports/permalink-files.ts`, in a build and in live editing. */
export function writePermalinkFiles(urls: Urls): AstroIntegration {
  const belowHome = (path: string): string => path.slice(urls.home.length);
  return {
    name: 'permalink-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('live-permalink-files.ts', import.meta.url);
        // One route for each name: of a file whose whole name is a parameter Astro would expect a slash at the end.
        for (const path of permalinkFilePatterns(urls))
          injectRoute({ pattern: `/${belowHome(path)}`, entrypoint });
      },
      'astro:build:done': ({ dir }) => {
        const index = indexAnalysis(sharedAnalysis());
        // Their folders are there, each with its page; one after the other takes half the time of many at once.
        for (const { path, text } of permalinkFiles({ index, urls, pictured: areCardsWanted() }))
          writeFileSync(new URL(belowHome(path), dir), text());
      },
    },
  };
}
