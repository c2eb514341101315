/** `/sitemap-index.xml`: the pages that search engines should list, as each built page says of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** A page that is not to be listed: old wordings, embeds, tombstones, and what is elsewhere now. */
const NOINDEX = /<meta name="robots" content="noindex"/;

/** Astro's sitemap of everything but the pages with `noindex`. Comes last: it reads what was built. */
export function listedPages(): AstroIntegration {
  let folder = '';
  let base = '/';
  const isListed = (page: string): boolean => {
    const path = decodeURIComponent(new URL(page).pathname).slice(base.length);
    return !NOINDEX.test(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  };
  const { hooks } = sitemap({ filter: isListed });
  return {
    name: 'listed-pages',
    hooks: {
      ...hooks,
      'astro:config:done': async (options) => {
        base = options.config.base.replace(/\/*$/, '/');
        await hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        folder = fileURLToPath(options.dir);
        await hooks['astro:build:done']?.(options);
      },
    },
  };
}
