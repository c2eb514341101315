import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { analysisJsonSchema, type Analysis } from '../../../src/schemas/analysis.ts';
import { builtContent } from '../support/built-content.ts';

const ajv = new Ajv2020({ strict: true, formats: { uri: (text: string) => URL.canParse(text) } });
const validate = ajv.compile(analysisJsonSchema());

/** The fields that the contract promises to those who read `analysis.json`. Fields may be added, none may go. */
const PROMISED: Record<string, string> = {
  '': '$schema version site article sentences actors statements claims relations events evidence withdrawn',
  site: 'title url licence contact recorded',
  article: 'title publisher published url language display text sha256',
  sentences: 'id paragraph start end voice agentless hedges about note',
  actors: 'id url name kind named group side aliases role sameAs note',
  statements:
    'id url sources via form cue passages quoted hedges sentences about claims said attribution note draft version recorded',
  claims:
    'id url text kind status atPublication reviewed reasoning draft settles assertions evidence version recorded',
  relations: 'id from to kind sentences',
  events: 'id url title date said origin sentences evidence',
  evidence: 'id publisher title published language url excerpt note',
  withdrawn: 'id url date reason replacedBy',
};

describe('the JSON Schema', async () => {
  const { analysis } = await builtContent('the ferry');
  const schema = analysisJsonSchema() as {
    $schema: string;
    required: string[];
    properties: Record<string, JsonSchema>;
  };

  test('explains every field', () => {
    interface Described {
      description?: string;
      properties?: Record<string, Described>;
      items?: Described;
      anyOf?: Described[];
    }
    /** The fields without a sentence: of a group of fields each field has one, a list may have one or its items. */
    const bare = (schema: Described, path: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
        ...((field.description ?? field.properties ?? field.anyOf?.some(({ description }) => description))
          ? []
          : [`${path}${name}`]),
        ...bare(field, `${path}${name}.`),
      ]),
      ...(schema.items ? bare(schema.items, path) : []),
      ...(schema.anyOf ?? []).flatMap((one) => bare(one, path)),
    ];
    expect(bare(analysisJsonSchema(), '')).toEqual([]);
    expect(bare({ properties: { a: { items: { properties: { b: {} } }, description: 'A.' } } }, '')).toEqual([
      'a.b',
    ]);
  });

  test('names its version of JSON Schema', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test.each(Object.entries(PROMISED))('requires the promised fields of %j', (name, fields) => {
    const part = name === '' ? schema : (schema.properties[name]?.items ?? schema.properties[name]);
    expect(part?.required).toEqual(expect.arrayContaining(fields.split(' ')));
  });

  test.each<[string, (broken: Analysis) => void]>([
    ['a lost field', (broken) => Reflect.deleteProperty(broken, 'claims')],
    ['a field that nobody promised', (broken) => Object.assign(broken.site, { colour: 'red' })],
    ['another form', (broken) => Object.assign(broken.statements[0] ?? {}, { form: 'shouted' })],
    ['a statement without source', (broken) => broken.statements[0]?.sources.splice(0)],
    ['half an offset', (broken) => Object.assign(broken.sentences[0] ?? {}, { start: 0.5 })],
  ])('refuses %s', (_, breakIt) => {
    const broken = structuredClone(analysis);
    breakIt(broken);
    expect(validate(broken)).toBe(false);
  });
});

interface JsonSchema {
  required?: string[];
  items?: JsonSchema;
}
