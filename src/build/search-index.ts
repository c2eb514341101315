import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import type { Analysis } from '../schemas/analysis.ts';
import { buildIndex } from '../search/build-index.ts';
import { INDEX_FOLDER } from '../search/fields.ts';
import type { Urls } from '../urls.ts';

/** Writes Pagefind's index into the built site. */
export function searchIndex(urls: Urls): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // What was just published, so that the content is not read and checked a third time.
        const published = await readFile(new URL('data/analysis.json', dir), 'utf8');
        const analysis = JSON.parse(published) as Analysis;
        await buildIndex(indexAnalysis(analysis), urls, fileURLToPath(new URL(INDEX_FOLDER, dir)));
        logger.info(`${analysis.statements.length} statements indexed`);
      },
    },
  };
}
