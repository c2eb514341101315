/** The register of unnamed sources: who, how often, and which claims rest on nobody else. */
import type { Actor, Claim, Statement } from '../schemas/analysis.ts';
import { assertersOf } from './claim-page.ts';
import { figuresOf } from './findings.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface UnnamedSource {
  actor: Actor;
  statements: Statement[];
  /** Claims asserted by unnamed sources alone, this one among them. */
  claims: Claim[];
}

/** Unnamed sources who say something, the most frequent first, then in the order of the actors. */
export function unnamedRegister(index: AnalysisIndex): UnnamedSource[] {
  const alone = figuresOf(index).onlyUnnamed.map((claim) => ({
    claim,
    asserting: new Set(assertersOf(index, claim).asserting.flatMap(({ sources }) => sources)),
  }));
  return index.analysis.actors
    .filter(({ named }) => !named)
    .map((actor) => {
      const statements = index.saidBy(actor.id);
      const claims = alone.flatMap(({ claim, asserting }) => (asserting.has(actor.id) ? [claim] : []));
      return { actor, statements, claims };
    })
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => b.statements.length - a.statements.length);
}
