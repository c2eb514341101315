/** The one door to `astro:content`: pages ask here for the analysis and for rendered texts, and nowhere else. */
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { reportForTerminal } from '../problems/reporters.ts';
import { TOP, type Problem } from '../problems/problem.ts';
import type { CollectionName } from '../reading/collections.ts';
import { sharedAnalysis } from '../reading/shared-content.ts';
import { readSiteSettings } from '../site.ts';
import { makeUrls, type Urls } from '../urls.ts';
import { buildAnalysis } from './build-analysis.ts';
import type { ContentEntries, Entry } from './entries.ts';
import { indexAnalysis, type AnalysisIndex } from './index-analysis.ts';

const settings = readSiteSettings();

/** The addresses of this site. */
export const urls: Urls = makeUrls(settings.origin, settings.base);

/** In live editing, what the last page was made from. */
let latest: AnalysisIndex | undefined;

/**
 * The analysis of the content, with its index: for pages, each of which waits for it before anything else. In a build
 * that of the check; in live editing worked out for each page.
 * @throws {AstroError} In live editing, where the content has problems: the report then shows in the browser.
 */
export async function getAnalysis(): Promise<AnalysisIndex> {
  return import.meta.env.DEV ? readAnalysis() : currentAnalysis();
}

/**
 * The same for the components of a page, which do not wait: Astro writes what is ready straight into the page, but keeps
 * everything behind a component that waits in buffers of their own, which took as long again.
 */
export function currentAnalysis(): AnalysisIndex {
  if (!import.meta.env.DEV) return indexAnalysis(sharedAnalysis());
  if (!latest) throw new Error('A component asked for the analysis before its page did.');
  return latest;
}

/** The method page, rendered by the Markdown pipeline. */
export async function getMethod() {
  const entry = await single('method');
  return { ...(await render(entry)), entry };
}

async function single<Name extends 'site' | 'method' | 'article' | 'ledger'>(
  name: Name,
): Promise<CollectionEntry<Name>> {
  const entry = await getEntry(name, name);
  if (!entry) throw new AstroError(`The content has no readable ${name}.`, 'Run `npm run check`.');
  return entry as CollectionEntry<Name>;
}

async function readAnalysis(): Promise<AnalysisIndex> {
  const { index, problems } = await getContent();
  if (!index) throw asError(problems);
  return index;
}

/** The content as it is now, in live editing. */
export interface Content {
  /** What is wrong with it; the rest is there only where nothing is. */
  problems: readonly Problem[];
  entries?: ContentEntries;
  index?: AnalysisIndex;
}

/** The files of the content beside their analysis, or everything that is wrong with them. */
export async function getContent(): Promise<Content> {
  const { problems, withdrawn, history, sizes } = (await single('ledger')).data;
  if (problems.length > 0) return { problems };
  const stored = async (name: CollectionName) =>
    sizes[name] === 0 ? [] : (await getCollection(name)).map(({ data }) => asEntry(data));
  const entries = {
    site: asEntry((await single('site')).data),
    method: asEntry((await single('method')).data),
    article: asEntry((await single('article')).data),
    actors: await stored('actors'),
    statements: await stored('statements'),
    claims: await stored('claims'),
    events: await stored('events'),
    evidence: await stored('evidence'),
    withdrawn: withdrawn.map(asEntry),
    history,
  } as ContentEntries;
  const { analysis, problems: found } = buildAnalysis(entries, urls);
  if (!analysis) return { problems: found };
  latest = indexAnalysis(analysis);
  return { problems: [], entries, index: latest };
}

/** What the loader stored, with a `locate` that knows only the file: places in it were told when it was checked. */
function asEntry<Stored extends Omit<Entry<unknown>, 'locate'>>(
  stored: Stored,
): Stored & Pick<Entry<unknown>, 'locate'> {
  return { ...stored, locate: () => TOP };
}

/** An error that Astro shows in the browser with the author's own file and line. */
function asError(problems: readonly Problem[]): Error {
  const error = new AstroError(
    reportForTerminal(problems),
    'Mend the content; the page comes back by itself.',
  );
  const [first] = problems;
  return Object.assign(error, first && { loc: { file: first.file, line: first.line, column: first.column } });
}
