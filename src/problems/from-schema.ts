/** Turns what a schema found into problems: with the place in the file, the author's value, and the valid ones. */
import type { z } from 'astro/zod';
import { closestName, suggest } from './closest.ts';
import { makeProblem, shorten } from './make-problem.ts';
import type { Locate, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/**
 * @param value What the schema was given.
 * @param schema The schema itself, to suggest one of its fields for an unknown one.
 */
export function problemsFromSchema(
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodType,
  file: string,
  locate: Locate,
): Problem[] {
  return issues.flatMap((issue) => fromIssue(issue, value, schema, file, locate));
}

function fromIssue(issue: Issue, root: unknown, schema: z.ZodType, file: string, locate: Locate): Problem[] {
  const path = issue.path;
  const field = pathName(path);
  const actual = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => {
      const best = closestName(key, known);
      const suggestion = best
        ? `Did you mean \`${best}\`?`
        : known.length > 0
          ? `The fields here are ${known.map((name) => `\`${name}\``).join(', ')}.`
          : 'Remove it, or see content/README.md for the fields that belong here.';
      return makeProblem('unknown-field', file, locate([...path, key]), {
        field: pathName([...path, key]),
        suggestion,
      });
    });
  }
  if (issue.code === 'invalid_union' && actual !== undefined) {
    // The branch that comes furthest says most: a string that is no valid date beats "not a number".
    const [furthest] = issue.errors
      .filter((branch) => branch.length > 0 && depth(branch) > 0)
      .sort((a, b) => depth(b) - depth(a));
    if (furthest) {
      return furthest.flatMap((inner) =>
        fromIssue({ ...inner, path: [...path, ...inner.path] }, root, schema, file, locate),
      );
    }
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0];
    const key = String(path.at(-1));
    return [
      makeProblem('bad-value', file, locate(path), {
        field: pathName(path.slice(0, -1)),
        value: key,
        expected: inner?.message ?? 'must be another name',
      }),
    ];
  }
  if (actual === undefined) {
    return [makeProblem('missing-field', file, locate(path), { field, expected: expectation(issue) })];
  }
  return [
    makeProblem('bad-value', file, locate(path), {
      ...(path.length === 0 ? {} : { field }),
      ...(actual === null
        ? {}
        : { value: shorten(typeof actual === 'string' ? actual : JSON.stringify(actual)) }),
      expected: expectation(issue, typeof actual === 'string' ? actual : ''),
    }),
  ];
}

/** How far a branch of a union got: custom rules and formats are reached only after the type was right. */
function depth(branch: readonly { code?: string | undefined; path: PropertyKey[] }[]): number {
  return Math.max(
    ...branch.map(
      ({ code, path }) => path.length * 2 + (code === 'invalid_type' || code === 'invalid_value' ? 0 : 1),
    ),
  );
}

/** What would be right, as the end of the sentence "It …". */
function expectation(issue: Issue, value = ''): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.startsWith('must ')) return issue.message;
      return `must be ${article(issue.expected)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return values.length === 1
        ? `must be \`${values[0] ?? ''}\``
        : `must be one of them. ${suggest(value, values)}`.replace(/\.$/, '');
    }
    case 'too_small':
      if (issue.origin === 'array') return 'needs at least one entry';
      return `must be at least ${issue.minimum}`;
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
    (above, part) =>
      typeof part === 'number' ? `${above}[${part}]` : above ? `${above}.${String(part)}` : String(part),
    '',
  );
}

/** The names of the fields that belong at a path, in the order of the schema. */
function fieldsAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): string[] {
  const inner = schema as
    | {
        shape?: Record<PropertyKey, z.ZodType>;
        def: { innerType?: z.ZodType; element?: z.ZodType; valueType?: z.ZodType; options?: z.ZodType[] };
      }
    | undefined;
  if (!inner) return [];
  const { innerType, element, valueType, options } = inner.def;
  if (innerType) return fieldsAt(innerType, path);
  if (options) return options.flatMap((option) => fieldsAt(option, path));
  const [key, ...below] = path;
  if (key === undefined) return Object.keys(inner.shape ?? {});
  return fieldsAt(inner.shape?.[key] ?? element ?? valueType, below);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}
