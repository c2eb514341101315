/**
 * The claims × actors matrix: a row for each claim, by status; a column for the article's own voice and for everyone who
 * asserts or denies one. Numbers only; `matrix-drawing.ts` draws, and `ClaimsTable.astro` shows the same as a table.
 */
import type { ClaimsTable } from '../analysis/claims-by-status.ts';
import type { Actor, Claim } from '../schemas/analysis.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface MatrixColumn {
  /** Null for the article's own voice. */
  actor: Actor | null;
  /** Middle of the column. */
  x: number;
  /** True for the first column of its group, which has a gap before it. */
  opens: boolean;
}

export interface MatrixRow {
  claim: Claim;
  /** Its text, broken to the width of the label. */
  lines: string[];
  y: number;
  height: number;
}

/** Marks of one cell, one below the other. */
export interface MatrixCell {
  row: number;
  column: number;
  /** Middle of each mark. */
  places: { x: number; y: number }[];
}

export interface Matrix {
  width: number;
  height: number;
  /** Height of the names above the columns. */
  head: number;
  columns: MatrixColumn[];
  /** A status and its claims; `y` is the line of text that names it. */
  groups: { status: Claim['status']; y: number; rows: MatrixRow[] }[];
  /** In the order of the rows, then of the columns; silent cells are left out. */
  cells: MatrixCell[];
}

export interface MatrixOptions {
  /** Width of the claims' texts. */
  label: number;
  /** Font size. */
  size: number;
  /** Width of a column, and what is left free before a group of columns. */
  column: number;
  groupGap: number;
  /** Height of one line of text, and of one mark. */
  line: number;
  /** The longest name above a column; longer ones are cut. */
  longestHead: number;
}

/** Lays the matrix out; rows and columns never share a place, so that no label overlaps another. */
export function matrixLayout({ actors, groups }: ClaimsTable, options: MatrixOptions): Matrix {
  const { label, size, line } = options;
  let at = label + options.groupGap;
  const columns = [null, ...actors].map((actor, n, all): MatrixColumn => {
    const opens = n > 0 && all[n - 1]?.group !== actor?.group;
    if (opens) at += options.groupGap;
    const x = round(at + options.column / 2);
    at += options.column;
    return { actor, x, opens };
  });
  const longest = Math.max(
    ...columns.map(({ actor }) => textWidth(actor?.name ?? 'The article itself', size)),
  );
  const head = Math.ceil(Math.min(longest, options.longestHead)) + line;

  let y = head;
  let row = 0;
  const cells: MatrixCell[] = [];
  const laid = groups.map(({ status, rows }) => {
    y += line * 2.2;
    const group = { status, y: round(y - line * 0.6), rows: [] as MatrixRow[] };
    for (const { claim, cells: all } of rows) {
      const lines = wrapText(claim.text, size, label);
      const most = Math.max(...all.map(({ statements, sentences }) => statements.length + sentences.length));
      const height = round(Math.max(lines.length, most) * line + line * 0.5);
      group.rows.push({ claim, lines, y: round(y), height });
      for (const [column, { statements, sentences }] of all.entries()) {
        const count = statements.length + sentences.length;
        if (count === 0) continue;
        const x = columns[column]?.x ?? 0;
        cells.push({
          row,
          column,
          places: Array.from({ length: count }, (_, n) => ({ x, y: round(y + line * (n + 0.75)) })),
        });
      }
      y += height;
      row += 1;
    }
    return group;
  });
  return {
    width: Math.ceil(at + options.groupGap),
    height: Math.ceil(y + line / 2),
    head,
    columns,
    groups: laid,
    cells,
  };
}
