/** `site.md`: what the site is called, under which terms, and where mistakes are reported. */
import { z } from 'astro/zod';
import { contactUrl, words } from './fields.ts';

/** What a draft has as its licence: nobody may use the analysis until somebody says how. */
export const UNDECIDED = 'not decided yet';

export const siteSchema = z.strictObject({
  /** The site's own name, in the masthead and in page titles. */
  title: words,
  /** One sentence for search engines and link previews of the front page. */
  description: words,
  /** What the article is about in three to six words, for the slug line and the titles. */
  topic: words,
  /** Terms under which the analysis (not the article) may be used, e.g. `CC BY 4.0`. */
  licence: words,
  /** Where *report an error* leads: `mailto:` or a web address. Null while there is none; the pages then say so. */
  contact: contactUrl.nullable().default(null),
});
export type SiteData = z.infer<typeof siteSchema>;
