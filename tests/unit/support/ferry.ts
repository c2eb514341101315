/** The ferry's analysis, as it is or changed by hand: the small analysis in which every number can be counted. */
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import type { Span } from '../../../src/anchoring/code-points.ts';
import type { Analysis, Claim, Statement } from '../../../src/schemas/analysis.ts';
import { builtContent } from './built-content.ts';

const { analysis: ferry } = await builtContent('the ferry');

/**
 * The index of a copy of the ferry's analysis.
 * @param change Changes the copy in place; nobody checks it then.
 */
export function ferryIndex(change: (analysis: Analysis) => void = () => undefined): AnalysisIndex {
  const analysis = structuredClone(ferry);
  change(analysis);
  return indexAnalysis(analysis);
}

/** The span of words that stand once in the ferry's text. */
export function spanOf(words: string): Span {
  const [before = '', ...after] = (ferry.article.text ?? '').split(words);
  if (after.length !== 1) throw new Error(`The ferry has ${after.length} times: ${words}`);
  const start = [...before].length;
  return { start, end: start + [...words].length, text: words };
}

/** A statement like the mayor's on the fog, which stands in `p1s2`, with some of its fields changed. */
export function statementLike(fields: Partial<Statement> & Pick<Statement, 'id'>): Statement {
  return { ...structuredClone(ferryIndex().statement('c4qz')), ...fields };
}

/** A claim like the one that nobody was hurt, with some of its fields changed. */
export function claimLike(fields: Partial<Claim> & Pick<Claim, 'id'>): Claim {
  return { ...structuredClone(ferryIndex().claim('n7bc')), ...fields };
}

/** The ids of things, for short comparisons. */
export function ids(things: readonly { id: string }[]): string {
  return things.map(({ id }) => id).join(' ');
}
