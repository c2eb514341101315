import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { analysisJsonSchema, type Analysis } from '../../../src/schemas/analysis.ts';
import { CONTRACT } from '../../support/contract.ts';
import { builtContent } from '../support/built-content.ts';

const ajv = new Ajv2020({ strict: true, formats: { uri: (text: string) => URL.canParse(text) } });
const validate = ajv.compile(analysisJsonSchema());

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

  test.each(Object.entries(CONTRACT))('requires the promised fields of %j', (name, fields) => {
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
