import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { claimWording, statementWording } from '../../../src/history/wording.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';

/** The same analysis as if every wording had been recorded on 1 June 2025, and the first statement's anew on the next day. */
export function recordedIndex(analysis: Analysis): AnalysisIndex {
  const first = analysis.statements[0];
  const line = (
    what: 'statement' | 'claim',
    one: Analysis['statements'][number] | Analysis['claims'][number],
    date: string,
  ) => ({
    what,
    id: one.id,
    date,
    hash: one.version,
    fields: { ...('text' in one ? claimWording(one) : statementWording(one)) },
  });
  const statements = analysis.statements.map((one) => line('statement', one, '2025-06-01'));
  const before = statements[0] && {
    ...statements[0],
    hash: '00000000',
    fields: { ...statements[0].fields, cue: ['once <said>'] },
  };
  return indexAnalysis({
    ...analysis,
    site: { ...analysis.site, recorded: '2025-06-02' },
    history: [
      ...(before ? [before] : []),
      ...statements.slice(1),
      ...(first ? [line('statement', first, '2025-06-02')] : []),
      ...analysis.claims.map((one) => line('claim', one, '2025-06-01')),
    ],
  });
}
