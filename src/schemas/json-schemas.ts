/** The fields of content files as JSON Schema, for editors and other programs: `json/*.schema.json`, kept true by a test. */
import { z } from 'astro/zod';
import { actorSchema } from './actor.ts';
import { articleSchema } from './article.ts';
import { claimSchema } from './claim.ts';
import { eventSchema } from './event.ts';
import { evidenceSchema } from './evidence.ts';
import { methodSchema } from './method.ts';
import { siteSchema } from './site.ts';
import { statementSchema, withdrawnSchema } from './statement.ts';

const FIELDS = {
  article: articleSchema,
  site: siteSchema,
  method: methodSchema,
  actor: actorSchema,
  statement: z.union([statementSchema, withdrawnSchema]),
  claim: z.union([claimSchema, withdrawnSchema]),
  event: eventSchema,
  evidence: evidenceSchema,
} as const;
export type ContentKind = keyof typeof FIELDS;

/** What the files of each folder are. */
export const KIND_IN_FOLDER = {
  actors: 'actor',
  statements: 'statement',
  claims: 'claim',
  events: 'event',
  evidence: 'evidence',
} as const satisfies Record<string, ContentKind>;

/**
 * The JSON Schema (2020-12) of the fields of each kind of content file, as an author writes them, with a sentence on what
 * each field is. What a schema cannot say (a date in EDTF, an id that exists, a passage that stands in the article) the
 * check says.
 */
export function contentSchemas(): Record<ContentKind, Record<string, unknown>> {
  const toSchema = (kind: ContentKind): Record<string, unknown> => ({
    title: `Fields of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} file`,
    ...z.toJSONSchema(FIELDS[kind], { io: 'input' }),
  });
  return Object.fromEntries(
    (Object.keys(FIELDS) as ContentKind[]).map((kind) => [kind, toSchema(kind)]),
  ) as Record<ContentKind, Record<string, unknown>>;
}
