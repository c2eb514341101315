/** `site.md`: what the site is called, under which terms, and where mistakes are reported. */
import { z } from 'astro/zod';
import { contactUrl, words } from './fields.ts';

/** What a draft has as its licence: nobody may use the analysis until somebody says how. */
export const UNDECIDED = 'not decided yet';

export const siteSchema = z.strictObject({
  title: words.describe('The site’s own name, in the masthead and in page titles.'),
  description: words.describe('One sentence for search engines and link previews of the front page.'),
  topic: words.describe('What the article is about, in three to six words.'),
  licence: words.describe(
    'Terms under which the analysis (not the article) may be used, such as `CC BY 4.0`.',
  ),
  contact: contactUrl
    .nullable()
    .default(null)
    .describe(
      'Where mistakes are reported: `mailto:` or a web address; `null` while there is none, and the pages say so.',
    ),
});
export type SiteData = z.infer<typeof siteSchema>;
