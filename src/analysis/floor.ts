/** Who has the floor: how many words the article gives to each actor, and how many of them in quotation marks. */
import type { Actor, Statement } from '../schemas/analysis.ts';
import { countWords } from './count-words.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface Floor {
  actor: Actor;
  statements: Statement[];
  /** Words of all their passages; a joint statement counts for each of its sources. */
  words: number;
  /** Of these, words in quotation marks. */
  quotedWords: number;
}

const wordsOf = (spans: readonly { text: string }[]): number =>
  spans.reduce((sum, { text }) => sum + countWords(text), 0);

/** All actors who say something: by words, then by order of the actors. */
export function floorByActor(index: AnalysisIndex): Floor[] {
  return index.analysis.actors
    .map((actor) => {
      const statements = index.saidBy(actor.id);
      return {
        actor,
        statements,
        words: statements.reduce((sum, { passages }) => sum + wordsOf(passages), 0),
        quotedWords: statements.reduce((sum, { quoted }) => sum + wordsOf(quoted), 0),
      };
    })
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => b.words - a.words);
}
