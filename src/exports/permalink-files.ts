/** What stands beside the page of a statement or claim, for other programs and pages: citations, the annotation, oEmbed, the embed. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { describeStatement } from '../analysis/statement-page.ts';
import { withdrawnOf } from '../analysis/wordings.ts';
import { CARD_SIZE } from '../cards/card.ts';
import type { Claim, Statement, Withdrawn } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { statementAnnotation } from './annotations.ts';
import { claimRecords, statementRecords } from './citation-records.ts';
import { CITATION_FORMATS, citationFile, type CitationFormat } from './citations.ts';
import { oembed } from './embed.ts';
import { embedPage, withdrawnEmbedPage } from './embed-page.ts';

/** What the files are made from. */
export interface FileContext {
  index: AnalysisIndex;
  urls: Urls;
  /** Whether the site has cards, which oEmbed then names. */
  pictured: boolean;
  /** The styles of an embed. */
  embedStyle: string;
}

/** A kind of file, of which every item has one. */
interface FileKind<Item> {
  /** Below the page's own address; with a slash at the end where it is a page as well. */
  name: string;
  /** The media type. */
  type: string;
  text: (item: Item, context: FileContext) => string;
}

const EMBED = { name: 'embed/', type: 'text/html; charset=utf-8' };
const FORMATS = Object.entries(CITATION_FORMATS) as [CitationFormat, string][];

const STATEMENT_FILES: readonly FileKind<Statement>[] = [
  ...FORMATS.map(([format, type]): FileKind<Statement> => ({
    name: `cite.${format}`,
    type,
    text: (statement, { index }) => citationFile(statementRecords(index, statement), format),
  })),
  {
    name: 'annotation.jsonld',
    type: 'application/ld+json',
    text: (statement, { index, urls }) => JSON.stringify(statementAnnotation(index, urls, statement)),
  },
  {
    name: 'oembed.json',
    type: 'application/json',
    text: (statement, { index, urls, pictured }) => {
      const { title } = describeStatement(index, statement);
      const card = { url: urls.absolute(urls.card(urls.statement(statement.id))), ...CARD_SIZE };
      return JSON.stringify(oembed(index, urls, statement, title, pictured ? card : undefined));
    },
  },
  { ...EMBED, text: (statement, { index, embedStyle }) => embedPage(index, statement, embedStyle) },
];

/** A frame that somebody set up long ago says what became of the statement. */
const WITHDRAWN_FILES: readonly FileKind<Withdrawn>[] = [
  { ...EMBED, text: (withdrawn, { urls, embedStyle }) => withdrawnEmbedPage(urls, withdrawn, embedStyle) },
];

const CLAIM_FILES: readonly FileKind<Claim>[] = FORMATS.map(([format, type]) => ({
  name: `cite.${format}`,
  type,
  text: (claim, { index }) => citationFile(claimRecords(index, claim), format),
}));

/** A file at its address. */
export interface PermalinkFile {
  /** Below the origin: `/sub/path/s/k7m3/cite.json`, `/sub/path/s/k7m3/embed/`. */
  path: string;
  /** The media type. */
  type: string;
  /** Makes what stands in it. */
  text: () => string;
}

/** The files of every statement, of every withdrawn one and of every claim, one after the other. */
export function* permalinkFiles(context: FileContext): Generator<PermalinkFile, void> {
  const { statements, claims } = context.index.analysis;
  for (const statement of statements) yield* filesOf('statement', statement, STATEMENT_FILES, context);
  for (const withdrawn of withdrawnOf(context.index, 'statement'))
    yield* filesOf('statement', withdrawn, WITHDRAWN_FILES, context);
  for (const claim of claims) yield* filesOf('claim', claim, CLAIM_FILES, context);
}

function* filesOf<Item extends { id: string }>(
  what: 'statement' | 'claim',
  item: Item,
  kinds: readonly FileKind<Item>[],
  context: FileContext,
): Generator<PermalinkFile, void> {
  const page = context.urls.permalink(what, item.id);
  for (const { name, type, text } of kinds)
    yield { path: page + name, type, text: () => text(item, context) };
}

/** The addresses of the files of any item: `/sub/path/s/[id]/cite.json`. */
export function permalinkFilePatterns(urls: Urls): string[] {
  return [
    ...STATEMENT_FILES.map(({ name }) => urls.permalink('statement', '[id]') + name),
    ...CLAIM_FILES.map(({ name }) => urls.permalink('claim', '[id]') + name),
  ];
}
