/** Every card of the site. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { actorCard } from './actor-card.ts';
import type { Card } from './card.ts';
import { claimCard } from './claim-card.ts';
import { siteCard } from './site-card.ts';
import { statementCard } from './statement-card.ts';

/** The site's own, then statements, claims and actors in the order of the analysis. */
export function allCards(index: AnalysisIndex, urls: Urls): Card[] {
  const { statements, claims, actors } = index.analysis;
  return [
    siteCard(index, urls),
    ...statements.map((statement) => statementCard(index, urls, statement)),
    ...claims.map((claim) => claimCard(index, urls, claim)),
    ...actors.map((actor) => actorCard(index, urls, actor)),
  ];
}

/** False where `SKIP_CARDS=1` asks for a fast build: then there are no pictures, and no page names one. */
export function areCardsWanted(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['SKIP_CARDS'] !== '1';
}
