/** `article.md`: the text, one paragraph per paragraph, its provenance, and the declared narration. */
import { z } from 'astro/zod';
import { edtfDate, httpUrl, languageTag, onceEach, quote, sentenceId, words } from './fields.ts';

/** A sentence that is, wholly or in a clause of its own, nobody's word but the article's. */
export const narrationSchema = z.strictObject({
  /** Words of the article's own that weaken what it says, as printed. */
  hedges: z.array(quote).default([]),
  /** Actors the article's own words speak of: ids of entries in `actors/`. */
  about: onceEach(z.string()).default([]),
  /** What a reader could not see: what is presupposed, what is odd. */
  note: z.string().default(''),
});

export const articleSchema = z.strictObject({
  /** The headline, null where unknown. */
  title: words.nullable(),
  /** Who published it, null where unknown. */
  publisher: words.nullable(),
  /** When it was published, as EDTF; null where unknown. */
  published: edtfDate.nullable(),
  /** Its address, null where unknown. */
  url: httpUrl.nullable(),
  /** BCP 47 tag of its language. */
  language: languageTag,
  /** `full`, or `excerpts` where there is no right to show the whole text: the passages of statements alone are then published. */
  display: z.enum(['full', 'excerpts']).default('full'),
  /** SHA-256 of the text (paragraphs joined by one newline, UTF-8), so that an accidental change is caught. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the 64 hexadecimal digits of a SHA-256'),
  /** What the provenance rests on: ids of entries in `evidence/`. */
  provenance: onceEach(z.string()).default([]),
  /** The declared narration, by sentence id. A sentence that is also in a statement is in both voices. */
  narration: z.record(sentenceId, narrationSchema).default({}),
  /** Sentences that borrow a crowd's stance which nobody in the text holds ("raises questions about"), whoever speaks in them. */
  agentless: onceEach(sentenceId).default([]),
});
export type ArticleData = z.infer<typeof articleSchema>;
