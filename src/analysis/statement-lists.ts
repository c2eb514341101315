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
