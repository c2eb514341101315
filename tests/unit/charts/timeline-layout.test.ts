/** The timeline: order, labels that do not touch, honest axes, as many rows as marks, for any analysis. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  busiestDays,
  eventsOnClock,
  listTraits,
  saidRelative,
  type Clock,
} from '../../../src/analysis/clocks.ts';
import { boundsOf, compareDates } from '../../../src/analysis/edtf-dates.ts';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { timelineFindings, undatedFinding } from '../../../src/analysis/timeline-findings.ts';
import { brokenScale } from '../../../src/charts/broken-scale.ts';
import type { Drawing } from '../../../src/charts/drawing.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { drawTimeline, drawTimelineSaid } from '../../../src/charts/timeline-drawing.ts';
import { timelineRows } from '../../../src/charts/timeline-layout.ts';
import type { Analysis, Event } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';
import { overlaps, type Box } from './boxes.ts';

const urls = makeUrls('https://example.org', '/');
const CLOCKS: readonly Clock[] = ['happened', 'said'];
const OPTIONS = { width: 1150, margin: 96, row: 18, line: 15, gap: 6, size: 12 };
const DAY = 86_400_000;
/** Font size of all labels. */
const SIZE = 12;

function draw(index: AnalysisIndex, clock: Clock): Drawing {
  return clock === 'happened' ? drawTimeline(index, urls) : drawTimelineSaid(index, urls);
}

const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Dates near each other and far apart, days and spans, certain and not, open and closed. */
const anyDate = fc
  .tuple(
    fc.oneof(
      fc.nat(12),
      fc.nat(40).map((n) => n * n * 7),
    ),
    fc.constantFrom(1, 6, 40, 800),
    fc.nat(9),
  )
  .map(([later, length, kind]): string | null => {
    // Few days, again and again: reading a date takes its time, and each is read but once.
    const [from, to] = [iso(20_000 + later), iso(20_000 + later + length)];
    const kinds = [
      from,
      from,
      from,
      `${from}/${to}`,
      `../${from}`,
      `${from}/..`,
      `${from}?`,
      from.slice(0, 7),
      from.slice(0, 4),
      null,
    ];
    return kinds[kind] ?? null;
  });

/** Any analysis, its events with dates of every kind. */
const anyIndex = fc
  .record({
    analysis: anyAnalysis,
    dates: fc.array(fc.tuple(anyDate, anyDate), { minLength: 60, maxLength: 60 }),
    published: fc.option(fc.constantFrom(19_990, 20_005, 20_030).map(iso)),
  })
  .map(({ analysis, dates, published }) => {
    const events = analysis.events.map((event, n): Event => ({
      ...event,
      date: dates[n]?.[0] ?? null,
      said: dates[n]?.[1] ?? null,
    }));
    return indexAnalysis({ ...analysis, events, article: { ...analysis.article, published } });
  });

/** Every label of a picture as a rectangle around its line, 1.2 times as high as its letters. */
function labelBoxes(node: Element, place = { x: 0, y: 0 }, style = { anchor: 'start', told: false }): Box[] {
  const { properties, tagName } = node;
  const classes = ([] as unknown[]).concat(properties['className'] ?? []);
  const [, x = '0', y = '0'] = /translate\((\S+) (\S+)\)/.exec(String(properties['transform'])) ?? [];
  const at = { x: place.x + Number(x), y: place.y + Number(y) };
  const own = {
    anchor: typeof properties['textAnchor'] === 'string' ? properties['textAnchor'] : style.anchor,
    told: style.told || classes.includes('told') || classes.includes('d-date') || classes.includes('strong'),
  };
  if (tagName !== 'text')
    return node.children.flatMap((child) => (child.type === 'element' ? labelBoxes(child, at, own) : []));
  const [text] = node.children;
  const width = textWidth(text?.type === 'text' ? text.value : '', SIZE) * (own.told ? 1 : 0.94);
  const left =
    at.x +
    Number(properties['x'] ?? 0) -
    (own.anchor === 'end' ? width : own.anchor === 'middle' ? width / 2 : 0);
  return [{ x: left, y: at.y + Number(properties['y'] ?? 0) - SIZE, width, height: SIZE * 1.2 }];
}

function linksOf(node: Element): Element[] {
  return [
    ...(node.tagName === 'a' ? [node] : []),
    ...node.children.flatMap((child) => (child.type === 'element' ? linksOf(child) : [])),
  ];
}

