/** Draws the claims × actors matrix as a file; the page shows the same as a table. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { claimsByStatus } from '../analysis/claims-by-status.ts';
import { figuresOf } from '../analysis/findings.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, sayNumber, STATUS_WORDS } from '../words.ts';
import { claimMarks, type ClaimMark } from './claim-marks.ts';
import type { Drawing, DrawingTable } from './drawing.ts';
import { round } from './round.ts';
import { matrixLayout, type Matrix } from './matrix-layout.ts';
import { drawSmallMark, sayMark } from './small-mark.ts';
import { fitText } from './text-width.ts';

const SIZE = 12;
const LINE = 16;
const LONGEST_HEAD = 190;
const MARK = { width: 18, height: 10 };

/** How the marks of the matrix are read; an empty cell is silence. */
export const MATRIX_KEY: NonNullable<Drawing['key']> = [
  ['the article’s own voice', { kind: 'own' }],
  ['quoted', { kind: 'direct' }],
  ['partly quoted', { kind: 'mixed' }],
  ['paraphrased', { kind: 'indirect' }],
  ['stance only', { kind: 'attitude' }],
  ['hedged', { kind: 'indirect', hedged: true }],
  ['denies it', { kind: 'indirect', denied: true }],
];

/** The matrix, for the address that lasts. */
export function drawMatrix(index: AnalysisIndex, urls: Urls): Drawing {
  const table = claimsByStatus(index);
  const matrix = matrixLayout(table, {
    label: 470,
    size: SIZE,
    column: 28,
    groupGap: 14,
    line: LINE,
    longestHead: LONGEST_HEAD,
  });
  const rows = table.groups.flatMap((group) => group.rows);
  const actors = [null, ...table.actors];
  const marks = matrix.cells.map(({ row, column }) => {
    const cell = rows[row]?.cells[column];
    return cell ? claimMarks(index, urls, cell, actors[column] ?? null) : [];
  });
  return {
    name: 'matrix',
    title: sayMatrix(index),
    summary: summarize(index, table.actors.length),
    pictures: [{ svg: picture(matrix, marks, urls), use: 'always' }],
    key: MATRIX_KEY,
    table: tableOf(
      matrix,
      marks,
      rows.map(({ claim }) => ({ text: claim.text, status: STATUS_WORDS[claim.status].label })),
    ),
  };
}

/** The finding: how many claims nobody but the article makes. */
export function sayMatrix(index: AnalysisIndex): string {
  const { claims } = index.analysis;
  const alone = figuresOf(index).onlyNarration.length;
  if (claims.length === 0) return 'The article makes no claim that could be checked';
  if (alone === 0) return `Each of the ${countOf(claims.length, 'claim')} is somebody’s word`;
  if (alone === claims.length)
    return `Nobody but the article itself makes any of its ${countOf(alone, 'claim')}`;
  return `Nobody but the article itself makes ${sayNumber(alone)} of its ${countOf(claims.length, 'claim')}`;
}

function summarize(index: AnalysisIndex, speaking: number): string {
  const { onlyUnnamed } = figuresOf(index);
  const denied = index.analysis.claims.filter(({ assertions }) =>
    assertions.some(({ stance }) => stance === 'denies'),
  ).length;
  return (
    `A row for each claim, by status; a column for the article’s own voice and for each of the ${countOf(speaking, 'actor')} who make one. ` +
    `${capitalize(countOf(onlyUnnamed.length, 'claim rests', 'claims rest'))} on unnamed sources alone, and ${countOf(denied, 'claim is', 'claims are')} denied by somebody. An empty cell is silence.`
  );
}

function picture(matrix: Matrix, marks: ClaimMark[][], urls: Urls): Element {
  const { width, height, head, columns, groups, cells } = matrix;
  const rules = columns.map(({ x }) => `M${x} ${head + 6}V${height}`).join('');
  const rowLines = groups
    .flatMap(({ rows }) => rows.map((row) => `M0 ${round(row.y + row.height)}H${width}`))
    .join('');
  return s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Claims by actor' }, [
    s('path', { class: 'd-hair faint', d: rules }),
    s('path', { class: 'd-hair', d: rowLines }),
    ...columns.map(({ actor, x }) => {
      const text = fitText(actor?.name ?? 'The article itself', SIZE, LONGEST_HEAD);
      const classes = `d-label${actor === null ? ' strong' : actor.named ? '' : ' quiet unnamed'}`;
      const label = s(
        'text',
        { class: classes, transform: `translate(${round(x + SIZE * 0.35)} ${head})rotate(-90)` },
        text,
      );
      return actor === null ? label : s('a', { href: urls.actor(actor.id) }, label);
    }),
    ...groups.flatMap(({ status, y, rows }) => [
      s(
        'text',
        { class: 'd-label strong', x: 0, y },
        `${STATUS_WORDS[status].label}: ${countOf(rows.length, 'claim')}`,
      ),
      s('path', { class: 'd-rule', d: `M0 ${round(y + LINE * 0.45)}H${width}` }),
      ...rows.map((row) =>
        s(
          'a',
          { href: urls.claim(row.claim.id) },
          row.lines.map((line, n) =>
            s('text', { class: 'd-label', x: 0, y: round(row.y + LINE * (n + 1)) }, line),
          ),
        ),
      ),
    ]),
    ...cells.flatMap(({ places }, n) => places.map((place, k) => markAt(place, marks[n]?.[k]))),
  ]);
}

function markAt({ x, y }: { x: number; y: number }, claimMark: ClaimMark | undefined): Element {
  if (!claimMark) throw new RangeError('A cell has more places than marks.');
  const box = { x: x - MARK.width / 2, y: y - MARK.height / 2, ...MARK };
  const hit = s('rect', { class: 'd-hit', x: x - 12, y: y - LINE / 2, width: 24, height: LINE });
  return s('a', { href: claimMark.href, 'aria-label': claimMark.name }, [
    hit,
    ...drawSmallMark(claimMark.mark, box),
  ]);
}

function tableOf(
  { cells, columns }: Matrix,
  marks: ClaimMark[][],
  claims: { text: string; status: string }[],
): DrawingTable {
  return {
    columns: ['Claim', 'Status', 'By', 'Stance', 'How', 'Where'],
    rows: cells.flatMap(({ row, column }, n) =>
      (marks[n] ?? []).map(({ mark, href, where }) => [
        claims[row]?.text ?? '',
        claims[row]?.status ?? '',
        columns[column]?.actor?.name ?? 'the article itself',
        mark.denied === true ? 'denied' : 'asserted',
        sayMark(mark),
        { text: where, href },
      ]),
    ),
  };
}
