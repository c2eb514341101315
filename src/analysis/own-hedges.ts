/** The hedges of the article's own voice: those in a sentence that belong to no statement. */
import type { Sentence } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** In the order of the text; none where the sentence is wholly somebody's word. */
export function ownHedges(index: AnalysisIndex, { id, hedges }: Sentence): Sentence['hedges'] {
  const said = index.statementsIn(id).flatMap((statement) => statement.hedges);
  return hedges.filter(({ start, end }) => !said.some((hedge) => hedge.start === start && hedge.end === end));
}
