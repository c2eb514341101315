/** Holds the form of a statement against the quotation marks that are printed. */
import type { Range } from '../anchoring/code-points.ts';
import { makeProblem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Form, StatementData } from '../schemas/statement.ts';
import type { ArticleText } from './article-text.ts';
import type { Entry } from './entries.ts';

/** The words of a passage that stand in quotation marks, also where the marks themselves lie outside it. */
export function quotedWithin(article: ArticleText, passage: Range): Range[] {
  return article
    .quotationsAt(passage)
    .map(({ inner }) => ({ from: Math.max(inner.from, passage.from), to: Math.min(inner.to, passage.to) }))
    .filter(({ from, to }) => from < to);
}

/** True where a passage lies wholly between an opening and a closing mark. */
function standsInMarks(article: ArticleText, { from, to }: Range): boolean {
  return article.quotationsAt({ from, to }).some(({ inner }) => from >= inner.from && to <= inner.to);
}

/** Adds a problem where they do not fit. */
export function checkForm(
  form: Form,
  passages: readonly Range[],
  quoted: readonly Range[],
  article: ArticleText,
  { file, locate }: Entry<StatementData>,
  problems: Problem[],
): void {
  const mismatch = (what: string, better: string): void => {
    problems.push(makeProblem('form-mismatch', file, locate(['form']), { form, what, better }));
  };
  if (form === 'direct') {
    const bare = passages.some((passage) => !standsInMarks(article, passage));
    if (bare || passages.length === 0)
      mismatch('not all of its words stand in quotation marks', quoted.length > 0 ? 'mixed' : 'indirect');
  } else if (form === 'mixed') {
    if (quoted.length === 0) mismatch('none of its words stands in quotation marks', 'indirect');
  } else if (quoted.length > 0) {
    mismatch('some of its words stand in quotation marks', 'mixed');
  }
}
