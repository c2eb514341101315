/** What an editor has not dealt with yet: sentences with words of saying that are in no statement, whatever was drafted. */
import type { ArticleText } from '../analysis/article-text.ts';
import type { UnreadSentence } from './draft-narration.ts';
import { suspects } from './draft-narration.ts';
import { findActs } from './find-acts.ts';
import type { Tagger } from './tokens.ts';

/**
 * Sentences with a verb of saying, words in quotation marks, or an act that the rules find, in the order of the text.
 * @param dealtWith Ids of sentences that somebody has accounted for.
 */
export function unreadSentences(
  article: ArticleText,
  tag: Tagger | undefined,
  dealtWith: ReadonlySet<string>,
): UnreadSentence[] {
  const { readings } = findActs(article, tag);
  const wordsOf = new Map<string, { at: number; word: string }[]>();
  for (const reading of readings) {
    const cues = reading.acts.flatMap(({ cue }) => cue);
    for (const sentence of article.sentencesAt(reading.unit)) {
      if (dealtWith.has(sentence.id)) continue;
      const found = [
        ...suspects(reading, sentence).map((word) => ({
          at: article.text.indexOf(word, sentence.from),
          word,
        })),
        ...cues
          .filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
          .map(({ from, to }) => ({ at: from, word: article.text.slice(from, to) })),
      ];
      wordsOf.set(sentence.id, [...(wordsOf.get(sentence.id) ?? []), ...found]);
    }
  }
  return article.sentences.flatMap(({ id, text }) => {
    const words = wordsOf.get(id) ?? [];
    return words.length === 0
      ? []
      : [{ id, text, words: words.sort((a, b) => a.at - b.at).map(({ word }) => word) }];
  });
}
