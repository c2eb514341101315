/** The `Analysis` of entries in which nothing is wrong: every list in the order that its schema states. */
import { ascending } from 'd3-array';
import type { Analysis } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import type { ArticleText } from './article-text.ts';
import { actorsOf, relationsOf } from './assemble-actors.ts';
import { sentencesOf } from './assemble-sentences.ts';
import { claimsOf, statementsOf } from './assemble-statements.ts';
import { countWords } from './count-words.ts';
import { compareDates } from './edtf-dates.ts';
import type { ContentEntries } from './entries.ts';
import { placeOfSentence, type Placed } from './placed.ts';

/** Puts the parts together. @param urls Makes the absolute addresses that stand in the analysis. */
export function assembleAnalysis(entries: ContentEntries, placed: Placed, urls: Urls): Analysis {
  const statements = statementsOf(entries, placed, urls);
  const claims = claimsOf(entries, statements, placed, urls);
  const sentences = sentencesOf(entries, statements, placed);
  return {
    $schema: 'analysis.schema.json',
    version: 1,
    site: siteOf(entries, urls),
    article: articleOf(entries, placed),
    sentences,
    actors: actorsOf(entries, statements, sentences, urls),
    statements,
    claims,
    relations: relationsOf(entries, placed.article, urls),
    events: eventsOf(entries, placed.article, urls),
    evidence: evidenceOf(entries),
    withdrawn: withdrawnOf(entries, urls),
    history: entries.history
      .map(({ what, id, date, hash, fields }) => ({ what, id, date, hash, fields }))
      // Statements first; what is recorded of each stays in its order, because sorting is stable.
      .sort((a, b) => ascending(b.what, a.what)),
  };
}

function siteOf({ site: { data }, history }: ContentEntries, urls: Urls): Analysis['site'] {
  const days = history.map(({ date }) => date).sort();
  return {
    title: data.title,
    description: data.description,
    topic: data.topic,
    url: urls.absolute(urls.home),
    licence: data.licence,
    contact: data.contact,
    recorded: days.at(-1) ?? null,
  };
}

function articleOf({ article: { data } }: ContentEntries, { article, sha256 }: Placed): Analysis['article'] {
  return {
    title: data.title,
    publisher: data.publisher,
    published: data.published,
    url: data.url,
    language: data.language,
    display: data.display,
    text: data.display === 'full' ? article.text : null,
    words: countWords(article.text),
    sha256,
    provenance: data.provenance,
  };
}

function eventsOf({ events }: ContentEntries, article: ArticleText, urls: Urls): Analysis['events'] {
  const place = (sentence: string | undefined): number => placeOfSentence(sentence, article);
  return events
    .map(({ data, note }) => ({
      id: data.id,
      url: urls.absolute(urls.event(data.id)),
      title: data.title,
      date: data.date,
      said: data.said,
      origin: data.origin,
      sentences: [...data.sentences].sort((a, b) => place(a) - place(b)),
      evidence: data.evidence,
      note,
    }))
    .sort(
      (a, b) =>
        compareDates(a.date, b.date) ||
        ascending(place(a.sentences[0]), place(b.sentences[0])) ||
        ascending(a.id, b.id),
    );
}

function evidenceOf({ evidence }: ContentEntries): Analysis['evidence'] {
  return evidence
    .map(({ data, quotes, note }) => ({
      id: data.id,
      publisher: data.publisher,
      title: data.title,
      published: data.published === 'undated' ? null : data.published,
      language: data.language,
      url: data.url,
      excerpt: quotes.length > 0 ? quotes.join('\n') : null,
      note,
    }))
    .sort((a, b) => ascending(a.id, b.id));
}

function withdrawnOf({ withdrawn }: ContentEntries, urls: Urls): Analysis['withdrawn'] {
  return withdrawn
    .map(({ data: { id, withdrawn: how }, what }) => ({
      id,
      url: urls.absolute(urls.permalink(what, id)),
      what,
      date: how.date,
      reason: how.reason,
      replacedBy: how.replacedBy,
    }))
    .sort((a, b) => ascending(a.date, b.date) || ascending(a.id, b.id));
}
