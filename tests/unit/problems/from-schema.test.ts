import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { problemsFromSchema } from '../../../src/problems/from-schema.ts';
import { actorSchema } from '../../../src/schemas/actor.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { claimSchema } from '../../../src/schemas/claim.ts';
import { evidenceSchema } from '../../../src/schemas/evidence.ts';
import { methodSchema } from '../../../src/schemas/method.ts';
import { siteSchema } from '../../../src/schemas/site.ts';
import { statementSchema } from '../../../src/schemas/statement.ts';

const SCHEMAS = {
  actor: actorSchema,
  article: articleSchema,
  claim: claimSchema,
  evidence: evidenceSchema,
  method: methodSchema,
  site: siteSchema,
  statement: statementSchema,
} as const;

/** What is right, so that a case changes only what it is about. */
const RIGHT: Record<keyof typeof SCHEMAS, Record<string, unknown>> = {
  actor: {
    id: 'captain',
    name: 'The captain',
    kind: 'person',
    named: false,
    group: 'unnamed',
    role: 'Captain',
  },
  article: {
    title: null,
    publisher: null,
    published: null,
    url: null,
    language: 'en',
    sha256: 'a'.repeat(64),
  },
  claim: {
    id: 'k2pt',
    text: 'It left.',
    kind: 'fact',
    status: 'open',
    reviewed: '2025-06-01',
    assertions: [],
  },
  evidence: { id: 'log', publisher: 'Harbour log', published: '2025-05', language: 'en' },
  method: { analysts: 'One editor' },
  site: { title: 'Ferry', description: 'A report.', topic: 'A ferry', licence: 'CC0' },
  statement: { id: 'bk7m', sources: ['captain'], form: 'direct' },
};

const DATE = 'a date in EDTF, such as `2024-10-30`, `2024-10`, `2024-10-30?` or `../2024-10-18`';
const ID = '4 to 6 characters of 23456789bcdfghjkmnpqrstvwxyz';

