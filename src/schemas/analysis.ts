/**
 * `Analysis`: the typed, fully resolved object that everything a reader or a machine gets is a view of. It is
 * published as `data/analysis.json`; its JSON Schema (2020-12) is made from this file, sentence by sentence.
 */
import { z } from 'astro/zod';
import { ACTOR_GROUPS, ACTOR_KINDS, RELATION_TYPES } from './actor.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from './claim.ts';
import { FORMS } from './statement.ts';

const span = z
  .strictObject({
    start: z.int().nonnegative().describe('First code point, counted from 0.'),
    end: z.int().nonnegative().describe('Code point after the last.'),
    text: z.string().describe('The words: the slice of article.text from start to end.'),
  })
  .describe('A stretch of the article in Unicode code points (W3C TextPositionSelector).');
const sentence = z
  .string()
  .regex(/^p[1-9]\d*s[1-9]\d*$/)
  .describe('A sentence by its position: p7s1.');
const actor = z.string().describe('The id of an actor.');
const date = z.string().describe('A date in EDTF (ISO 8601-2).');
const hash8 = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .describe('First 8 hex digits of the SHA-256 of the wording as canonical JSON (RFC 8785).');
const evidenceUse = z.strictObject({
  id: z.string().describe('The id of an item of evidence.'),
  bearing: z.enum(['supports', 'contradicts', 'context']),
});

const siteSchema = z.strictObject({
  title: z.string(),
  description: z.string().describe('One sentence on what the site is.'),
  topic: z.string().describe('What the article is about, in three to six words.'),
  url: z.url(),
  licence: z.string().describe('Terms of the analysis (not of the article).'),
  contact: z.string().nullable().describe('Where mistakes are reported.'),
  recorded: z
    .string()
    .nullable()
    .describe('The last day on which wordings were recorded; null where none was.'),
});

const articleSchema = z.strictObject({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: date.nullable(),
  url: z.string().nullable(),
  language: z.string().describe('BCP 47 tag.'),
  display: z.enum(['full', 'excerpts']),
  text: z
    .string()
    .nullable()
    .describe('The paragraphs joined by one newline; null where only excerpts may be shown.'),
  words: z.int().nonnegative().describe('Words of the whole text, shown or not.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the text in UTF-8.'),
  provenance: z.array(z.string()).describe('Ids of the evidence on which the provenance rests.'),
});

const sentenceSchema = z.strictObject({
  id: sentence,
  paragraph: z.int().positive().describe('Number of its paragraph, from 1.'),
  start: z.int().nonnegative().describe('First code point.'),
  end: z.int().nonnegative().describe('Code point after the last.'),
  voice: z
    .enum(['attributed', 'both', 'narration'])
    .describe('Whose word it is: somebody’s, also the article’s own, or the article’s alone.'),
  agentless: z.boolean().describe('True where the article borrows a stance that nobody in the text holds.'),
  hedges: z.array(span).describe('Every hedge in it, of statements and of narration, in order.'),
  about: z.array(actor).describe('Actors spoken of in it, sorted.'),
  note: z.string().describe('The analyst’s note on the article’s own words in it; may be empty.'),
});

const actorSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  named: z.boolean().describe('False for a group whose speakers have no name.'),
  group: z.enum(ACTOR_GROUPS),
  side: z.string().nullable().describe('The editor’s word for the side of the story.'),
  aliases: z.array(z.string()),
  role: z.string().describe('Who they are at the date of the article.'),
  sameAs: z.array(z.string()),
  formerly: z.array(z.string()).describe('Earlier slugs.'),
  note: z.string().describe('Markdown; may be empty.'),
});

const statementSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  sources: z.array(actor).min(1),
  via: z
    .array(z.strictObject({ actor, basis: z.enum(['sentence', 'inferred']), sentence }))
    .describe('Relayers, from the source outwards.'),
  form: z.enum(FORMS),
  cue: z.array(span).describe('The reporting words as printed, in order.'),
  passages: z
    .array(span)
    .describe(
      'The content, one span for each stretch of text, in order; empty where the act is named without a content.',
    ),
  quoted: z
    .array(span)
    .describe('The words in quotation marks within the passages, without the marks, in order.'),
  hedges: z.array(span).describe('The words that weaken, in order.'),
  sentences: z.array(sentence).min(1).describe('The sentences it stands in, in order.'),
  about: z.array(actor),
  claims: z.array(z.string()).describe('Ids of the claims it asserts or denies, in the order of the claims.'),
  said: date.nullable(),
  attribution: z
    .strictObject({
      status: z.enum(['supported', 'contradicted', 'unverified']),
      reviewed: z.string().nullable(),
      note: z.string(),
      evidence: z.array(evidenceUse),
    })
    .describe('Whether the source did say it, and in these words.'),
  note: z.string().describe('The analyst’s note, Markdown; may be empty.'),
  draft: z.boolean(),
  version: hash8,
  recorded: z.boolean().describe('True where this wording is in the history.'),
});

const claimSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  text: z.string(),
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  atPublication: z.enum(CLAIM_STATUSES).nullable().describe('What was known on the day of the article.'),
  reviewed: z.string(),
  reasoning: z.string().describe('Markdown.'),
  settles: z.string().nullable().describe('What would settle it.'),
  assertions: z.array(
    z.strictObject({
      statement: z.string().nullable(),
      sentence: sentence.nullable(),
      stance: z.enum(['asserts', 'denies']),
    }),
  ),
  evidence: z.array(evidenceUse),
  version: hash8,
  recorded: z.boolean(),
});

/** The whole of it. Every list has a stated order, so that two builds are the same bytes. */
export const analysisSchema = z
  .strictObject({
    $schema: z.literal('analysis.schema.json'),
    version: z.literal(1).describe('Version of this format.'),
    site: siteSchema,
    article: articleSchema,
    sentences: z.array(sentenceSchema).describe('All of them, in the order of the text.'),
    actors: z
      .array(actorSchema)
      .describe('People, institutions, unnamed; within each by first appearance in the text, then by name.'),
    statements: z
      .array(statementSchema)
      .describe('In the order of the text: by first passage or cue, then the longer first.'),
    claims: z.array(claimSchema).describe('By first assertion in the text, then by text.'),
    relations: z
      .array(
        z.strictObject({
          id: z.string(),
          url: z.url(),
          from: actor,
          to: actor,
          type: z.enum(RELATION_TYPES).describe('The kind of line on the map.'),
          kind: z.string(),
          sentences: z.array(sentence).min(1),
        }),
      )
      .describe(
        'Made by hand; by first sentence, then id. Who speaks about whom is derived from statements.',
      ),
    events: z
      .array(
        z.strictObject({
          id: z.string(),
          url: z.url(),
          title: z.string(),
          date: date.nullable(),
          said: date.nullable(),
          origin: z.enum(['article', 'evidence']),
          sentences: z.array(sentence),
          evidence: z.array(z.string()),
          note: z.string(),
        }),
      )
      .describe(
        'By the earliest day they can have happened; those without a date last, in the order of the text.',
      ),
    evidence: z
      .array(
        z.strictObject({
          id: z.string(),
          publisher: z.string(),
          title: z.string().nullable(),
          published: date.nullable().describe('Null where undated.'),
          language: z.string(),
          url: z.string().nullable().describe('Null for a copy that must not be linked to.'),
          excerpt: z.string().nullable(),
          note: z.string(),
        }),
      )
      .describe('By id.'),
    withdrawn: z
      .array(
        z.strictObject({
          id: z.string(),
          url: z.url(),
          what: z.enum(['statement', 'claim']),
          date: z.string(),
          reason: z.string(),
          replacedBy: z.string().nullable(),
        }),
      )
      .describe('By date, then id.'),
    history: z
      .array(
        z.strictObject({
          what: z.enum(['statement', 'claim']),
          id: z.string(),
          date: z.string().describe('The day it was recorded.'),
          hash: hash8.nullable().describe('Null where a withdrawal was recorded.'),
          fields: z
            .record(z.string(), z.json())
            .describe('The hashed fields; for a withdrawal its reason and successor.'),
        }),
      )
      .describe(
        'Every recorded wording of every permalink, in the order of the record: statements first, then claims.',
      ),
  })
  .describe(
    'One news article taken apart: who said what, in whose words, through whom, how sure, and how each claim holds up.',
  );

export type Analysis = z.infer<typeof analysisSchema>;
export type Sentence = Analysis['sentences'][number];
export type Actor = Analysis['actors'][number];
export type Statement = Analysis['statements'][number];
export type Claim = Analysis['claims'][number];
export type Relation = Analysis['relations'][number];
export type Event = Analysis['events'][number];
export type Evidence = Analysis['evidence'][number];
export type Withdrawn = Analysis['withdrawn'][number];
export type RecordedWording = Analysis['history'][number];

/** The JSON Schema (2020-12) of `data/analysis.json`. */
export function analysisJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(analysisSchema, { target: 'draft-2020-12' });
}
