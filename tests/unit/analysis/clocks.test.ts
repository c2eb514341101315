/** What can be said of the two clocks: when events happened, and when they were said to have. */
import { describe, expect, test } from 'vitest';
import { busiestDays, listTraits, saidRelative, type Clock } from '../../../src/analysis/clocks.ts';
import { boundsOf } from '../../../src/analysis/edtf-dates.ts';
import { timelineFindings, undatedFinding } from '../../../src/analysis/timeline-findings.ts';
import type { Event } from '../../../src/schemas/analysis.ts';
import { withEvents } from '../support/with-events.ts';

describe('what the clocks say', () => {
  test('which events were reported on another day than they happened', () => {
    const event = (date: string | null, said: string | null): Event => ({
      id: 'e',
      url: '',
      title: '',
      note: '',
      origin: 'article',
      sentences: [],
      evidence: [],
      date,
      said,
    });
    expect(saidRelative(event('2024-10-30', '2024-10-31'))).toBe('later');
    expect(saidRelative(event('2024-10-30', '2024-10-29'))).toBe('earlier');
    expect(saidRelative(event('2024-10', '2024-10-31'))).toBe('together');
    expect(saidRelative(event('../2024-10-30', '2024-10-31'))).toBe('later');
    expect(saidRelative(event('../2024-10-30', '2024-10-01'))).toBe('together');
    expect(saidRelative(event(null, '2024-10-01'))).toBe(null);
  });

  test('how an event stands in the list: its mark, and the gap before it', () => {
    const dates = ['2024-08', '2024-10-01', '../2024-10-05', '2024-10-09?', '2024-10-14/2024-10-15', null];
    const index = withEvents(dates.map((date) => ({ date, said: '2024-10-30/..' })));
    const words = (clock: Clock): string[] =>
      index.analysis.events.map(({ id }) => listTraits(index, clock).get(id)?.join(' ') ?? 'missing');
    expect(words('happened')).toEqual(['span unsure', 'gap', 'before', 'unsure', 'gap span', '']);
    expect(words('said')).toEqual(dates.map(() => 'after'));
  });

  test('the shortest run of days that holds half of the events', () => {
    const index = withEvents(
      ['2024-01-01', '2024-10-28', '2024-10-29', '2024-10-30', '2025-01-01'].map((date) => ({ date })),
    );
    expect(busiestDays(index, 'happened')).toEqual({ events: 3, days: 3, date: '2024-10-28/2024-10-30' });
    const same = withEvents(
      ['2024-10-28', '2024-10-28', '2024-10-29', '2024-12-30'].map((date) => ({ date })),
    );
    expect(busiestDays(same, 'happened')).toEqual({ events: 2, days: 1, date: '2024-10-28' });
    expect(busiestDays(withEvents([{ date: '2024-10-28' }]), 'happened')).toBe(null);
    for (const day of [boundsOf('2024-10-28').first, boundsOf('2024-10-28').last]) expect(day).not.toBe(null);
  });

  test.each([
    [[], 'No event is recorded'],
    [[{ date: null }], 'The one event in the article has no known date'],
    [[{ date: '2024' }], 'The one event in the article has a date'],
    [[{ date: '2024' }, { date: null }], 'One of the two events in the article has no known date'],
    [
      [{ date: '2024' }, { date: null }, { date: '../..' }],
      'Two of the three events in the article have no known date',
    ],
    [[{ date: null }, { date: null }], 'Neither of the two events in the article has a known date'],
    [[{ date: '2024' }, { date: '2023' }], 'Both events in the article have a date'],
    [[{ date: '2024' }, { date: '2023' }, { date: '2022' }], 'All three events in the article have a date'],
    [[{ origin: 'evidence' as const }], 'One event, none of them told in the article'],
  ])('how much of what the article tells can be dated (%#)', (events, words) => {
    expect(undatedFinding(withEvents(events))).toBe(words);
  });

  test('titles that state the finding, and how many events the article could not know of', () => {
    const index = withEvents(
      [
        { date: '2024-10-29', said: '2024-10-29' },
        { date: '2024-10-30', said: '2024-11-02' },
        { date: '2024-11-05', said: '2024-10-01' },
        { date: null, said: null },
      ],
      '2024-10-30',
    );
    expect(timelineFindings(index, 'happened').title).toBe('Three events have a date');
    expect(timelineFindings(index, 'said').title).toBe(
      'Of three events, one was reported a day or more later, one beforehand',
    );
    expect(timelineFindings(index, 'happened').summary).toContain(
      'One of them falls after the day of the article, 30\u00a0October 2024.',
    );
    expect(timelineFindings(index, 'happened').summary).toContain('One event without a date stands apart');
    expect(timelineFindings(withEvents([{ date: '2024', said: '2024' }]), 'said').title).toBe(
      'The one event with both dates was reported on the day',
    );
  });
});
