/** The chain of relay: from the source through whoever carried the words to the article. */
import type { Actor, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface ChainLink {
  /** Who; null for the article itself, which ends every chain. */
  actors: Actor[] | null;
  /** How the link is known: the sentence names it, another sentence does, or it is the source. */
  basis: 'source' | 'sentence' | 'inferred' | 'article';
  /** The sentence that names the relayer. */
  sentence: string | null;
}

/** Links from the source outwards, the article last. */
export function chainOf(statement: Statement, index: AnalysisIndex): ChainLink[] {
  return [
    { actors: statement.sources.map((id) => index.actor(id)), basis: 'source', sentence: null },
    ...statement.via.map(({ actor, basis, sentence }): ChainLink => ({
      actors: [index.actor(actor)],
      basis,
      sentence,
    })),
    { actors: null, basis: 'article', sentence: statement.sentences[0] ?? null },
  ];
}
