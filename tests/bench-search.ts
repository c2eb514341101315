/**
 * `npm run bench -- search`: how long a reader waits for results, in a real browser, beside Pagefind's own interface
 * for programs on the same index in the same run. Here and not with the other benchmarks because the browser is the
 * tests'.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page, type Request } from '@playwright/test';
import { median, quantile, sum } from 'd3-array';
import { CliError, type Effects } from '../src/cli/effects.ts';
import { startServer } from '../src/cli/serve.ts';
import { syntheticStatements, writeSyntheticContent } from '../src/cli/synthetic-content.ts';
import { INDEX_FOLDER } from '../src/search/fields.ts';
import { launchOptions } from './browser.ts';

const REPOSITORY = resolve(import.meta.dirname, '..');

/** Words searched for one after the other, and browsers started afresh for the first of them. */
const WORDS = 40;
const FRESH = 8;
/** Readers who type a first letter, each in a browser that has just been warmed. */
const LETTERS = 20;
/** Milliseconds without a file of the index after which all that was wanted of it is there. */
const QUIET = 600;
/** Results that the floor fetches and shows, as ready-made interfaces do. */
const SHOWN_BY_FLOOR = 10;

/** Milliseconds from a question to its results in sight. */
type Ask = (page: Page, query: string) => Promise<number>;

/** Builds a synthetic site of each size, searches it both ways, prints figures, and fails nothing. */
export async function benchSearch(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '60,1000' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new CliError(`\`${values.sizes}\` are not sizes. Write numbers of statements: --sizes 60,1000.`, 2);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const browser = await chromium.launch(await launchOptions());
  try {
    effects.print('Milliseconds to results in sight, median / 95th percentile; bytes packed with gzip 9.');
    for (const size of sizes) {
      const server = await serveSite(folder, size, effects.env);
      try {
        await compare(browser, originOf(server), size, effects);
      } finally {
        server.close();
      }
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function serveSite(folder: string, size: number, env: NodeJS.ProcessEnv): Promise<Server> {
  const content = join(folder, `content-${size}`);
  const out = join(folder, `site-${size}`);
  await writeSyntheticContent(content, size);
  const command = ['src/cli/main.ts', 'build', '--out', out, '--cache', join(folder, `cache-${size}`)];
  const build = spawn(process.execPath, command, {
    cwd: REPOSITORY,
    env: { ...env, CONTENT_DIR: content, SKIP_CARDS: '1', SITE: 'https://example.org' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise((done) => build.once('close', done));
  if (status !== 0) throw new CliError(`The site of ${size} statements could not be built.`);
  const server = await startServer(out, '/');
  await new Promise<void>((done) => server.listen(0, done));
  return server;
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
}

async function compare(browser: Browser, origin: string, size: number, effects: Effects): Promise<void> {
  const words = someWords(size);
  const actor = '&speaker=actor-1';
  effects.print(`${size} statements`);
  for (const [name, prepare, ask] of [
    ['Pagefind alone', prepareFloor, askPagefind],
    ['our search page', prepareOurs, askOurs],
  ] as const) {
    const cold: number[] = [];
    const warm: number[] = [];
    const requests: number[] = [];
    const bytes: number[] = [];
    for (const word of words.slice(0, FRESH)) {
      const page = await freshPage(browser, `${origin}/search/`);
      const bodies = bodiesFetched(page);
      cold.push(await ask(page, word));
      const fetched = await bodies();
      requests.push(fetched.length);
      bytes.push(sum(fetched, packedSize));
      await page.context().close();
    }
    for (const word of words.slice(0, LETTERS)) {
      const page = await freshPage(browser, `${origin}/search/`);
      await prepare(page);
      warm.push(await ask(page, word.slice(0, 1)));
      await page.context().close();
    }
    const page = await freshPage(browser, `${origin}/search/`);
    await prepare(page);
    const further: number[] = [];
    for (const word of words) further.push(await ask(page, word));
    const lengthened: number[] = [];
    for (const word of words.slice(0, FRESH))
      for (let length = 1; length <= word.length; length += 1)
        lengthened.push(await ask(page, word.slice(0, length)));
    await page.context().close();
    const filtered: number[] = [];
    const chosen = await freshPage(browser, `${origin}/search/?${actor}`);
    await prepare(chosen);
    for (const word of words) filtered.push(await ask(chosen, word));
    await chosen.context().close();
    effects.print(`  ${name}`);
    effects.print(
      `    first question, cold   ${say(cold)}; ${median(requests)} requests, ${median(bytes)} bytes`,
    );
    effects.print(`    first letter, warmed   ${say(warm)}`);
    effects.print(`    another word           ${say(further)}`);
    effects.print(`    letter after letter    ${say(lengthened)}`);
    effects.print(`    with an actor chosen   ${say(filtered)}`);
  }
}

/** A page in a browser that has nothing in its cache. */
async function freshPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Watches what is fetched of the index from now on. @returns What came, when asked; ask before the page is closed. */
function bodiesFetched(page: Page): () => Promise<Buffer[]> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => {
    // The page's own faces may still be on their way.
    if (isOfIndex(request)) finished.push(request);
  });
  return async () =>
    Promise.all(finished.map(async (request) => (await request.response())?.body() ?? Buffer.alloc(0)));
}

function isOfIndex(request: Request): boolean {
  return new URL(request.url()).pathname.startsWith(`/${INDEX_FOLDER}`);
}

/** Bytes of a file as a host sends it; Pagefind's own files are packed already. */
function packedSize(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

/** As a reader who moves to the box: the index is fetched before the first letter. */
async function prepareOurs(page: Page): Promise<void> {
  let last = Infinity;
  page.on('requestfinished', (request) => {
    if (isOfIndex(request)) last = performance.now();
  });
  // Scripts come after the first paint; a focus before them would be nobody's intent.
  await page.waitForFunction(() => customElements.get('statement-search'));
  await page.focus('input[name=q]');
  while (performance.now() - last < QUIET || !Number.isFinite(last)) await page.waitForTimeout(QUIET / 6);
}

/** Types into the box, and waits until the count was written, which comes last, and painted. */
const askOurs: Ask = async (page, query) =>
  page.evaluate(async (words) => {
    const input = document.querySelector<HTMLInputElement>('input[name=q]');
    const search = input?.closest<HTMLElement>('[data-search-state]');
    const count = search?.querySelector('[data-count]');
    if (!input || !search || !count) throw new Error('This is no search page.');
    const changed = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (search.dataset['searchState'] === 'loading') return;
        observer.disconnect();
        done();
      });
      observer.observe(count, { childList: true });
    });
    const start = performance.now();
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await changed;
    if (search.dataset['searchState'] === 'error') throw new Error(`“${words}” could not be searched for.`);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, query);

interface PagefindInPage {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string,
    options: object,
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string }> }[] }>;
}

