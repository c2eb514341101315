import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import { checkContent } from '../reading/check-content.ts';
import { buildIndex } from '../search/build-index.ts';
import { INDEX_FOLDER } from '../search/fields.ts';
import type { SiteSettings } from '../site.ts';
import type { Urls } from '../urls.ts';

/** Writes Pagefind's index into the built site. */
export function searchIndex(settings: SiteSettings, urls: Urls): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { analysis } = await checkContent(settings);
        if (!analysis) throw new Error('The content changed while the site was built. Build again.');
        await buildIndex(indexAnalysis(analysis), urls, fileURLToPath(new URL(INDEX_FOLDER, dir)));
        logger.info(`${analysis.statements.length} statements indexed`);
      },
    },
  };
}
