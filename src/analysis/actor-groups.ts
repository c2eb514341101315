import { ACTOR_GROUPS } from '../schemas/actor.ts';
import type { Actor } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface ActorGroup {
  group: Actor['group'];
  /** In the order of the actors, with how many statements are by them and about them. */
  members: { actor: Actor; said: number; about: number }[];
}

/** The actors by group; a group that nobody is in is left out. */
export function actorGroups(index: AnalysisIndex): ActorGroup[] {
  return ACTOR_GROUPS.map((group) => ({
    group,
    members: index.analysis.actors
      .filter((actor) => actor.group === group)
      .map((actor) => ({
        actor,
        said: index.saidBy(actor.id).length,
        about: index.saidAbout(actor.id).length,
      })),
  })).filter(({ members }) => members.length > 0);
}
