import { describe, expect, test } from 'vitest';
import { answerFromRows, type WordedRow } from '../../../src/search/answer-from-rows.ts';
import { facetsOf } from '../../../src/search/facets.ts';
import type { SearchState } from '../../../src/search/fields.ts';
import { emptyState } from '../../../src/search/state.ts';
import { ferryIndex, ids } from '../support/ferry.ts';

const index = ferryIndex();
const { actors, statements } = index.analysis;
const rows = statements.map((statement): WordedRow => ({
  id: statement.id,
  facets: facetsOf(index, statement),
  text: statement.passages.map(({ text }) => text.toLowerCase()).join(' '),
}));
const answer = (state: Partial<SearchState>) => answerFromRows(rows, actors, { ...emptyState(), ...state });

describe('answerFromRows', () => {
  test('gives everything where nothing is asked, and what fits where facets are chosen', () => {
    expect(ids(answer({})?.rows ?? [])).toBe(ids(rows));
    expect(ids(answer({ speaker: ['zoe-oezil'] })?.rows ?? [])).toBe('c4qz j6sd');
    expect(answer({})?.actor).toBeUndefined();
  });

  test('gives what an actor said before what was said of them; by the text where that is asked for', () => {
    const captain = answer({ q: index.actor('captain').name.toUpperCase() });
    expect(captain?.actor?.id).toBe('captain');
    expect(captain?.guessed).toBe(false);
    // The harbour office speaks of the captain before the captain speaks.
    expect(captain?.rows.map(({ id }) => id)).toEqual(['d9xk', 'bk7m']);
    const inText = answer({ q: index.actor('captain').name, sort: 'text' });
    expect(inText?.rows.map(({ id }) => id)).toEqual(['bk7m', 'd9xk']);
  });

  test('narrows the answer to a name by the facets, whose own selection the counts ignore', () => {
    const narrowed = answer({ q: index.actor('captain').name, form: ['mixed'] });
    expect(narrowed?.rows.map(({ id }) => id)).toEqual(['bk7m']);
    expect(narrowed?.counts.form.get('direct')).toBe(1);
  });

  test('guesses a misspelt name only where no statement has the word', () => {
    const guess = answer({ q: 'Ozill' });
    expect([guess?.actor?.id, guess?.guessed]).toEqual(['zoe-oezil', true]);
    expect(ids(guess?.rows ?? [])).toBe('c4qz j6sd');
    // One letter from no name, but printed: it has to be searched for.
    expect(answer({ q: 'patience' })).toBeUndefined();
    expect(answer({ q: 'crossing qqqq' })).toBeUndefined();
  });

  test('has no answer to words that are nobody’s name', () => {
    expect(answer({ q: 'thunderstorms' })).toBeUndefined();
  });

  test('finds nothing where there are no statements, and so no index to ask; names are known all the same', () => {
    const empty = (q: string) => answerFromRows([], actors, { ...emptyState(), q });
    expect(empty('thunderstorms')).toMatchObject({ rows: [], guessed: false });
    expect(empty('Zoë Özil')?.actor?.id).toBe('zoe-oezil');
  });
});
