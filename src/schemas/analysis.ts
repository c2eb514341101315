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
  bearing: z
    .enum(['supports', 'contradicts', 'context'])
    .describe('What it does for the thing it is listed under.'),
});

const siteSchema = z.strictObject({
  title: z.string().describe('The name of the site.'),
  description: z.string().describe('One sentence on what the site is.'),
  topic: z.string().describe('What the article is about, in three to six words.'),
  url: z.url().describe('The front page.'),
  licence: z.string().describe('Terms of the analysis (not of the article).'),
  contact: z.string().nullable().describe('Where mistakes are reported.'),
  recorded: z
    .string()
    .nullable()
    .describe('The last day on which wordings were recorded; null where none was.'),
});

const articleSchema = z.strictObject({
  title: z.string().nullable().describe('The headline; null where unknown.'),
  publisher: z.string().nullable().describe('Who published it; null where unknown.'),
  published: date.nullable().describe('When it was published, in EDTF (ISO 8601-2); null where unknown.'),
  url: z.string().nullable().describe('Its own address; null where unknown.'),
  language: z.string().describe('BCP 47 tag.'),
  display: z
    .enum(['full', 'excerpts'])
    .describe('Whether the whole text may be shown, or only what is attributed to somebody.'),
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
  id: z.string().describe('The slug of the page.'),
  url: z.url().describe('The page.'),
  name: z.string().describe('The name as an editor writes it.'),
  kind: z.enum(ACTOR_KINDS).describe('What the actor is.'),
  named: z.boolean().describe('False for a group whose speakers have no name.'),
  group: z.enum(ACTOR_GROUPS).describe('Where the actor is listed.'),
  side: z
    .string()
    .nullable()
    .describe('The editor’s word for the side of the story; null where there is none.'),
  aliases: z.array(z.string()).describe('Other names that readers type.'),
  role: z.string().describe('Who they are at the date of the article.'),
  sameAs: z.array(z.string()).describe('Addresses of the same actor elsewhere (schema.org sameAs).'),
  formerly: z.array(z.string()).describe('Earlier slugs.'),
  note: z.string().describe('Markdown; may be empty.'),
});

const statementSchema = z.strictObject({
  id: z.string().describe('The id of the permalink; it is kept.'),
  url: z.url().describe('The permalink.'),
  sources: z.array(actor).min(1).describe('Whose word it is, in the editor’s order.'),
  via: z
    .array(
      z.strictObject({
        actor,
        basis: z
          .enum(['sentence', 'inferred'])
          .describe('Whether the statement’s own sentence names the relayer, or another one does.'),
        sentence,
      }),
    )
    .describe('Relayers, from the source outwards.'),
  form: z
    .enum(FORMS)
    .describe('All, some or none of the words in quotation marks, or a stance without a content.'),
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
  about: z.array(actor).describe('Actors that the content speaks of, in the editor’s order.'),
  claims: z.array(z.string()).describe('Ids of the claims it asserts or denies, in the order of the claims.'),
  said: date.nullable().describe('When it was said, in EDTF (ISO 8601-2); null where nothing tells.'),
  attribution: z
    .strictObject({
      status: z
        .enum(['supported', 'contradicted', 'unverified'])
        .describe('What the evidence says; the first two have some.'),
      reviewed: z.string().nullable().describe('Day of the review, YYYY-MM-DD; null before it.'),
      note: z.string().describe('What was found, Markdown; may be empty.'),
      evidence: z.array(evidenceUse).describe('In the editor’s order.'),
    })
    .describe('Whether the source did say it, and in these words.'),
  note: z.string().describe('The analyst’s note, Markdown; may be empty.'),
  draft: z.boolean().describe('True while no editor has accepted what a program drafted.'),
  version: hash8,
  recorded: z.boolean().describe('True where this wording is in the history.'),
});

