/** Turns what a schema found into problems: with the place in the file, the author's value, and the valid ones. */
import type { z } from 'astro/zod';
import { closestName, suggest } from './closest.ts';
import { makeProblem, shorten } from './make-problem.ts';
import type { Locate, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/**
 * @param value What the schema was given.
 * @param fields The names of the schema's own fields, to suggest one for an unknown field at the top.
 */
export function problemsFromSchema(
  issues: readonly Issue[],
  value: unknown,
  fields: readonly string[],
  file: string,
  locate: Locate,
): Problem[] {
  return issues.flatMap((issue) => fromIssue(issue, value, fields, file, locate));
}

function fromIssue(issue: Issue, root: unknown, fields: readonly string[], file: string, locate: Locate): Problem[] {
  const path = issue.path;
  const field = pathName(path);
  const actual = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? fields : [];
    return issue.keys.map((key) => {
      const best = closestName(key, known);
      const suggestion = best
        ? `Did you mean \`${best}\`?`
        : known.length > 0
          ? `The fields here are ${known.map((name) => `\`${name}\``).join(', ')}.`
          : 'Remove it, or see content/README.md for the fields that belong here.';
      return makeProblem('unknown-field', file, locate([...path, key]), { field: pathName([...path, key]), suggestion });
    });
  }
  if (issue.code === 'invalid_union') {
    // The branch that comes furthest says most: a string that is no valid date beats "not a number".
    const branches = issue.errors.filter((branch) => branch.length > 0);
    const deepest = branches.sort((a, b) => depth(b) - depth(a))[0];
    const inner = deepest?.[0];
    if (actual !== undefined && inner) {
      return fromIssue({ ...inner, path: [...path, ...inner.path] } as Issue, root, fields, file, locate);
    }
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0];
    const key = String(path.at(-1));
    return [makeProblem('bad-value', file, locate(path), { field: pathName(path.slice(0, -1)), value: key, expected: inner?.message ?? 'must be another name' })];
  }
  if (actual === undefined) {
    return [makeProblem('missing-field', file, locate(path), { field, expected: expectation(issue) })];
  }
  return [
    makeProblem('bad-value', file, locate(path), {
      field,
      value: shorten(typeof actual === 'string' ? actual : JSON.stringify(actual) ?? String(actual)),
      expected: expectation(issue, typeof actual === 'string' ? actual : ''),
    }),
  ];
}

/** How far a branch of a union got: custom rules and formats are reached only after the type was right. */
function depth(branch: readonly { code?: string | undefined; path: PropertyKey[] }[]): number {
  return Math.max(...branch.map(({ code, path }) => path.length * 2 + (code === 'invalid_type' || code === 'invalid_value' ? 0 : 1)));
}

/** What would be right, as the end of the sentence "It …". */
function expectation(issue: Issue, value = ''): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return values.length === 1 ? `must be \`${values[0]}\`` : `must be one of them. ${suggest(value, values)}`.replace(/\.$/, '');
    }
    case 'too_small':
      return issue.origin === 'array' ? 'needs at least one entry' : 'must not be empty';
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return issue.message;
  }
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list (each entry on its own line after `- `, or between `[` and `]`)',
    object: 'a group of fields',
    record: 'a group of fields',
    boolean: '`true` or `false`',
    number: 'a number',
    int: 'a whole number',
    null: 'empty',
  };
  return names[type] ?? type;
}

/** `via[0].actor`, as an author would say it. */
function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    '',
  );
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined),
    root,
  );
}
