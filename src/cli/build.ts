import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unfinished } from '../analysis/review.ts';
import { checkContent } from '../reading/check-content.ts';
import { shareContent } from '../reading/shared-content.ts';
import type { Analysis } from '../schemas/analysis.ts';
import { readSiteSettings, showHere, type SiteSettings } from '../site.ts';
import { sayCounts, sayList } from '../words.ts';
import { tellProblems } from './check.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run build [-- --out DIR]

Builds the site of the content folder (CONTENT_DIR, default \`content\`) into \`dist/\`, search index included.
SITE is the origin it will live under (default http://localhost:4321), BASE the sub-path (default \`/\`).
SKIP_CARDS=1 leaves the pictures of quotes out. Where anything fails, the last good output is left as it was.

  --out DIR     writes the site there instead of \`dist\`
  --cache DIR   keeps there what the next build of it can use, instead of in \`.cache\`
  --local       where SITE is not set, addresses begin with http://localhost:PORT, where \`npm run serve\` shows them`;

/** Checks, builds beside the last output, and puts the new one in its place. */
export async function build(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'dist' },
      cache: { type: 'string' },
      local: { type: 'boolean', default: false },
    },
  });
  if (values.local) showHere(effects.env);
  const settings = readSiteSettings(effects.env);
  if (settings.originIsDefault) {
    effects.complain(
      `SITE is not set: addresses in the data and for sharing will begin with ${settings.origin}.`,
    );
  }
  const analysis = await checkAndShare(settings, effects);
  const left = unfinished(analysis);
  if (left.length > 0)
    effects.complain(`This will be published unfinished: ${sayList(left)} (/review/ of \`npm run dev\`).`);
  const out = resolve(effects.cwd, values.out);
  const cacheDir = resolve(effects.cwd, values.cache ?? `.cache/astro/${basename(out)}`);
  const folder = buildingFolder(cacheDir, effects.cwd);
  await rm(folder, { recursive: true, force: true });
  try {
    const { build: buildSite } = await import('astro');
    await buildSite({ outDir: folder, cacheDir, logLevel: 'warn' });
    await replaceFolder(out, folder);
  } finally {
    // Where a page failed, others may still be being written.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  effects.print(
    `Built into ${values.out}/: ${sayCounts({
      statement: analysis.statements.length,
      claim: analysis.claims.length,
      actor: analysis.actors.length,
    })}.`,
  );
}

/** Where a site is built: on the disk of what Astro moves there, and where nobody sees it who stops the build. */
function buildingFolder(cacheDir: string, project: string): string {
  const folder = join(cacheDir, 'building');
  // Astro takes a folder whose path merely begins as that of the project does (`../attributed-site`) for one inside it,
  // and then does not find the packages there.
  const looksInside = folder.startsWith(project) && relative(project, folder).startsWith('..');
  return looksInside ? resolve(project, '.cache', `${basename(cacheDir)}-building`) : folder;
}

/** Puts a folder in the place of another, which is gone only when all is there: from another disk it is copied first. */
async function replaceFolder(out: string, folder: string): Promise<void> {
  const parent = dirname(out);
  const fresh = join(parent, `.${basename(out)}-new`);
  const last = join(parent, `.${basename(out)}-last`);
  await mkdir(parent, { recursive: true });
  for (const left of [fresh, last]) await rm(left, { recursive: true, force: true });
  try {
    await rename(folder, fresh).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error;
      await cp(folder, fresh, { recursive: true });
    });
    await rename(out, last).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    await rename(fresh, out);
  } finally {
    for (const left of [fresh, last]) await rm(left, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** The analysis of the content, which the parts of the build then find checked. @throws {CliError} Where it cannot be published. */
async function checkAndShare(settings: SiteSettings, effects: Effects): Promise<Analysis> {
  const content = await checkContent(settings, effects.cwd);
  if (!content.analysis) {
    tellProblems(content.problems, effects);
    throw new CliError('Nothing was built; the last output is as it was.', 1);
  }
  shareContent(content);
  return content.analysis;
}
