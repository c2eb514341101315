import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import { sharedAnalysis } from '../reading/shared-content.ts';
import { buildIndex } from '../search/build-index.ts';
import { INDEX_FOLDER } from '../search/fields.ts';
import type { Urls } from '../urls.ts';

/** Writes Pagefind's index into the built site. */
export function searchIndex(urls: Urls): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const index = indexAnalysis(sharedAnalysis());
        await buildIndex(index, urls, fileURLToPath(new URL(INDEX_FOLDER, dir)));
        logger.info(`${index.analysis.statements.length} statements indexed`);
      },
    },
  };
}
