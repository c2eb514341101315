import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { fontFamilies } from './src/build/fonts.ts';
import { finishedPages } from './src/build/finished-pages.ts';
import { listedPages } from './src/build/listed-pages.ts';
import { writePermalinkFiles } from './src/build/permalink-files.ts';
import { reviewPage } from './src/build/review-page.ts';
import { minified } from './src/build/minified.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { searchIndex } from './src/build/search-index.ts';
import { remarkPlugins } from './src/markdown/pipeline.ts';
import { readSiteSettings } from './src/site.ts';
import { makeUrls } from './src/urls.ts';

const settings = readSiteSettings();
const urls = makeUrls(settings.origin, settings.base);
const unlisted = new Set<string>();

export default defineConfig({
  site: settings.origin,
  base: settings.base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // White space as HTML has it: a line break before a link is a space.
  compressHTML: true,
  // One request before the first paint: styles travel with the page, and scripts come after it but for the one that
  // brings them (`client/first-paint.ts`); the policy refuses any other.
  build: { format: 'directory', inlineStylesheets: 'always' },
  vite: {
    plugins: [plainImports(), minified()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { assetFileNames: '_astro/[hash:6][extname]' } },
    },
    // The names of pages and components would be 60 letters of an address in every page; the hash alone tells files apart.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_astro/[hash:6].js',
              chunkFileNames: '_astro/[hash:6].js',
              assetFileNames: '_astro/[hash:6][extname]',
            },
          },
        },
      },
    },
  },
  fonts: await fontFamilies(settings.contentDir),
  // Smartypants off: a passage is shown as printed, letter by letter.
  markdown: {
    processor: unified({ remarkPlugins: remarkPlugins(urls), smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    finishedPages(urls, unlisted),
    writePermalinkFiles(urls),
    searchIndex(urls),
    listedPages(unlisted),
    reviewPage(),
  ],
});
