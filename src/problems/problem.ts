/** What a problem is, wherever it is found and however it is told. */
import { ascending } from 'd3-array';
import type { ProblemKind, WarningKind } from './kinds.ts';

/** A place in an author's file. Lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where a problem of a whole file stands. */
export const TOP: Position = { line: 1, column: 1 };

/** Something an author has to mend before the site can be built. */
export interface Problem extends Position {
  kind: ProblemKind;
  /** Path of the file as an author would write it, relative to where the command was started. */
  file: string;
  /** What is wrong, with the author's own value in backticks. */
  message: string;
  /** What would be right. */
  hint: string;
}

/** Something an author should look at; the site can be built all the same. */
export interface Warning extends Omit<Problem, 'kind'> {
  kind: WarningKind;
}

/** Finds the place of a field: a path such as `['via', 0, 'actor']`, or `[]` for the whole file. */
export type Locate = (path: readonly PropertyKey[]) => Position;

/** Orders problems as an author works through them: by file, then from the top. */
export function sortProblems<Told extends Problem | Warning>(problems: readonly Told[]): Told[] {
  return [...problems].sort(
    (a, b) =>
      ascending(a.file, b.file) || a.line - b.line || a.column - b.column || ascending(a.message, b.message),
  );
}
