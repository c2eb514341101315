import type { Analysis } from '../schemas/analysis.ts';
import { lastRecorded, type HistoryLine } from './history.ts';
import { claimWording, normalizeWording, statementWording } from './wording.ts';

/**
 * The lines to append so that the history holds the present wording of every permalink.
 * @param date The day they are recorded, `YYYY-MM-DD`.
 * @returns One line for each statement, claim or withdrawal that is new or has changed, in the order of the analysis.
 */
export function newHistoryLines(
  analysis: Analysis,
  history: readonly HistoryLine[],
  date: string,
): HistoryLine[] {
  const last = lastRecorded(history);
  const lines: HistoryLine[] = [
    ...analysis.statements.map((statement): HistoryLine => ({
      what: 'statement',
      id: statement.id,
      date,
      hash: statement.version,
      fields: { ...normalizeWording(statementWording(statement)) },
    })),
    ...analysis.claims.map((claim): HistoryLine => ({
      what: 'claim',
      id: claim.id,
      date,
      hash: claim.version,
      fields: { ...normalizeWording(claimWording(claim)) },
    })),
    ...analysis.withdrawn.map((w): HistoryLine => ({
      what: w.what,
      id: w.id,
      date,
      hash: null,
      fields: { reason: w.reason, replacedBy: w.replacedBy },
    })),
  ];
  return lines.filter((line) => last.get(line.id)?.hash !== line.hash);
}
