/** Vocabularies as their makers publish them, read from the packages that carry them as RDF. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const SCHEMA = 'http://schema.org/';
const QUAD = /^<([^>]+)> <([^>]+)> <([^>]+)> <[^>]+> \.$/gm;

/** The relations among things that a package states: subject, predicate, object; literals are left out. */
function relationsIn(file: string): [subject: string, predicate: string, object: string][] {
  const nquads = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
  return Array.from(nquads.matchAll(QUAD), ([, s = '', p = '', o = '']) => [s, p, o]);
}

/** Every term that the Web Annotation vocabulary defines. */
export const annotationTerms: ReadonlySet<string> = new Set(
  relationsIn('@vocabulary/oa/oa.nq').flatMap(([subject, predicate]) =>
    predicate === RDF_TYPE ? [subject] : [],
  ),
);

const schemaRelations = relationsIn('@vocabulary/schema/schema.nq');

function objectsOf(predicate: string): ReadonlyMap<string, string[]> {
  const objects = new Map<string, string[]>();
  for (const [s, p, o] of schemaRelations)
    if (p === predicate) objects.set(s, [...(objects.get(s) ?? []), o]);
  return objects;
}

/** A JSON-LD context with every term of schema.org and nothing else: what is not there is dropped, which safe mode refuses. */
export const schemaContext: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(objectsOf(RDF_TYPE).keys())
    .filter((iri) => iri.startsWith(SCHEMA))
    .map((iri) => [iri.slice(SCHEMA.length), iri]),
);

const domains = objectsOf(`${SCHEMA}domainIncludes`);
const parents = objectsOf(SUBCLASS);

/** A type of schema.org and all that it is a kind of. */
function kindsOf(type: string): string[] {
  return [type, ...(parents.get(type) ?? []).flatMap(kindsOf)];
}

/** The properties in a document that schema.org does not have for the type that bears them: `Claim.headline`. */
export function misplacedProperties(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(misplacedProperties);
  if (typeof node !== 'object' || node === null) return [];
  const { '@type': type, ...rest } = node as Record<string, unknown>;
  const kinds = kindsOf(`${SCHEMA}${String(type)}`);
  return Object.entries(rest).flatMap(([property, value]) => {
    if (property.startsWith('@')) return [];
    const allowed = (domains.get(SCHEMA + property) ?? []).some((domain) => kinds.includes(domain));
    return [...(allowed ? [] : [`${String(type)}.${property}`]), ...misplacedProperties(value)];
  });
}
