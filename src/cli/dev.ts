import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { INDEX_FOLDER } from '../search/fields.ts';
import { readPort, readSiteSettings, showHere } from '../site.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run dev

Live editing: serves the site and follows every change of the content. A content problem shows in the browser and
in the terminal; \`/review/\` lists what is left to do. Search works on the index of the last \`npm run build\`.
PORT is the port (default 4321). Where SITE is not set, addresses on the pages begin with http://localhost:PORT.`;

/** What a build beside it writes; a page does not change by it. */
const MADE_BY_BUILD = /^(?:\.cache|dist|\.[^\\/]+-(?:building|last))(?:[\\/]|$)/;

/** Serves for live editing until the process is stopped. */
export async function dev(_args: readonly string[], effects: Effects): Promise<void> {
  showHere(effects.env);
  const port = readPort(effects.env);
  const settings = readSiteSettings(effects.env);
  const built = resolve(effects.cwd, 'dist', INDEX_FOLDER);
  if (!existsSync(built)) effects.complain('Searching for words needs an index: run `npm run build` once.');
  const { dev: serveLive } = await import('astro');
  const { default: sirv } = await import('sirv');
  const starting = serveLive({
    server: { port },
    vite: {
      server: {
        // Another port would not be the one in the addresses.
        strictPort: port !== 0,
        watch: {
          ignored: (path: string) =>
            MADE_BY_BUILD.test(relative(effects.cwd, path)) && !path.startsWith(settings.contentDir),
        },
      },
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
  const server = await starting.catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('already in use'))
      throw new CliError(`Port ${port} is in use. Set PORT to another one.`);
    throw error;
  });
  const address = `http://localhost:${server.address.port}${settings.base}`;
  effects.print(`Live at ${address}; what is left to do: ${address}review/`);
}
