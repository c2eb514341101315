/** `method.md`: how this analysis was made, with the agreement of the passes as figures. */
import { z } from 'astro/zod';
import { words } from './fields.ts';

const count = z.int().nonnegative();

export const methodSchema = z.strictObject({
  analysts: words.describe('Who read the article and made the analysis, in a few words.'),
  agreement: z
    .strictObject({
      first: count.describe('Statements that the first pass marked.'),
      second: count.describe('Statements that the second pass marked.'),
      matched: count.describe(
        'Statements that both found: in the same sentences, with the same cue or overlapping passages.',
      ),
      source: count.describe('Of the matched: both name the same sources.'),
      form: count.describe('Of the matched: both name the same form.'),
      via: count.describe('Of the matched: both name the same relayers.'),
      cue: count.describe('Of the matched: both mark the same cue.'),
      passage: count.describe('Of the matched: both mark the same passages.'),
      hedges: count.describe('Of the matched: both mark the same hedges.'),
      about: count.describe('Of the matched: both name the same actors spoken of.'),
      sentences: count.describe('Sentences of the article.'),
      voice: count.describe('Sentences on which both agree whether somebody’s word stands there.'),
    })
    .nullable()
    .default(null)
    .describe(
      'How often two independent passes over the text agreed, in figures; `null` while there was only one.',
    ),
});
export type MethodData = z.infer<typeof methodSchema>;
