/** A statement of the ferry with other words in it, for cards of every kind. */
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import type { Actor, Analysis, Statement } from '../../../src/schemas/analysis.ts';

export interface Sample {
  form: Statement['form'];
  text: string;
  /** Parts of the text. */
  quoted?: string;
  hedge?: string;
  /** The name of its source. */
  source?: string;
  attribution?: Statement['attribution']['status'];
}

/** @returns The index of an analysis that is like the one given, and in it the statement. */
export function sampleStatement(
  analysis: Analysis,
  sample: Sample,
): { index: AnalysisIndex; statement: Statement } {
  const copy = structuredClone(analysis);
  const [statement] = copy.statements;
  const source = copy.actors.find(({ id }) => id === statement?.sources[0]);
  if (!statement || !source) throw new Error('The analysis has no statement.');
  const span = (words: string) => {
    const start = [...sample.text.slice(0, sample.text.indexOf(words))].length;
    return { start, end: start + [...words].length, text: words };
  };
  copy.article.text = sample.text;
  Object.assign(statement, {
    form: sample.form,
    passages: [span(sample.text)],
    quoted: sample.form === 'direct' ? [span(sample.text)] : sample.quoted ? [span(sample.quoted)] : [],
    hedges: sample.hedge ? [span(sample.hedge)] : [],
  } satisfies Partial<Statement>);
  statement.attribution.status = sample.attribution ?? 'unverified';
  Object.assign(source, { name: sample.source ?? source.name } satisfies Partial<Actor>);
  return { index: indexAnalysis(copy), statement };
}

/** About 400 characters of news. */
export const LONG_TEXT =
  'the ministry may have known for months that the bridge could not carry the heavier trains, that the reports of its own engineers were put aside, and that the repairs which had been promised in three budgets were never begun, while the operator went on to sell places on services that it reportedly expected to cancel, and that nobody, in the end, was told to stop the trains before the river rose again';
