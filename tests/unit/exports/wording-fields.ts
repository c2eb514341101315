import type { Claim, RecordedWording, Statement } from '../../../src/schemas/analysis.ts';

/** The hashed fields of a statement or claim, as the history has them. */
export function wordingFields(one: Statement | Claim): RecordedWording['fields'] {
  if ('text' in one) return { text: one.text, kind: one.kind, status: one.status };
  const texts = (spans: readonly { text: string }[]): string[] => spans.map(({ text }) => text);
  return {
    sources: one.sources,
    via: one.via.map(({ actor }) => actor),
    form: one.form,
    cue: texts(one.cue),
    passages: texts(one.passages),
    hedges: texts(one.hedges),
  };
}
