/** Who has the floor: how many words the article gives to each actor, and how many of them in quotation marks. */
import type { Actor, Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';
import { wordsOfAll } from './statement-words.ts';

export interface Floor {
  actor: Actor;
  statements: Statement[];
  /** Words of all their passages; a joint statement counts for each of its sources. */
  words: number;
  /** Of these, words in quotation marks. */
  quotedWords: number;
}

/** All actors who say something: by words, then by order of the actors. */
export function floorByActor(index: AnalysisIndex): Floor[] {
  return index.analysis.actors
    .map((actor) => {
      const statements = index.saidBy(actor.id);
      const { words, quoted } = wordsOfAll(statements);
      return { actor, statements, words, quotedWords: quoted };
    })
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => b.words - a.words);
}
