/** `evidence/*.md`: a source outside the article. A blockquote in the body is the excerpt, what follows is a note. */
import { z } from 'astro/zod';
import { edtfDateOrUndated, httpUrl, languageTag, words } from './fields.ts';

export const evidenceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens')
    .describe('Its id, by which claims, statements and events name it.'),
  publisher: words.describe('Who published it.'),
  title: words.nullable().default(null).describe('Its title; `null` where none was seen.'),
  published: edtfDateOrUndated.describe(
    'When it was published, in EDTF: `2024-10-30`, `2024-10`; or the word `undated`.',
  ),
  language: languageTag.describe('The tag of its language: `en`, `en-GB`, `ko`.'),
  url: httpUrl
    .nullable()
    .default(null)
    .describe('Its address; left out, or `null`, where it must not be linked.'),
});
export type EvidenceData = z.infer<typeof evidenceSchema>;