describe.each(CLOCKS)('the timeline by when it %s', { timeout: 60_000 }, (clock) => {
  test('has a link and a row of the table for each event, in the same order, once', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const { pictures, table } = draw(index, clock);
        const { dated, undated } = eventsOnClock(index, clock);
        const expected = [...dated, ...undated].map(({ id }) => urls.event(id));
        expect(new Set(expected).size).toBe(index.analysis.events.length);
        for (const { svg } of pictures)
          expect(linksOf(svg).map(({ properties }) => properties['href'])).toEqual(expected);
        expect(table.rows.map(([, what]) => (typeof what === 'string' ? what : what?.href))).toEqual(
          expected,
        );
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      }),
      { numRuns: 40 },
    );
  });

  test('lets no label touch another', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        for (const { svg } of draw(index, clock).pictures) expect(overlaps(labelBoxes(svg))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps every label of the wide picture within it, and its marks on the axis', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const [wide] = draw(index, clock).pictures;
        const [, , width = 0, height = 0] = String(wide?.svg.properties['viewBox']).split(' ').map(Number);
        for (const box of wide ? labelBoxes(wide.svg) : []) {
          expect(box.x).toBeGreaterThanOrEqual(-0.5);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
        for (const { x, y } of timelineRows(index, clock, OPTIONS).groups.flatMap(({ rows }) => rows)) {
          expect(x).toBeGreaterThanOrEqual(OPTIONS.margin);
          expect(x).toBeLessThanOrEqual(OPTIONS.width);
          expect(y).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is ordered by date, each date under one heading, those without a date last and in the order of the text', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const { groups } = timelineRows(index, clock, OPTIONS);
        const dates = groups
          .filter(({ label }) => label !== null)
          .map(({ rows }) => rows[0]?.point?.date ?? null);
        expect(new Set(dates).size).toBe(dates.length);
        expect([...dates].sort(compareDates)).toEqual(dates);
        const place = new Map(index.analysis.sentences.map(({ id }, n) => [id, n]));
        const without = groups.filter(({ label }) => label === null).flatMap(({ rows }) => rows);
        const first = without.map(({ event }) =>
          Math.min(...event.sentences.map((id) => place.get(id) ?? Infinity)),
        );
        expect([...first].sort((a, b) => a - b || 0)).toEqual(first);
        const ys = groups.flatMap(({ rows }) => rows.map(({ y }) => y));
        expect([...ys].sort((a, b) => a - b)).toEqual(ys);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same bytes twice, with no style, no id and no number that is none', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const bytes = (): string =>
          JSON.stringify(draw(indexAnalysis(structuredClone(index.analysis)), clock));
        expect(bytes()).toBe(bytes());
        const html = draw(index, clock)
          .pictures.map(({ svg }) => toHtml(svg, { space: 'svg' }))
          .join('');
        expect(html).not.toMatch(/NaN|Infinity|undefined| style=| id=/);
      }),
      { numRuns: 15 },
    );
  });

  test.each(['the article', 'the ferry'])('tells of %s', async (name) => {
    const { analysis } = await builtContent(name);
    const index = indexAnalysis(analysis);
    const { pictures, table, title } = draw(index, clock);
    expect(table.rows).toHaveLength(analysis.events.length);
    expect(title).not.toBe('');
    for (const { svg } of pictures) expect(overlaps(labelBoxes(svg))).toEqual([]);
  });

  test('says so where there is nothing to draw', () => {
    const index = indexAnalysis(
      makeAnalysis({ actors: 1, statements: 1, claims: 0, relations: 0, events: 0, seed: 1 }),
    );
    const { pictures, summary, table } = draw(index, clock);
    expect(summary).toBe('There is nothing to draw.');
    expect(table.rows).toEqual([]);
    expect(pictures.flatMap(({ svg }) => linksOf(svg))).toEqual([]);
  });
});

/** An analysis with these events and nothing else that matters. */
function withEvents(events: Partial<Event>[], published: string | null = null): AnalysisIndex {
  const analysis: Analysis = makeAnalysis({
    actors: 1,
    statements: 1,
    claims: 0,
    relations: 0,
    events: events.length,
    seed: 7,
  });
  return indexAnalysis({
    ...analysis,
    article: { ...analysis.article, published },
    events: analysis.events.map((event, n) => ({
      ...event,
      title: `Event ${n}`,
      origin: 'article',
      ...events[n],
    })),
  });
}

