/**
 * Every address and fragment of the site is made here. Addresses are kept once released (contract), so a
 * change to this file is a change to what readers have bookmarked.
 */
import type { SearchState } from './search/fields.ts';

/** Paths below `BASE`, each beginning with `BASE` and ending with a slash where it is a page. */
export interface Urls {
  /** `BASE` itself: the front page. */
  home: string;
  article: string;
  statements: string;
  actors: string;
  claims: string;
  timeline: string;
  map: string;
  search: string;
  method: string;
  corrections: string;
  data: string;
  worksheet: string;
  /** The work sheet with every statement. */
  worksheetAll: string;
  /** For the people who carry on the work; no page of the readers leads there. */
  specimen: string;
  /** `data/analysis.json`. */
  analysis: string;
  /** `data/analysis.schema.json`. */
  analysisSchema: string;
  statementsUnnamed: string;
  statementsByForm(form: string): string;
  /** The statements whose attribution the evidence contradicts. */
  statementsContradicted: string;
  /** The permalink of a statement. */
  statement(id: string): string;
  claim(id: string): string;
  /** The permalink of either. */
  permalink(what: 'statement' | 'claim', id: string): string;
  /** One recorded wording of a statement or claim. */
  wording(what: 'statement' | 'claim', id: string, hash: string): string;
  actor(slug: string): string;
  event(id: string): string;
  relation(id: string): string;
  /** A paragraph or sentence of the article: `p7`, `p7s1`. */
  place(id: string): string;
  /** The first passage of a statement inside the article. */
  statementInArticle(id: string): string;
  lens(lens: string): string;
  /** A page in classroom mode, with some of it hidden. */
  classroom(path: string, hide: readonly ('source' | 'cue' | 'status')[]): string;
  searchFor(state: Partial<SearchState>): string;
  /** A statement to be shown inside a page of somebody else's. */
  embed(id: string): string;
  oembed(id: string): string;
  /** `cite.json`, `cite.bib` or `cite.ris`. */
  citation(what: 'statement' | 'claim', id: string, format: string): string;
  /** The W3C Web Annotation of a statement. */
  annotation(id: string): string;
  /** A table or other file of the data: `statements.csv`. */
  dataFile(name: string): string;
  /** The explanation of a term, a form or a status: `cue`, `direct`, `disputed`. */
  word(term: string): string;
  /** Where the terms of use stand. */
  terms: string;
  feed: string;
  actorFeed(slug: string): string;
  correctionsFeed: string;
  sitemap: string;
  /** The picture of a page, for previews of a link to it. */
  card(page: string): string;
  /** A file below `BASE`, e.g. `fonts/text.woff2`. */
  file(path: string): string;
  /** The same address with the origin in front, for feeds, canonicals and exports. */
  absolute(path: string): string;
}

/** Makes the addresses for a site that lives below `origin` + `base` (see `SiteSettings`). */
export function makeUrls(origin: string, base: string): Urls {
  const at = (path: string): string => base + path;
  const permalink: Urls['permalink'] = (what, id) => at(`${what === 'statement' ? 's' : 'c'}/${id}/`);
  return {
    home: base,
    article: at('article/'),
    statements: at('statements/'),
    actors: at('actors/'),
    claims: at('claims/'),
    timeline: at('timeline/'),
    map: at('map/'),
    search: at('search/'),
    method: at('method/'),
    corrections: at('corrections/'),
    data: at('data/'),
    worksheet: at('worksheet/'),
    worksheetAll: at('worksheet/all/'),
    specimen: at('specimen/'),
    analysis: at('data/analysis.json'),
    analysisSchema: at('data/analysis.schema.json'),
    statementsUnnamed: at('statements/unnamed/'),
    statementsContradicted: at('statements/contradicted/'),
    statementsByForm: (form) => at(`statements/form/${form}/`),
    statement: (id) => permalink('statement', id),
    claim: (id) => permalink('claim', id),
    permalink,
    wording: (what, id, hash) => `${permalink(what, id)}v/${hash}/`,
    actor: (slug) => at(`actors/${slug}/`),
    event: (id) => at(`timeline/#e-${id}`),
    relation: (id) => at(`map/#r-${id}`),
    place: (id) => at(`article/#${id}`),
    statementInArticle: (id) => at(`article/#s-${id}`),
    classroom: (path, hide) => `${path}?mode=class${hide.map((kind) => `&hide=${kind}`).join('')}`,
    lens: (lens) => at(`article/?lens=${encodeURIComponent(lens).replaceAll('%3A', ':')}`),
    searchFor: (state) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(state)) {
        for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
      }
      return at(`search/${query.size > 0 ? `?${query.toString()}` : ''}`);
    },
    embed: (id) => at(`s/${id}/embed/`),
    oembed: (id) => at(`s/${id}/oembed.json`),
    citation: (what, id, format) => `${permalink(what, id)}cite.${format}`,
    annotation: (id) => at(`s/${id}/annotation.jsonld`),
    dataFile: (name) => at(`data/${name}`),
    word: (term) => at(`method/#word-${term}`),
    terms: at('data/#terms'),
    feed: at('feed.xml'),
    actorFeed: (slug) => at(`actors/${slug}/feed.xml`),
    correctionsFeed: at('corrections/feed.xml'),
    sitemap: at('sitemap-index.xml'),
    card: (page) => `${page}card.png`,
    file: at,
    absolute: (path) => origin + path,
  };
}
