/** `npm run serve`: what a static host would send. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/cli/serve.ts';
import { runCli, startCli } from '../support/cli.ts';
import { builtSite } from './support/pages.ts';

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, done));
  return (server.address() as AddressInfo).port;
}

describe.each(['own', 'ferry'] as const)('the server of the site %s', (name) => {
  const { dir, base } = builtSite(name);
  let server: Server;
  let origin: string;
  const ask = async (path: string): Promise<Response> => fetch(origin + path, { redirect: 'manual' });

  beforeAll(async () => {
    server = await startServer(dir, base);
    origin = `http://localhost:${await listen(server)}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test('sends a page below the sub-path', async () => {
    const answer = await ask(`${base}statements/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await answer.text()).toBe(await readFile(join(dir, 'statements/index.html'), 'utf8'));
  });

  test('sends what _headers says, for each path what is meant for it', async () => {
    const page = await ask(base);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'.*frame-ancestors 'self'/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    const data = await ask(`${base}data/analysis.json`);
    expect(data.headers.get('access-control-allow-origin')).toBe('*');
    expect(data.headers.get('content-type')).toMatch(/^application\/json/);
    const asset = /_astro\/[^"]+\.woff2/.exec(await (await ask(base)).text())?.[0] ?? '';
    expect((await ask(base + asset)).headers.get('cache-control')).toMatch(/immutable/);
  });

  test('sends 404.html with the status 404 where nothing is', async () => {
    const answer = await ask(`${base}nowhere/`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(await readFile(join(dir, '404.html'), 'utf8'));
  });

  test('says of nothing outside the site that it is there', async () => {
    for (const outside of ['%2e%2e%2f', '%2e%2e%2f%2e%2e', '..%2f..%2ftests', 'a%2f..%2f..%2f..', '%00', '%'])
      expect((await ask(base + outside)).status, outside).toBe(404);
  });

  test('leads from a folder without its slash to the one with it, and keeps the query', async () => {
    const answer = await ask(`${base}search?q=fog&sort=text`);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`${base}search/?q=fog&sort=text`);
    expect((await ask(`${base}robots.txt`)).status).toBe(200);
  });

  test.each(['//', '/%', '/%00', '/..%2f..%2f..%2fetc/passwd', '/?'])(
    'goes on after it was asked for %s',
    async (path) => {
      await ask(path);
      expect((await ask(base)).status).toBe(200);
    },
  );
});

describe('the server below a sub-path', () => {
  const { dir, base } = builtSite('ferry');

  test('has nothing outside of it but the way to it', async () => {
    const server = await startServer(dir, base);
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const origin = `http://localhost:${await listen(server)}`;
    const status = async (path: string): Promise<number> =>
      (await fetch(origin + path, { redirect: 'manual' })).status;
    expect(await status('/')).toBe(404);
    expect(await status('/statements/')).toBe(404);
    expect(await status('/sub/path')).toBe(301);
  });
});

describe('the command', () => {
  const { dir, base } = builtSite('ferry');

  test('prints its address, where the site then is', async () => {
    const child = startCli(['serve', '--dir', dir], { PORT: '0', BASE: base });
    onTestFinished(() => void child.kill());
    const said = await new Promise<string>((done) => child.stdout?.setEncoding('utf8').once('data', done));
    const address = /http:\/\/\S+/.exec(said)?.[0] ?? '';
    expect(address).toMatch(/^http:\/\/localhost:\d+\/sub\/path\/$/);
    expect((await fetch(address)).status).toBe(200);
  });

  test('says that a port is in use, and what to do', async () => {
    const other = createServer();
    onTestFinished(() => void other.close());
    const port = await listen(other);
    const { status, errors } = await runCli(['serve', '--dir', dir], { PORT: `${port}` });
    expect(status).toBe(1);
    expect(errors).toBe(`Port ${port} is in use. Set PORT to another one.\n`);
  });

  test('refuses a port that is none', async () => {
    const { status, errors } = await runCli(['serve', '--dir', dir], { PORT: 'http' });
    expect(status).toBe(2);
    expect(errors).toContain('PORT is `http`');
  });

  test('says what is missing where nothing was built', async () => {
    const { status, errors } = await runCli(['serve', '--dir', join(dir, 'nothing')]);
    expect(status).toBe(1);
    expect(errors).toContain('npm run build');
  });
});
