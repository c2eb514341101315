/** One report, told to a person at a terminal, to GitHub, or to a program. */
import { sortProblems, type Problem, type Warning } from './problem.ts';

/** For a terminal: every problem as `file:line:column`, what is wrong, and below it the mend; a count at the end. */
export function reportForTerminal(problems: readonly Problem[]): string {
  return [...linesOf(problems), countProblems(problems)].join('\n\n');
}

/** Warnings in the same way, without a count; each says that it is one. */
export function warningsForTerminal(warnings: readonly Warning[]): string {
  const told = warnings.map((warning) => ({ ...warning, message: `Warning: ${warning.message}` }));
  return linesOf(told).join('\n\n');
}

function linesOf(told: readonly (Problem | Warning)[]): string[] {
  return sortProblems(told).map(
    ({ file, line, column, message, hint, kind }) =>
      `${file}:${line}:${column}  ${message}\n    ${hint}  [${kind}]`,
  );
}

/** "One problem." or "3 problems in 2 files." */
export function countProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const inFiles = files === 1 ? 'in one file' : `in ${files} files`;
  return problems.length === 1 ? 'One problem.' : `${problems.length} problems ${inFiles}.`;
}

/** For GitHub Actions: one annotation a problem or warning. */
export function reportForGitHub(
  problems: readonly (Problem | Warning)[],
  level: 'error' | 'warning' = 'error',
): string {
  const value = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return sortProblems(problems)
    .map(
      ({ file, line, column, message, hint, kind }) =>
        `::${level} file=${property(file)},line=${line},col=${column},title=${property(kind)}::${value(`${message} ${hint}`)}`,
    )
    .join('\n');
}

/** For a program: the problems as a JSON array, in the order of the files. */
export function reportAsJson(problems: readonly Problem[]): string {
  return JSON.stringify(sortProblems(problems), null, 2);
}

/** The same with the warnings, each entry with its `level`: for programs that ask for it, as others take each entry for a problem. */
export function reportAllAsJson(problems: readonly Problem[], warnings: readonly Warning[]): string {
  const told = [
    ...problems.map((problem) => ({ level: 'problem', ...problem })),
    ...warnings.map((warning) => ({ level: 'warning', ...warning })),
  ];
  return JSON.stringify(sortProblems(told), null, 2);
}
