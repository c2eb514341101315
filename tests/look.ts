/**
 * Screenshots of every page type, at three widths in both schemes, into `look/`: to be viewed, not compared. With
 * `--forced` in forced colours instead, and with `--print` as PDFs for both sizes of paper.
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startServer } from '../src/cli/serve.ts';
import { launchOptions } from './browser.ts';
import type { Analysis } from '../src/schemas/analysis.ts';
import { readFile } from 'node:fs/promises';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    width: { type: 'string' },
    scheme: { type: 'string' },
    dir: { type: 'string', default: 'dist' },
    tall: { type: 'boolean', default: false },
    forced: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});
const analysis = JSON.parse(await readFile(`${values.dir}/data/analysis.json`, 'utf8')) as Analysis;
const direct = analysis.statements.find(({ form }) => form === 'direct') ?? analysis.statements[0];
const contradicted = analysis.claims.find(({ status }) => status === 'contradicted') ?? analysis.claims[0];
const pages: Record<string, string> = {
  front: '/',
  article: '/article/',
  lens: '/article/?lens=narration',
  class: '/article/?mode=class&hide=source&hide=cue',
  statement: `/s/${direct?.id ?? ''}/`,
  claim: `/c/${contradicted?.id ?? ''}/`,
  actor: `/actors/${direct?.sources[0] ?? ''}/`,
  actors: '/actors/',
  statements: '/statements/',
  unnamed: '/statements/unnamed/',
  claims: '/claims/',
  search: '/search/',
  found: '/search/?q=security',
  timeline: '/timeline/',
  map: '/map/',
  method: '/method/',
  corrections: '/corrections/',
  data: '/data/',
  worksheet: '/worksheet/',
  specimen: '/specimen/',
  missing: '/nowhere/',
};
const server = await startServer(values.dir, '/');
await new Promise<void>((done) => server.listen(0, done));
const address = server.address();
const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
const browser = await chromium.launch(await launchOptions());
await mkdir('look', { recursive: true });
for (const width of values.width ? [Number(values.width)] : [360, 768, 1440]) {
  for (const colorScheme of (values.scheme ? [values.scheme] : ['light', 'dark']) as ('light' | 'dark')[]) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      forcedColors: values.forced ? 'active' : 'none',
    });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      if (values.only && !values.only.split(',').includes(name)) continue;
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      if (values.print) {
        for (const format of ['A4', 'Letter']) await page.pdf({ path: `look/${name}-${format}.pdf`, format });
        continue;
      }
      const kind = values.forced ? `${colorScheme}-forced` : colorScheme;
      await page.screenshot({ path: `look/${name}-${width}-${kind}.png`, fullPage: values.tall });
    }
    await context.close();
  }
}
await browser.close();
server.close();
