/**
 * Finishes every page as soon as Astro has made it, and writes it: a large article has tens of thousands, and to read
 * them again from the disk, or to wait for each step of writing one, takes longer than that.
 */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Urls } from '../urls.ts';
import { finishPage } from './finish-page.ts';
import { shortFaceFile } from './lean-html.ts';

/** A page that is not to be listed: old wordings, tombstones, and what is elsewhere now. */
const NOINDEX = /<meta name="robots" content="noindex"/;

/**
 * Finishes and writes each page of a build; live editing serves them as Astro makes them.
 * @param unlisted Gets the path of every page with `noindex`, as it is asked for: `/sub/path/s/k7m3/v/0a1b2c3d/`.
 */
export function finishedPages(urls: Urls, unlisted: Set<string>): AstroIntegration {
  let out: string;
  let faces: string;
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
        faces = join(out, config.build.assets, 'fonts');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'finished-pages',
          render: async (request, options) => {
            const made = await astro.render(request, options);
            const page = 'response' in made ? made.response : made;
            if (!page.headers.get('Content-Type')?.startsWith('text/html')) return made;
            const html = await page.text();
            const { pathname } = new URL(request.url);
            if (NOINDEX.test(html)) unlisted.add(pathname);
            const file = out + fileOf(pathname.slice(urls.home.length));
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, finishPage(html));
            // Nothing else here waits for anything but itself, and Pagefind, another process, has to get its records.
            await setImmediate();
            // Astro leaves alone what has no body.
            return new Response(null);
          },
        }));
      },
      'astro:build:done': () => {
        // Styles ask for them by these names.
        for (const name of readdirSync(faces))
          renameSync(join(faces, name), join(faces, shortFaceFile(name)));
      },
    },
  };
}

/** The file of a page: hosts look for that of `404/` beside the others. */
function fileOf(path: string): string {
  return path === '404/' ? '404.html' : `${path}index.html`;
}
