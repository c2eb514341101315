/** The search in the address: read from it, written to it. THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER. */
import { FACETS, type Facet, type SearchState } from './fields.ts';

/** The values that each facet knows. */
export type KnownValues = Readonly<Record<Facet, ReadonlySet<string>>>;

/** A parameter whose value nothing has: named to the reader, and left out. */
export interface UnknownValue {
  name: string;
  value: string;
}

/** An empty search. */
export function emptyState(): SearchState {
  return { q: '', sort: 'relevance', speaker: [], about: [], form: [], hedged: [], named: [], claim: [] };
}

/** Reads the search from a query string; what nothing knows is returned apart. Parameters of others are left alone. */
export function readState(
  query: URLSearchParams,
  known: KnownValues,
): { state: SearchState; unknown: UnknownValue[] } {
  const state = emptyState();
  const unknown: UnknownValue[] = [];
  state.q = (query.get('q') ?? '').trim();
  const sort = query.get('sort');
  if (sort === 'text' || sort === 'relevance') state.sort = sort;
  else if (sort) unknown.push({ name: 'sort', value: sort });
  for (const facet of FACETS) {
    for (const value of new Set(query.getAll(facet))) {
      if (value === '') continue;
      if (known[facet].has(value)) state[facet].push(value);
      else unknown.push({ name: facet, value });
    }
  }
  return { state, unknown };
}

/** Writes the search as a query string: nothing for what is not asked, in a fixed order. */
export function writeState(state: SearchState): string {
  const query = new URLSearchParams();
  if (state.q) query.set('q', state.q);
  for (const facet of FACETS) for (const value of state[facet]) query.append(facet, value);
  if (state.sort === 'text') query.set('sort', 'text');
  return query.toString();
}

/** True where nothing is asked for. */
export function isIdle(state: SearchState): boolean {
  return state.q === '' && FACETS.every((facet) => state[facet].length === 0);
}
