/** Builds the search index through Pagefind's Node API: one record per statement. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, close, type PagefindIndex } from 'pagefind';
import { chainOf } from '../analysis/chain.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { listedWords } from '../analysis/listed-words.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { editionOf } from './edition.ts';
import { facetsOf } from './facets.ts';
import { EDITION } from './fields.ts';

/** A result's words come in files of this many: one request then serves several results, for about a kilobyte each. */
const STATEMENTS_PER_FILE = 8;

const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** What Pagefind gets for one statement. Only `content` is shown in an excerpt; `meta` is searched as well. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * The record of a statement: as content its words as the search page lists them, word for word, since Pagefind tells
 * hits by their place; names, aliases and cue as searched words; every facet as filter.
 */
export function searchRecord(
  index: AnalysisIndex,
  statement: Statement,
  place: number,
  urls: Urls,
): SearchRecord {
  const speakers = chainOf(statement, index).flatMap(({ actors }) => actors ?? []);
  return {
    url: urls.statement(statement.id),
    content: listedWords(index, statement),
    language: languageOf(index),
    meta: {
      title: statement.id,
      speakers: speakers.flatMap(({ name, aliases }) => [name, ...aliases]).join(', '),
      cue: statement.cue.map(({ text }) => text).join(' '),
    },
    filters: facetsOf(index, statement),
    sort: { text: String(place).padStart(6, '0') },
  };
}

/**
 * Writes the index of all statements.
 * @param place Where it goes, as soon as that can be written to: Pagefind, another process, reads the statements meanwhile.
 * The folder is made where it is not there.
 * @throws {Error} With Pagefind's own words where it could not write it.
 */
export async function buildIndex(index: AnalysisIndex, urls: Urls, place: Promise<string>): Promise<void> {
  const { index: pagefind, errors } = await createIndex({
    forceLanguage: languageOf(index),
    maxFragments: Math.ceil(index.analysis.statements.length / STATEMENTS_PER_FILE),
  });
  if (!pagefind) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
    await addAll(pagefind, index, urls);
    const folder = await place;
    const { errors: failed } = await pagefind.writeFiles({ outputPath: folder });
    if (failed.length > 0) throw new Error(`The search index could not be made: ${failed.join('; ')}`);
    // Pagefind brings its ready-made interfaces along; ours needs none of them.
    for (const name of await readdir(folder)) if (READY_MADE.test(name)) await rm(join(folder, name));
  } finally {
    await pagefind.deleteIndex();
    await close();
  }
}

/** All at once: Pagefind is another process, and to wait for its answer to each record takes longer than its work. */
async function addAll(pagefind: PagefindIndex, index: AnalysisIndex, urls: Urls): Promise<void> {
  const edition = { [EDITION]: [editionOf(index)] };
  await Promise.all(
    index.analysis.statements.map(async (statement, place) => {
      const record = searchRecord(index, statement, place, urls);
      // One record is enough to tell it, and keeps the filter small.
      if (place === 0) Object.assign(record.filters, edition);
      const { errors } = await pagefind.addCustomRecord(record);
      if (errors.length > 0)
        throw new Error(`Statement ${statement.id} could not be indexed: ${errors.join('; ')}`);
    }),
  );
}

/** ISO 639-1, as Pagefind expects it: `en` of `en-GB`. */
function languageOf({ analysis }: AnalysisIndex): string {
  return new Intl.Locale(analysis.article.language).language;
}
