/** What is left for an editor to do: what was drafted and not yet accepted, the doubtful first, and what is missing. */
import { UNDESCRIBED } from '../schemas/actor.ts';
import type { Actor, Analysis, Claim, Sentence, Statement } from '../schemas/analysis.ts';
import { UNDECIDED } from '../schemas/site.ts';
import type { ContentEntries } from './entries.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** An item of the analysis, and the file in which it is edited. */
export interface InFile<Item> {
  item: Item;
  /** The path as shown to the author. */
  file: string;
}

/** A statement that nobody has accepted. */
export interface ToAccept extends InFile<Statement> {
  /** The rule that drafted it; null where its file does not say. */
  rule: string | null;
  /** From 0 to 1; null where its file does not say. */
  confidence: number | null;
  doubts: readonly string[];
}

export interface Review {
  /** Statements that nobody has accepted: those of unknown confidence first, then the least sure. */
  toAccept: ToAccept[];
  /** Accepted statements of which nobody has reviewed whether the source said it. */
  unreviewed: InFile<Statement>[];
  /** Claims that could be checked and have no evidence. */
  withoutEvidence: InFile<Claim>[];
  /** Actors of whom it is not said who they are, or hardly rightly, each with why. */
  undescribed: (InFile<Actor> & { why: string })[];
}

type Edited = Pick<ContentEntries, 'statements' | 'claims' | 'actors'>;

/** Sorts out what the content still wants; each list but the first in the order of the analysis. */
export function reviewOf({ analysis }: AnalysisIndex, entries: Edited): Review {
  const statementIn = inFileOf<Statement>(entries.statements);
  const actorIn = inFileOf<Actor>(entries.actors);
  const drafted = new Map(entries.statements.map(({ data }) => [data.id, data.draft]));
  const toAccept = analysis.statements
    .filter(({ draft }) => draft)
    .map((statement) => {
      const how = drafted.get(statement.id);
      const known = typeof how === 'object' ? how : { rule: null, confidence: null, doubts: [] };
      return { ...statementIn(statement), ...known };
    })
    // The order of the text stays where the confidence is the same: sorting is stable.
    .sort((a, b) => (a.confidence ?? -1) - (b.confidence ?? -1));
  return {
    toAccept,
    unreviewed: analysis.statements
      .filter(({ draft, attribution }) => !draft && attribution.reviewed === null)
      .map(statementIn),
    withoutEvidence: analysis.claims
      .filter(({ status, evidence }) => status !== 'opinion' && evidence.length === 0)
      .map(inFileOf<Claim>(entries.claims)),
    undescribed: analysis.actors.flatMap((actor) => {
      const why = doubtOf(actor);
      return why === undefined ? [] : [{ ...actorIn(actor), why }];
    }),
  };
}

/** Words that a role does not end with: it was cut off there. */
const BROKEN_OFF = /(?:^|\s)(?:of|the|a|an|and|or|for|in|at|to|by|with|from)$/i;
/** Words that name institutions and papers, not people. */
const OF_INSTITUTIONS =
  /\b(?:agency|alliance|army|assembly|association|authority|bank|board|bureau|campaign|centre|center|church|club|coalition|college|commission|committee|company|complaint|congress|corporation|council|court|department|federation|forces?|foundation|government|group|house|inc|institute|journal|ltd|ministry|navy|news|notice|office|organi[sz]ation|parliament|party|police|post|programme|program|report|school|senate|service|society|times|union|university|website)\b/i;

/** Why an actor wants a look; undefined where nothing is odd. */
function doubtOf({ role, kind, name }: Actor): string | undefined {
  if (role === UNDESCRIBED) return 'nobody has said who they are';
  if (BROKEN_OFF.test(role)) return `the role breaks off: “${role}”`;
  if (kind === 'person' && OF_INSTITUTIONS.test(name)) return 'called a person, named like an institution';
  return undefined;
}

/** Finds the file of an item among the entries of its kind. */
function inFileOf<Item extends { id: string }>(
  entries: readonly { data: { id: string }; file: string }[],
): (item: Item) => InFile<Item> {
  const files = new Map(entries.map(({ data, file }) => [data.id, file]));
  return (item) => ({ item, file: files.get(item.id) ?? '' });
}

/**
 * Ids of the sentences that an editor has answered for: every statement in them is accepted, or they are narration with a
 * note that says why. Bare narration is what a draft declares of everything that it did not understand.
 */
export function dealtWith(index: AnalysisIndex): Set<string> {
  const isAnswered = ({ id, note }: Sentence): boolean => {
    const statements = index.statementsIn(id);
    return note !== '' || (statements.length > 0 && statements.every(({ draft }) => !draft));
  };
  return new Set(index.analysis.sentences.filter(isAnswered).map(({ id }) => id));
}

/** What a published site would still owe its readers, each in a few words: "16 drafted statements", "the publisher". */
export function unfinished({ statements, claims, article, site }: Analysis): string[] {
  const drafted = (count: number, what: string): string[] =>
    count === 0 ? [] : [`${count} drafted ${count === 1 ? what : `${what}s`}`];
  return [
    ...drafted(statements.filter(({ draft }) => draft).length, 'statement'),
    ...drafted(claims.filter(({ draft }) => draft).length, 'claim'),
    ...(article.publisher === null ? ['the publisher'] : []),
    ...(article.published === null ? ['the date'] : []),
    ...(site.licence === UNDECIDED ? ['the licence'] : []),
  ];
}
