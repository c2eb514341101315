import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import type { BuiltSite } from './built-sites.ts';

/** The published analysis of a built site. */
export async function analysisOf({ dir }: BuiltSite): Promise<Analysis> {
  return JSON.parse(await readFile(join(dir, 'data/analysis.json'), 'utf8')) as Analysis;
}
