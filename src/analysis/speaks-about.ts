import type { Actor, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** One actor speaks about another, in these statements. */
export interface SpeaksAbout {
  from: Actor;
  to: Actor;
  /** In the order of the text; never empty. */
  statements: Statement[];
}

/** Who speaks about whom, derived from the statements: in the order of the actors who speak, then of those spoken about. */
export function speaksAbout(index: AnalysisIndex): SpeaksAbout[] {
  const { actors } = index.analysis;
  return actors.flatMap((from) =>
    actors
      .filter((to) => to.id !== from.id)
      .map((to) => ({
        from,
        to,
        statements: index.saidBy(from.id).filter(({ about }) => about.includes(to.id)),
      }))
      .filter(({ statements }) => statements.length > 0),
  );
}