/** The schema, the fields that are changed (`undefined` takes one away), and every problem with the path it points at. */
const CASES: [
  name: string,
  schema: keyof typeof SCHEMAS,
  change: Record<string, unknown>,
  ...problems: string[][],
][] = [
  [
    'a missing id',
    'statement',
    { id: undefined },
    ['missing-field', 'id', 'The field `id` is missing.', `Add it; it must be ${ID}.`],
  ],
  [
    'a malformed id',
    'statement',
    { id: 'seat' },
    ['bad-value', 'id', '`id` is `seat`.', `It must be ${ID}.`],
  ],
  [
    'an id that is a list',
    'claim',
    { id: ['k2pt'] },
    ['bad-value', 'id', '`id` is `["k2pt"]`.', `It must be ${ID}.`],
  ],
  [
    'a slug with capitals',
    'actor',
    { id: 'The Captain' },
    [
      'bad-value',
      'id',
      '`id` is `The Captain`.',
      'It must be lower-case letters, digits and single hyphens, such as `justin-trudeau`.',
    ],
  ],
  [
    'a misspelled field at the top',
    'actor',
    { nmae: 'x' },
    ['unknown-field', 'nmae', 'Nothing reads the field `nmae`.', 'Did you mean `name`?'],
  ],
  [
    'a field like no other',
    'method',
    { colour: 'red' },
    [
      'unknown-field',
      'colour',
      'Nothing reads the field `colour`.',
      'The fields here are `analysts`, `agreement`.',
    ],
  ],
  [
    'a misspelled field in a list of groups',
    'statement',
    { via: [{ actr: 'a', basis: 'sentence', sentence: 'p1s1' }] },
    ['missing-field', 'via.0.actor', 'The field `via[0].actor` is missing.', 'Add it; it must be text.'],
    ['unknown-field', 'via.0.actr', 'Nothing reads the field `via[0].actr`.', 'Did you mean `actor`?'],
  ],
  [
    'a misspelled field in a group',
    'statement',
    { attribution: { status: 'unverified', revieved: '2025-06-01' } },
    [
      'unknown-field',
      'attribution.revieved',
      'Nothing reads the field `attribution.revieved`.',
      'Did you mean `reviewed`?',
    ],
  ],
  [
    'a misspelled field of a quote',
    'statement',
    { cue: [{ exact: 'said', prefx: 'a' }] },
    ['unknown-field', 'cue.0.prefx', 'Nothing reads the field `cue[0].prefx`.', 'Did you mean `prefix`?'],
  ],
  [
    'a misspelled field of narration',
    'article',
    { narration: { p1s1: { abuot: ['a'] } } },
    [
      'unknown-field',
      'narration.p1s1.abuot',
      'Nothing reads the field `narration.p1s1.abuot`.',
      'Did you mean `about`?',
    ],
  ],
  [
    'narration of something that is no sentence',
    'article',
    { narration: { p1: {} } },
    [
      'bad-value',
      'narration.p1',
      '`narration` is `p1`.',
      'It must be a sentence id such as `p7s1`: paragraph 7, sentence 1.',
    ],
  ],
  [
    'a word that is none of the valid ones',
    'statement',
    { form: 'indirekt' },
    [
      'bad-value',
      'form',
      '`form` is `indirekt`.',
      'It must be one of them. Did you mean `indirect`? Valid: `attitude`, `direct`, `indirect`, `mixed`.',
    ],
  ],
  [
    'text where a list belongs',
    'statement',
    { sources: 'captain' },
    [
      'bad-value',
      'sources',
      '`sources` is `captain`.',
      'It must be a list (each entry on its own line after `- `, or between `[` and `]`).',
    ],
  ],
  [
    'a list without entries',
    'statement',
    { sources: [] },
    ['bad-value', 'sources', '`sources` is `[]`.', 'It needs at least one entry.'],
  ],
  [
    'words where true or false belongs',
    'actor',
    { named: 'yes' },
    ['bad-value', 'named', '`named` is `yes`.', 'It must be `true` or `false`.'],
  ],
  [
    'an empty text',
    'evidence',
    { publisher: '' },
    ['bad-value', 'publisher', '`publisher` is ``.', 'It must not be empty.'],
  ],
  [
    'a language that no program knows',
    'evidence',
    { language: 'e' },
    [
      'bad-value',
      'language',
      '`language` is `e`.',
      'It must be the tag of a language, such as `en`, `en-GB` or `ko`.',
    ],
  ],
  [
    'evidence without publisher and date',
    'evidence',
    { publisher: undefined, published: undefined },
    ['missing-field', 'publisher', 'The field `publisher` is missing.', 'Add it; it must be text.'],
    [
      'missing-field',
      'published',
      'The field `published` is missing.',
      `Add it; it must be ${DATE}, or the word \`undated\`.`,
    ],
  ],
  [
    'a date that is neither EDTF nor `undated`',
    'evidence',
    { published: 'soon' },
    ['bad-value', 'published', '`published` is `soon`.', `It must be ${DATE}, or the word \`undated\`.`],
  ],
  [
    'a row of digits, which the EDTF library takes for milliseconds',
    'statement',
    { said: 20241030 },
    ['bad-value', 'said', '`said` is `20241030`.', `It must be ${DATE}.`],
  ],
  [
    'a day that the month does not have',
    'claim',
    { reviewed: '2025-02-30' },
    ['bad-value', 'reviewed', '`reviewed` is `2025-02-30`.', 'It must be a day written as `YYYY-MM-DD`.'],
  ],
  [
    'a link that runs something',
    'evidence',
    { url: 'javascript:alert(1)' },
    [
      'bad-value',
      'url',
      '`url` is `javascript:alert(1)`.',
      'It must be a whole address that begins with `https://` or `http://`.',
    ],
  ],
  [
    'a contact that cannot be reached',
    'site',
    { contact: 'editor at example' },
    [
      'bad-value',
      'contact',
      '`contact` is `editor at example`.',
      'It must be `mailto:somebody@example.org` or an address that begins with `https://`.',
    ],
  ],
  [
    'an assertion by nobody, and one by two',
    'claim',
    { assertions: [{}, { statement: 'bk7m', sentence: 'p1s1' }] },
    [
      'bad-value',
      'assertions.0',
      '`assertions[0]` is `{}`.',
      'It must name either a `statement` or a `sentence`.',
    ],
    [
      'bad-value',
      'assertions.1',
      '`assertions[1]` is `{"statement":"bk7m","sentence":"p1s1"}`.',
      'It must name either a `statement` or a `sentence`.',
    ],
  ],
  [
    'a quote that is a number',
    'statement',
    { cue: [5] },
    [
      'bad-value',
      'cue.0',
      '`cue[0]` is `5`.',
      'It must be words of the article, or `{ exact: "…", prefix: "…" }`.',
    ],
  ],
  [
    'everything that is wrong with one quote',
    'statement',
    { hedges: [{ exakt: 'may', prefix: 3 }] },
    [
      'missing-field',
      'hedges.0.exact',
      'The field `hedges[0].exact` is missing.',
      'Add it; it must be text.',
    ],
    ['bad-value', 'hedges.0.prefix', '`hedges[0].prefix` is `3`.', 'It must be text.'],
    [
      'unknown-field',
      'hedges.0.exakt',
      'Nothing reads the field `hedges[0].exakt`.',
      'Did you mean `exact`?',
    ],
  ],
  [
    'a count below nothing and one that is no whole number',
    'method',
    { agreement: { ...zeros(), first: -1, second: 1.5 } },
    ['bad-value', 'agreement.first', '`agreement.first` is `-1`.', 'It must be at least 0.'],
    ['bad-value', 'agreement.second', '`agreement.second` is `1.5`.', 'It must be a whole number.'],
  ],
];

