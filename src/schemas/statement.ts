/**
 * `statements/*.md`: one act of attribution each. The blockquotes of the body are its passages, one for each
 * stretch of text; what follows is the analyst's note.
 */
import { z } from 'astro/zod';
import { day, edtfDate, evidenceUse, onceEach, permalinkId, quote, sentenceId, words } from './fields.ts';

/** How the words are given. */
export const FORMS = ['direct', 'mixed', 'indirect', 'attitude'] as const;
export type Form = (typeof FORMS)[number];

/** Why a permalink no longer shows what it showed. */
export const withdrawalSchema = z
  .strictObject({
    /** The day it was withdrawn or replaced. */
    date: day,
    /** Why, in a sentence for readers. */
    reason: words,
    /** The id that took its place, null where none did. */
    replacedBy: permalinkId.nullable().default(null),
  })
  .describe('withdrawn');

/** What is left of a statement or claim that was taken back: its id, and why. */
export const withdrawnSchema = z.strictObject({ id: permalinkId, withdrawn: withdrawalSchema });
export type WithdrawnData = z.infer<typeof withdrawnSchema>;

/** How a program drafted a statement, for the editor who is to accept it. */
export const draftedSchema = z.strictObject({
  /** The rule that found it, in a few words. */
  rule: words,
  /** How often such a find is right, by judgement, from 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** What to look at first, a sentence each. */
  doubts: z.array(words).default([]),
});
export type DraftedData = z.infer<typeof draftedSchema>;

export const statementSchema = z.strictObject({
  /** The permalink's id. It stays when the file is renamed or the passage corrected. */
  id: permalinkId,
  /** Whose words: ids of entries in `actors/`. */
  sources: onceEach(z.string()).min(1),
  /** Who carried the words to the article, from the source outwards. */
  via: z
    .array(
      z.strictObject({
        /** The relayer: the `id` of an entry in `actors/`. */
        actor: z.string(),
        /** `sentence` where the statement's own sentence names the relayer, `inferred` where another one does. */
        basis: z.enum(['sentence', 'inferred']),
        /** The sentence that names the relayer. */
        sentence: sentenceId,
      }),
    )
    .default([]),
  /** Whether all, some or none of the words stand in quotation marks, or only a stance is reported. */
  form: z.enum(FORMS),
  /** The reporting words as printed, without the source; empty where there are none. */
  cue: z.array(quote).default([]),
  /** The words that weaken what is said, as printed. */
  hedges: z.array(quote).default([]),
  /** For each passage that stands in the article more than once: the words before or after it. In the order of the blockquotes. */
  context: z
    .array(z.strictObject({ prefix: z.string().optional(), suffix: z.string().optional() }).nullable())
    .default([]),
  /** The actors that the content speaks of: ids of entries in `actors/`. */
  about: onceEach(z.string()).default([]),
  /** When it was said, as EDTF; null where the text and the evidence do not tell. */
  said: edtfDate.nullable().default(null),
  /** Whether the source did say it, and in these words. */
  attribution: z
    .strictObject({
      /** `supported` and `contradicted` need evidence; without any it is `unverified`. */
      status: z.enum(['supported', 'contradicted', 'unverified']),
      /** The day of the review. */
      reviewed: day.nullable().default(null),
      /** What was found, in a sentence or two for readers. */
      note: z.string().default(''),
      /** What the status rests on. */
      evidence: z.array(evidenceUse).default([]),
    })
    .prefault({ status: 'unverified' }),
  /** There while no editor has accepted a drafted statement: how it was drafted, or just `true`. */
  draft: z
    .union([z.boolean(), draftedSchema], 'must be how it was drafted, `true`, or left out')
    .default(false),
});
export type StatementData = z.infer<typeof statementSchema>;
