/**
 * Screenshots of every page type, at three widths in both schemes, into `look/`: to be viewed, not compared. With
 * `--forced` in forced colours instead, with `--plain` without scripts, and with `--print` as PDFs for both sizes of
 * paper. What ends in `-plain` is seen without scripts in any case.
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
    plain: { type: 'boolean', default: false },
  },
});
const analysis = JSON.parse(await readFile(`${values.dir}/data/analysis.json`, 'utf8')) as Analysis;
/** The id of the first that fits, or of any: a small site may lack one. */
const idOf = <T extends { id: string }>(items: readonly T[], fits: (item: T) => boolean): string =>
  (items.find(fits) ?? items[0])?.id ?? '';
const { statements, claims, actors, withdrawn } = analysis;
const statement = (fits: (item: (typeof statements)[number]) => boolean): string =>
  `/s/${idOf(statements, fits)}/`;
const claim = (status: string): string => `/c/${idOf(claims, (item) => item.status === status)}/`;
const speaks = ({ id }: { id: string }): boolean => statements.some(({ sources }) => sources.includes(id));
const direct = statement(({ form }) => form === 'direct');
const gone = withdrawn.find(({ what }) => what === 'statement');
const pages: Record<string, string> = {
  front: '/',
  article: '/article/',
  ...Object.fromEntries(
    ['form:direct', 'form:mixed', 'form:indirect', 'form:attitude', 'unnamed', 'hedged', 'narration'].map(
      (lens) => [`lens-${lens.replace('form:', '')}`, `/article/?lens=${lens}`],
    ),
  ),
  'lens-actor': `/article/?lens=actor:${statements[0]?.sources[0] ?? ''}`,
  'class-article': '/article/?mode=class&hide=source&hide=cue',
  'class-statement': `${direct}?mode=class&hide=source&hide=cue&hide=status`,
  'class-claim': `${claim('contradicted')}?mode=class&hide=status`,
  statement: direct,
  'statement-mixed': statement(({ form }) => form === 'mixed'),
  'statement-indirect': statement(
    ({ via, form, hedges }) => form === 'indirect' && via.length === 0 && hedges.length === 0,
  ),
  'statement-hedged': statement(({ via, hedges }) => via.length === 0 && hedges.length > 0),
  'statement-attitude': statement(({ form }) => form === 'attitude'),
  'statement-relayed': statement(({ via, form }) => via.length > 0 && form === 'indirect'),
  'statement-contradicted': statement(({ attribution }) => attribution.status === 'contradicted'),
  'statement-pinned': `${direct}v/${statements.find(({ form }) => form === 'direct')?.version ?? ''}/`,
  ...(gone && { 'statement-withdrawn': `/s/${gone.id}/` }),
  embed: `${direct}embed/`,
  statements: '/statements/',
  'statements-form': '/statements/form/indirect/',
  'statements-unnamed': '/statements/unnamed/',
  'statements-contradicted': '/statements/contradicted/',
  actors: '/actors/',
  actor: `/actors/${statements.find(({ form }) => form === 'direct')?.sources[0] ?? ''}/`,
  'actor-silent': `/actors/${idOf(actors, (actor) => !speaks(actor))}/`,
  'actor-unnamed': `/actors/${idOf(actors, (actor) => !actor.named && speaks(actor))}/`,
  claims: '/claims/',
  ...Object.fromEntries(
    [...new Set(claims.map(({ status }) => status))].map((status) => [`claim-${status}`, claim(status)]),
  ),
  timeline: '/timeline/',
  map: '/map/',
  search: '/search/',
  'search-plain': '/search/',
  'search-found': '/search/?q=security',
  'search-facets': `/search/?speaker=${statements[0]?.sources[0] ?? ''}&hedged=yes`,
  'search-none': '/search/?q=qzxwvkjh',
  method: '/method/',
  corrections: '/corrections/',
  data: '/data/',
  worksheet: '/worksheet/',
  'worksheet-all': '/worksheet/all/',
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
    const reader = {
      viewport: { width, height: 900 },
      colorScheme,
      forcedColors: values.forced ? ('active' as const) : ('none' as const),
    };
    const context = await browser.newContext(reader);
    const plainContext = await browser.newContext({ ...reader, javaScriptEnabled: false });
    const withScripts = await context.newPage();
    const withoutScripts = await plainContext.newPage();
    for (const [name, path] of Object.entries(pages)) {
      if (values.only && !values.only.split(',').some((only) => name === only || name.startsWith(`${only}-`)))
        continue;
      const page = values.plain || name.endsWith('-plain') ? withoutScripts : withScripts;
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      if (values.print) {
        for (const format of ['A4', 'Letter']) await page.pdf({ path: `look/${name}-${format}.pdf`, format });
        continue;
      }
      const kind = [colorScheme, values.forced && 'forced', values.plain && 'plain']
        .filter(Boolean)
        .join('-');
      await page.screenshot({ path: `look/${name}-${width}-${kind}.png`, fullPage: values.tall });
    }
    await context.close();
    await plainContext.close();
  }
}
await browser.close();
server.close();
