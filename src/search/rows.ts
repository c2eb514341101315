/** Filtering and counting without an index: the page holds every statement. THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER. */
import { FACETS, type Facet, type SearchState } from './fields.ts';

/** What a statement can be found by. */
export interface Row {
  id: string;
  facets: Readonly<Record<Facet, readonly string[]>>;
}

/** How often each value of a facet occurs. */
export type Counts = Record<Facet, Map<string, number>>;

/** True where a row has any of the chosen values of every facet but `except`. */
function fits(row: Row, state: SearchState, except?: Facet): boolean {
  return FACETS.every(
    (facet) =>
      facet === except ||
      state[facet].length === 0 ||
      state[facet].some((value) => row.facets[facet].includes(value)),
  );
}

/** The rows that fit: any of the repeated values, all of the different facets; in the order given. */
export function filterRows<R extends Row>(rows: readonly R[], state: SearchState): R[] {
  return rows.filter((row) => fits(row, state));
}

/** For every facet, how many rows each value would give; a facet ignores its own selection. */
export function countFacets(rows: readonly Row[], state: SearchState): Counts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Counts;
  for (const facet of FACETS) {
    for (const row of rows) {
      if (!fits(row, state, facet)) continue;
      for (const value of row.facets[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
