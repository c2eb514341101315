/** `evidence/*.md`: a source outside the article. A blockquote in the body is the excerpt, what follows is a note. */
import { z } from 'astro/zod';
import { edtfDateOrUndated, httpUrl, languageTag, words } from './fields.ts';

export const evidenceSchema = z.strictObject({
  /** Its id, by which claims and statements name it. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
  /** Who published it. */
  publisher: words,
  /** Its title, null where none was seen. */
  title: words.nullable().default(null),
  /** When it was published, as EDTF, or the word `undated`. */
  published: edtfDateOrUndated,
  /** BCP 47 tag of its language. */
  language: languageTag,
  /** Its address; null for a copy that must not be linked to. */
  url: httpUrl.nullable().default(null),
});
export type EvidenceData = z.infer<typeof evidenceSchema>;
