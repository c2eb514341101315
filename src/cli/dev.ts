import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { INDEX_FOLDER } from '../search/fields.ts';
import { readSiteSettings } from '../site.ts';
import type { Effects } from './effects.ts';

export const help = `npm run dev

Live editing: serves the site and follows every change of the content. A content problem shows in the browser and
in the terminal; \`/review/\` lists what is left to do. Search works on the index of the last \`npm run build\`.
PORT is the port (default 4321).`;

/** Serves for live editing until the process is stopped. */
export async function dev(_args: readonly string[], effects: Effects): Promise<void> {
  const settings = readSiteSettings(effects.env);
  const built = resolve(effects.cwd, 'dist', INDEX_FOLDER);
  if (!existsSync(built)) effects.complain('Searching for words needs an index: run `npm run build` once.');
  const { dev: serveLive } = await import('astro');
  const { default: sirv } = await import('sirv');
  const server = await serveLive({
    server: { port: Number(effects.env['PORT'] || 4321) },
    vite: {
      plugins: [
        {
          name: 'last-search-index',
          configureServer: ({ middlewares }) => {
            middlewares.use(`${settings.base}${INDEX_FOLDER}`.replace(/\/$/, ''), sirv(built, { dev: true }));
          },
        },
      ],
    },
  });
  const address = `http://localhost:${server.address.port}${settings.base}`;
  effects.print(`Live at ${address}; what is left to do: ${address}review/`);
}
