/** Statements as W3C Web Annotations: what is marked in the article, and how it is described. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { wordingsOf } from '../analysis/wordings.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { pointsOf } from './article-points.ts';
import { licenceAddress } from './licence-address.ts';
import { piecesOf } from './quote-forms.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** How many code points stand before and after a quotation, so that it is found again (as Hypothesis has it). */
const AROUND = 32;

type Json = Readonly<Record<string, unknown>>;

/** One statement as an annotation that stands on its own. */
export function statementAnnotation(index: AnalysisIndex, urls: Urls, statement: Statement): Json {
  return { '@context': CONTEXT, ...annotation(index, urls, statement) };
}

/** All statements, in the order of the text, as one collection with one page. */
export function annotationCollection(index: AnalysisIndex, urls: Urls): Json {
  const { statements, site } = index.analysis;
  const id = urls.absolute(urls.dataFile('annotations.jsonld'));
  const rights = licenceAddress(site.licence);
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: `${site.title}: who said what`,
    ...(rights !== undefined && { rights }),
    total: statements.length,
    first: {
      id: `${id}#page1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: statements.map((statement) => annotation(index, urls, statement)),
    },
  };
}

function annotation(index: AnalysisIndex, urls: Urls, statement: Statement): Json {
  const { article } = index.analysis;
  const recorded = wordingsOf(index, statement.id);
  const moment = (line: { date: string } | undefined): string | undefined => line && `${line.date}T00:00:00Z`;
  const targets = markedSpans(index, statement).map((span) => ({
    type: 'SpecificResource',
    source: urls.absolute(urls.article),
    selector: selectorsOf(article, span),
  }));
  return {
    id: urls.absolute(urls.annotation(statement.id)),
    type: 'Annotation',
    motivation: 'describing',
    ...(recorded.length > 0 && { created: moment(recorded[0]), modified: moment(recorded.at(-1)) }),
    body: [
      {
        type: 'TextualBody',
        value: piecesOf(index, statement).attribution,
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      { type: 'TextualBody', value: statement.form, purpose: 'tagging' },
      ...statement.sources.map((actor) => ({
        type: 'SpecificResource',
        source: urls.absolute(urls.actor(actor)),
        purpose: 'identifying',
      })),
      { type: 'SpecificResource', source: statement.url, purpose: 'linking' },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

type Article = AnalysisIndex['analysis']['article'];

interface Place {
  start: number;
  end: number;
  /** Of a sentence only the place is published. */
  text?: string;
}

/** The passages; where the article gives none, the cue; where it has no words for that either, the sentences. */
function markedSpans(index: AnalysisIndex, { passages, cue, sentences }: Statement): readonly Place[] {
  if (passages.length > 0) return passages;
  return cue.length > 0 ? cue : sentences.map((id) => index.sentence(id));
}

/** Both ways to a stretch of the text: by its words, and by its place in code points of `article.text`. */
function selectorsOf(article: Article, { start, end, text: words }: Place): Json[] {
  const position = { type: 'TextPositionSelector', start, end };
  const { text } = article;
  // Of an article that is shown in excerpts only, what stands around them is not ours to give.
  if (text === null)
    return words === undefined ? [position] : [{ type: 'TextQuoteSelector', exact: words }, position];
  const points = pointsOf(article, text);
  const slice = (from: number, to: number): string =>
    text.slice(points.toUtf16(Math.max(0, from)), points.toUtf16(Math.min(points.length, to)));
  const quote = {
    type: 'TextQuoteSelector',
    exact: slice(start, end),
    prefix: slice(start - AROUND, start),
    suffix: slice(end, end + AROUND),
  };
  return [quote, position];
}
