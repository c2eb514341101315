/**
 * The Markdown pipeline: every plugin and the order in which they run. The same lists serve Astro's processor
 * (method page) and our own (notes).
 */
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Urls } from '../urls.ts';
import { remarkPassages } from './remark-passages.ts';
import { remarkSentenceLinks } from './remark-sentence-links.ts';
import { remarkSitePaths } from './remark-site-paths.ts';

/** For every text of ours. Raw HTML never gets here: the check refuses it, and remark-rehype would drop it. */
export const remarkPlugins = (urls: Urls): [typeof remarkSitePaths | typeof remarkSentenceLinks, Urls][] => [
  [remarkSitePaths, urls], // before the sentence links, which have the sub-path already
  [remarkSentenceLinks, urls],
];

/** Renders a note: its blockquotes are shown elsewhere and left out here. */
export function renderNote(markdown: string, urls: Urls): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkPassages) // before the links, so that no id inside a passage becomes one
      .use(remarkPlugins(urls))
      .use(remarkRehype)
      .use(rehypeStringify)
      .processSync(markdown),
  );
}
