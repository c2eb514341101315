/** `/sitemap-index.xml`: the pages that search engines should list, as each built page says of itself. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Astro's sitemap of all pages but those whose paths are in `unlisted` once the pages are built. */
export function listedPages(unlisted: ReadonlySet<string>): AstroIntegration {
  return sitemap({ filter: (page) => !unlisted.has(new URL(page).pathname) });
}
