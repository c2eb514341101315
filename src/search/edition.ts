/** Which statements, in which words and order, an index was made of. */
import { createHash } from 'node:crypto';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { listedWords } from '../analysis/listed-words.ts';

/**
 * The same for a page and an index of one content, and another as soon as the order or a word differs: eight
 * hexadecimal digits of a SHA-256. Pagefind names its results by numbers of its own; only a page that lists the very
 * same statements may tell by their order which is which.
 */
export function editionOf(index: AnalysisIndex): string {
  const listed = index.analysis.statements.map((statement) => [statement.id, listedWords(index, statement)]);
  return createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 8);
}
