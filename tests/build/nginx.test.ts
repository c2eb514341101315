/** `src/build/nginx.conf` in the nginx of this machine, against our own server, which sends what `_headers` says. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/cli/serve.ts';
import { REPOSITORY } from '../support/cli.ts';
import { analysisOf } from './support/analysis.ts';
import { builtSite, filesIn } from './support/pages.ts';

const found = spawnSync('nginx', ['-v']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe.skipIf(!found)('nginx', () => {
  const site = builtSite('excerpts');
  let nginx = '';
  let ours = '';
  const stops: (() => Promise<unknown> | undefined)[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    const port = await freePort();
    const block = (await readFile(join(REPOSITORY, 'src/build/nginx.conf'), 'utf8'))
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/attributed/dist;', `root ${site.dir};`);
    expect(block).toContain(site.dir);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join('\n');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    await writeFile(
      join(folder, 'nginx.conf'),
      `${user}\ndaemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${block}\n}\n`,
    );
    const child = spawn('nginx', [
      '-p',
      folder,
      '-c',
      join(folder, 'nginx.conf'),
      '-e',
      join(folder, 'error.log'),
    ]);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ended = once(child, 'close');
    nginx = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      const up = await fetch(nginx).then(() => true, () => false); // prettier-ignore
      if (up) break;
      if (tries > 100 || child.exitCode !== null) throw new Error(`nginx did not start. ${errors}`);
      await new Promise((done) => setTimeout(done, 100));
    }
    const server = await startServer(site.dir, '/');
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ours = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stops.push(async () => {
      child.kill();
      await ended;
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    });
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  const NAMES = [
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'access-control-allow-origin',
  ];

  test('sends every file with the status, the kind and the headers that `_headers` asks for', async () => {
    const different: string[] = [];
    for (const file of await filesIn(site.dir)) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const [theirs, expected] = await Promise.all([fetch(nginx + path), fetch(ours + path)]);
      await Promise.all([theirs.arrayBuffer(), expected.arrayBuffer()]);
      const kind = (answer: Response): string | undefined =>
        answer.headers
          .get('content-type')
          ?.replace('text/javascript', 'application/javascript')
          .split(';')[0];
      // How a host tells these is its own business; no browser looks at it.
      const told = /\.(pagefind|pf_\w+|txt)$|_headers$/.test(file);
      for (const name of NAMES)
        if (theirs.headers.get(name) !== expected.headers.get(name))
          different.push(
            `${path} ${name}: ${theirs.headers.get(name) ?? 'none'}, not ${expected.headers.get(name) ?? 'none'}`,
          );
      if (theirs.status !== expected.status) different.push(`${path}: ${theirs.status}`);
      if (!told && kind(theirs) !== kind(expected))
        different.push(`${path}: ${kind(theirs) ?? ''}, not ${kind(expected) ?? ''}`);
    }
    expect(different).toEqual([]);
  });

  test('lets an embed be framed by anybody, and nothing else', async () => {
    const [statement] = (await analysisOf(site)).statements;
    const policy = async (path: string): Promise<string | null> =>
      (await fetch(nginx + path)).headers.get('content-security-policy');
    expect(await policy(`/s/${statement?.id ?? ''}/embed/`)).toContain('frame-ancestors *');
    for (const path of ['/', `/s/${statement?.id ?? ''}/`, '/data/', '/nowhere/'])
      expect(await policy(path)).toContain("frame-ancestors 'self'");
  });

  test('answers an unknown address with our page, and a folder without its slash with the way to it', async () => {
    const missing = await fetch(`${nginx}/nowhere/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe(await readFile(join(site.dir, '404.html'), 'utf8'));
    const folder = await fetch(`${nginx}/article`, { redirect: 'manual' });
    expect(folder.status).toBe(301);
    expect(folder.headers.get('location')).toMatch(/\/article\/$/);
  });

  test('packs texts, and keeps for a year only what never changes', async () => {
    // One that is worth packing: nginx leaves files below `gzip_min_length` as they are.
    const scripts = (await filesIn(site.dir)).filter((file) => /^_astro\/.*\.js$/.test(file));
    const asset = scripts.find((file) => statSync(join(site.dir, file)).size > 1000) ?? '';
    for (const path of ['/', '/data/analysis.json', '/feed.xml', '/drawings/map.svg', `/${asset}`]) {
      const answer = await fetch(nginx + path, { headers: { 'accept-encoding': 'gzip' } });
      await answer.arrayBuffer();
      expect([path, answer.headers.get('content-encoding')]).toEqual([path, 'gzip']);
      expect([path, answer.headers.get('vary')]).toEqual([path, 'Accept-Encoding']);
      expect([path, answer.headers.get('cache-control')]).toEqual([
        path,
        path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : null,
      ]);
    }
  });

  test('tells whoever has a page already that it is the same', async () => {
    const first = await fetch(`${nginx}/article/`);
    await first.arrayBuffer();
    const etag = first.headers.get('etag');
    expect(etag).not.toBeNull();
    const again = await fetch(`${nginx}/article/`, { headers: { 'if-none-match': etag ?? '' } });
    expect(again.status).toBe(304);
  });
});
