import { describe, expect, test } from 'vitest';
import { describeSource, splitSources } from '../../../src/draft/describe-source.ts';
import { draftOf } from './support/drafted.ts';

describe('the words of a source', () => {
  test.each([
    ['Canadian Prime Minister Justin Trudeau', 'Justin Trudeau', 'person', true],
    ['team member Rodaba Noori', 'Rodaba Noori', 'person', true],
    ['Governor of Washington Chris Gregoire', 'Chris Gregoire', 'person', true],
    ['Mr. Gray', 'Gray', 'person', true],
    ['the Harbour Office', 'Harbour Office', 'office', true],
    ['The Pentagon', 'Pentagon', 'body', true],
    ['NASA', 'NASA', 'body', true],
    ['South Korea', 'South Korea', 'government', true],
    ['Yoon’s office', 'Yoon’s office', 'office', true],
    ['some analysts', 'Some analysts', 'group', false],
    ['the ', 'The', 'group', false],
    ['(a)', '(a)', 'group', false],
    ['Pentagon spokespersons', 'Pentagon spokespersons', 'group', false],
    ['Dr Amina Koch of the University of Hale', 'Amina Koch', 'person', true],
    ['Jane Smith from the museum', 'Jane Smith', 'person', true],
    ['Attorney General Kim Ward of Ohio', 'Kim Ward', 'person', true],
    ['Bank of Hale governor Ann Lee', 'Ann Lee', 'person', true],
    ['Minister of Finance Ann Lee', 'Ann Lee', 'person', true],
    ['the University of Hale', 'University of Hale', 'body', true],
    ['the Chamber of Commerce', 'Chamber of Commerce', 'body', true],
    ['the city council of Hale', 'City council of Hale', 'body', true],
    ['researchers at the University of Hale', 'Researchers at the University of Hale', 'group', false],
    ['the mayor of Hale', 'Mayor of Hale', 'group', false],
    ['a spokesman for Acme', 'Spokesman for Acme', 'group', false],
    ['Experts', 'Experts', 'group', false],
  ])('%s: %s', (words, name, kind, named) => {
    expect(describeSource(words)).toMatchObject({ name, kind, named });
  });

  test.each([
    ['Both Trudeau and Yoon', ['Trudeau', 'Yoon']],
    ['the School District and the Police Department', ['the School District', 'the Police Department']],
    ['French and German officials', ['French and German officials']],
    ['the Ministry of Trade and Industry', ['the Ministry of Trade and Industry']],
  ])('%s name %j', (words, parts) => {
    expect(splitSources(words).map(({ from, to }) => words.slice(from, to))).toEqual(parts);
  });
});

/** The sources of each statement with their notes. */
const sources = (text: string) =>
  draftOf(text).statements.map(({ data, doubts }) => [data.sources, doubts.join(' ')]);

describe('actors', () => {
  test('are joined by a family name, with a note that says so', () => {
    expect(sources('Mayor Marta Holm left. Holm said it was safe.')).toEqual([
      [['marta-holm'], '“Holm” is taken for Marta Holm, who has the same family name.'],
    ]);
    expect(draftOf('Mayor Marta Holm said it was safe.').actors).toMatchObject([
      { name: 'Marta Holm', aliases: ['Holm'], role: 'Mayor', kind: 'person', group: 'people', named: true },
    ]);
  });

  test('with one family name are all told of', () => {
    const [first] = sources('Marta Holm and Peter Holm left. Holm said it was safe.');
    expect(first?.[1]).toMatch(/taken for \w+ Holm.*it may also be \w+ Holm/);
  });

  test('are found for a pronoun, with a note', () => {
    expect(sources('Marta Holm walked in. She said it was safe.')).toEqual([
      [['marta-holm'], '“She” is taken for Marta Holm, the last before it that fits.'],
    ]);
  });

  test('named as the subject of the same sentence are meant by “he” before an institution is', () => {
    const before = 'The road commission met. The commission said the work was late. ';
    expect(sources(`${before}Reke wanted patience, and he promised that it would open.`)[1]).toEqual([
      ['reke'],
      '“he” is taken for Reke, the last before it that fits.',
    ]);
    expect(sources(`${before}Snow fell, and he promised that it would open.`)[1]?.[1]).toMatch(
      /is not clear/,
    );
  });

  test('that are bodies or texts are never meant by “she”', () => {
    expect(sources('The committee said it was safe. She said it was not.')[1]).toEqual([
      ['somebody-not-named'],
      'Whom “She” means is not clear.',
    ]);
    expect(sources('A spokesman for the committee said it was safe. He said it would last.')[1]?.[0]).toEqual(
      ['spokesman-for-the-committee'],
    );
  });

  test('take their name or their role from an apposition', () => {
    expect(draftOf('Her lawyer, Mark Gerard, said it was safe.').actors).toMatchObject([
      { name: 'Mark Gerard', role: 'Her lawyer' },
    ]);
    expect(draftOf('“It was safe,” said her spokesman, Piet Vogel.').actors).toMatchObject([
      { name: 'Piet Vogel', role: 'Her spokesman' },
    ]);
    expect(draftOf('Ann Lee, a nurse at the port, said it was safe.').actors).toMatchObject([
      { name: 'Ann Lee', role: 'A nurse at the port' },
    ]);
  });

  test('without a name are unnamed, and so are reports', () => {
    const { actors } = draftOf('Some analysts argue that it failed. The port is reportedly closing.');
    expect(actors.map(({ name, named, group }) => [name, named, group])).toEqual([
      ['Some analysts', false, 'unnamed'],
      ['Unnamed reports', false, 'unnamed'],
    ]);
  });

  test('stand behind reports that are theirs', () => {
    expect(
      sources('Reports from the Harbour Office and the Coast Guard indicate that it failed.')[0]?.[0],
    ).toEqual(['harbour-office', 'coast-guard']);
  });

  test('without Latin letters still get an address', () => {
    expect(draftOf('“It is safe,” said 김철수.').actors.map(({ id }) => id)).toEqual(['actor']);
  });
});
