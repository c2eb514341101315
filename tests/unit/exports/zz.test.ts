import { test } from 'vitest';
import { Cite } from '@citation-js/core';
import { builtContent } from '/work/main/tests/unit/support/built-content.ts';
import { indexAnalysis } from '/work/main/src/analysis/index-analysis.ts';
import { statementRecords, claimRecords } from '/work/main/src/exports/citation-records.ts';
import { citationFile, formattedCitations } from '/work/main/src/exports/citations.ts';
test('x', async () => {
  for (const name of ['the article','the ferry']) {
    const { analysis } = await builtContent(name); const index = indexAnalysis(analysis);
    for (const s of [analysis.statements[0]!, analysis.statements[16] ?? analysis.statements[1]!]) {
      const r = statementRecords(index, s);
      console.log(citationFile(r,'json'), citationFile(r,'bib'), citationFile(r,'ris')); console.log(formattedCitations(r));
      console.log(new Cite(citationFile(r,'bib')).data.map(({_graph,...x}:any)=>x), new Cite(citationFile(r,'ris')).data.map(({_graph,...x}:any)=>x));
    }
    console.log(formattedCitations(claimRecords(index, analysis.claims[0]!)));
    const t=performance.now(); for (let k=0;k<5;k++) for (const s of analysis.statements) formattedCitations(statementRecords(index,s)); console.log((performance.now()-t)/analysis.statements.length/5,'ms per statement');
  }
});
