/** Who asserts a claim and who denies it, for its page. */
import type { Claim, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';
import { startOf } from './statement-words.ts';

export interface Asserters {
  asserting: Statement[];
  denying: Statement[];
  /** Sentences in which the article asserts it in its own words. */
  ownWords: string[];
  denyingInOwnWords: string[];
}

/** Each list in the order of the text. */
export function assertersOf(index: AnalysisIndex, { assertions }: Claim): Asserters {
  const statements = (wanted: 'asserts' | 'denies'): Statement[] =>
    assertions
      .flatMap(({ statement, stance }) =>
        statement !== null && stance === wanted ? [index.statement(statement)] : [],
      )
      .toSorted((a, b) => startOf(a) - startOf(b));
  const sentences = (wanted: 'asserts' | 'denies'): string[] =>
    assertions
      .flatMap(({ sentence, stance }) => (sentence !== null && stance === wanted ? [sentence] : []))
      .toSorted((a, b) => index.sentence(a).start - index.sentence(b).start);
  return {
    asserting: statements('asserts'),
    denying: statements('denies'),
    ownWords: sentences('asserts'),
    denyingInOwnWords: sentences('denies'),
  };
}
