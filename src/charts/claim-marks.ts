/** The marks in one cell of the claims × actors matrix: who asserts or denies, and how. Empty where there is silence. */
import type { ClaimCell } from '../analysis/claims-by-status.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { ownHedges } from '../analysis/own-hedges.ts';
import type { Actor } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { markOf, sayMark, type SmallMark } from './small-mark.ts';

export interface ClaimMark {
  mark: SmallMark;
  href: string;
  /** The sentences it rests on: "p7s1, p7s2". */
  where: string;
  /** "Asserted by Justin Trudeau, paraphrased, hedged: p1s2". */
  name: string;
}

/** @param actor Whose cell it is; null for the article's own voice. */
export function claimMarks(
  index: AnalysisIndex,
  urls: Urls,
  { statements, sentences }: ClaimCell,
  actor: Actor | null,
): ClaimMark[] {
  const who = actor?.name ?? 'the article itself';
  const name = (stance: 'asserts' | 'denies', mark: SmallMark, where: string): string =>
    `${[`${stance === 'denies' ? 'Denied' : 'Asserted'} by ${who}`, sayMark(mark)].filter((part) => part !== '').join(', ')}: ${where}`;
  return [
    ...sentences.map(({ sentence, stance }): ClaimMark => {
      const mark: SmallMark = {
        kind: 'own',
        hedged: ownHedges(index, index.sentence(sentence)).length > 0,
        denied: stance === 'denies',
      };
      return { mark, href: urls.place(sentence), where: sentence, name: name(stance, mark, sentence) };
    }),
    ...statements.map(({ statement, stance }): ClaimMark => {
      const mark: SmallMark = { ...markOf(statement), denied: stance === 'denies' };
      const where = statement.sentences.join(', ');
      return { mark, href: urls.statement(statement.id), where, name: name(stance, mark, where) };
    }),
  ];
}
