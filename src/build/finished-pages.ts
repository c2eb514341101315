/**
 * The last hand on every page, between Astro's making it and its being written: its styles in one element,
 * nothing in it that it can do without, and its policy.
 * So no page has to be read again from the disk, of which a large article would have tens of thousands.
 */
import type { AstroIntegration } from 'astro';
import { leanHtml } from './lean-html.ts';
import { withOneStyle, withPolicy } from './security.ts';

/** A page that is not to be listed: old wordings, embeds, tombstones, and what is elsewhere now. */
const NOINDEX = /<meta name="robots" content="noindex"/;

/**
 * Finishes each page of a build; live editing serves them as Astro makes them.
 * @param unlisted Gets the path of every page with `noindex`, as it is asked for: `/sub/path/s/k7m3/embed/`.
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
            return new Response(withPolicy(leanHtml(withOneStyle(html))), page);
          },
        }));
      },
    },
  };
}
