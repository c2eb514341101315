import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, type SearchState } from '../../../src/search/fields.ts';
import { emptyState, isIdle, readState, writeState, type KnownValues } from '../../../src/search/state.ts';

const VALUES = {
  speaker: ['zoe-oezil', 'captain'],
  about: ['captain', 'critics'],
  form: ['direct', 'mixed', 'indirect', 'attitude'],
  hedged: ['yes', 'no'],
  named: ['yes', 'no'],
  claim: ['k2pt'],
} as const;
const KNOWN = Object.fromEntries(
  FACETS.map((facet) => [facet, new Set(VALUES[facet])]),
) as unknown as KnownValues;

const read = (query: string): ReturnType<typeof readState> => readState(new URLSearchParams(query), KNOWN);

describe('readState', () => {
  test('reads nothing as the empty search', () => {
    expect(read('')).toEqual({ state: emptyState(), unknown: [] });
    expect(read('q=&speaker=&sort=')).toEqual({ state: emptyState(), unknown: [] });
  });

  test('reads repeated parameters in their order, each once', () => {
    const { state } = read('q=+the+fog+&form=mixed&form=direct&form=mixed&hedged=yes&claim=k2pt&sort=text');
    expect(state).toEqual({
      ...emptyState(),
      q: 'the fog',
      form: ['mixed', 'direct'],
      hedged: ['yes'],
      claim: ['k2pt'],
      sort: 'text',
    });
  });

  test('names the values that nothing has, and reads the rest', () => {
    const { state, unknown } = read(
      'speaker=nobody&speaker=captain&sort=newest&form=Direct&form=Direct&about=zoe-oezil',
    );
    expect(state).toEqual({ ...emptyState(), speaker: ['captain'] });
    expect(unknown).toEqual([
      { name: 'sort', value: 'newest' },
      { name: 'speaker', value: 'nobody' },
      { name: 'about', value: 'zoe-oezil' },
      { name: 'form', value: 'Direct' },
    ]);
  });

  test('leaves the parameters of others alone, and takes the first of two searches', () => {
    expect(read('utm_source=x&mode=class')).toEqual({ state: emptyState(), unknown: [] });
    expect(read('q=fog&q=buoy').state.q).toBe('fog');
  });
});

describe('writeState', () => {
  test('writes nothing for what is not asked, and the rest in a fixed order', () => {
    expect(writeState(emptyState())).toBe('');
    expect(
      writeState({
        ...emptyState(),
        sort: 'text',
        claim: ['k2pt'],
        q: 'fog & “buoy”',
        speaker: ['captain', 'zoe-oezil'],
      }),
    ).toBe('q=fog+%26+%E2%80%9Cbuoy%E2%80%9D&speaker=captain&speaker=zoe-oezil&claim=k2pt&sort=text');
  });

  test('writes what reads the same again', () => {
    const some = (facet: keyof typeof VALUES): fc.Arbitrary<string[]> =>
      fc.subarray<string>([...VALUES[facet]]);
    const anyState: fc.Arbitrary<SearchState> = fc.record({
      q: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
      sort: fc.constantFrom('relevance', 'text'),
      speaker: some('speaker'),
      about: some('about'),
      form: some('form'),
      hedged: some('hedged'),
      named: some('named'),
      claim: some('claim'),
    });
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(writeState(state))).toEqual({ state, unknown: [] });
        expect(isIdle(state)).toBe(writeState({ ...state, sort: 'relevance' }) === '');
      }),
    );
  });
});

test('isIdle takes an order alone for no question', () => {
  expect(isIdle(emptyState())).toBe(true);
  expect(isIdle({ ...emptyState(), sort: 'text' })).toBe(true);
  expect(isIdle({ ...emptyState(), q: 'fog' })).toBe(false);
  for (const facet of FACETS) expect(isIdle({ ...emptyState(), [facet]: ['x'] })).toBe(false);
});
