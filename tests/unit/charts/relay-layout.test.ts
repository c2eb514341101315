import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { statementWords } from '../../../src/analysis/statement-words.ts';
import { drawRelay } from '../../../src/charts/relay-drawing.ts';
import { relayLayout, type Relay, type RelayNode } from '../../../src/charts/relay-layout.ts';
import { stackRuns } from '../../../src/charts/relay-stack.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { builtContent } from '../support/built-content.ts';
import { bytesOf, marksIn, rowsOf, urls } from './drawn.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';
import { overlaps, type Box } from './boxes.ts';

// Random analyses of 400 statements take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 12;
const WIDTHS = {
  wide: { width: 1150, label: 240, relayLabel: 170, size: SIZE, height: 460, end: 46 },
  narrow: { width: 340, label: 128, relayLabel: 90, size: SIZE, height: 460, end: 24 },
};

function labelBoxes({ lines, label: { x, y } }: RelayNode, anchor: 'end' | 'middle'): Box[] {
  return lines.map((line, n) => {
    const width = textWidth(line, SIZE);
    return { x: anchor === 'end' ? x - width : x - width / 2, y: y + n * 15 - 10, width, height: 13 };
  });
}

const labelsOf = ({ sources, relayers }: Relay): Box[] => [
  ...sources.flatMap((node) => labelBoxes(node, 'end')),
  ...relayers.flatMap((node) => labelBoxes(node, 'middle')),
];

/** The corners of a stream: its curves in sixteen steps each. */
function outline(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  const points: { x: number; y: number }[] = [];
  for (const [, command = '', given = ''] of path.matchAll(/([Mhvlcz])([^Mhvlcz]*)/g)) {
    const n = given.trim() === '' ? [] : given.trim().split(' ').map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    if (command === 'c') {
      for (let step = 1; step <= 16; step += 1) {
        const t = step / 16;
        const mix = (p1: number, p2: number, p3: number): number =>
          3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
        points.push({ x: x + mix(a, c, e), y: y + mix(b, d, f) });
      }
      [x, y] = [x + e, y + f];
    } else {
      if (command === 'M') [x, y] = [a, b];
      else if (command === 'h') x += a;
      else if (command === 'v') y += a;
      else if (command === 'l') [x, y] = [x + a, y + b];
      points.push({ x, y });
    }
  }
  return points;
}

/** The streams that run through one of the boxes, with an edge or with their body. */
function streamsThrough({ strands }: Relay, boxes: readonly Box[]): string[] {
  return strands.flatMap(({ statement, path }) => {
    const corners = outline(path);
    const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
    return boxes
      .filter((box) => box.y < bottom && box.y + box.height > top && runsThrough(corners, box))
      .map(() => statement.id);
  });
}

function runsThrough(corners: readonly { x: number; y: number }[], box: Box): boolean {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let inside = false;
  for (const [n, p] of corners.entries()) {
    const q = corners[(n + 1) % corners.length] ?? p;
    const near =
      Math.min(p.x, q.x) < box.x + box.width &&
      Math.max(p.x, q.x) > box.x &&
      Math.min(p.y, q.y) < box.y + box.height &&
      Math.max(p.y, q.y) > box.y;
    for (let step = 0; near && step <= 10; step += 1) {
      const [x, y] = [p.x + ((q.x - p.x) * step) / 10, p.y + ((q.y - p.y) * step) / 10];
      if (x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1)
        return true;
    }
    if (p.y > centre.y !== q.y > centre.y && centre.x < ((q.x - p.x) * (centre.y - p.y)) / (q.y - p.y) + p.x)
      inside = !inside;
  }
  return inside;
}

let article: AnalysisIndex;
let ferry: AnalysisIndex;
beforeAll(async () => {
  article = indexAnalysis((await builtContent('the article')).analysis);
  ferry = indexAnalysis((await builtContent('the ferry')).analysis);
});

