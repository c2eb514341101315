/**
 * What editors and their programs are given to write content with: JSON Schemas of the fields, the tables of fields in the
 * editor's guide, skeletons, and the check as a task of Visual Studio Code. All but the last are made from the schemas
 * that the check uses: `UPDATE=1` writes them anew, and `npm run format` lays them out.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { reportForTerminal, warningsForTerminal } from '../../../src/problems/reporters.ts';
import { parseSource } from '../../../src/reading/read-file.ts';
import { contentSchemas, KIND_IN_FOLDER, type ContentKind } from '../../../src/schemas/json-schemas.ts';
import { contentSnippets } from '../../../src/schemas/snippets.ts';
import { ODD_CASES } from '../../fixtures/broken/odd.ts';
import { checkBroken } from '../support/broken-content.ts';
import { CONTENT_FOLDERS, REPOSITORY } from '../support/content-folders.ts';

const FOLDER = join(REPOSITORY, 'src/schemas/json');
const schemas = contentSchemas();
const kinds = Object.keys(schemas) as ContentKind[];

async function expectFile(path: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env['UPDATE']) await writeFile(path, text);
  // As values: how the file is laid out is the formatter's business.
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(JSON.parse(text));
}

describe('the JSON Schemas', () => {
  test('are those of the check', async () => {
    await mkdir(FOLDER, { recursive: true });
    for (const kind of kinds) await expectFile(join(FOLDER, `${kind}.schema.json`), schemas[kind]);
    expect((await readdir(FOLDER)).sort()).toEqual(kinds.map((kind) => `${kind}.schema.json`).sort());
  });

  const ajv = new Ajv2020({
    allErrors: true,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    strictTypes: false,
    keywords: ['x-names'],
  });
  const validators = new Map(kinds.map((kind) => [kind, ajv.compile(schemas[kind])]));
  const mistakes = (kind: ContentKind, fields: unknown): unknown[] => {
    const validate = validators.get(kind);
    validate?.(fields);
    return validate?.errors ?? [];
  };

  async function fieldsOf(path: string): Promise<unknown> {
    const { source } = parseSource(await readFile(path, 'utf8'), path);
    return source?.fields;
  }

  test.each([...CONTENT_FOLDERS])('accept the fields of every file of %s', async (_, dir) => {
    let read = 0;
    for (const kind of ['article', 'site', 'method'] as const) {
      const path = join(dir, `${kind}.md`);
      expect(mistakes(kind, await fieldsOf(path)), path).toEqual([]);
      read += 1;
    }
    for (const [folder, kind] of Object.entries(KIND_IN_FOLDER)) {
      for (const file of await readdir(join(dir, folder)).catch(() => [])) {
        if (!file.endsWith('.md')) continue;
        const path = join(dir, folder, file);
        expect(mistakes(kind, await fieldsOf(path)), path).toEqual([]);
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(10);
  });

  test.each<[string, ContentKind, object]>([
    ['a field that there is not', 'statement', { id: 'bk7m', source: ['mayor'], sources: ['mayor'], form: 'direct' }],
    ['a form that there is not', 'statement', { id: 'bk7m', sources: ['mayor'], form: 'directly' }],
    ['an id that reads as a word', 'statement', { id: 'seat', sources: ['mayor'], form: 'direct' }],
    ['a missing field', 'claim', { id: 'bk7m', text: 'It is so.', kind: 'fact', reviewed: '2025-06-01', assertions: [] }],
    ['a day that there is not', 'claim', { id: 'bk7m', text: 'It is so.', kind: 'fact', status: 'open', reviewed: '2025-06-31', assertions: [] }],
    ['a link that runs', 'evidence', { id: 'log', publisher: 'Log', published: 'undated', language: 'en', url: 'javascript:alert(1)' }],
    ['a sentence that cannot be', 'event', { id: 'fog', title: 'Fog', origin: 'article', sentences: ['7.1'] }],
  ])('refuse %s', (_, kind, fields) => {
    expect(mistakes(kind, fields)).not.toEqual([]);
  }); // prettier-ignore

  test('accept an id of digits, and a file that was taken back', () => {
    expect(mistakes('statement', { id: 2345, sources: ['mayor'], form: 'direct' })).toEqual([]);
    expect(
      mistakes('claim', { id: 'zz44', withdrawn: { date: '2025-06-04', reason: 'Nobody claims it.' } }),
    ).toEqual([]);
  });
});

/** As much of a JSON Schema as the fields use. */
interface Shape {
  description?: string;
  default?: unknown;
  enum?: string[];
  type?: string | string[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
}

/** Every field at any depth, with its path. */
function allFields(shape: Shape, path = ''): { path: string; field: Shape }[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = shape;
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      { path: `${path}.${name}`, field },
      ...allFields(field, `${path}.${name}`),
    ]),
    ...[items, additionalProperties, ...anyOf].flatMap((inner) =>
      typeof inner === 'object' ? allFields(inner, path) : [],
    ),
  ];
}

test.each(kinds)('every field of the schema of a %s says what it is, in sentences', (kind) => {
  const fields = allFields(schemas[kind]);
  expect(fields.length).toBeGreaterThan(3);
  const mute = fields.filter(({ field }) => !/^\S.*[.]$/.test(field.description ?? ''));
  expect(mute.map(({ path }) => path)).toEqual([]);
});

