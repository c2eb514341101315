import type { Analysis } from '../schemas/analysis.ts';
import { lastRecorded, type HistoryLine } from './history.ts';
import { normalizeWording } from './wording.ts';

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
  const texts = (spans: readonly { text: string }[]): string[] => spans.map(({ text }) => text);
  const lines: HistoryLine[] = [
    ...analysis.statements.map((s): HistoryLine => ({
      what: 'statement',
      id: s.id,
      date,
      hash: s.version,
      fields: {
        ...normalizeWording({
          sources: s.sources,
          via: s.via.map(({ actor }) => actor),
          form: s.form,
          cue: texts(s.cue),
          passages: texts(s.passages),
          hedges: texts(s.hedges),
        }),
      },
    })),
    ...analysis.claims.map((c): HistoryLine => ({
      what: 'claim',
      id: c.id,
      date,
      hash: c.version,
      fields: { ...normalizeWording({ text: c.text, kind: c.kind, status: c.status }) },
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
