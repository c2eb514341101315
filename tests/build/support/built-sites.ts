/** Builds, once for all build tests, the sites that they look at; each with its own folder and cache. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { REPOSITORY, runCli, type Ran } from '../../support/cli.ts';
import { FERRY, LIGHTHOUSE, SITES, SUBPOENA } from '../../support/sites.ts';

/** A site that was built, and what the command said. */
export interface BuiltSite extends Ran {
  contentDir: string;
  dir: string;
  cache: string;
  /** The origin in its absolute addresses. */
  origin: string;
  base: string;
}

export interface BuiltSites {
  /** The article at hand, built for `https://ferry.example`. */
  own: BuiltSite;
  /** The ferry below a sub-path, built without `SITE`. */
  ferry: BuiltSite;
  /** The ferry with what an editor takes back later: see `takeBack`. */
  takenBack: BuiltSite;
  /** The ferry by an editor without the right to show its text: see `withholdText`. Without pictures of quotes. */
  excerpts: BuiltSite;
  /** Two articles as they were drafted, without a touch and without pictures of quotes. */
  draftedSubpoena: BuiltSite;
  draftedNotice: BuiltSite;
  /** Drafts of a text that looks like code, and of one word. */
  draftedHostile: BuiltSite;
  draftedWord: BuiltSite;
  /** The first of the articles as an editor corrected it. */
  corrected: BuiltSite;
  /** An article that is written from right to left. Without pictures of quotes. */
  fromRight: BuiltSite;
}

/** Stands in the article of the site `excerpts` and nowhere else; its words are in no other file. */
export const WITHHELD_PARAGRAPH = 'Quixotic pelicans juggled zinnias above the wharf.';
export const EXCERPTED_ADDRESS = 'https://courier.example/ferry-in-fog';

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'built-sites-'));
  // One after the other: `.astro/`, where Astro writes types, is the same for all of them.
  const own = await build(folder, 'own', SITES.own.contentDir, {
    SITE: 'https://ferry.example',
    BASE: SITES.own.base,
  });
  const ferry = await build(folder, 'ferry', FERRY, { BASE: '/sub/path/' });
  const takenBack = await build(folder, 'taken-back', await takeBack(folder), {
    SITE: 'https://ferry.example',
  });
  const excerpts = await build(folder, 'excerpts', await withholdText(folder), {
    SITE: 'https://ferry.example',
    SKIP_CARDS: '1',
  });
  const drafted = async (text: string): Promise<BuiltSite> =>
    build(folder, `drafted-${text}`, await draftAndCheck(folder, text), { SKIP_CARDS: '1' });
  const draftedSubpoena = await drafted('house-subpoena');
  const draftedNotice = await drafted('youtube-dl');
  const draftedHostile = await drafted('hostile');
  // As `npm start` builds it.
  const draftedWord = await build(
    folder,
    'drafted-one-word',
    await draftAndCheck(folder, 'one-word'),
    { SKIP_CARDS: '1', PORT: '4388' },
    ['--local'],
  );
  const corrected = await build(folder, 'corrected', SUBPOENA, { SKIP_CARDS: '1' });
  const fromRight = await build(folder, 'from-right', LIGHTHOUSE, { SKIP_CARDS: '1' });
  project.provide('sites', {
    own,
    ferry,
    takenBack,
    excerpts,
    draftedSubpoena,
    draftedNotice,
    draftedHostile,
    draftedWord,
    corrected,
    fromRight,
  });
  return () => rm(folder, { recursive: true, force: true });
}

async function build(
  folder: string,
  name: string,
  contentDir: string,
  env: Record<string, string>,
  more: readonly string[] = [],
): Promise<BuiltSite> {
  const dir = join(folder, name, 'dist');
  const cache = join(folder, name, 'cache');
  const ran = await runCli(['build', '--out', dir, '--cache', cache, ...more], {
    ...env,
    CONTENT_DIR: contentDir,
  });
  if (ran.status !== 0) throw new Error(`The site \`${name}\` was not built.\n${ran.output}${ran.errors}`);
  return {
    ...ran,
    contentDir,
    dir,
    cache,
    origin: env['SITE'] ?? `http://localhost:${env['PORT'] ?? 4321}`,
    base: env['BASE'] ?? '/',
  };
}

/** The ferry's content with a statement and a claim withdrawn, and a statement replaced by `bk7m`. */
async function takeBack(folder: string): Promise<string> {
  const contentDir = join(folder, 'taken-back', 'content');
  await cp(FERRY, contentDir, { recursive: true });
  const write = (file: string, id: string, fields: string): Promise<void> =>
    writeFile(join(contentDir, file), `---\nid: ${id}\nwithdrawn: { ${fields} }\n---\n`);
  await write('statements/misheard.md', 'zz22', 'date: 2025-06-02, reason: It was misheard.');
  await write(
    'statements/earlier.md',
    'zz33',
    'date: 2025-06-03, reason: It was cut too short., replacedBy: bk7m',
  );
  await write('claims/mistaken.md', 'zz44', 'date: 2025-06-04, reason: Nobody claims it.');
  return contentDir;
}

/** The ferry's content as excerpts of an article elsewhere, with one paragraph more that nobody says a word in. */
async function withholdText(folder: string): Promise<string> {
  const contentDir = join(folder, 'excerpts', 'content');
  await cp(FERRY, contentDir, { recursive: true });
  const file = join(contentDir, 'article.md');
  const [, fields = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(await readFile(file, 'utf8')) ?? [];
  const paragraphs = [...body.trim().split('\n\n'), WITHHELD_PARAGRAPH];
  const sha256 = createHash('sha256').update(paragraphs.join('\n')).digest('hex');
  const changed = fields
    .replace('display: full', 'display: excerpts')
    .replace(/^url: .*$/m, `url: ${EXCERPTED_ADDRESS}`)
    .replace(/^sha256: .*$/m, `sha256: ${sha256}`)
    .replace('  p3s4: {}', '  p3s4: {}\n  p4s1: {}');
  await writeFile(file, `---\n${changed}\n---\n\n${paragraphs.join('\n\n')}\n`);
  return contentDir;
}

/** A content folder drafted from one of the texts of the fixtures, which the check accepts. */
async function draftAndCheck(folder: string, text: string): Promise<string> {
  const contentDir = join(folder, `drafted-${text}`, 'content');
  const file = join(REPOSITORY, 'tests/fixtures/texts', `${text}.txt`);
  for (const args of [['draft', file, '--out', contentDir], ['check']]) {
    const { status, output, errors } = await runCli(args, { CONTENT_DIR: contentDir });
    if (status !== 0) throw new Error(`\`${args.join(' ')}\` failed.\n${output}${errors}`);
  }
  return contentDir;
}
