import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAllHeaders } from '@netlify/headers-parser';
import sirv from 'sirv';
import { readPort, readSiteSettings } from '../site.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run serve [-- --dir DIR]

Serves the built site as a static host would: below BASE, with the headers of \`_headers\` and with \`404.html\`.
PORT is the port (default 4321); 0 takes a free one.

  --dir DIR   the folder to serve, default \`dist\``;

/** Serves until the process is stopped. */
export async function serve(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { dir: { type: 'string', default: 'dist' } } });
  const settings = readSiteSettings(effects.env);
  const port = readPort(effects.env);
  const server = await startServer(resolve(effects.cwd, values.dir), settings.base);
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new CliError(`Port ${port} is in use. Set PORT to another one.`)
          : error,
      );
    });
    server.listen(port, done);
  });
  const address = server.address();
  effects.print(
    `Serving at http://localhost:${typeof address === 'object' && address ? address.port : port}${settings.base}`,
  );
}

/**
 * A server for a built site, not yet listening.
 * @param dir The folder of the site.
 * @param base The sub-path it lives under, with slashes at both ends.
 * @throws {CliError} When there is no built site.
 */
export async function startServer(dir: string, base: string): Promise<Server> {
  const notFound = await readFile(join(dir, '404.html')).catch(() => {
    throw new CliError(`There is no built site in ${dir}. Run \`npm run build\` first.`);
  });
  const { headers } = await parseAllHeaders({
    headersFiles: [join(dir, '_headers')],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: false,
  });
  const headersFor = (path: string): Record<string, string> =>
    Object.fromEntries(
      headers.flatMap((header) =>
        'forRegExp' in header && header.forRegExp.test(path) ? Object.entries(header.values) : [],
      ),
    );

  const files = sirv(dir, { dev: true, etag: true });

  return createServer((request, response) => {
    const asked = URL.parse(`http://localhost${request.url ?? '/'}`);
    if (!asked) {
      response.writeHead(400).end();
      return;
    }
    const { pathname, search } = asked;
    for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
    const sendNotFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const answer = async (): Promise<void> => {
      const inside = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
      // What is encoded may lead out of the site, "%2e%2e%2f": then it is not asked for, as nobody need know what is there.
      const isFolder = async (path: string): Promise<boolean> => {
        const folder = join(dir, path);
        if (!folder.startsWith(join(dir, sep))) return false;
        return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
      };
      // As static hosts do: a folder has one address, with the slash.
      if (
        !pathname.endsWith('/') &&
        (`${pathname}/` === base || (inside !== undefined && (await isFolder(decodeURIComponent(inside)))))
      ) {
        response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      } else if (inside === undefined) {
        sendNotFound();
      } else {
        request.url = `/${inside}${search}`;
        files(request, response, sendNotFound);
      }
    };
    answer().catch(sendNotFound);
  });
}
