/**
 * The content of a build, read and checked once. Our modules are loaded three times in a build: by the command, by Astro
 * for the collections, and in the bundle of the pages. What one of them has read the others find here, since the process
 * is the same. Live editing shares nothing: it reads anew after each change.
 */
import type { Analysis } from '../schemas/analysis.ts';
import type { CheckedContent } from './check-content.ts';

interface Shared {
  content?: CheckedContent | undefined;
  analysis?: Analysis | undefined;
}

const KEY = Symbol.for('attributed:shared-content');

function shared(): Shared {
  const known = Reflect.get(globalThis, KEY) as Shared | undefined;
  const here = known ?? {};
  if (!known) Reflect.set(globalThis, KEY, here);
  return here;
}

/** Leaves checked content for the loaders of the collections, and its analysis for everybody. */
export function shareContent(content: CheckedContent): void {
  shared().content = content;
  shared().analysis = content.analysis;
}

/** Leaves an analysis for everybody. */
export function shareAnalysis(analysis: Analysis): void {
  shared().analysis = analysis;
}

/** The content that was left, once: the files with all their positions are not kept while the pages are made. */
export function takeSharedContent(): CheckedContent | undefined {
  const { content } = shared();
  shared().content = undefined;
  return content;
}

/**
 * The analysis of the content that was shared last.
 * @throws {Error} Where none was, as in live editing.
 */
export function sharedAnalysis(): Analysis {
  const { analysis } = shared();
  if (!analysis) throw new Error('No content was checked before its analysis was asked for.');
  return analysis;
}
