/** What is cited, as CSL records (schema of CSL-JSON 1.0.2): the page of the analysis, and the article it is about. */
import { boundsOf, plainDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { wordingsOf } from '../analysis/wordings.ts';
import type { Claim, Statement } from '../schemas/analysis.ts';
import { paragraphOf, piecesOf } from './quote-forms.ts';

/** A date as CSL has it. */
export interface CslDate {
  'date-parts'?: number[][];
  circa?: true;
  literal?: string;
}

/** A record of CSL-JSON, as far as ours go. */
export interface CslRecord {
  id: string;
  type: 'webpage' | 'article-newspaper';
  title?: string;
  'container-title'?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  version?: string;
  abstract?: string;
  locator?: string;
  /** What the locator counts; the schema has no other place for it. */
  custom?: { 'locator-label': 'paragraph' };
}

/** What stands where the headline is unknown: brackets say that the words are not the article's. */
export const UNTITLED = '[Untitled article]';

/** The two records of a statement: our page first, then the article with its paragraph. */
export function statementRecords(
  index: AnalysisIndex,
  statement: Statement,
): [page: CslRecord, article: CslRecord] {
  const { words, title } = piecesOf(index, statement);
  return [
    // The words of a paraphrase stay out of the title, which most styles put into quotation marks.
    {
      ...pageRecord(index, statement, title),
      ...(statement.passages.length > 0 && { abstract: words }),
    },
    articleRecord(index, statement.id, paragraphOf(statement.sentences[0])),
  ];
}

/** The two records of a claim; the paragraph is that of its first assertion. */
export function claimRecords(index: AnalysisIndex, claim: Claim): [page: CslRecord, article: CslRecord] {
  const [first] = claim.assertions.flatMap(({ statement, sentence }) =>
    statement === null ? (sentence ?? []) : (index.statement(statement).sentences[0] ?? []),
  );
  return [pageRecord(index, claim, claim.text), articleRecord(index, claim.id, paragraphOf(first))];
}

/** Its date is that of its last recorded wording; without a record the page is undated, and the reader adds the day. */
function pageRecord(index: AnalysisIndex, { id, url, version }: Statement | Claim, title: string): CslRecord {
  const { site, article } = index.analysis;
  const issued = wordingsOf(index, id).at(-1)?.date;
  return {
    id,
    type: 'webpage',
    // The styles end a title themselves.
    title: title.replace(/\.$/, ''),
    'container-title': site.title,
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(site.recorded !== null && { accessed: cslDate(site.recorded) }),
    URL: url,
    version,
    language: article.language,
  };
}

function articleRecord({ analysis: { article } }: AnalysisIndex, id: string, paragraph: string): CslRecord {
  return {
    id: `${id}-article`,
    type: 'article-newspaper',
    title: article.title ?? UNTITLED,
    ...(article.publisher !== null && { 'container-title': article.publisher }),
    ...(article.published !== null && { issued: cslDate(article.published) }),
    ...(article.url !== null && { URL: article.url }),
    language: article.language,
    ...(paragraph !== '' && { locator: paragraph, custom: { 'locator-label': 'paragraph' } as const }),
  };
}

/** An EDTF date as CSL has it: as exact as it is; where a side is open, in words. */
export function cslDate(date: string): CslDate {
  const sides = date.split('/').map((side) => /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[?~%]?$/.exec(side));
  if (!sides.every((side) => side !== null)) return { literal: plainDate(date) };
  const { first } = boundsOf(date);
  return {
    'date-parts': sides.map((side) => side.slice(1).filter(Boolean).map(Number)),
    ...(first !== null && /[?~%]/.test(date) && { circa: true }),
  };
}
