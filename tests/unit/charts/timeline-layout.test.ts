/** The timeline: order, labels that do not touch, honest axes, as many rows as marks, for any analysis. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOnClock, type Clock } from '../../../src/analysis/clocks.ts';
import { compareDates } from '../../../src/analysis/edtf-dates.ts';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import type { Drawing } from '../../../src/charts/drawing.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { drawTimeline, drawTimelineSaid } from '../../../src/charts/timeline-drawing.ts';
import { timelineRows } from '../../../src/charts/timeline-layout.ts';
import type { Event } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';
import { withEvents } from '../support/with-events.ts';
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
