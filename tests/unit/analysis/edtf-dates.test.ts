import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  compareDates,
  dateParts,
  isoDay,
  isUncertain,
  labelDate,
  machineDate,
  plainDate,
  sayDate,
  sayWhen,
  tieDays,
} from '../../../src/analysis/edtf-dates.ts';

const bounds = (date: string): (string | null)[] => {
  const { first, last } = boundsOf(date);
  return [first, last].map((day) => (day === null ? null : new Date(day).toISOString().slice(0, 10)));
};

/** The date as written, its first and last day, in words, and for `<time datetime>`. */
const CASES: [date: string, first: string | null, last: string | null, words: string, machine?: string][] = [
  ['2024', '2024-01-01', '2024-12-31', '2024', '2024'],
  ['2024-02', '2024-02-01', '2024-02-29', 'February 2024', '2024-02'],
  ['2024-10-30', '2024-10-30', '2024-10-30', '30 October 2024', '2024-10-30'],
  ['2024-10-05', '2024-10-05', '2024-10-05', '5 October 2024', '2024-10-05'],
  ['2024-10-30?', '2024-10-30', '2024-10-30', '30 October 2024 (uncertain)', '2024-10-30'],
  ['2024-10~', '2024-10-01', '2024-10-31', 'about October 2024', '2024-10'],
  ['2024-10-30%', '2024-10-30', '2024-10-30', 'about 30 October 2024 (uncertain)', '2024-10-30'],
  ['../2024-10-18', null, '2024-10-18', 'by 18 October 2024'],
  ['/2024-10-18', null, '2024-10-18', 'by 18 October 2024'],
  ['2024-10-18/..', '2024-10-18', null, 'from 18 October 2024'],
  ['2024-10-18/', '2024-10-18', null, 'from 18 October 2024'],
  ['2024-10-17/2024-10-30', '2024-10-17', '2024-10-30', '17 to 30 October 2024'],
  ['2024-10-30/2024-11-02', '2024-10-30', '2024-11-02', '30 October 2024 to 2 November 2024'],
  ['2024-10/2024-12', '2024-10-01', '2024-12-31', 'October 2024 to December 2024'],
  ['2024-10-17?/2024-10-18', '2024-10-17', '2024-10-18', '17 October 2024 (uncertain) to 18 October 2024'],
  ['202X', '2020-01-01', '2029-12-31', '202X'],
  ['2024-XX', '2024-01-01', '2024-12-31', '2024-XX'],
  // HTML has no year 0.
  ['0000', '0000-01-01', '0000-12-31', '0000'],
  ['2024-21', '2024-01-01', '2024-03-31', '2024-21'],
  ['../..', null, null, '../..'],
];

/** As on a page: no line breaks between a day and its month. */
const tied = (words: string): string => words.replaceAll(/(\d) (?=[A-Z])/g, '$1\u00a0');

describe('a date', () => {
  test.each(CASES)('%s can mean the days from %s to %s', (date, first, last) => {
    expect(bounds(date)).toEqual([first, last]);
  });

  test.each(CASES)('%s is said in words', (date, _first, _last, words) => {
    expect(plainDate(date)).toBe(words);
    expect(sayDate(date)).toBe(tied(words));
  });

  test.each(CASES)(
    '%s has a machine-readable form only where HTML knows one',
    (date, _first, _last, _words, machine) => {
      expect(machineDate(date)).toBe(machine);
    },
  );
});

test.each([
  ['2024-10-30', '2024-10-30'],
  ['0079-08-24', '0079-08-24'],
  ['-0043-03-15', '-0043-03-15'],
  ['Y12024', 'Y12024'],
])('a moment of %s is of the day %s, which is a date again', (date, day) => {
  const { first } = boundsOf(date);
  expect(isoDay(first ?? 0)).toBe(day);
  expect(boundsOf(isoDay(first ?? 0)).first).toBe(first);
});

