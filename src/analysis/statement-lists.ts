import { FORMS } from '../schemas/statement.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** The statements of every form, in the order of the forms; empty forms are kept, for they have an address. */
export function statementsByForm({
  analysis,
}: AnalysisIndex): { form: Statement['form']; statements: Statement[] }[] {
  return FORMS.map((form) => ({
    form,
    statements: analysis.statements.filter((statement) => statement.form === form),
  }));
}

/** Of these the ones that have words in quotation marks, where there are any. */
export function quotingForms(index: AnalysisIndex): { form: 'direct' | 'mixed'; statements: Statement[] }[] {
  return statementsByForm(index).flatMap(({ form, statements }) =>
    (form === 'direct' || form === 'mixed') && statements.length > 0 ? [{ form, statements }] : [],
  );
}
