import jsonld, { type JsonLdDocument, type Options } from 'jsonld';

/** Expands JSON-LD by a context at hand. @returns Rejects where a term would be dropped, or anything be fetched. */
export function expandSafely(
  document: object,
  context: Readonly<Record<string, unknown>>,
): Promise<unknown[]> {
  const options: Options.Expand & { safe: true } = {
    safe: true,
    documentLoader: (url) => Promise.reject(new Error(`${url} is not at hand.`)),
  };
  return jsonld.expand({ ...document, '@context': context } as JsonLdDocument, options);
}

/**
 * The terms that we use of the JSON-LD context of Web Annotations, so that nothing is fetched. No package carries that context:
 * these lines are written by hand after it, and what they map to is held to the vocabulary itself (`vocabularies.ts`). A term
 * that is not here is an error in safe mode, as one that the real context does not have would be dropped.
 */
const id = { '@type': '@id' } as const;
const moment = { '@type': 'xsd:dateTime' } as const;
const natural = { '@type': 'xsd:nonNegativeInteger' } as const;

export const annotationContext = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  describing: 'oa:describing',
  identifying: 'oa:identifying',
  linking: 'oa:linking',
  tagging: 'oa:tagging',
  body: { ...id, '@id': 'oa:hasBody' },
  target: { ...id, '@id': 'oa:hasTarget' },
  source: { ...id, '@id': 'oa:hasSource' },
  selector: { ...id, '@id': 'oa:hasSelector' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { ...natural, '@id': 'oa:start' },
  end: { ...natural, '@id': 'oa:end' },
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  rights: { ...id, '@id': 'dcterms:rights' },
  created: { ...moment, '@id': 'dcterms:created' },
  modified: { ...moment, '@id': 'dcterms:modified' },
  label: 'rdfs:label',
  first: { ...id, '@id': 'as:first' },
  partOf: { ...id, '@id': 'as:partOf' },
  items: { ...id, '@id': 'as:items', '@container': '@list' },
  total: { ...natural, '@id': 'as:totalItems' },
  startIndex: { ...natural, '@id': 'as:startIndex' },
} as const;
