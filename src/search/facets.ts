/** What a statement can be found by. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Facet } from './fields.ts';

/** The values of a statement for every facet. */
export function facetsOf(index: AnalysisIndex, statement: Statement): Record<Facet, string[]> {
  return {
    speaker: statement.sources,
    about: statement.about,
    form: [statement.form],
    hedged: [statement.hedges.length > 0 ? 'yes' : 'no'],
    named: [index.isNamed(statement) ? 'yes' : 'no'],
    claim: statement.claims,
  };
}
