/** A content folder that must be right, read and built once for the tests that look at the result. */
import { checkContent } from '../../../src/reading/check-content.ts';
import type { ContentEntries } from '../../../src/analysis/entries.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { CONTENT_FOLDERS, REPOSITORY } from './content-folders.ts';

export interface BuiltContent {
  analysis: Analysis;
  entries: ContentEntries;
}

/**
 * @param name One of `CONTENT_FOLDERS`.
 * @throws {Error} With every problem, so that the test's report says what is wrong with the content.
 */
export async function builtContent(name: string): Promise<BuiltContent> {
  const contentDir = CONTENT_FOLDERS.get(name);
  if (contentDir === undefined) throw new Error(`There is no content folder for ${name}.`);
  const settings = { origin: 'https://example.org', base: '/', contentDir, originIsDefault: false };
  const { analysis, entries, problems } = await checkContent(settings, REPOSITORY);
  if (!analysis || !entries) {
    throw new Error(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`).join('\n'));
  }
  return { analysis, entries };
}
