/** Skeletons of content files for Visual Studio Code, made from their JSON Schemas; kept true by the same test. */
import type { ContentKind } from './json-schemas.ts';

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

interface Property {
  enum?: string[];
  type?: string;
  anyOf?: Property[];
}

interface ObjectSchema {
  properties?: Record<string, Property>;
  required?: string[];
  anyOf?: ObjectSchema[];
}

/** What stands below the fields, by kind. */
const BODIES: Readonly<Partial<Record<ContentKind, string>>> = {
  statement: '> The passage, letter by letter.',
  claim: 'The reasoning for the status.',
  evidence: '> An excerpt.',
};

/** The kinds of which an editor writes many. */
const KINDS = ['statement', 'claim', 'actor', 'event', 'evidence'] as const satisfies ContentKind[];

/** One snippet a kind: the fields that must be there, with the words that a field may have to choose from. */
export function contentSnippets(schemas: Readonly<Record<ContentKind, unknown>>): Record<string, Snippet> {
  return Object.fromEntries(
    KINDS.map((kind) => {
      const schema = schemas[kind] as ObjectSchema;
      const { properties = {}, required = [] } = schema.anyOf?.[0] ?? schema;
      const fields = required.map((name, n) => `${name}: ${placeholder(n + 1, properties[name])}`);
      const snippet: Snippet = {
        scope: 'markdown',
        prefix: kind,
        description: `The fields of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`,
        body: ['---', ...fields, '---', '', BODIES[kind] ?? '', '$0'],
      };
      return [kind, snippet];
    }),
  );
}

function placeholder(n: number, property: Property = {}): string {
  if (property.enum) return `\${${n}|${property.enum.join(',')}|}`;
  if (property.type === 'array') return `[\${${n}}]`;
  if (property.type === 'boolean') return `\${${n}|true,false|}`;
  return `\${${n}}`;
}