describe('the tables of fields in the editor’s guide', () => {
  const GUIDE = join(REPOSITORY, 'content/README.md');
  const code = (text: string): string => `\`${text}\``;

  /** The group of fields that a shape is, through lists, `null` and sentence ids; none where it may be something else too. */
  function groupIn(shape: Shape): { path: string; group: Shape } | undefined {
    if (shape.properties) return { path: '', group: shape };
    if (shape.items) return groupIn(shape.items);
    if (typeof shape.additionalProperties === 'object') {
      const inner = groupIn(shape.additionalProperties);
      return inner && { ...inner, path: `.p7s1${inner.path}` };
    }
    const others = shape.anyOf?.filter(({ type }) => type !== 'null') ?? [];
    return others.length === 1 && others[0] ? groupIn(others[0]) : undefined;
  }

  function rowsOf({ properties = {}, required = [] }: Shape, above = ''): string[] {
    return Object.entries(properties).flatMap(([name, field]) => {
      const { description = '', enum: choices = field.anyOf?.find((one) => one.enum)?.enum ?? [] } = field;
      const told = choices.every((choice) => description.includes(code(choice)));
      const unusual = typeof field.default === 'string' && field.default !== '';
      const cell = [
        description,
        ...(told ? [] : [`One of ${choices.map(code).join(', ')}.`]),
        ...(unusual ? [`Left out, it is ${code(String(field.default))}.`] : []),
      ].join(' ');
      const inner = groupIn(field);
      return [
        `| ${code(above + name)} | ${required.includes(name) ? 'yes' : ''} | ${cell} |`,
        ...(inner ? rowsOf(inner.group, `${above}${name}${inner.path}.`) : []),
      ];
    });
  }

  const headings = Object.fromEntries(
    Object.entries(KIND_IN_FOLDER).map(([folder, kind]) => [kind, `${folder}/*.md`]),
  ) as Partial<Record<ContentKind, string>>;

  test.each(kinds)('have those of a %s', async (kind) => {
    const schema = schemas[kind] as Shape;
    const rows = rowsOf(schema.anyOf?.[0] ?? schema);
    const made = ['| field | needed | is |', '| --- | --- | --- |', ...rows].join('\n');
    const heading = `\n## ${headings[kind] ?? `${kind}.md`}\n`;
    const guide = await readFile(GUIDE, 'utf8');
    const from = guide.indexOf('| field |', guide.indexOf(heading));
    const to = guide.indexOf('\n\n', from);
    if (process.env['UPDATE']) await writeFile(GUIDE, guide.slice(0, from) + made + guide.slice(to));
    const now = await readFile(GUIDE, 'utf8');
    expect(now).toContain(`${heading}\n${made}\n`);
  });
});

test('the skeletons have the fields that must be there, and the words to choose from', async () => {
  const snippets = contentSnippets(schemas);
  await expectFile(join(REPOSITORY, '.vscode/content.code-snippets'), snippets);
  expect(snippets['statement']?.body).toContain('form: ${3|direct,mixed,indirect,attitude|}');
  expect(snippets['actor']?.body.join('\n')).toMatch(
    /^---\nid: .*\nname: .*\nkind: .*person.*\nnamed: .*true,false.*\n/,
  );
});

describe('the check as a task of Visual Studio Code', async () => {
  interface Matcher {
    background: { beginsPattern: string; endsPattern: string };
    pattern: {
      regexp: string;
      file?: number;
      line?: number;
      column?: number;
      severity?: number;
      message?: number;
      code?: number;
    }[];
  }
  const { tasks } = JSON.parse(await readFile(join(REPOSITORY, '.vscode/tasks.json'), 'utf8')) as {
    tasks: { problemMatcher: Matcher }[];
  };
  const matcher = tasks[0]?.problemMatcher;
  if (!matcher) throw new Error('There is no task.');
  const [first, second] = matcher.pattern.map(({ regexp }) => new RegExp(regexp));

  test('finds every problem of a report, with its place and kind', async () => {
    const { problems } = await checkBroken([
      { file: 'statements/patience.md', replace: '> patience', by: '> patiense' },
      { file: 'actors/captain.md', replace: 'named: false', by: 'named: false\nalias: [skipper]' },
      { file: 'claims/hurt.md', write: '' },
    ]);
    expect(problems).toHaveLength(3);
    const lines = reportForTerminal(problems).split('\n');
    const found = lines.flatMap((line, n) => {
      const [, file, at, column, severity, message] = first?.exec(line) ?? [];
      expect(severity).toBeUndefined();
      const [, code] = second?.exec(lines[n + 1] ?? '') ?? [];
      return file === undefined
        ? []
        : [{ file, line: Number(at), column: Number(column), message, kind: code }];
    });
    const told = problems.map(({ file, line, column, message, kind }) => ({
      file,
      line,
      column,
      message,
      kind,
    }));
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(told));
    expect(lines.at(-1)).toMatch(new RegExp(matcher.background.endsPattern));
  });

  test('marks a warning as one', async () => {
    expect(matcher.pattern[0]).toMatchObject({ file: 1, line: 2, column: 3, severity: 4, message: 5 });
    const { warnings } = await checkBroken(ODD_CASES['unused-actor']);
    const [line = '', below = ''] = warningsForTerminal(warnings).split('\n');
    expect(first?.exec(line)?.slice(1)).toEqual([
      'content/actors/sailor.md',
      '2',
      '1',
      'Warning',
      expect.stringMatching(/^Nothing names/),
    ]);
    expect(second?.exec(below)?.[1]).toBe('unused-actor');
  });

  test.each(['Nothing wrong: 9 sentences, 7 statements.', 'One problem.', '3 problems in one file.'])(
    'knows that a report ends with “%s”',
    (line) => {
      expect(line).toMatch(new RegExp(matcher.background.endsPattern));
    },
  );
});