describe('the relay picture of the article', () => {
  test('has a stream for each statement and source, and all their words between them', () => {
    const { strands } = relayLayout(article, WIDTHS.wide);
    const pairs = (analysis: Analysis): string[] =>
      analysis.statements.flatMap(({ id, sources }) => sources.map((source) => `${id} ${source}`));
    expect(strands.map(({ statement, source }) => `${statement.id} ${source.id}`).sort()).toEqual(
      pairs(article.analysis).sort(),
    );
    const words = article.analysis.statements.reduce(
      (sum, statement) => sum + statementWords(statement).words,
      0,
    );
    expect(strands.reduce((sum, strand) => sum + strand.words, 0)).toBeCloseTo(words);
  });

  test.each(Object.values(WIDTHS))('has no name that is cut off, $width units wide', (options) => {
    const { sources, relayers } = relayLayout(article, options);
    const lines = [...sources, ...relayers].flatMap((node) => node.lines);
    expect(lines.filter((line) => line.includes('…'))).toEqual([]);
  });

  test('is as wide as the words are many', () => {
    const { strands } = relayLayout(article, WIDTHS.wide);
    const widths = strands.filter(({ words }) => words >= 3).map(({ words, end }) => end.height / words);
    expect(Math.max(...widths) / Math.min(...widths)).toBeLessThan(1.5);
  });

  test('has those who were relayed first, each stream by way of its relayer', () => {
    const { strands, relayers } = relayLayout(article, WIDTHS.wide);
    const first = strands.findIndex(({ source }) =>
      strands.every((strand) => strand.source !== source || strand.statement.via.length === 0),
    );
    expect(strands.slice(first).filter(({ statement }) => statement.via.length > 0)).toEqual([]);
    expect(relayers.map(({ actor }) => actor.id).sort()).toEqual(
      [...new Set(article.analysis.statements.flatMap(({ via }) => via.map(({ actor }) => actor)))].sort(),
    );
    const passed = strands.filter(({ statement }) => statement.via.length > 0);
    expect(relayers.flatMap(({ bars }) => bars)).toHaveLength(passed.length);
    expect(relayers.flatMap(({ bars }) => bars.filter(({ inferred }) => inferred))).toHaveLength(
      passed.filter(({ statement }) => statement.via[0]?.basis === 'inferred').length,
    );
  });

  test('has the finding and the words of each relayer, counted afresh', () => {
    const { title, summary } = drawRelay(article, urls);
    const words = (all: Analysis['statements']): number =>
      all.reduce((sum, statement) => sum + statementWords(statement).words, 0);
    const { statements } = article.analysis;
    expect(title).toBe(
      `${words(statements.filter(({ via }) => via.length > 0))} of ${words(statements)} reported words came through somebody else`,
    );
    expect(summary).toContain('Yoon’s office passed on five statements (88 words)');
  });

  test.each([0, 1])('has a row for each mark, and each mark a name (picture %i)', (picture) => {
    const drawing = drawRelay(article, urls);
    const streams = marksIn(drawing, picture).filter(({ href }) => href.startsWith('/s/'));
    expect(rowsOf(drawing)).toEqual(streams.map(({ href }) => href));
    expect(streams.map(({ name }) => name)).toContain(
      'Justin Trudeau, in quotation marks, hedged, 33 words: p7s1, p7s2',
    );
    expect(marksIn(drawing, picture).filter(({ name }) => name === '')).toEqual([]);
  });
});

describe.each(Object.entries(WIDTHS))('any %s relay picture', (_, options) => {
  test('has no label on another, and no stream through the name of a relayer', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const relay = relayLayout(indexAnalysis(analysis), options);
        expect(overlaps(labelsOf(relay))).toEqual([]);
        const names = relay.relayers.flatMap((node) => labelBoxes(node, 'middle'));
        expect(streamsThrough(relay, names)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('stays within its frame, and keeps the streams apart where they enter the article', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const relay = relayLayout(indexAnalysis(analysis), options);
        const boxes = [...labelsOf(relay), ...relay.strands.map(({ end }) => end)];
        expect(
          boxes.filter(
            ({ x, y, width, height }) =>
              x < 0 || y < 0 || x + width > relay.width || y + height > relay.height,
          ),
        ).toEqual([]);
        expect(overlaps(relay.strands.map(({ end }) => end))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the relay picture', () => {
  test('is the same bytes twice', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => bytesOf(drawRelay, analysis) === bytesOf(drawRelay, analysis)),
      { numRuns: 10 },
    );
  });

  test('of an article without relay has no column between', () => {
    const drawing = drawRelay(ferry, urls);
    expect(drawing.title).toBe(
      'As far as the article says, all 37 reported words came from the sources themselves',
    );
    expect(relayLayout(ferry, WIDTHS.wide).columns).toEqual([]);
  });

  test('of one actor and of 300 statements stands', () => {
    for (const sizes of [
      { actors: 1, statements: 1 },
      { actors: 60, statements: 300 },
    ]) {
      const index = indexAnalysis(makeAnalysis({ ...sizes, claims: 0, relations: 0, events: 0, seed: 7 }));
      expect(relayLayout(index, WIDTHS.narrow).strands.length).toBeGreaterThanOrEqual(sizes.statements);
    }
  });
});

describe('a stack of runs', () => {
  test('leaves every run room for its label, and never moves anything above where it wants to be', () => {
    const item = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      thickness: fc.integer({ min: 1, max: 40 }),
      wanted: fc.integer({ min: 0, max: 300 }),
      lines: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.boolean(), (items, beside) => {
        const { runs, places, bottom } = stackRuns(items, {
          key: ({ key }) => key,
          thickness: ({ thickness }) => thickness,
          labelLines: ({ lines }) => lines,
          wanted: ({ wanted }) => wanted,
          beside,
          line: 15,
          gap: 2,
          runGap: 4,
          top: 10,
        });
        let free = 10;
        for (const { items: members, y, height } of runs) {
          const label = (members[0]?.lines ?? 0) * 15;
          const spare = beside ? Math.max(0, label - height) / 2 : 0;
          expect(y - (beside ? spare : label)).toBeGreaterThanOrEqual(free + 4 - 0.5);
          expect(y).toBeGreaterThanOrEqual(members[0]?.wanted ?? 0);
          free = y + height + spare;
        }
        expect(runs.flatMap((run) => run.items)).toEqual(items);
        expect(places.size).toBe(items.length);
        expect(bottom).toBe(free);
      }),
    );
  });
});
