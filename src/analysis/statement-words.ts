import type { Statement } from '../schemas/analysis.ts';
import { countWords } from './count-words.ts';

/** How many words a statement has, and how many of them in quotation marks. */
export function statementWords({ passages, quoted }: Pick<Statement, 'passages' | 'quoted'>): {
  words: number;
  quoted: number;
} {
  const count = (spans: Statement['passages']): number =>
    spans.reduce((sum, { text }) => sum + countWords(text), 0);
  return { words: count(passages), quoted: count(quoted) };
}

/** The same for several statements together. */
export function wordsOfAll(statements: readonly Statement[]): { words: number; quoted: number } {
  return statements
    .map(statementWords)
    .reduce((all, one) => ({ words: all.words + one.words, quoted: all.quoted + one.quoted }), {
      words: 0,
      quoted: 0,
    });
}
