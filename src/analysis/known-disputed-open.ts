/** What is known, contradicted or disputed, and not known: derived from the claims' status alone (contract). */
import type { Claim } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface KnownDisputedOpen {
  known: Claim[];
  /** Contradicted ones first. */
  disputed: Claim[];
  /** Unverified ones first, then open predictions. */
  open: Claim[];
  /** Judgements and proposals are left out of the three, and counted. */
  opinions: Claim[];
}

/** Each list in the order of the claims. */
export function knownDisputedOpen({ analysis: { claims } }: AnalysisIndex): KnownDisputedOpen {
  const having = (...statuses: Claim['status'][]): Claim[] =>
    statuses.flatMap((status) => claims.filter((claim) => claim.status === status));
  return {
    known: having('supported'),
    disputed: having('contradicted', 'disputed'),
    open: having('unverified', 'open'),
    opinions: having('opinion'),
  };
}