describe('a mark', () => {
  const markup = (event: Partial<Event>): string => {
    const [wide] = drawTimeline(withEvents([{ said: null, ...event }]), urls).pictures;
    const [link] = wide ? linksOf(wide.svg) : [];
    return link ? toHtml(link, { space: 'svg' }) : '';
  };

  test('is a disc for a day and a bar for a span', () => {
    expect(markup({ date: '2024-10-30' })).toContain('<circle');
    expect(markup({ date: '2024-10-29/2024-10-30' })).toContain('<rect');
  });

  test('is filled where the article tells of it', () => {
    expect(markup({ date: '2024-10-30', origin: 'article' })).toContain('class="told"');
    expect(markup({ date: '2024-10-30', origin: 'evidence' })).not.toContain('told');
  });

  test.each(['2024-10-30?', '2024-10-30~', '2024-10', '2024'])('is dashed for %s', (date) => {
    expect(markup({ date })).toContain('d-unsure');
  });

  test('is not dashed for a day, and an open side is an arrow, not an uncertain day', () => {
    expect(markup({ date: '2024-10-30' })).not.toMatch(/d-unsure|d-open/);
    expect(markup({ date: '../2024-10-30' })).toContain('d-open');
    expect(markup({ date: '2024-10-30/..' })).toContain('d-open');
    expect(markup({ date: '../2024-10-30' })).not.toContain('d-unsure');
  });

  test('has a thread to the other clock only where that is another day', () => {
    expect(markup({ date: '2024-10-30', said: '2024-10-31' })).toContain('d-thread');
    expect(markup({ date: '2024-10-30', said: '2024-10-30' })).not.toContain('d-thread');
    expect(markup({ date: '../2024-10-30', said: '2024-10-30' })).not.toContain('d-thread');
  });

  test('without a date stands outside the axis, also where both sides are open', () => {
    for (const date of [null, '../..']) {
      const { groups } = timelineRows(withEvents([{ date, said: null }]), 'happened', OPTIONS);
      expect(groups.map(({ label }) => label)).toEqual([null]);
    }
  });
});

describe('brokenScale', () => {
  const moments = fc.array(
    fc.integer({ min: 0, max: 30_000 }).map((day) => day * DAY),
    { minLength: 1, maxLength: 60 },
  );

  test('places later moments further on, and everything within the axis', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const scale = brokenScale(all, { length: 1000, breakCells: 0.7 });
        const places = [...all].sort((a, b) => a - b).map((moment) => scale.place(moment));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1000);
          expect(scale.breaks.some(({ from, to }) => place > from + 0.2 && place < to - 0.2)).toBe(false);
        }
      }),
    );
  });

  test('makes all cells equally wide, and breaks only what is empty for longer than three of them', () => {
    const days = ['2024-10-01', '2024-10-05', '2024-10-10'].map((day) => Date.parse(day));
    const { unit, cells, breaks } = brokenScale(days, { cell: 20, breakCells: 0.5 });
    expect(unit).toBe('day');
    expect(cells.map(({ from, to }) => to - from)).toEqual(Array.from({ length: 6 }, () => 20));
    expect(breaks).toEqual([{ from: 100, to: 110 }]);
  });

  test('counts in months, then in years, where days would be too many', () => {
    const many = (step: number): number[] => Array.from({ length: 60 }, (_, n) => n * step * DAY);
    expect(brokenScale(many(1), { length: 1000, breakCells: 0.7 }).unit).toBe('day');
    expect(brokenScale(many(20), { length: 1000, breakCells: 0.7 }).unit).toBe('month');
    expect(brokenScale(many(300), { length: 1000, breakCells: 0.7 }).unit).toBe('year');
  });
});

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
    [[{ date: null }, { date: null }], 'None of the two events in the article has a known date'],
    [[{ date: '2024' }, { date: '2023' }], 'All two events in the article have a date'],
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
    expect(timelineFindings(index, 'happened').summary).toContain(
      'One event without a date stands beside the axis',
    );
    expect(timelineFindings(withEvents([{ date: '2024', said: '2024' }]), 'said').title).toBe(
      'The one event with both dates was reported on the day',
    );
  });
});
