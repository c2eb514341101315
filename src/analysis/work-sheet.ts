/** The work sheet for a class: what is to be judged, and the answers. */
import { CLAIM_STATUSES } from '../schemas/claim.ts';
import type { Claim, Statement } from '../schemas/analysis.ts';
import { FORM_WORDS, STATUS_WORDS } from '../words.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface WorkSheet {
  /** Statements with a content, in the order of the text; the answer goes on after the names of the sources. */
  statements: { statement: Statement; answer: string }[];
  /** Claims that are no opinion, in their order, with how each holds up and what would settle it. */
  claims: { claim: Claim; verdict: string }[];
  /** The statuses of these claims, in the order of the statuses. */
  statuses: Claim['status'][];
}

/** Everything on the sheet. */
export function workSheet({ analysis }: AnalysisIndex): WorkSheet {
  const claims = analysis.claims.filter(({ status }) => status !== 'opinion');
  return {
    statements: analysis.statements
      .filter(({ passages }) => passages.length > 0)
      .map((statement) => ({ statement, answer: answerTo(statement) })),
    claims: claims.map((claim) => ({ claim, verdict: verdictOn(claim) })),
    statuses: CLAIM_STATUSES.filter((status) => claims.some((claim) => claim.status === status)),
  };
}

/** ", paraphrased; weakened by “may”, “could”." */
function answerTo({ form, hedges }: Statement): string {
  const weakened = hedges.map(({ text }) => `“${text}”`).join(', ');
  return `, ${FORM_WORDS[form].adverb}${weakened && `; weakened by ${weakened}`}.`;
}

/** "Unverified. The log of the harbour would settle it." */
function verdictOn({ status, settles }: Claim): string {
  return `${STATUS_WORDS[status].label}. ${settles ?? ''}`.trim();
}
