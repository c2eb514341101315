/** `article.md`: the text, one paragraph per paragraph, its provenance, and the declared narration. */
import { z } from 'astro/zod';
import {
  actorId,
  edtfDate,
  evidenceId,
  httpUrl,
  languageTag,
  onceEach,
  quote,
  sentenceId,
  words,
} from './fields.ts';

/** A sentence that is, wholly or in a clause of its own, nobody's word but the article's. */
export const narrationSchema = z.strictObject({
  hedges: z
    .array(quote)
    .default([])
    .describe('Words of the article’s own that weaken what it says, as printed.'),
  about: onceEach(actorId)
    .default([])
    .describe('The actors that the sentence speaks of: ids of entries in `actors/`.'),
  note: z
    .string()
    .default('')
    .describe('What a reader could not see: what is presupposed, what is odd, why it is nobody’s word.'),
});

export const articleSchema = z.strictObject({
  title: words.nullable().describe('The headline; `null` where unknown.'),
  publisher: words.nullable().describe('Who published it; `null` where unknown.'),
  published: edtfDate
    .nullable()
    .describe(
      'When it was published, in EDTF: `2024-10-30`, `2024-10`, `2024-10-30?`; `null` where unknown.',
    ),
  url: httpUrl.nullable().describe('Its address; `null` where unknown.'),
  language: languageTag.describe('The tag of its language: `en`, `en-GB`, `ko`.'),
  display: z
    .enum(['full', 'excerpts'])
    .default('full')
    .describe(
      '`excerpts` where you have no right to show the whole text: then only the passages of statements are published.',
    ),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the 64 hexadecimal digits of a SHA-256')
    .describe(
      'The SHA-256 of the text (paragraphs joined by one line break, UTF-8), so that an accidental change is caught; the check prints the right one.',
    ),
  provenance: onceEach(evidenceId)
    .default([])
    .describe('What is known of where the text comes from: ids of entries in `evidence/`.'),
  narration: z
    .record(sentenceId, narrationSchema)
    .default({})
    .describe(
      'The sentences in which the article speaks for itself, by their ids. One that is also in a statement is in both voices.',
    ),
  agentless: onceEach(sentenceId)
    .default([])
    .describe(
      'Sentences that borrow a stance which nobody in the text holds ("raises questions about"), whoever speaks in them.',
    ),
});
export type ArticleData = z.infer<typeof articleSchema>;
