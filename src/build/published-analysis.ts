import { readFile } from 'node:fs/promises';
import { indexAnalysis, type AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Analysis } from '../schemas/analysis.ts';

const read = new Map<string, Promise<AnalysisIndex>>();

/**
 * What a build has just published, for its last steps, so that the content is not read and checked once more.
 * @param dir The folder of the built site.
 */
export function readPublishedAnalysis(dir: URL): Promise<AnalysisIndex> {
  const index = read.get(dir.href) ?? readIndex(dir);
  read.set(dir.href, index);
  return index;
}

async function readIndex(dir: URL): Promise<AnalysisIndex> {
  return indexAnalysis(JSON.parse(await readFile(new URL('data/analysis.json', dir), 'utf8')) as Analysis);
}
