/**
 * What pages say of themselves in schema.org's terms (JSON-LD): the article, quoted words, claims and their review. Only what
 * is so: a paraphrase is no `Quotation`, and a claim is reviewed only where evidence decides its status.
 */
import { machineDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Actor, Claim, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { STATUS_WORDS } from '../words.ts';

const CONTEXT = 'https://schema.org';

/** Statuses that rest on evidence; the others say that there is none, or that none could be. */
const REVIEWED: readonly Claim['status'][] = ['supported', 'contradicted', 'disputed'];

export type JsonLd = Readonly<Record<string, unknown>>;

/** JSON that may stand in a `<script>`: nothing in it can end the element or begin a comment. */
export function jsonForScript(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The article, for `/article/`. */
export function articleData(index: AnalysisIndex, urls: Urls): JsonLd {
  const { article } = index.analysis;
  const published = article.published === null ? undefined : machineDate(article.published);
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': articleId(index, urls),
    ...(article.title !== null && { headline: article.title }),
    ...(article.url !== null && { url: article.url }),
    ...(published !== undefined && { datePublished: published }),
    ...(article.publisher !== null && { publisher: { '@type': 'Organization', name: article.publisher } }),
    inLanguage: article.language,
  };
}

/** Quoted words, for `/s/<id>/`; undefined where the words are not all in quotation marks. */
export function quotationData(index: AnalysisIndex, urls: Urls, statement: Statement): JsonLd | undefined {
  if (statement.form !== 'direct') return undefined;
  const said = statement.said === null ? undefined : machineDate(statement.said);
  return {
    '@context': CONTEXT,
    '@type': 'Quotation',
    '@id': statement.url,
    text: statement.passages.map(({ text }) => text).join('\n'),
    ...credit(statement.sources.map((id) => index.actor(id))),
    isBasedOn: { '@type': 'NewsArticle', '@id': articleId(index, urls) },
    ...(said !== undefined && { dateCreated: said }),
  };
}

/** A claim, for `/c/<id>/`: with its review where its status rests on evidence. */
export function claimData(index: AnalysisIndex, urls: Urls, claim: Claim): JsonLd {
  const asserting = claim.assertions
    .filter(({ stance }) => stance === 'asserts')
    .flatMap(({ statement }) => statement ?? []);
  const sources = [...new Set(asserting.flatMap((id) => index.statement(id).sources))].map((id) =>
    index.actor(id),
  );
  const data = {
    '@type': 'Claim',
    '@id': `${claim.url}#claim`,
    text: claim.text,
    ...authors(sources),
    appearance: { '@type': 'NewsArticle', '@id': articleId(index, urls) },
  };
  if (!isReviewed(claim)) return { '@context': CONTEXT, ...data };
  const { site } = index.analysis;
  return {
    '@context': CONTEXT,
    '@type': 'ClaimReview',
    '@id': claim.url,
    url: claim.url,
    claimReviewed: claim.text,
    itemReviewed: data,
    author: { '@type': 'Organization', name: site.title, url: site.url },
    datePublished: claim.reviewed,
    // In words alone: there is no score here.
    reviewRating: { '@type': 'Rating', alternateName: STATUS_WORDS[claim.status].label },
  };
}

/** True where evidence for or against decides the status. */
export function isReviewed({ status, evidence }: Claim): boolean {
  return REVIEWED.includes(status) && evidence.some(({ bearing }) => bearing !== 'context');
}

/** The original where it has an address, else our page of it. */
function articleId({ analysis: { article } }: AnalysisIndex, urls: Urls): string {
  return article.url ?? urls.absolute(urls.article);
}

/** Who said it; a group without names is neither a person nor an organization, and is credited in words. */
function credit(actors: readonly Actor[]): JsonLd {
  const unnamed = actors.filter(({ named }) => !named).map(({ name }) => name);
  const creators = actors.filter(({ named }) => named).map(agent);
  return {
    ...(creators.length > 0 && { creator: creators }),
    ...(unnamed.length > 0 && { creditText: unnamed.join(', ') }),
  };
}

function authors(actors: readonly Actor[]): JsonLd {
  const { creator, creditText } = credit(actors);
  return {
    ...(creator !== undefined && { author: creator }),
    ...(creditText !== undefined && { creditText }),
  };
}

function agent({ url, name, kind, sameAs }: Actor): JsonLd {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': url,
    name,
    ...(sameAs.length > 0 && { sameAs }),
  };
}
