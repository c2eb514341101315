import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Statement } from '../schemas/analysis.ts';
import { pointsOf } from './article-points.ts';
import { textDirective, withDirective } from './text-fragment.ts';

/** How far around a passage the same words are looked for: all of a news report, and a bound for what is no report. */
const AROUND = 10_000;

/**
 * The first passage in the original publication, by a text fragment.
 * @returns Null where the address is not known, or the statement has no passage.
 */
export function originalLink({ analysis: { article } }: AnalysisIndex, statement: Statement): string | null {
  const [passage] = statement.passages;
  if (article.url === null || passage === undefined) return null;
  if (article.text === null) return withDirective(article.url, textDirective(passage.text));
  const { text } = article;
  const points = pointsOf(article, text);
  const [start, end] = [points.toUtf16(passage.start), points.toUtf16(passage.end)];
  const around = {
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
  return withDirective(article.url, textDirective(passage.text, around));
}