function zeros(): Record<string, number> {
  const { shape } = methodSchema.shape.agreement.unwrap().unwrap();
  return Object.fromEntries(Object.keys(shape).map((name) => [name, 0]));
}

/** Problems as the table writes them; the place is the path that was asked for. */
function problemsOf(schema: z.ZodType, value: unknown): string[][] {
  const places: string[] = [];
  const result = schema.safeParse(value);
  const problems = problemsFromSchema(result.error?.issues ?? [], value, schema, 'a.md', (path) => {
    places.push(path.join('.'));
    return { line: places.length, column: 1 };
  });
  return problems.map(({ kind, line, message, hint }) => [kind, places[line - 1] ?? '', message, hint]);
}

describe('problemsFromSchema', () => {
  test.each(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])('a right %s has no problem', (name) => {
    expect(problemsOf(SCHEMAS[name], RIGHT[name])).toEqual([]);
  });

  test.each(CASES)('%s', (_, name, change, ...expected) => {
    const fields = Object.entries({ ...RIGHT[name], ...change });
    const value = Object.fromEntries(fields.filter(([, one]) => one !== undefined));
    expect(problemsOf(SCHEMAS[name], value)).toEqual(expected);
  });

  test('fields that are a list or a word are told as a whole', () => {
    expect(problemsOf(methodSchema, ['a'])).toEqual([
      ['bad-value', '', 'The block of fields is `["a"]`.', 'It must be a group of fields.'],
    ]);
  });

  test('a long value is cut in the message', () => {
    const [[, , message = ''] = []] = problemsOf(siteSchema, { ...RIGHT.site, contact: 'x'.repeat(500) });
    expect(message).toHaveLength('`contact` is ``.'.length + 120);
    expect(message).toContain('x…`');
  });
});

describe('numbers that YAML makes of ids and years', () => {
  test('an id of digits alone is taken as it was written', () => {
    expect(claimSchema.parse({ ...RIGHT.claim, id: 2345 }).id).toBe('2345');
  });

  test('a year is taken as a date', () => {
    expect(evidenceSchema.parse({ ...RIGHT.evidence, published: 2024 }).published).toBe('2024');
  });
});
