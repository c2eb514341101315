import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTOR_GROUPS, ACTOR_KINDS } from '../../src/schemas/actor.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../../src/schemas/claim.ts';
import { FORMS } from '../../src/schemas/statement.ts';
import {
  barOfLength,
  asSentence,
  capitalize,
  countOf,
  FORM_WORDS,
  GROUP_WORDS,
  inLanguage,
  KIND_WORDS,
  listJoint,
  sayKind,
  sayLanguage,
  sayList,
  sayNumber,
  STATUS_WORDS,
} from '../../src/words.ts';
import { ferryIndex } from './support/ferry.ts';

test.each([
  [0, 'no statements'],
  [1, 'one statement'],
  [2, 'two statements'],
  [9, 'nine statements'],
  [10, '10 statements'],
  [56, '56 statements'],
  [12_345, '12,345 statements'],
])('countOf says %d as %j', (count, words) => {
  expect(countOf(count, 'statement')).toBe(words);
});

test('countOf takes another plural', () => {
  expect([0, 1, 2].map((count) => countOf(count, 'claim is', 'claims are'))).toEqual([
    'no claims are',
    'one claim is',
    'two claims are',
  ]);
});

test('sayNumber says every number, none like another', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(sayNumber(a)).not.toBe('');
      expect(sayNumber(a) === sayNumber(b)).toBe(a === b);
    }),
  );
});

test.each([
  ['one statement', 'One statement'],
  ['élan', 'Élan'],
  ['𐐨𐐨', '𐐀𐐨'],
  ['🚢 leaves', '🚢 leaves'],
  ['어둠', '어둠'],
  ['10 statements', '10 statements'],
  ['', ''],
])('capitalize makes %j into %j', (text, capital) => {
  expect(capitalize(text)).toBe(capital);
});

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B, and C'],
])('sayList joins %j as %j', (items, words) => {
  expect(sayList(items)).toBe(words);
});

test('listJoint joins as sayList does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }), (items) => {
      const joined = items.map((item, n) => `${listJoint(n, items.length)}${item}`).join('');
      expect(joined).toBe(sayList(items));
    }),
  );
});

describe('sayLanguage', () => {
  const [log] = ferryIndex().analysis.evidence;
  test.each([
    ['en', undefined],
    ['en-GB', undefined],
    ['ko', 'in Korean'],
    ['uk', 'in Ukrainian'],
    ['enm', 'in Middle English'],
  ])('of %s says %s', (language, words) => {
    expect(log && sayLanguage({ ...log, language })).toBe(words);
  });
});

test('sayKind says of an unnamed actor that it is one', () => {
  const index = ferryIndex();
  expect(['zoe-oezil', 'coast-guard', 'critics', 'captain'].map((id) => sayKind(index.actor(id)))).toEqual([
    'person',
    'agency',
    'group, unnamed',
    'person, unnamed',
  ]);
});

test.each([
  ['Two readers', 'Two readers.'],
  ['Two readers.', 'Two readers.'],
  ['Who?', 'Who?'],
  ['Some …', 'Some …'],
])('asSentence makes %j into %j', (line, sentence) => {
  expect(asSentence(line)).toBe(sentence);
});

test('sayKind has a word for every kind', () => {
  const actor = ferryIndex().actor('zoe-oezil');
  const words = ACTOR_KINDS.map((kind) => sayKind({ ...actor, kind }));
  expect(new Set(words).size).toBe(ACTOR_KINDS.length);
});

test('the words for the terms tell every value from every other', () => {
  for (const [values, words] of [
    [FORMS, FORM_WORDS],
    [CLAIM_STATUSES, STATUS_WORDS],
    [ACTOR_GROUPS, GROUP_WORDS],
    [CLAIM_KINDS, KIND_WORDS],
  ] as const) {
    expect(Object.keys(words).sort()).toEqual([...values].sort());
    const said = Object.values(words).map((one) => JSON.stringify(one));
    expect(new Set(said).size).toBe(said.length);
  }
});

test.each(['ar', 'fa', 'he', 'ur-PK', 'pa-Arab', 'yi'])('inLanguage turns words in %s', (tag) => {
  expect(inLanguage(tag)).toEqual({ lang: tag, dir: 'rtl' });
});

test.each(['en', 'en-GB', 'ko', 'he-Latn', 'zxx'])('inLanguage says the language alone for %s', (tag) => {
  expect(inLanguage(tag)).toStrictEqual({ lang: tag });
});

test('inLanguage gives an object of one’s own, as Astro writes into what it spreads', () => {
  Object.assign(inLanguage('he'), { class: 'scoped' });
  expect(inLanguage('he')).toEqual({ lang: 'he', dir: 'rtl' });
});

test('barOfLength is as long as what it stands for, and breaks', () => {
  fc.assert(
    fc.property(fc.nat(300), (length) => {
      const bar = barOfLength(length);
      expect([...bar]).toHaveLength(length);
      // A no-break space keeps a bar together; the other one lets it break, as words do.
      expect(bar.split('\u2002').every((stretch) => stretch.length <= 5)).toBe(true);
      expect(bar).toMatch(/^[\u00a0\u2002]*$/);
    }),
  );
});
