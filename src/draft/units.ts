/**
 * What the rules read at a time: a sentence, or several where a quotation reaches over their ends. No sentence
 * splitter knows quotations: “It failed. We go on,” she said. is three sentences to the check and one act.
 */
import type { Range } from '../anchoring/code-points.ts';
import type { Quotation } from '../anchoring/find-quotations.ts';
import type { ArticleText } from '../analysis/article-text.ts';
import { datelineLength } from './datelines.ts';
import { readTokens } from './read-tokens.ts';
import type { Tagger } from './tagger.ts';
import type { Token } from './tokens.ts';

/** One or more whole sentences of a paragraph. */
export interface Unit extends Range {
  /** From 1. */
  paragraph: number;
  /** Without those of a dateline. */
  tokens: Token[];
}

/** Joins the sentences that a quotation binds, and reads the words of each. */
export function readUnits(
  article: ArticleText,
  tag: Tagger | undefined,
  progress?: (share: number) => void,
): Unit[] {
  const quotations = article.quotations.filter((quotation) => !isStray(article.text, quotation));
  const stretches: (Range & { paragraph: number })[] = [];
  let next = 0;
  for (const { from, to, paragraph } of article.sentences) {
    const last = stretches.at(-1);
    while ((quotations[next]?.to ?? Infinity) <= from) next += 1;
    const quotation = quotations[next];
    if (
      last &&
      last.paragraph === paragraph &&
      quotation &&
      quotation.from < from &&
      !endsWithin(article.text, quotation, last)
    )
      last.to = to;
    else stretches.push({ from, to, paragraph });
  }
  let first = 0;
  return stretches.map((stretch, n) => {
    if (n % 200 === 0) progress?.(n / stretches.length);
    // A closing mark that the splitter left to the next sentence is no quotation of its own.
    while ((quotations[first]?.inner.to ?? Infinity) <= stretch.from) first += 1;
    const inside: Quotation[] = [];
    for (let k = first; (quotations[k]?.from ?? Infinity) < stretch.to; k += 1)
      inside.push(quotations[k] as Quotation);
    const opensParagraph = stretches[n - 1]?.paragraph !== stretch.paragraph;
    const dateline = opensParagraph ? datelineLength(article.text.slice(stretch.from, stretch.to)) : 0;
    const spoken = { from: stretch.from + dateline, to: stretch.to };
    return { ...stretch, tokens: readTokens(article.text, spoken, inside, tag) };
  });
}

const NAMES_SPEAKER =
  /,\s(?:\p{L}[\p{L}.'’-]*\s){0,5}(?:said|says|told|added|wrote|asked|explained|replied)(?!\p{L})/u;

/**
 * True for a mark without its partner that begins no quotation: it closes (after a word, before a blank), or what
 * follows it up to the end names its speaker.
 */
function isStray(text: string, { from, to, closed, opened }: Quotation): boolean {
  if (closed || !opened) return false;
  const closes = from > 0 && /\S/.test(text[from - 1] ?? '') && /\s/.test(text[from + 1] ?? '');
  return closes || NAMES_SPEAKER.test(text.slice(from, to));
}

/** True where nothing of the quotation but its closing mark lies after the stretch. */
function endsWithin(text: string, quotation: Quotation, stretch: Range): boolean {
  return text.slice(stretch.to, quotation.inner.to).trim() === '';
}
