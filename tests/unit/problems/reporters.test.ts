import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../../src/problems/kinds.ts';
import { makeProblem, shorten } from '../../../src/problems/make-problem.ts';
import { sortProblems, type Problem } from '../../../src/problems/problem.ts';
import {
  countProblems,
  reportAsJson,
  reportForGitHub,
  reportForTerminal,
} from '../../../src/problems/reporters.ts';

const at = (file: string, line: number, column: number, message = 'Wrong.'): Problem => ({
  kind: 'bad-value',
  file,
  line,
  column,
  message,
  hint: 'Mend it.',
});

describe('sortProblems', () => {
  test('orders by file, then line and column as numbers, then message', () => {
    const right = [
      at('a.md', 2, 1),
      at('a.md', 10, 2, 'A.'),
      at('a.md', 10, 2, 'B.'),
      at('a.md', 10, 11),
      at('b.md', 1, 1),
    ];
    expect(sortProblems([...right].reverse())).toEqual(right);
  });
});

describe('reportForTerminal', () => {
  test('tells every problem with its place, its mend and its kind, and counts them', () => {
    expect(reportForTerminal([at('b.md', 1, 1), at('a.md', 3, 7)])).toBe(
      'a.md:3:7  Wrong.\n    Mend it.  [bad-value]\n\nb.md:1:1  Wrong.\n    Mend it.  [bad-value]\n\n2 problems in 2 files.',
    );
  });

  test.each([
    [[at('a.md', 1, 1)], 'One problem.'],
    [[at('a.md', 1, 1), at('a.md', 2, 1)], '2 problems in one file.'],
    [[at('a.md', 1, 1), at('b.md', 2, 1), at('b.md', 3, 1)], '3 problems in 2 files.'],
  ])('counts problems and files', (problems, expected) => {
    expect(countProblems(problems)).toBe(expected);
  });
});

describe('reportForGitHub', () => {
  test('is one annotation a line', () => {
    expect(reportForGitHub([at('b.md', 1, 1), at('a.md', 3, 7)])).toBe(
      '::error file=a.md,line=3,col=7,title=bad-value::Wrong. Mend it.\n::error file=b.md,line=1,col=1,title=bad-value::Wrong. Mend it.',
    );
  });

  test('escapes what GitHub would read: line ends and % everywhere, : and , in the file name', () => {
    const report = reportForGitHub([{ ...at('a,b:c%.md', 1, 1, '50 % of: a, b\nc\rd'), hint: '' }]);
    expect(report).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=1,col=1,title=bad-value::50 %25 of: a, b%0Ac%0Dd ',
    );
  });
});

describe('reportAsJson', () => {
  test('is the sorted problems, field by field', () => {
    expect(JSON.parse(reportAsJson([at('b.md', 1, 1), at('a.md', 3, 7)]))).toEqual([
      at('a.md', 3, 7),
      at('b.md', 1, 1),
    ]);
    expect(reportAsJson([])).toBe('[]');
  });
});

describe('makeProblem', () => {
  test('fills the words of its kind', () => {
    expect(
      makeProblem('unknown-actor', 'a.md', { line: 2, column: 3 }, { id: 'x', suggestion: 'Try `y`.' }),
    ).toEqual({
      kind: 'unknown-actor',
      file: 'a.md',
      line: 2,
      column: 3,
      message: 'There is no actor `x`.',
      hint: 'Try `y`.',
    });
  });

  test.each(Object.entries(PROBLEM_KINDS))(
    '%s has a title, a message that is a sentence, and its own words',
    (_, kind) => {
      const about = new Proxy({}, { get: () => '☂' }) as Record<string, string>;
      expect(kind.title).toMatch(/^[A-Z].*[^.]$/);
      expect(kind.message(about)).toMatch(/[.☂]$/);
      expect(kind.hint(about)).not.toContain('undefined');
      const titles = Object.values(PROBLEM_KINDS).map(({ title }) => title);
      expect(titles.filter((title) => title === kind.title)).toHaveLength(1);
    },
  );
});

describe('shorten', () => {
  test('leaves a short text alone but for its line ends', () => {
    expect(shorten('a\n  b', 10)).toBe('a b');
    expect(shorten('🚢🚢🚢', 3)).toBe('🚢🚢🚢');
  });

  test('cuts between characters, not inside one, and never before the sign that says so', () => {
    expect(shorten('🚢🚢🚢🚢', 3)).toBe('🚢🚢…');
    expect(shorten('ab cd ef', 7)).toBe('ab cd…');
  });
});
