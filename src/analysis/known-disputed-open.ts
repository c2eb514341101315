/** What is known, contradicted or disputed, and not known: derived from the claims' status alone (contract). */
import type { Claim } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** The claims of one status, in the order of the claims. */
export interface ClaimsOfStatus {
  status: Claim['status'];
  claims: Claim[];
}

export interface KnownDisputedOpen {
  known: Claim[];
  /** Contradicted, then disputed. */
  disputed: ClaimsOfStatus[];
  /** Unverified, then open predictions. */
  open: ClaimsOfStatus[];
  /** Judgements and proposals are left out of the three, and counted. */
  opinions: Claim[];
}

/** The three lists; a status that no claim has is left out of its list. */
export function knownDisputedOpen({ analysis: { claims } }: AnalysisIndex): KnownDisputedOpen {
  const having = (status: Claim['status']): Claim[] => claims.filter((claim) => claim.status === status);
  const groups = (...statuses: Claim['status'][]): ClaimsOfStatus[] =>
    statuses.map((status) => ({ status, claims: having(status) })).filter((group) => group.claims.length > 0);
  return {
    known: having('supported'),
    disputed: groups('contradicted', 'disputed'),
    open: groups('unverified', 'open'),
    opinions: having('opinion'),
  };
}
