/** `events/*.md`: something with a date, however uncertain. The body is a note. */
import { z } from 'astro/zod';
import { edtfDate, onceEach, sentenceId, slug, words } from './fields.ts';

export const eventSchema = z.strictObject({
  /** Its id, used in the fragment `/timeline/#e-<id>`. */
  id: slug,
  /** What happened, short and plain. */
  title: words,
  /** When it happened, as EDTF; null where nothing tells. */
  date: edtfDate.nullable().default(null),
  /** When it was said or reported, as EDTF; null where nothing tells. */
  said: edtfDate.nullable().default(null),
  /** Whether the article tells of it or only the evidence does. */
  origin: z.enum(['article', 'evidence']),
  /** The sentences of the article that tell of it, in any order; they are shown in that of the text. */
  sentences: onceEach(sentenceId).default([]),
  /** Ids of entries in `evidence/`. */
  evidence: onceEach(z.string()).default([]),
});
export type EventData = z.infer<typeof eventSchema>;
