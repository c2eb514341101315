/** The words of a statement as lists show them. */
import type { Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';
import { markPassage, markStance, type MarkPart } from './mark-sentence.ts';
import { cueText } from './statement-words.ts';

/** A stretch of them. */
export interface ListedStretch {
  /** True for reporting words. */
  cue: boolean;
  parts: MarkPart[];
}

/**
 * A stance is read with the words that take it, everything between its stretches included; of the other forms the
 * passages stand alone, with a space between them. Empty where nothing is said of what.
 */
export function listedStretches(index: AnalysisIndex, statement: Statement): ListedStretch[] {
  if (statement.passages.length === 0) return [];
  if (statement.form === 'attitude') return markStance(index, statement);
  return statement.passages.map((passage) => ({
    cue: false,
    parts: markPassage(index, statement, passage),
  }));
}

/**
 * The same as plain text, without the quotation marks that lists add, and a space for what is withheld; the reporting
 * words where nothing is said of what.
 */
export function listedWords(index: AnalysisIndex, statement: Statement): string {
  if (statement.passages.length === 0) return cueText(statement);
  return listedStretches(index, statement)
    .map(({ parts }) => parts.map(({ text, withheld }) => (withheld > 0 ? ' ' : text)).join(''))
    .join(statement.form === 'attitude' ? '' : ' ');
}
