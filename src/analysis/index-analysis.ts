/** An `Analysis` with its references followed: what every page asks again and again, worked out once. */
import type { Actor, Analysis, Claim, Evidence, Sentence, Statement } from '../schemas/analysis.ts';

export interface AnalysisIndex {
  analysis: Analysis;
  actor(id: string): Actor;
  statement(id: string): Statement;
  /** Which of all statements it is, in the order of the text, from 0. */
  placeInText(id: string): number;
  claim(id: string): Claim;
  evidence(id: string): Evidence;
  sentence(id: string): Sentence;
  /** What the actor said, in the order of the text. */
  saidBy(actor: string): Statement[];
  /** What was said of the actor by others or by itself, in the order of the text. */
  saidAbout(actor: string): Statement[];
  /** What the actor passed on. */
  relayedBy(actor: string): Statement[];
  /** The statements that touch a sentence, in the order of the text. */
  statementsIn(sentence: string): Statement[];
  /** The claims that the article asserts in its own words in a sentence. */
  claimsIn(sentence: string): Claim[];
  /** True where at least one source has a name. */
  isNamed(statement: Statement): boolean;
}

const indexes = new WeakMap<Analysis, AnalysisIndex>();

/** The index of an analysis; the same object for the same analysis. */
export function indexAnalysis(analysis: Analysis): AnalysisIndex {
  const known = indexes.get(analysis);
  if (known) return known;
  const index = makeIndex(analysis);
  indexes.set(analysis, index);
  return index;
}

function makeIndex(analysis: Analysis): AnalysisIndex {
  const actors = byId(analysis.actors);
  const statements = byId(analysis.statements);
  const places = new Map(analysis.statements.map(({ id }, place) => [id, place]));
  const claims = byId(analysis.claims);
  const evidence = byId(analysis.evidence);
  const sentences = byId(analysis.sentences);
  const saidBy = groupBy(analysis.statements, ({ sources }) => sources);
  const saidAbout = groupBy(analysis.statements, ({ about }) => about);
  const relayedBy = groupBy(analysis.statements, ({ via }) => via.map(({ actor }) => actor));
  const statementsIn = groupBy(analysis.statements, (statement) => statement.sentences);
  const claimsIn = groupBy(analysis.claims, ({ assertions }) =>
    assertions.flatMap(({ sentence, stance }) =>
      sentence !== null && stance === 'asserts' ? [sentence] : [],
    ),
  );
  return {
    analysis,
    actor: (id) => found(actors.get(id), 'actor', id),
    statement: (id) => found(statements.get(id), 'statement', id),
    placeInText: (id) => found(places.get(id), 'statement', id),
    claim: (id) => found(claims.get(id), 'claim', id),
    evidence: (id) => found(evidence.get(id), 'evidence', id),
    sentence: (id) => found(sentences.get(id), 'sentence', id),
    saidBy: (actor) => saidBy.get(actor) ?? [],
    saidAbout: (actor) => saidAbout.get(actor) ?? [],
    relayedBy: (actor) => relayedBy.get(actor) ?? [],
    statementsIn: (sentence) => statementsIn.get(sentence) ?? [],
    claimsIn: (sentence) => claimsIn.get(sentence) ?? [],
    isNamed: (statement) => statement.sources.some((id) => found(actors.get(id), 'actor', id).named),
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** `buildAnalysis` has resolved every id, so a missing one is a mistake of ours. */
function found<Item>(item: Item | undefined, what: string, id: string): Item {
  if (item === undefined) throw new RangeError(`The analysis has no ${what} \`${id}\`.`);
  return item;
}
