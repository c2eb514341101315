/**
 * Finishes every page between Astro's making it and its being written, so that no page has to be read again from the
 * disk, of which a large article would have tens of thousands.
 */
import type { AstroIntegration } from 'astro';
import { finishPage } from './finish-page.ts';

/** A page that is not to be listed: old wordings, tombstones, and what is elsewhere now. */
const NOINDEX = /<meta name="robots" content="noindex"/;

const encoder = new TextEncoder();

/**
 * Finishes each page of a build; live editing serves them as Astro makes them.
 * @param unlisted Gets the path of every page with `noindex`, as it is asked for: `/sub/path/s/k7m3/v/0a1b2c3d/`.
 */
export function finishedPages(unlisted: Set<string>): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'finished-pages',
          render: async (request, options) => {
            const made = await astro.render(request, options);
            const page = 'response' in made ? made.response : made;
            if (!page.headers.get('Content-Type')?.startsWith('text/html')) return made;
            const html = await page.text();
            if (NOINDEX.test(html)) unlisted.add(new URL(request.url).pathname);
            // All that Astro asks of it now are its bytes; a second response would cost as much as all of this.
            page.arrayBuffer = () => Promise.resolve(encoder.encode(finishPage(html)).buffer);
            return made;
          },
        }));
      },
    },
  };
}
