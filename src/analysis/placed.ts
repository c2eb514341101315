/** What was found in the article's text: statements and narration in their places. */
import type { Range } from '../anchoring/code-points.ts';
import type { AnchoredStatement } from './anchor-statement.ts';
import type { ArticleText } from './article-text.ts';
import type { ContentEntries } from './entries.ts';

/** The places of the statements, by their entries. */
export type Anchored = Map<ContentEntries['statements'][number], AnchoredStatement>;

/** What the article says of one of its own sentences, with its hedges placed. */
export interface Narration {
  about: string[];
  hedges: Range[];
  note: string;
}

/** What was found in the text. */
export interface Placed {
  article: ArticleText;
  /** SHA-256 of the text in UTF-8, as hexadecimal digits. */
  sha256: string;
  /** Every statement. */
  anchored: Anchored;
  /** By sentence. */
  narration: ReadonlyMap<string, Narration>;
}

/** Where a sentence begins, in UTF-16 units of the text; `Infinity` where there is none, so that it comes last. */
export function placeOfSentence(id: string | null | undefined, article: ArticleText): number {
  return article.sentence(id ?? '')?.from ?? Infinity;
}
