/**
 * Writes what stands beside the pages of statements and claims. There are six files for each page that a reader opens,
 * and as routes of Astro's they would cost more than that page: a build has a thread that writes them while the pages
 * are made. Live editing has routes for the same files.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { permalinkFilePatterns } from '../exports/permalink-files.ts';
import { sharedAnalysis } from '../reading/shared-content.ts';
import type { Urls } from '../urls.ts';
import type { WriterData } from './permalink-writer.ts';

/** The files of `exports/permalink-files.ts`, in a build and in live editing. */
export function writePermalinkFiles(urls: Urls): AstroIntegration {
  let out: string;
  let written: Promise<void>;
  return {
    name: 'permalink-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('live-permalink-files.ts', import.meta.url);
        // One route for each name: of a file whose whole name is a parameter Astro would expect a slash at the end.
        for (const path of permalinkFilePatterns(urls))
          injectRoute({ pattern: `/${path.slice(urls.home.length)}`, entrypoint });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      // Nothing empties the folder any more; bundling is next, and then the pages.
      'astro:build:setup': () => {
        mkdirSync(out, { recursive: true });
        written = write({ analysis: sharedAnalysis(), out });
        // What went wrong is told when it is waited for.
        written.catch(() => undefined);
      },
      'astro:build:done': () => written,
    },
  };
}

/** @throws What the thread could not do. */
function write(workerData: WriterData): Promise<void> {
  return new Promise((done, fail) => {
    const writer = new Worker(new URL('permalink-writer.ts', import.meta.url), { workerData });
    writer.once('error', fail);
    writer.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`The thread that writes the files beside permalinks ended with ${code}.`));
    });
  });
}
