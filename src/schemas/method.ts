/** `method.md`: how this analysis was made, with the agreement of the passes as figures. */
import { z } from 'astro/zod';
import { words } from './fields.ts';

const count = z.int().nonnegative();

export const methodSchema = z.strictObject({
  /** Who made the passes and the reconciliation, in a few words. Shown on the method page. */
  analysts: words,
  /** How often two independent passes over the text agreed; null while there was only one. */
  agreement: z
    .strictObject({
      /** Statements that each pass marked. */
      first: count,
      second: count,
      /** Statements that both passes found: in the same sentences, with the same cue or overlapping passages. */
      matched: count,
      /** Of the matched: those on which both agree in this part, in full. */
      source: count,
      form: count,
      via: count,
      cue: count,
      passage: count,
      hedges: count,
      about: count,
      /** Sentences, and on how many both agree whether somebody's word stands there. */
      sentences: count,
      voice: count,
    })
    .nullable()
    .default(null),
});
export type MethodData = z.infer<typeof methodSchema>;
