/** The fields of content files as JSON Schema, for editors and other programs: `json/*.schema.json`, kept true by a test. */
import { z } from 'astro/zod';
import { actorSchema } from './actor.ts';
import { articleSchema } from './article.ts';
import { claimSchema } from './claim.ts';
import { eventSchema } from './event.ts';
import { evidenceSchema } from './evidence.ts';
import { contactUrl, httpUrl, PERMALINK_ID, permalinkId } from './fields.ts';
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

/** Rules that are code and not shape, as far as a pattern can say them. */
const PATTERNS = new Map<z.core.$ZodType, string>([
  [permalinkId, PERMALINK_ID.source],
  [httpUrl, '^https?://\\S+$'],
  [contactUrl, '^(https?://|mailto:)\\S+$'],
]);

/**
 * The JSON Schema (2020-12) of the fields of each kind of content file, as an author writes them. What a schema cannot
 * say (a date in EDTF, an id that exists, a passage that stands in the article) the check says.
 */
export function contentSchemas(): Record<ContentKind, Record<string, unknown>> {
  const toSchema = (kind: ContentKind): Record<string, unknown> => ({
    title: `Fields of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} file`,
    ...z.toJSONSchema(FIELDS[kind], {
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        const pattern = PATTERNS.get(zodSchema);
        // A pattern binds strings alone: an id of digits, which YAML reads as a number, passes.
        if (pattern !== undefined) jsonSchema.pattern = pattern;
      },
    }),
  });
  return Object.fromEntries(
    (Object.keys(FIELDS) as ContentKind[]).map((kind) => [kind, toSchema(kind)]),
  ) as Record<ContentKind, Record<string, unknown>>;
}
