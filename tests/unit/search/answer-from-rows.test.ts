import { describe, expect, test } from 'vitest';
import { answerFromRows, type WordedRow } from '../../../src/search/answer-from-rows.ts';
import { facetsOf } from '../../../src/search/facets.ts';
import type { Statement } from '../../../src/schemas/analysis.ts';
import type { SearchState } from '../../../src/search/fields.ts';
import { searchRecord } from '../../../src/search/build-index.ts';
import { plainWords } from '../../../src/search/letter.ts';
import { emptyState } from '../../../src/search/state.ts';
import { makeUrls } from '../../../src/urls.ts';
import { ferryIndex, ids } from '../support/ferry.ts';

const index = ferryIndex();
const { actors, statements } = index.analysis;
const urls = makeUrls('https://example.org', '/');
const indexed = (statement: Statement): string => {
  const { content, meta } = searchRecord(index, statement, 0, urls);
  return plainWords([content, ...Object.values(meta)].join(' '));
};
const rows = statements.map((statement): WordedRow => ({
  id: statement.id,
  indexed: () => indexed(statement),
  facets: facetsOf(index, statement),
  text: statement.passages.map(({ text }) => text.toLowerCase()).join(' '),
}));
const answer = (state: Partial<SearchState>) =>
  answerFromRows(rows, actors, { ...emptyState(), ...state }, 'en');

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

  test('gives what begins with a letter, first where the letter is a word; by the text where that is asked for', () => {
    const said = ['bees', 'an hour', 'a bee', 'Oh, B!'].map((indexed, n): WordedRow => ({
      id: String(n),
      text: '',
      indexed: () => indexed,
      facets: { speaker: [n < 2 ? 'x' : 'y'], about: [], form: [], hedged: [], named: [], claim: [] },
    }));
    const of = (state: Partial<SearchState>) =>
      answerFromRows(said, [], { ...emptyState(), q: 'b', ...state }, 'en');
    expect(ids(of({})?.rows ?? [])).toBe('3 0 2');
    expect(ids(of({ sort: 'text' })?.rows ?? [])).toBe('0 2 3');
    expect(ids(of({ speaker: ['y'] })?.rows ?? [])).toBe('3 2');
    expect(of({ speaker: ['y'] })?.counts.speaker.get('x')).toBe(1);
    expect(of({})?.letter).toBeDefined();
    expect(ids(of({ q: 'q' })?.rows ?? [])).toBe('');
  });

  test('takes a letter that is a name for the name', () => {
    const agent = { id: 'm', name: 'M', aliases: [] };
    expect(answerFromRows(rows, [agent], { ...emptyState(), q: 'm' }, 'en')?.actor?.id).toBe('m');
  });

  test('has no answer to words that are nobody’s name', () => {
    expect(answer({ q: 'thunderstorms' })).toBeUndefined();
  });

  test('finds nothing where there are no statements, and so no index to ask; names are known all the same', () => {
    const empty = (q: string) => answerFromRows([], actors, { ...emptyState(), q }, 'en');
    expect(empty('thunderstorms')).toMatchObject({ rows: [], guessed: false });
    expect(empty('Zoë Özil')?.actor?.id).toBe('zoe-oezil');
  });
});
