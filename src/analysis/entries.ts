/** What the content folder holds, read and checked by the schemas but not yet resolved: the input of `buildAnalysis`. */
import type { ActorData } from '../schemas/actor.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { ClaimData } from '../schemas/claim.ts';
import type { EventData } from '../schemas/event.ts';
import type { EvidenceData } from '../schemas/evidence.ts';
import type { MethodData } from '../schemas/method.ts';
import type { SiteData } from '../schemas/site.ts';
import type { StatementData, WithdrawnData } from '../schemas/statement.ts';
import type { Locate } from '../problems/problem.ts';
import type { HistoryLine } from '../history/history.ts';

/** One content file: its fields, and what stands below them. */
export interface Entry<Data> {
  /** The path as shown to the author. */
  file: string;
  data: Data;
  /** The Markdown below the fields, without its blockquotes. */
  note: string;
  /** The paragraphs of its blockquotes: the passages of a statement, the excerpt of evidence. */
  quotes: string[];
  /** Fields that could not be read and have a stand-in, so that the rest can be checked; their problems are told already. */
  guessed?: readonly string[];
  /** Where a field stands; `['quotes', 0]` is the first blockquote, `['paragraphs', 0]` the article's first paragraph. */
  locate: Locate;
}

/** A statement or claim that was taken back. */
export interface WithdrawnEntry extends Entry<WithdrawnData> {
  what: 'statement' | 'claim';
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
}
