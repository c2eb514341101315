/** Everything that one actor's page shows. */
import type { Actor, Claim, Relation, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface ActorPage {
  actor: Actor;
  said: Statement[];
  /** Statements about them that are not their own. */
  about: Statement[];
  relayed: Statement[];
  /** The claims they assert or deny. */
  claims: Claim[];
  /** Edges from and to them, in the order of the relations. */
  relations: { relation: Relation; other: Actor; outward: boolean }[];
  /** Sentences of narration that speak of them. */
  narratedIn: string[];
}

export function actorPage(index: AnalysisIndex, id: string): ActorPage {
  const actor = index.actor(id);
  const said = index.saidBy(id);
  const claimIds = new Set(said.flatMap(({ claims }) => claims));
  return {
    actor,
    said,
    about: index.saidAbout(id).filter(({ sources }) => !sources.includes(id)),
    relayed: index.relayedBy(id),
    claims: index.analysis.claims.filter((claim) => claimIds.has(claim.id)),
    relations: index.analysis.relations
      .filter(({ from, to }) => from === id || to === id)
      .map((relation) => ({
        relation,
        other: index.actor(relation.from === id ? relation.to : relation.from),
        outward: relation.from === id,
      })),
    narratedIn: index.analysis.sentences
      .filter(({ voice, about }) => voice === 'narration' && about.includes(id))
      .map((sentence) => sentence.id),
  };
}
