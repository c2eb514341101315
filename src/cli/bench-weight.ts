/** `npm run bench -- weight`: what each type of page weighs, beside the budget it was given. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CliError, type Effects } from './effects.ts';

/** A type of page: which addresses are of it, and what it may weigh in bytes (gzip 9) before the first paint. */
interface PageType {
  name: string;
  /** Of a path below the site's folder, with the trailing slash. */
  of: RegExp;
  budget: number | undefined;
}

/** One round trip: ten packets of 1,460 bytes come before the server must wait for an answer. */
const FIRST_FLIGHT = 14_600;

const PAGE_TYPES: readonly PageType[] = [
  { name: 'statement', of: /^s\/[^/]+\/$/, budget: 8000 },
  { name: 'claim', of: /^c\/[^/]+\/$/, budget: 8000 },
  { name: 'front page', of: /^$/, budget: FIRST_FLIGHT },
  { name: 'actor', of: /^actors\/[^/]+\/$/, budget: FIRST_FLIGHT },
  { name: 'timeline', of: /^timeline\/$/, budget: FIRST_FLIGHT },
  { name: 'method', of: /^method\/$/, budget: FIRST_FLIGHT },
  { name: 'article', of: /^article\/$/, budget: 24_000 },
  { name: 'lists of statements', of: /^statements\//, budget: 24_000 },
  { name: 'search, idle', of: /^search\/$/, budget: 24_000 },
  { name: 'claims', of: /^claims\/$/, budget: 24_000 },
  { name: 'map', of: /^map\/$/, budget: 24_000 },
  { name: 'embed', of: /^s\/[^/]+\/embed\/$/, budget: 10_000 },
  { name: 'recorded wording', of: /^[sc]\/[^/]+\/v\/[^/]+\/$/, budget: undefined },
  { name: 'everything else', of: /./, budget: undefined },
];
const SCRIPT_BUDGET = 6000;
const FONT_BUDGET = 70_000;

/** What one page makes a browser fetch. */
interface Weight {
  path: string;
  /** The page itself, gzip 9; styles travel in it. */
  page: number;
  /** The scripts it names and those that they import at once, gzip 9; all deferred. */
  scripts: number;
  /** Style sheets and scripts that the first paint waits for. */
  blocking: number;
  /** What it would fetch from elsewhere. */
  foreign: string[];
}

/** Prints the heaviest page of each type; fails nothing. */
export async function benchWeight(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { dir: { type: 'string', default: 'dist' } } });
  const folder = resolve(effects.cwd, values.dir);
  const files = await readdir(folder, { recursive: true }).catch(() => {
    throw new CliError(`There is no site in \`${values.dir}\`. Build one: npm run build.`);
  });
  const pages = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => posix.basename(file) === 'index.html');
  const scripts = new Map<string, Promise<ScriptFile>>();
  const heaviest = new Map<PageType, Weight & { count: number }>();
  for (const file of pages) {
    const path = file.slice(0, -'index.html'.length);
    const type = PAGE_TYPES.find(({ of }) => of.test(path));
    if (!type) continue;
    const weight = await weigh(folder, path, scripts);
    const before = heaviest.get(type);
    const count = (before?.count ?? 0) + 1;
    heaviest.set(type, { ...(before && before.page >= weight.page ? before : weight), count });
  }
  effects.print(
    'Bytes, gzip 9 as Node packs (the gzip program: about 1 % less): the heaviest page of each type.',
  );
  effects.print(row('type', 'pages', 'page', 'budget', 'scripts', 'waits for', 'the page'));
  for (const type of PAGE_TYPES) {
    const weight = heaviest.get(type);
    if (!weight) continue;
    const { page, count, blocking, path, foreign } = weight;
    const over = [
      ...(type.budget !== undefined && page > type.budget ? [`${page - type.budget} over`] : []),
      ...(weight.scripts > SCRIPT_BUDGET ? [`scripts ${weight.scripts - SCRIPT_BUDGET} over`] : []),
      ...(blocking > 0 ? [`${blocking} more before the first paint`] : []),
      ...foreign.map((address) => `fetches ${address}`),
    ];
    const remark = over.length > 0 ? `  ← ${over.join(', ')}` : '';
    effects.print(
      row(type.name, count, page, type.budget ?? '–', weight.scripts, blocking, `/${path}`) + remark,
    );
  }
  const faces = await Promise.all(
    files
      .filter((file) => file.endsWith('.woff2'))
      .map(async (file) => (await stat(join(folder, file))).size),
  );
  const fonts = faces.reduce((sum, size) => sum + size, 0);
  const over = fonts > FONT_BUDGET ? `  ← ${fonts - FONT_BUDGET} over` : '';
  effects.print(`Fonts: ${fonts} bytes in ${faces.length} files, budget ${FONT_BUDGET}.${over}`);
}

function row(...[name, ...cells]: (string | number)[]): string {
  const last = cells.pop() ?? '';
  return `${String(name).padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}  ${last}`;
}

interface ScriptFile {
  size: number;
  imports: string[];
}

async function weigh(folder: string, path: string, known: Map<string, Promise<ScriptFile>>): Promise<Weight> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  const origin = /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(html)?.[1] ?? '';
  const tagged = Array.from(html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g), ([tag, address = '']) => ({
    address,
    deferred: /\s(defer|async|type="module")/.test(tag),
  }));
  const late = /<script data-late="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
  const named = [...tagged, ...late.map((address) => ({ address, deferred: true }))];
  // A sheet for print alone is fetched when nothing else is to be done.
  const sheets = Array.from(html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g), ([tag]) => tag)
    .filter((tag) => !tag.includes('media="print"'))
    .map((tag) => /href="([^"]+)"/.exec(tag)?.[1] ?? '');
  const fetched = [...named.map(({ address }) => address), ...sheets, ...pictures(html)];
  const files = new Set<string>();
  let scripts = 0;
  const follow = async (address: string): Promise<void> => {
    if (files.has(address)) return;
    files.add(address);
    let file = known.get(address);
    if (!file) known.set(address, (file = readScript(folder, address)));
    const { size, imports } = await file;
    scripts += size;
    for (const next of imports) await follow(posix.join(dirname(address), next));
  };
  for (const { address } of named) await follow(address);
  return {
    path,
    page: gzipSync(html, { level: 9 }).length,
    scripts,
    blocking: sheets.length + named.filter(({ deferred }) => !deferred).length,
    foreign: fetched.filter(
      (address) => /^(https?:)?\/\//.test(address) && !address.startsWith(`${origin}/`),
    ),
  };
}

function pictures(html: string): string[] {
  return Array.from(
    html.matchAll(/<(?:img|iframe|source|video|audio)[^>]*\ssrc="([^"]+)"/g),
    ([, src = '']) => src,
  );
}

/** A script below a base stands in the folder without it: the longest end of the address that is a file. */
async function readScript(folder: string, address: string): Promise<ScriptFile> {
  const parts = address.split('/').filter(Boolean);
  for (let from = 0; from < parts.length; from += 1) {
    const code = await readFile(join(folder, ...parts.slice(from)), 'utf8').catch(() => undefined);
    if (code !== undefined) {
      return {
        size: gzipSync(code, { level: 9 }).length,
        imports: Array.from(code.matchAll(/\b(?:import|from)\s*"(\.[^"]+)"/g), ([, name = '']) => name),
      };
    }
  }
  throw new CliError(`A page names \`${address}\`, which is not in the folder.`);
}
