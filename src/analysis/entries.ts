/** What the content folder holds, read and checked by the schemas but not yet resolved: the input of `buildAnalysis`. */
import type { ActorData } from '../schemas/actor.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { ClaimData } from '../schemas/claim.ts';
import type { EventData } from '../schemas/event.ts';
import type { EvidenceData } from '../schemas/evidence.ts';
import type { MethodData } from '../schemas/method.ts';
import type { SiteData } from '../schemas/site.ts';
import type { StatementData, WithdrawnData } from '../schemas/statement.ts';
import type { Locate, Position } from '../problems/problem.ts';
import type { HistoryLine } from '../history/history.ts';

/** Something in a note that leads to a place of this site: the id of a sentence, or an address that begins with `/`. */
export interface Mention extends Position {
  target: string;
}

/** One content file: its fields, and what stands below them. */
export interface Entry<Data> {
  /** The path as shown to the author. */
  file: string;
  data: Data;
  /** The Markdown below the fields, without its blockquotes. */
  note: string;
  /** The paragraphs of its blockquotes: the passages of a statement, the excerpt of evidence. */
  quotes: string[];
  /** What its notes lead to on this site, each with its place. */
  mentions?: readonly Mention[];
  /** Fields that could not be read and have a stand-in, so that the rest can be checked; their problems are told already. */
  guessed?: readonly string[];
  /** True where one of those stand-ins is no value that the field could have. */
  incomplete?: boolean;
  /** Where a field stands; `['quotes', 0]` is the first blockquote, `['paragraphs', 0, 7]` the eighth sign of the article's first paragraph. */
  locate: Locate;
}

/** A statement or claim that was taken back. */
export interface WithdrawnEntry extends Entry<WithdrawnData> {
  what: 'statement' | 'claim';
}

/** A file, or a whole folder, that gave no entry: what it may have held is missing to everything that names it. */
export interface UnreadEntry {
  folder: 'actors' | 'statements' | 'claims' | 'events' | 'evidence';
  /** The ids that it may have; undefined where it may be any. */
  ids: readonly string[] | undefined;
  /** Its blockquotes; undefined where they cannot be read either. */
  quotes: readonly string[] | undefined;
}

/** The whole content folder. */
export interface ContentEntries {
  site: Entry<SiteData>;
  method: Entry<MethodData>;
  /** The article; `quotes` is empty, `paragraphs` its text. */
  article: Entry<ArticleData> & { paragraphs: string[] };
  actors: Entry<ActorData>[];
  statements: Entry<StatementData>[];
  claims: Entry<ClaimData>[];
  events: Entry<EventData>[];
  evidence: Entry<EvidenceData>[];
  withdrawn: WithdrawnEntry[];
  /** What was published under each permalink, in the order it was recorded. */
  history: HistoryLine[];
  /** Where each line of `history` stands, where it was read from files. */
  historyPlaces?: { file: string; line: number }[];
  /** What could not be read, so that one cause is told once. */
  unread?: readonly UnreadEntry[];
}

/** Every entry whose notes may lead somewhere. */
export function entriesWithNotes(entries: ContentEntries): Entry<unknown>[] {
  const { method, article, actors, statements, claims, events, evidence } = entries;
  return [method, article, ...actors, ...statements, ...claims, ...events, ...evidence];
}

/** True where an id that is missing may be that of a file which could not be read: its problem is told already. */
export function mayBeUnread(
  { unread = [] }: ContentEntries,
  folder: UnreadEntry['folder'],
  id: string,
): boolean {
  return unread.some((entry) => entry.folder === folder && (entry.ids?.includes(id) ?? true));
}
