import { PROBLEM_KINDS, WARNING_KINDS, type ProblemKind, type WarningKind } from './kinds.ts';
import type { Position, Problem, Warning } from './problem.ts';

/**
 * Fills a kind's words with what they are about.
 * @param about The values that the kind's message and hint name.
 */
export function makeProblem(
  kind: ProblemKind,
  file: string,
  position: Position,
  about: Record<string, string> = {},
): Problem {
  const { message, hint } = PROBLEM_KINDS[kind];
  return {
    kind,
    file,
    line: position.line,
    column: position.column,
    message: message(about),
    hint: hint(about),
  };
}

/** The same for a warning. */
export function makeWarning(
  kind: WarningKind,
  file: string,
  { line, column }: Position,
  about: Record<string, string>,
): Warning {
  const { message, hint } = WARNING_KINDS[kind];
  return { kind, file, line, column, message: message(about), hint: hint(about) };
}

/** Cuts a long value in a message; the file and line lead to the whole of it. */
export function shorten(text: string, most = 120): string {
  const points = [...text.replace(/\s+/g, ' ')];
  return points.length <= most
    ? points.join('')
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