const PAGEFIND = `/${INDEX_FOLDER}pagefind.js`;

async function prepareFloor(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    const pagefind = (await import(address)) as PagefindInPage;
    await pagefind.init();
    await pagefind.filters();
  }, PAGEFIND);
}

/** Searches with Pagefind alone, and shows ten results as plain items. */
const askPagefind: Ask = async (page, query) =>
  page.evaluate(
    async ({ address, words, shown }) => {
      const speaker = new URLSearchParams(location.search).get('speaker');
      const list = document.querySelector('[data-results]');
      const start = performance.now();
      const pagefind = (await import(address)) as PagefindInPage;
      await pagefind.init();
      const { results } = await pagefind.search(words, { filters: speaker ? { speaker } : {} });
      const fragments = await Promise.all(results.slice(0, shown).map(async (result) => result.data()));
      list?.replaceChildren(
        ...fragments.map(({ url, excerpt }) => {
          const item = document.createElement('li');
          item.innerHTML = `<a href="${url}">${excerpt}</a>`;
          return item;
        }),
      );
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    },
    { address: PAGEFIND, words: query, shown: SHOWN_BY_FLOOR },
  );

/** Words of the article, from all over it. */
function someWords(size: number): string[] {
  const all = [...new Set(syntheticStatements(size).flatMap(({ passage }) => passage.split(' ')))];
  const step = Math.max(1, Math.floor(all.length / WORDS));
  return all.filter((_, n) => n % step === 0).slice(0, WORDS);
}

function say(times: readonly number[]): string {
  return `${(quantile(times, 0.5) ?? NaN).toFixed(1)} / ${(quantile(times, 0.95) ?? NaN).toFixed(1)}`;
}