const claimSchema = z.strictObject({
  id: z.string().describe('The id of the permalink; it is kept.'),
  url: z.url().describe('The permalink.'),
  text: z.string().describe('The proposition, one sentence without its hedge.'),
  kind: z.enum(CLAIM_KINDS).describe('What sort of proposition it is.'),
  status: z.enum(CLAIM_STATUSES).describe('How it holds up on the day of the review.'),
  atPublication: z
    .enum(CLAIM_STATUSES)
    .nullable()
    .describe('The status on the day of the article; null where the evidence does not tell.'),
  reviewed: z.string().describe('Day of the review, YYYY-MM-DD.'),
  reasoning: z.string().describe('Why it has this status, Markdown; may be empty.'),
  draft: z.boolean().describe('True while no editor has accepted what a program drafted.'),
  settles: z.string().nullable().describe('What would settle it; null for an opinion.'),
  assertions: z
    .array(
      z.strictObject({
        statement: z.string().nullable().describe('The id of a statement, or null.'),
        sentence: sentence.nullable().describe('A sentence of the article’s own words, or null.'),
        stance: z.enum(['asserts', 'denies']).describe('Whether it is said or denied there.'),
      }),
    )
    .describe('Who asserts or denies it, each a statement or a sentence, in the editor’s order.'),
  evidence: z.array(evidenceUse).describe('In the editor’s order.'),
  version: hash8,
  recorded: z.boolean().describe('True where this wording is in the history.'),
});

/** The whole of it. Every list has a stated order, so that two builds are the same bytes. */
export const analysisSchema = z
  .strictObject({
    $schema: z.literal('analysis.schema.json').describe('The JSON Schema, beside this file.'),
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
          id: z.string().describe('Names its row on the map’s page.'),
          url: z.url().describe('That row.'),
          from: actor,
          to: actor,
          type: z.enum(RELATION_TYPES).describe('The kind of line on the map.'),
          kind: z.string().describe('The same as a verb phrase, between the two names.'),
          sentences: z.array(sentence).min(1).describe('The sentences it rests on, in order.'),
        }),
      )
      .describe(
        'Made by hand; by first sentence, then id. Who speaks about whom is derived from statements.',
      ),
    events: z
      .array(
        z.strictObject({
          id: z.string().describe('Names its item on the timeline’s page.'),
          url: z.url().describe('That item.'),
          title: z.string().describe('What happened, short and plain.'),
          date: date.nullable().describe('When it happened, in EDTF (ISO 8601-2); null where nothing tells.'),
          said: date.nullable().describe('When it was said or reported, in EDTF; null where nothing tells.'),
          origin: z
            .enum(['article', 'evidence'])
            .describe('Whether the article tells of it, or only the evidence.'),
          sentences: z.array(sentence).describe('The sentences that tell of it, in order.'),
          evidence: z.array(z.string()).describe('Ids of evidence, in the editor’s order.'),
          note: z.string().describe('Markdown; may be empty.'),
        }),
      )
      .describe(
        'By the earliest day they can have happened; those without a date last, in the order of the text.',
      ),
    evidence: z
      .array(
        z.strictObject({
          id: z.string().describe('By which claims, statements and events name it.'),
          publisher: z.string().describe('Who published it.'),
          title: z.string().nullable().describe('Null where none was seen.'),
          published: date.nullable().describe('Null where undated.'),
          language: z.string().describe('BCP 47 tag.'),
          url: z.string().nullable().describe('Null for a copy that must not be linked to.'),
          excerpt: z
            .string()
            .nullable()
            .describe('Its own words, the paragraphs joined by one newline; null where none are quoted.'),
          note: z.string().describe('Markdown; may be empty.'),
        }),
      )
      .describe('By id.'),
    withdrawn: z
      .array(
        z.strictObject({
          id: z.string().describe('An id that is used for nothing else.'),
          url: z.url().describe('The permalink, which says why.'),
          what: z.enum(['statement', 'claim']).describe('What it was.'),
          date: z.string().describe('The day it was taken back, YYYY-MM-DD.'),
          reason: z.string().describe('Why, for readers.'),
          replacedBy: z
            .string()
            .nullable()
            .describe('The id that took its place, of the same kind; null where none did.'),
        }),
      )
      .describe('By date, then id.'),
    history: z
      .array(
        z.strictObject({
          what: z.enum(['statement', 'claim']).describe('What the id is of.'),
          id: z.string().describe('The id of the permalink.'),
          date: z.string().describe('The day it was recorded, YYYY-MM-DD.'),
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
