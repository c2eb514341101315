/** Who has the floor, hedges by paragraph, named and unnamed: bars and marks that one can count. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { floorByActor } from '../../../src/analysis/floor.ts';
import { figuresOf } from '../../../src/analysis/findings.ts';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { ownHedges } from '../../../src/analysis/own-hedges.ts';
import { drawFloor } from '../../../src/charts/floor-drawing.ts';
import { floorLayout } from '../../../src/charts/floor-layout.ts';
import { drawHedges } from '../../../src/charts/hedges-drawing.ts';
import { hedgesLayout } from '../../../src/charts/hedges-layout.ts';
import { drawNames } from '../../../src/charts/names-drawing.ts';
import { namesLayout } from '../../../src/charts/names-layout.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { builtContent } from '../support/built-content.ts';
import { bytesOf, marksIn, rowsOf, urls } from './drawn.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';
import { overlaps } from './boxes.ts';

// Random analyses of 400 statements take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 12;
const WIDTH = 340;

let article: AnalysisIndex;
let ferry: AnalysisIndex;
beforeAll(async () => {
  article = indexAnalysis((await builtContent('the article')).analysis);
  ferry = indexAnalysis((await builtContent('the ferry')).analysis);
});

const smallest = indexAnalysis(
  makeAnalysis({ actors: 1, statements: 1, claims: 0, relations: 0, events: 0, seed: 5 }),
);

describe.each([
  ['floor', drawFloor],
  ['hedges', drawHedges],
  ['names', drawNames],
] as const)('the chart of %s', (_, draw) => {
  test('has a row for each mark, and each mark a name', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const drawing = draw(indexAnalysis(analysis), urls);
        expect(rowsOf(drawing)).toEqual(marksIn(drawing).map(({ href }) => href));
        expect(marksIn(drawing).filter(({ name }) => name === '')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('is the same bytes twice', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => bytesOf(draw, analysis) === bytesOf(draw, analysis)),
      { numRuns: 10 },
    );
  });

  test('stands with next to nothing to show', () => {
    expect(draw(smallest, urls).title).not.toMatch(/^No of|NaN|undefined/);
  });
});

describe('who has the floor', () => {
  test('is ordered by words, to one scale, with the words quoted a part of the bar', () => {
    const floors = floorByActor(article).slice(0, 8);
    const { bars } = floorLayout(floors, { width: WIDTH, row: 40, size: SIZE });
    const words = bars.map(({ floor }) => floor.words);
    expect(words).toEqual([...words].sort((a, b) => b - a));
    const [first] = bars;
    for (const { floor, width, quoted } of bars) {
      expect(width).toBeCloseTo(((first?.width ?? 0) * floor.words) / (words[0] ?? 1), 0);
      expect(quoted).toBeCloseTo((width * floor.quotedWords) / floor.words, 0);
    }
  });

  test('says the finding, and each bar what it is worth', () => {
    const drawing = drawFloor(article, urls);
    expect(drawing.title).toBe('Justin Trudeau has 127 words, nobody else more than 62');
    expect(marksIn(drawing)[0]).toEqual({
      href: '/actors/justin-trudeau/',
      name: 'Justin Trudeau 127 words, 33 quoted',
    });
    expect(drawFloor(ferry, urls).title).toBe(
      'U.S. Coast Guard and The ferry’s captain have 10 words each, nobody else more than eight',
    );
  });

  test('keeps names, bars and values apart and within the frame', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const { bars, height } = floorLayout(floorByActor(indexAnalysis(analysis)), {
          width: WIDTH,
          row: 40,
          size: SIZE,
        });
        const boxes = bars.flatMap(({ name, value, y, width }) => [
          { x: 0, y: y + 2, width: textWidth(name, SIZE), height: 13 },
          { x: 1, y: y + 17, width, height: 11 },
          { x: width + 7, y: y + 17, width: textWidth(value, SIZE), height: 13 },
        ]);
        expect(overlaps(boxes)).toEqual([]);
        expect(boxes.filter((box) => box.x + box.width > WIDTH || box.y + box.height > height)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('hedges by paragraph', () => {
  const OPTIONS = { width: WIDTH, size: SIZE, stack: 150, mark: 14 };

  test('has every hedge once, in its paragraph, the article’s own on top', () => {
    const { marks } = hedgesLayout(article, OPTIONS);
    const { sentences } = article.analysis;
    expect(marks).toHaveLength(sentences.flatMap(({ hedges }) => hedges).length);
    expect(marks.filter(({ statement }) => statement === null)).toHaveLength(
      sentences.flatMap((sentence) => ownHedges(article, sentence)).length,
    );
    for (const [n, mark] of marks.entries()) {
      const next = marks[n + 1];
      if (next?.sentence.paragraph !== mark.sentence.paragraph) continue;
      expect(next.y).toBeLessThan(mark.y);
      if (mark.statement === null) expect(next.statement).toBeNull();
    }
  });

  test('says the finding', () => {
    expect(drawHedges(article, urls).title).toMatch(/^\d+ of \d+ hedges weaken the article’s own words$/);
    expect(drawHedges(ferry, urls).title).toBe(
      'The article hedges what others say (four hedges), never its own words',
    );
  });

  test('keeps marks and numbers apart and within the frame', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const { marks, labels, height, ground } = hedgesLayout(indexAnalysis(analysis), OPTIONS);
        const numbers = labels.map(({ number, x }) => ({
          x: x - textWidth(String(number), SIZE) / 2,
          y: ground + 4,
          width: textWidth(String(number), SIZE),
          height: 13,
        }));
        expect(overlaps(numbers)).toEqual([]);
        expect(overlaps(marks)).toEqual([]);
        expect(
          [...marks, ...numbers].filter(
            (box) => box.y < 0 || box.y + box.height > height || box.x < 0 || box.x + box.width > WIDTH,
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('named and unnamed', () => {
  test('says the finding', () => {
    const { unnamed } = figuresOf(article);
    expect(drawNames(article, urls).title).toMatch(
      new RegExp(
        `^${unnamed.length} of ${article.analysis.statements.length} statements and \\d+ of \\d+ reported words have no name behind them$`,
      ),
    );
  });

  test('cuts each bar where the unnamed begin, and keeps lines apart', () => {
    const count = fc.record({
      what: fc.constantFrom('Statements', 'Words'),
      named: fc.nat({ max: 4000 }),
      unnamed: fc.nat({ max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 3 }), (counts) => {
        const { bars, height } = namesLayout(counts, { width: WIDTH, size: SIZE });
        const boxes = bars.flatMap(({ lines, labelY, y }) => [
          ...lines.map((line, n) => ({
            x: 0,
            y: labelY + n * 15 - 10,
            width: textWidth(line, SIZE),
            height: 13,
          })),
          { x: 0, y, width: WIDTH, height: 14 },
        ]);
        expect(overlaps(boxes)).toEqual([]);
        expect(boxes.filter((box) => box.y + box.height > height || box.x + box.width > WIDTH)).toEqual([]);
        for (const { count: one, cut } of bars) {
          if (one.named + one.unnamed > 0)
            expect(cut / (WIDTH - 2)).toBeCloseTo(one.named / (one.named + one.unnamed), 2);
        }
      }),
    );
  });
});
