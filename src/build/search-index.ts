import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import { sharedAnalysis } from '../reading/shared-content.ts';
import { buildIndex } from '../search/build-index.ts';
import { INDEX_FOLDER } from '../search/fields.ts';
import type { Urls } from '../urls.ts';

/** Writes Pagefind's index into the built site. It needs nothing of the pages, so it is made while they are. */
export function searchIndex(urls: Urls): AstroIntegration {
  let tellPlace: (folder: string) => void;
  let written: Promise<void> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        const place = new Promise<string>((tell) => (tellPlace = tell));
        written = buildIndex(indexAnalysis(sharedAnalysis()), urls, place);
        // What went wrong is told when the pages are there: nobody waits for it yet.
        written.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        tellPlace(fileURLToPath(new URL(INDEX_FOLDER, dir)));
        await written;
      },
    },
  };
}
