/** The article's text and its sentences, as everything else refers to them. */
import { indexCodePoints, type CodePointIndex, type Range } from '../anchoring/code-points.ts';
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
  sentence(id: string): PlacedSentence | undefined;
  /** The sentences that a range touches, in order. */
  sentencesAt(range: Range): PlacedSentence[];
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
  /** The first sentence that ends after `at`, by binary search. */
  const firstEndingAfter = (at: number): number => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    text,
    codePoints: indexCodePoints(text),
    sentences,
    sentence: (id) => byId.get(id),
    sentencesAt: ({ from, to }) => {
      const found: PlacedSentence[] = [];
      for (let n = firstEndingAfter(from); n < sentences.length; n += 1) {
        const sentence = sentences[n];
        if (!sentence || sentence.from >= to) break;
        found.push(sentence);
      }
      return found;
    },
  };
}
