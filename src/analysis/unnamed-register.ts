/** The register of unnamed sources: who, how often, and which claims rest on nobody else. */
import type { Actor, Claim, Statement } from '../schemas/analysis.ts';
import { figuresOf } from './findings.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface UnnamedSource {
  actor: Actor;
  statements: Statement[];
  /** Claims asserted by unnamed sources alone, this one among them. */
  claims: Claim[];
}

/** Unnamed sources who say something, the most frequent first. */
export function unnamedRegister(index: AnalysisIndex): UnnamedSource[] {
  const alone = figuresOf(index).onlyUnnamed;
  return index.analysis.actors
    .filter(({ named }) => !named)
    .map((actor) => {
      const statements = index.saidBy(actor.id);
      const ids = new Set(statements.flatMap(({ claims }) => claims));
      return { actor, statements, claims: alone.filter(({ id }) => ids.has(id)) };
    })
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => b.statements.length - a.statements.length);
}
