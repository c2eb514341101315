/** What the map shows, before it has a shape: the actors with their words, the sides, and every line between two of them. */
import { countWords } from '../analysis/count-words.ts';
import { floorByActor } from '../analysis/floor.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { isHedged } from '../analysis/hedged-relation.ts';
import { speaksAbout } from '../analysis/speaks-about.ts';
import type { Actor, Relation, Statement } from '../schemas/analysis.ts';

export interface NetworkNode {
  actor: Actor;
  /** Words of the passages that are theirs. */
  words: number;
  /** Of these, words in quotation marks. */
  quotedWords: number;
  /** True where the article gives them no statement at all. */
  silent: boolean;
  /** Words in which others speak of them. */
  wordsAbout: number;
  /** Statements of others that they pass on. */
  relayed: number;
}

/** A line from one actor to another; `from` and `to` are places in the list of nodes. */
export type NetworkEdge = { from: number; to: number } & (
  { type: 'relation'; relation: Relation; hedged: boolean } | { type: 'about'; statements: Statement[] }
);

export interface Network {
  /** In the order of the actors. */
  nodes: NetworkNode[];
  /** Relations in their order, then who speaks about whom. */
  edges: NetworkEdge[];
  /** The editor's words for the sides with their members, largest first; null for actors without one. */
  sides: { side: string | null; members: number[] }[];
  /** The side that the others speak about most: it stands in the middle. */
  focus: number;
}

/** The network of an analysis. */
export function networkOf(index: AnalysisIndex): Network {
  const { actors, relations } = index.analysis;
  const floor = new Map(floorByActor(index).map((entry) => [entry.actor.id, entry]));
  const about = speaksAbout(index);
  const place = new Map(actors.map(({ id }, n) => [id, n]));
  const nodes = actors.map((actor): NetworkNode => {
    const { words = 0, quotedWords = 0 } = floor.get(actor.id) ?? {};
    const others = index.saidAbout(actor.id).filter(({ sources }) => !sources.includes(actor.id));
    return {
      actor,
      words,
      quotedWords,
      silent: !floor.has(actor.id),
      relayed: index.relayedBy(actor.id).length,
      wordsAbout: others.reduce(
        (sum, { passages }) => sum + passages.reduce((all, { text }) => all + countWords(text), 0),
        0,
      ),
    };
  });
  const at = (id: string): number => place.get(id) ?? 0;
  const edges: NetworkEdge[] = [
    ...relations
      .filter(({ from, to }) => from !== to)
      .map((relation) => ({
        type: 'relation' as const,
        from: at(relation.from),
        to: at(relation.to),
        relation,
        hedged: isHedged(relation, index),
      })),
    ...about.map(({ from, to, statements }) => ({
      type: 'about' as const,
      from: at(from.id),
      to: at(to.id),
      statements,
    })),
  ];
  const sides = sidesOf(nodes);
  const sideOf = (n: number): string | null => nodes[n]?.actor.side ?? null;
  const spokenOf = sides.map(
    ({ side }) =>
      edges.filter(({ type, from, to }) => type === 'about' && sideOf(to) === side && sideOf(from) !== side)
        .length,
  );
  return { nodes, edges, sides, focus: Math.max(0, spokenOf.indexOf(Math.max(...spokenOf))) };
}

function sidesOf(nodes: readonly NetworkNode[]): Network['sides'] {
  const members = new Map<string | null, number[]>();
  nodes.forEach(({ actor }, n) => {
    members.set(actor.side, [...(members.get(actor.side) ?? []), n]);
  });
  return [...members]
    .map(([side, list]) => ({ side, members: list }))
    .sort((a, b) => b.members.length - a.members.length);
}
