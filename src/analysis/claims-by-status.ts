/** The claims × actors table: who asserts, who denies, who is silent. */
import { CLAIM_STATUSES } from '../schemas/claim.ts';
import type { Actor, Claim, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** What one actor, or the article itself, has to do with one claim. Empty lists mean silence. */
export interface ClaimCell {
  statements: { statement: Statement; stance: 'asserts' | 'denies' }[];
  /** Sentences in which the article asserts it in its own words, in the order of the text; only in the article's column. */
  sentences: { sentence: string; stance: 'asserts' | 'denies' }[];
}

export interface ClaimRow {
  claim: Claim;
  /** One cell for each column. */
  cells: ClaimCell[];
}

export interface ClaimsTable {
  /** The actors who assert or deny a claim, in the order of the actors. The article's own voice is the first column, before them. */
  actors: Actor[];
  /** In the order of the statuses; those that no claim has are left out. */
  groups: { status: Claim['status']; rows: ClaimRow[] }[];
}

export function claimsByStatus(index: AnalysisIndex): ClaimsTable {
  const { analysis } = index;
  const speaking = new Set(
    analysis.claims.flatMap(({ assertions }) =>
      assertions.flatMap(({ statement }) => (statement === null ? [] : index.statement(statement).sources)),
    ),
  );
  const actors = analysis.actors.filter(({ id }) => speaking.has(id));
  const row = (claim: Claim): ClaimRow => {
    const said = claim.assertions.flatMap(({ statement, stance }) =>
      statement === null ? [] : [{ statement: index.statement(statement), stance }],
    );
    const own = claim.assertions
      .flatMap(({ sentence, stance }) => (sentence === null ? [] : [{ sentence, stance }]))
      .toSorted((a, b) => index.sentence(a.sentence).start - index.sentence(b.sentence).start);
    return {
      claim,
      cells: [
        { statements: [], sentences: own },
        ...actors.map(({ id }) => ({
          statements: said.filter(({ statement }) => statement.sources.includes(id)),
          sentences: [],
        })),
      ],
    };
  };
  return {
    actors,
    groups: CLAIM_STATUSES.map((status) => ({
      status,
      rows: analysis.claims.filter((claim) => claim.status === status).map(row),
    })).filter(({ rows }) => rows.length > 0),
  };
}
