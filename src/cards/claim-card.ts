/** The card of a claim: the proposition, how it holds up, and who asserts it. */
import { assertersOf } from '../analysis/claim-page.ts';
import { plainDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Claim, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize, sayList, STATUS_WORDS } from '../words.ts';
import { run, type Card } from './card.ts';
import { footOf } from './statement-card.ts';

/** More than these are counted, not named. */
const NAMED = 4;

/** A claim on a picture: our words, so neither marks nor quotation marks. */
export function claimCard(index: AnalysisIndex, urls: Urls, claim: Claim): Card {
  const address = urls.claim(claim.id);
  const { label, explained } = STATUS_WORDS[claim.status];
  const colour = claim.status === 'contradicted' ? 'red' : 'ink';
  const asserted = sayAsserters(index, claim);
  const reviewed = `reviewed ${plainDate(claim.reviewed)}`;
  return {
    path: urls.card(address),
    alt: `Claim, in the analyst’s words: ${claim.text} ${label}: ${explained} ${capitalize(asserted)}; ${reviewed}.`,
    site: index.analysis.site.title,
    slug: [`claim ${claim.id}`, `version ${claim.version}`, reviewed],
    headline: [run(claim.text, { face: 'headline' })],
    lines: [
      { lead: true, runs: [run(`${label}. `, { face: 'label-strong', colour }), run(explained, { colour })] },
      { runs: [run(capitalize(asserted))] },
      { runs: [run('A claim of the article in the analyst’s words', { colour: 'quiet' })] },
    ],
    foot: footOf(index.analysis, urls, address),
  };
}

/** "Asserted by Ann, Ben, and the article in its own words; denied by Cem." */
function sayAsserters(index: AnalysisIndex, claim: Claim): string {
  const { asserting, denying, ownWords, denyingInOwnWords } = assertersOf(index, claim);
  const asserted = names(index, asserting, ownWords.length > 0);
  const denied = names(index, denying, denyingInOwnWords.length > 0);
  return [asserted && `asserted by ${asserted}`, denied && `denied, or said to lack evidence, by ${denied}`]
    .filter(Boolean)
    .join('; ');
}

function names(index: AnalysisIndex, statements: readonly Statement[], narrated: boolean): string {
  const ids = [...new Set(statements.flatMap(({ sources }) => sources))];
  const shown = ids.slice(0, ids.length > NAMED ? NAMED - 1 : NAMED).map((id) => index.actor(id).name);
  const others = ids.length - shown.length;
  return sayList([
    ...shown,
    ...(others > 0 ? [`${others} others`] : []),
    ...(narrated ? ['the article in its own words'] : []),
  ]);
}
