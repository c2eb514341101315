/**
 * Writes what stands beside the pages of statements and claims. There are six files for each page that a reader opens,
 * and as routes of Astro's they would cost more than that page: a build makes them itself when the pages are there. Live
 * editing has routes for the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import { areCardsWanted } from '../cards/all-cards.ts';
import { permalinkFilePatterns, permalinkFiles } from '../exports/permalink-files.ts';
import { sharedAnalysis } from '../reading/shared-content.ts';
import type { Urls } from '../urls.ts';
import { readEmbedStyle } from './embed-style.ts';
import { withPolicy } from './security.ts';

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
        const embedStyle = readEmbedStyle();
        const index = indexAnalysis(sharedAnalysis());
        const context = { index, urls, pictured: areCardsWanted(), embedStyle };
        const out = fileURLToPath(dir);
        // Their folders are there, each with its page; one after the other takes half the time of many at once.
        for (const { path, text } of permalinkFiles(context)) {
          const file = out + belowHome(path);
          if (file.endsWith('/')) {
            mkdirSync(file, { recursive: true });
            writeFileSync(`${file}index.html`, withPolicy(text(), embedStyle));
          } else writeFileSync(file, text());
        }
      },
    },
  };
}
