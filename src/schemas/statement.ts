/**
 * `statements/*.md`: one act of attribution each. The blockquotes of the body are its passages, one for each
 * stretch of text; what follows is the analyst's note.
 */
import { z } from 'astro/zod';
import {
  actorId,
  day,
  edtfDate,
  evidenceUse,
  onceEach,
  permalinkId,
  quote,
  sentenceId,
  words,
} from './fields.ts';

/** How the words are given. */
export const FORMS = ['direct', 'mixed', 'indirect', 'attitude'] as const;
export type Form = (typeof FORMS)[number];

/** Why a permalink no longer shows what it showed. */
export const withdrawalSchema = z.strictObject({
  date: day.describe('The day it was withdrawn or replaced, `YYYY-MM-DD`.'),
  reason: words.describe('Why, in a sentence for readers.'),
  replacedBy: permalinkId
    .nullable()
    .default(null)
    .describe('The id that took its place; `null` where none did.'),
});

/** What is left of a statement or claim that was taken back: its id, and why. */
export const withdrawnSchema = z.strictObject({
  id: permalinkId.describe('The id of its permalink, which stays.'),
  withdrawn: withdrawalSchema.describe('Why the address no longer shows what it showed.'),
});
export type WithdrawnData = z.infer<typeof withdrawnSchema>;

/** How a program drafted a statement, for the editor who is to accept it. */
export const draftedSchema = z.strictObject({
  rule: words.describe('The rule that found it, in a few words.'),
  confidence: z.number().min(0).max(1).describe('How often such a find is right, by judgement, from 0 to 1.'),
  doubts: z.array(words).default([]).describe('What to look at first, a sentence each.'),
});

export const statementSchema = z.strictObject({
  id: permalinkId.describe(
    'The id of its permalink. It stays when the file is renamed or the passage corrected.',
  ),
  sources: onceEach(actorId).min(1).describe('Whose words they are: ids of entries in `actors/`.'),
  via: z
    .array(
      z.strictObject({
        actor: actorId.describe('The relayer: the `id` of an entry in `actors/`.'),
        basis: z
          .enum(['sentence', 'inferred'])
          .describe(
            '`sentence` where the statement’s own sentence names the relayer, `inferred` where another one does.',
          ),
        sentence: sentenceId.describe('The sentence that names the relayer.'),
      }),
    )
    .default([])
    .describe('Who carried the words to the article, from the source outwards.'),
  form: z
    .enum(FORMS)
    .describe(
      '`direct`: all in quotation marks; `mixed`: some of it; `indirect`: a paraphrase; `attitude`: only a stance or a topic is reported.',
    ),
  cue: z
    .array(quote)
    .default([])
    .describe('The reporting words as printed, without the source; empty where there are none.'),
  hedges: z.array(quote).default([]).describe('The words that weaken what is said, as printed.'),
  context: z
    .array(
      z
        .strictObject({
          prefix: z.string().optional().describe('The text that stands right before the passage.'),
          suffix: z.string().optional().describe('The text that stands right after the passage.'),
        })
        .nullable(),
    )
    .default([])
    .describe(
      'For passages that stand in the article more than once: one entry for each blockquote, in their order, `null` where none is needed.',
    ),
  about: onceEach(actorId)
    .default([])
    .describe('The actors that the content speaks of: ids of entries in `actors/`.'),
  said: edtfDate
    .nullable()
    .default(null)
    .describe('When it was said, in EDTF; `null` where the text and the evidence do not tell.'),
  attribution: z
    .strictObject({
      status: z
        .enum(['supported', 'contradicted', 'unverified'])
        .describe('`supported` and `contradicted` need evidence; without any it is `unverified`.'),
      reviewed: day.nullable().default(null).describe('The day of the review, `YYYY-MM-DD`.'),
      note: z.string().default('').describe('What was found, in a sentence or two for readers.'),
      evidence: z.array(evidenceUse).default([]).describe('What the status rests on.'),
    })
    .prefault({ status: 'unverified' })
    .describe('Whether the source did say it, and in these words.'),
  draft: z
    .union([z.boolean(), draftedSchema], 'must be how it was drafted, `true`, or left out')
    .default(false)
    .describe('How it was drafted, or `true`; take it out to accept the statement.'),
});
export type StatementData = z.infer<typeof statementSchema>;
