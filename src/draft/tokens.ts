/** What a word of a sentence is to the rules, and the marks that divide words. */
import type { Range } from '../anchoring/code-points.ts';
import type { Quotation } from '../anchoring/find-quotations.ts';

/** A word, a punctuation mark, or a quotation. Ranges in UTF-16 units of the article's text. */
export interface Token extends Range {
  text: string;
  /** In small letters, typographic apostrophes made straight. */
  lower: string;
  /** Universal part of speech (NOUN, VERB …), `QUOTE` for a quotation, `PUNCT` for a mark. */
  pos: string;
  quote?: Quotation;
}

/** True for a comma. */
export const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** True for a dash or a hyphen that stands alone. */
export const isDash = (token: Token | undefined): boolean => /^[—–-]$/.test(token?.text ?? '');
