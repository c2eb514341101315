/** The article's text and its sentences, as everything else refers to them. */
import { indexCodePoints, type CodePointIndex, type Range } from '../anchoring/code-points.ts';
import { findQuotations, type Quotation } from '../anchoring/find-quotations.ts';
import { splitSentences } from '../anchoring/split-sentences.ts';

/** A sentence by its place. */
export interface PlacedSentence extends Range {
  /** `p7s1`. */
  id: string;
  /** From 1. */
  paragraph: number;
  text: string;
}

export interface ArticleText {
  /** The paragraphs joined by one newline. */
  text: string;
  codePoints: CodePointIndex;
  /** In the order of the text; ranges in UTF-16 units of `text`. */
  sentences: PlacedSentence[];
  /** The outermost quotations, in order. */
  quotations: Quotation[];
  sentence(id: string): PlacedSentence | undefined;
  /** The sentences that a range touches, in order. */
  sentencesAt(range: Range): PlacedSentence[];
  /** The quotations that a range touches, in order. */
  quotationsAt(range: Range): Quotation[];
}

/** Joins the paragraphs and finds their sentences. */
export function placeSentences(paragraphs: readonly string[], language: string): ArticleText {
  const text = paragraphs.join('\n');
  const sentences: PlacedSentence[] = [];
  let offset = 0;
  for (const [number, paragraph] of paragraphs.entries()) {
    for (const [index, { from, to }] of splitSentences(paragraph, language).entries()) {
      sentences.push({
        id: `p${number + 1}s${index + 1}`,
        paragraph: number + 1,
        from: offset + from,
        to: offset + to,
        text: paragraph.slice(from, to),
      });
    }
    offset += paragraph.length + 1;
  }
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const quotations = findQuotations(text);
  return {
    text,
    codePoints: indexCodePoints(text),
    sentences,
    quotations,
    sentence: (id) => byId.get(id),
    sentencesAt: (range) => touching(sentences, range),
    quotationsAt: (range) => touching(quotations, range),
  };
}

/** Those of some ranges, in order and apart, that touch another; the first by binary search. */
function touching<T extends Range>(ranges: readonly T[], { from, to }: Range): T[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let n = low; n < ranges.length; n += 1) {
    const range = ranges[n];
    if (!range || range.from >= to) break;
    found.push(range);
  }
  return found;
}
