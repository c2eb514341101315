import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex } from '../search/build-index.ts';
import { INDEX_FOLDER } from '../search/fields.ts';
import type { Urls } from '../urls.ts';
import { readPublishedAnalysis } from './published-analysis.ts';

/** Writes Pagefind's index into the built site. */
export function searchIndex(urls: Urls): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const index = await readPublishedAnalysis(dir);
        await buildIndex(index, urls, fileURLToPath(new URL(INDEX_FOLDER, dir)));
        logger.info(`${index.analysis.statements.length} statements indexed`);
      },
    },
  };
}
