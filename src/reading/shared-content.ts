/**
 * The content of a build, read and checked once. Our modules are loaded three times in a build: by the command, by Astro
 * for the collections, and in the bundle of the pages. What one of them has read the others find here, since the process
 * is the same. Live editing shares nothing: it reads anew after each change.
 */
import type { ContentEntries } from '../analysis/entries.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { CheckedContent } from './check-content.ts';

/** What a build needs of its content: pages are made from the analysis, and the other files would only be kept, with all their positions. */
export interface SharedContent extends Pick<CheckedContent, 'analysis' | 'problems'> {
  entries: Pick<ContentEntries, 'site' | 'method'> | undefined;
}

const KEY = Symbol.for('attributed:shared-content');

/** Leaves checked content for everybody, for as long as the process lives. */
export function shareContent({ analysis, entries, problems }: CheckedContent): SharedContent {
  const shared: SharedContent = {
    analysis,
    entries: entries && { site: entries.site, method: entries.method },
    problems,
  };
  Reflect.set(globalThis, KEY, shared);
  return shared;
}

/** The content that was shared last; undefined where none was. */
export function sharedContent(): SharedContent | undefined {
  return Reflect.get(globalThis, KEY) as SharedContent | undefined;
}

/**
 * The analysis of the content that was shared last.
 * @throws {Error} Where none was, as in live editing.
 */
export function sharedAnalysis(): Analysis {
  const analysis = sharedContent()?.analysis;
  if (!analysis) throw new Error('No content was checked before its analysis was asked for.');
  return analysis;
}
