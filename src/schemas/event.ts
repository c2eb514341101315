/** `events/*.md`: something with a date, however uncertain. The body is a note. */
import { z } from 'astro/zod';
import { edtfDate, evidenceId, onceEach, sentenceId, slug, words } from './fields.ts';

export const eventSchema = z.strictObject({
  id: slug.describe('Its id, in the address `/timeline/#e-<id>`.'),
  title: words.describe('What happened, short and plain.'),
  date: edtfDate
    .nullable()
    .default(null)
    .describe('When it happened, in EDTF: `2024-10-30`, `2024-10?`; `null` where nothing tells.'),
  said: edtfDate
    .nullable()
    .default(null)
    .describe('When it was said or reported, in EDTF; `null` where nothing tells.'),
  origin: z.enum(['article', 'evidence']).describe('Whether the article tells of it, or only the evidence.'),
  sentences: onceEach(sentenceId)
    .default([])
    .describe('The sentences of the article that tell of it, in any order.'),
  evidence: onceEach(evidenceId)
    .default([])
    .describe('The evidence that tells of it: ids of entries in `evidence/`.'),
});
export type EventData = z.infer<typeof eventSchema>;
