/** Whether a relation is reported with a hedge. */
import type { Relation } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** True where the phrase itself keeps a hedge of the sentences it rests on: "could put pressure on". */
export function isHedged({ kind, sentences }: Relation, index: AnalysisIndex): boolean {
  const words = ` ${kind.toLowerCase()} `;
  return sentences.some((id) =>
    index.sentence(id).hedges.some(({ text }) => words.includes(` ${text.toLowerCase()} `)),
  );
}
