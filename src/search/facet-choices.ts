/** The choices of every facet, in words. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { FORMS } from '../schemas/statement.ts';
import { FORM_WORDS } from '../words.ts';
import { facetsOf } from './facets.ts';
import { FACETS, type Facet } from './fields.ts';
import { countFacets } from './rows.ts';
import { emptyState } from './state.ts';

export interface FacetChoices {
  facet: Facet;
  label: string;
  /** Every value, also what no statement has: an actor who is never quoted is known, and the answer is that nothing was found. */
  choices: { value: string; words: string; count: number }[];
  /** True where the list is folded at first. */
  long: boolean;
}

const LABELS: Readonly<Record<Facet, string>> = {
  speaker: 'Who said it',
  about: 'Who it is about',
  form: 'Form',
  hedged: 'Hedged',
  named: 'Source with a name',
  claim: 'Claim',
};

/** In the order of the facets; actors and claims in their own order. */
export function facetChoices(index: AnalysisIndex): FacetChoices[] {
  const { actors, claims, statements } = index.analysis;
  const counts = countFacets(
    statements.map((statement) => ({ id: statement.id, facets: facetsOf(index, statement) })),
    emptyState(),
  );
  const names = actors.map(({ id, name }) => ({ value: id, words: name }));
  const yesNo = [
    { value: 'yes', words: 'yes' },
    { value: 'no', words: 'no' },
  ];
  const values: Readonly<Record<Facet, { value: string; words: string }[]>> = {
    speaker: names,
    about: names,
    form: FORMS.map((form) => ({ value: form, words: FORM_WORDS[form].adverb })),
    hedged: yesNo,
    named: yesNo,
    claim: claims.map(({ id, text }) => ({ value: id, words: text })),
  };
  return FACETS.map((facet) => ({
    facet,
    label: LABELS[facet],
    choices: values[facet].map((choice) => ({ ...choice, count: counts[facet].get(choice.value) ?? 0 })),
    long: facet === 'about' || facet === 'claim',
  }));
}
