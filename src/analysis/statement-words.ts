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

/** The reporting words as one text: "quoted … as saying"; empty where there are none. */
export function cueText({ cue }: Pick<Statement, 'cue'>): string {
  return cue.map(({ text }) => text).join(' … ');
}

/** Where a statement stands in the text: its passages or, where the article gives it no content, its cue. */
export function spansOf({ passages, cue }: Pick<Statement, 'passages' | 'cue'>): Statement['passages'] {
  return passages.length > 0 ? passages : cue;
}

/** Where a statement first touches the text, in code points: at its first passage, or its cue where it has none. */
export function startOf(statement: Pick<Statement, 'passages' | 'cue'>): number {
  return spansOf(statement)[0]?.start ?? 0;
}

/** Where it ends, in the same way. */
export function endOf(statement: Pick<Statement, 'passages' | 'cue'>): number {
  return spansOf(statement).at(-1)?.end ?? 0;
}
