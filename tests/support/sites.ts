/**
 * The sites that are tested in the browser: the one at hand, the ferry's below a sub-path, and two that are made for the
 * drawings (`made-content.ts`), one with next to nothing and one with 300 statements.
 */
import { join } from 'node:path';
import { readSiteSettings } from '../../src/site.ts';
import { REPOSITORY } from './cli.ts';
import type { MadeSizes } from './made-content.ts';

export interface TestedSite {
  contentDir: string;
  /** The sub-path it lives under, with slashes at both ends. */
  base: string;
  /** Where it is built. */
  dir: string;
  /** The build's own cache, so that no test sees what another build left. */
  cache: string;
}

export const FERRY = join(REPOSITORY, 'tests/fixtures/articles/ferry/content');

/** An article of Wikinews, drafted and then corrected by hand. */
export const SUBPOENA = join(REPOSITORY, 'tests/fixtures/articles/subpoena/content');

/** A few sentences in Hebrew, which is written from right to left. */
export const LIGHTHOUSE = join(REPOSITORY, 'tests/fixtures/articles/lighthouse/content');

/** SHA-256 of the article that this site was made for (contract); tests that know its words run on nothing else. */
export const FIRST_ARTICLE = '0d413008a2200faba47b10a90580876e9510e1ee0409919ddccfc6db9609032f';

// `CONTENT_DIR=… BASE=… npm test` tests another article, or the same below a path.
const { contentDir, base } = readSiteSettings();

export const SITES = {
  own: { contentDir, base, ...folders('own') },
  ferry: { contentDir: FERRY, base: '/sub/path/', ...folders('ferry') },
  slight: { contentDir: made('slight'), base: '/', ...folders('slight') },
  full: { contentDir: made('full'), base: '/', ...folders('full') },
} as const satisfies Record<string, TestedSite>;
export type SiteName = keyof typeof SITES;

/** Where the content of a made site is written before it is built. */
function made(name: string): string {
  return join(REPOSITORY, '.cache/tests', name, 'content');
}

/** What the made sites hold. */
export const MADE: Readonly<Record<'slight' | 'full', MadeSizes>> = {
  slight: { statements: 1, actors: 1, claims: 0, relations: 0, events: 0 },
  full: { statements: 300, actors: 40, claims: 60, relations: 40, events: 60 },
};

function folders(name: string): Pick<TestedSite, 'dir' | 'cache'> {
  const folder = join(REPOSITORY, '.cache/tests', name);
  return { dir: join(folder, 'dist'), cache: join(folder, 'cache') };
}
