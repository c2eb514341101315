import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { claimsByStatus } from '../../../src/analysis/claims-by-status.ts';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { drawMatrix } from '../../../src/charts/matrix-drawing.ts';
import { matrixLayout, type Matrix } from '../../../src/charts/matrix-layout.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { CLAIM_STATUSES } from '../../../src/schemas/claim.ts';
import { builtContent } from '../support/built-content.ts';
import { bytesOf, marksIn, rowsOf, urls } from './drawn.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';
import { overlaps, type Box } from './boxes.ts';

// Random analyses of 400 statements take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const OPTIONS = { label: 470, size: 12, column: 28, groupGap: 14, line: 16, longestHead: 190 };
const layOut = (index: AnalysisIndex): Matrix => matrixLayout(claimsByStatus(index), OPTIONS);

/** The boxes of all texts: names above the columns, headings of groups, claims. */
function labelBoxes({ columns, groups, head }: Matrix): Box[] {
  return [
    ...columns.map(({ actor, x }) => {
      const height = Math.min(
        textWidth(actor?.name ?? 'The article itself', OPTIONS.size),
        OPTIONS.longestHead,
      );
      return { x: x - 7, y: head - height, width: 14, height };
    }),
    ...groups.map(({ y }) => ({ x: 0, y: y - 10, width: OPTIONS.label, height: 13 })),
    ...groups.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.lines.map((line, n) => ({
          x: 0,
          y: row.y + OPTIONS.line * (n + 1) - 10,
          width: textWidth(line, OPTIONS.size),
          height: 13,
        })),
      ),
    ),
  ];
}

const markBoxes = ({ cells }: Matrix): Box[] =>
  cells.flatMap(({ places }) => places.map(({ x, y }) => ({ x: x - 12, y: y - 8, width: 24, height: 16 })));

let article: AnalysisIndex;
let ferry: AnalysisIndex;
beforeAll(async () => {
  article = indexAnalysis((await builtContent('the article')).analysis);
  ferry = indexAnalysis((await builtContent('the ferry')).analysis);
});

describe('the matrix of the article', () => {
  test('has the article’s own voice first, then people, institutions and the unnamed, each group set apart', () => {
    const { columns } = layOut(article);
    expect(columns[0]?.actor).toBeNull();
    const groups = columns.slice(1).map(({ actor }) => actor?.group);
    expect(groups).toEqual(
      [...groups].sort(
        (a, b) =>
          ['people', 'institutions', 'unnamed'].indexOf(a ?? '') -
          ['people', 'institutions', 'unnamed'].indexOf(b ?? ''),
      ),
    );
    const opening = columns.filter(({ opens }) => opens).map(({ actor }) => actor?.group);
    expect(opening).toEqual(['people', 'institutions', 'unnamed']);
    const first = columns.find(({ actor }) => actor?.group === 'unnamed');
    expect(first?.actor?.named).toBe(false);
  });

  test('has every claim once, by status', () => {
    const { groups } = layOut(article);
    expect(groups.flatMap(({ rows }) => rows.map(({ claim }) => claim.id)).sort()).toEqual(
      article.analysis.claims.map(({ id }) => id).sort(),
    );
    expect(groups.map(({ status }) => status)).toEqual(
      CLAIM_STATUSES.filter((status) => groups.some((group) => group.status === status)),
    );
    for (const { status, rows } of groups)
      expect(rows.filter(({ claim }) => claim.status !== status)).toEqual([]);
  });

  test('names the finding, counted afresh', () => {
    const { claims } = article.analysis;
    const alone = claims.filter(({ assertions }) =>
      assertions.every(({ statement, stance }) => statement === null || stance === 'denies'),
    );
    expect(drawMatrix(article, urls).title).toBe(
      `Nobody but the article itself makes ${alone.length} of its ${claims.length} claims`,
    );
  });

  test('has a mark for each assertion, that leads where it was made and says who made it', () => {
    const drawing = drawMatrix(article, urls);
    const marks = marksIn(drawing).filter(({ name }) => /^(Asserted|Denied) by /.test(name));
    const said = { asserts: 'Asserted', denies: 'Denied' };
    const expected = article.analysis.claims.flatMap(({ assertions }) =>
      assertions.flatMap(({ statement, sentence, stance }) =>
        statement === null
          ? [`${urls.place(sentence ?? '')} ${said[stance]} by the article itself`]
          : article
              .statement(statement)
              .sources.map(
                (id) => `${urls.statement(statement)} ${said[stance]} by ${article.actor(id).name}`,
              ),
      ),
    );
    expect(
      marks
        .map(
          ({ href, name }) => `${href} ${name.replace(/(, (in|partly|paraphrased|stance|hedged)|:).*/, '')}`,
        )
        .sort(),
    ).toEqual(expected.sort());
    expect(rowsOf(drawing)).toEqual(marks.map(({ href }) => href));
  });

  test('says how: form, hedge and denial', () => {
    const names = marksIn(drawMatrix(article, urls)).map(({ name }) => name);
    expect(names).toContain('Asserted by Justin Trudeau, in quotation marks, hedged: p7s1, p7s2');
    expect(names.filter((name) => /^Denied by .*, paraphrased, hedged/.test(name)).length).toBeGreaterThan(0);
    // p5s2 hedges in the article's own voice, p12s1 does not.
    expect(names).toContain('Asserted by the article itself, hedged: p5s2');
    expect(names).toContain('Asserted by the article itself: p12s1');
  });
});

describe('any matrix', () => {
  test('has no label on another, no mark on another, and all of it within its frame', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const matrix = layOut(indexAnalysis(analysis));
        const [labels, marks] = [labelBoxes(matrix), markBoxes(matrix)];
        expect(overlaps(labels)).toEqual([]);
        expect(overlaps(marks)).toEqual([]);
        const outside = [...labels, ...marks].filter(
          ({ x, y, width, height }) =>
            x < 0 || y < 0 || x + width > matrix.width || y + height > matrix.height,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('has as many rows in its table as marks, for each assertion and source', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const drawing = drawMatrix(indexAnalysis(analysis), urls);
        const marks = marksIn(drawing).filter(({ name }) => /^(Asserted|Denied) by /.test(name));
        expect(rowsOf(drawing)).toEqual(marks.map(({ href }) => href));
      }),
      { numRuns: 40 },
    );
  });

  test('is the same bytes twice', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => bytesOf(drawMatrix, analysis) === bytesOf(drawMatrix, analysis)),
      { numRuns: 20 },
    );
    expect(bytesOf(drawMatrix, article.analysis)).toBe(bytesOf(drawMatrix, article.analysis));
  });
});

describe('a small matrix', () => {
  test('of the ferry names what nobody else says', () => {
    expect(drawMatrix(ferry, urls).title).toBe('Nobody but the article itself makes one of its three claims');
  });

  test('without claims says so and has no row', () => {
    const drawing = drawMatrix(
      indexAnalysis(makeAnalysis({ actors: 1, statements: 1, claims: 0, relations: 0, events: 0, seed: 3 })),
      urls,
    );
    expect(drawing.title).toBe('The article makes no claim that could be checked');
    expect(drawing.table.rows).toEqual([]);
  });
});