describe('compareDates', () => {
  test('orders by the earliest day, an open beginning by its end, and puts no date last', () => {
    // `../2024-10-18` counts by the end of that day, so that it follows the day itself.
    const ordered = ['2024', '2024-10-18', '../2024-10-18', '2024-10-30?', '2024-11', '2025-01-01/..', null];
    for (const rotation of ordered.keys()) {
      const mixed = [...ordered.slice(rotation), ...ordered.slice(0, rotation)].reverse();
      expect(mixed.sort(compareDates)).toEqual(ordered);
    }
  });

  test('two dates that begin on the same day are equal', () => {
    expect(compareDates('2024-10', '2024-10-01')).toBe(0);
    expect(compareDates(null, null)).toBe(0);
  });

  test('wholly open comes before everything, and two of them are equal', () => {
    expect(compareDates('../..', '0001')).toBeLessThan(0);
    expect(compareDates('../..', '../..')).toBe(0);
  });
});

describe('when something happened', () => {
  /** The date as written, when it happened, as a label, and whether the day is uncertain. */
  const EVENTS: [date: string, when: string, label: string, uncertain: boolean][] = [
    ['2024', '2024', '2024', true],
    ['2024-08', 'August 2024', 'Aug', true],
    ['2024-10-30', '30 October 2024', '30 Oct', false],
    ['2024-11-05?', '5 November 2024 (uncertain)', '5 Nov?', true],
    ['2024-11-05~', 'about 5 November 2024', 'c. 5 Nov', true],
    ['2024-11-05%', 'about 5 November 2024 (uncertain)', 'c. 5 Nov', true],
    ['../2024-10-23', '23 October 2024 or earlier', 'by 23 Oct', false],
    ['2024-10-23/', '23 October 2024 or later', 'from 23 Oct', false],
    ['2024-10-23?/..', '23 October 2024 (uncertain) or later', 'from 23 Oct?', true],
    ['2024-09-24/2024-09-30', '24 to 30 September 2024', '24–30 Sep', false],
    ['2024-09-24/2025-09-30', '24 September 2024 to 30 September 2025', '24 Sep–30 Sep', false],
    ['2024-10-30/2024-11-02', '30 October 2024 to 2 November 2024', '30 Oct–2 Nov', false],
    ['2024-10-17?/2024-10-18', '17 October 2024 (uncertain) to 18 October 2024', '17 Oct?–18 Oct', true],
    ['2024/2025', '2024 to 2025', '2024–2025', true],
    ['202X', '202X', '202X', true],
    ['../..', '../..', '../..', false],
  ];

  test.each(EVENTS)('%s is said as “%s”', (date, when) => {
    expect(sayWhen(date)).toBe(tied(when));
  });

  test.each(EVENTS)('%s has a short label', (date, _when, label) => {
    expect(labelDate(date)).toBe(label);
  });

  test.each(EVENTS)(
    '%s is uncertain only where it does not tell the day',
    (date, _when, _label, uncertain) => {
      expect(isUncertain(date)).toBe(uncertain);
    },
  );

  test('gives HTML every date that it knows, each on its own words', () => {
    expect(dateParts('2024-09-24/2024-09-30')).toEqual([
      { text: '24', datetime: '2024-09-24' },
      { text: ' to ' },
      { text: tied('30 September 2024'), datetime: '2024-09-30' },
    ]);
    expect(dateParts('../2024-10-23')).toEqual([
      { text: tied('23 October 2024'), datetime: '2024-10-23' },
      { text: ' or earlier' },
    ]);
    expect(dateParts('2024-21')).toEqual([{ text: '2024-21', datetime: undefined }]);
  });
});

test('prose keeps a day with its month, and nothing else together', () => {
  expect(tieDays('By 30 October 2024, of 3 Mayors and 12 May, in May 2024')).toBe(
    'By 30\u00a0October 2024, of 3 Mayors and 12\u00a0May, in May 2024',
  );
});
