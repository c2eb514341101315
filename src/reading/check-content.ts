/** The one check of a content folder: what `npm run check`, the build and the live editing all ask. */
import { buildAnalysis } from '../analysis/build-analysis.ts';
import type { ContentEntries } from '../analysis/entries.ts';
import type { Problem } from '../problems/problem.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { SiteSettings } from '../site.ts';
import { makeUrls } from '../urls.ts';
import { readContent } from './read-content.ts';

export interface CheckedContent {
  /** There only where nothing is wrong. */
  analysis: Analysis | undefined;
  entries: ContentEntries | undefined;
  problems: Problem[];
}

/** Reads and resolves a content folder. Problems of reading do not hide those of meaning, as far as the rest can be read. */
export async function checkContent(settings: SiteSettings, shownFrom?: string): Promise<CheckedContent> {
  const { entries, problems } = await readContent(settings.contentDir, shownFrom);
  if (!entries) return { analysis: undefined, entries, problems };
  const built = buildAnalysis(entries, makeUrls(settings.origin, settings.base));
  const unread = new Set(problems.map(({ file }) => file));
  // A file that could not be read is missing to everything that names it: one cause, one message.
  const consequences = new Set(['unknown-actor', 'unknown-statement', 'unknown-evidence', 'lost-id', 'sentence-unaccounted']);
  const further = built.problems.filter(({ kind }) => unread.size === 0 || !consequences.has(kind));
  const all = [...problems, ...further];
  return { analysis: all.length === 0 ? built.analysis : undefined, entries, problems: all };
}
