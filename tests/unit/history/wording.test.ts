import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashWording, normalizeWording } from '../../../src/history/wording.ts';

/** `hash8` worked out from canonical JSON that is written here by hand: RFC 8785, keys in order, no space. */
const hashOf = (json: string): string => createHash('sha256').update(json, 'utf8').digest('hex').slice(0, 8);

const STATEMENT = {
  sources: ['zoe-oezil', 'captain'],
  via: [],
  form: 'indirect',
  cue: ['According to'],
  passages: ['the fog 🚢 may have been “to blame”'],
  hedges: ['may'],
};
const STATEMENT_JSON =
  '{"cue":["According to"],"form":"indirect","hedges":["may"],"passages":["the fog 🚢 may have been “to blame”"],"sources":["zoe-oezil","captain"],"via":[]}';

describe('hashWording', () => {
  test('a statement is the SHA-256 of its canonical JSON', () => {
    expect(hashWording(STATEMENT)).toBe(hashOf(STATEMENT_JSON));
  });

  test('a claim is the SHA-256 of its canonical JSON', () => {
    const json = '{"kind":"fact","status":"supported","text":"The ferry left on time on 5 May 2025."}';
    const text = 'The ferry left on time on 5 May 2025.';
    expect(hashWording({ text, kind: 'fact', status: 'supported' })).toBe(hashOf(json));
  });

  test('quotation marks, backslashes and control characters are escaped as RFC 8785 says', () => {
    const json = '{"kind":"fact","status":"open","text":"a \\"b\\" \\\\ \\n\\t\\u0001 /é"}';
    expect(hashWording({ text: 'a "b" \\ \n\t\u0001 /é', kind: 'fact', status: 'open' })).toBe(hashOf(json));
  });

  test('the order in which the fields are given makes no difference', () => {
    const reversed = Object.fromEntries(Object.entries(STATEMENT).reverse()) as unknown as typeof STATEMENT;
    expect(hashWording(reversed)).toBe(hashWording(STATEMENT));
  });

  test('composed and decomposed letters are the same wording', () => {
    const composed = { ...STATEMENT, passages: ['Zo\u00eb \u00d6zil'] };
    const decomposed = { ...STATEMENT, passages: ['Zoe\u0308 O\u0308zil'] };
    expect(decomposed.passages).not.toEqual(composed.passages);
    expect(hashWording(decomposed)).toBe(hashWording(composed));
    expect(normalizeWording(decomposed)).toEqual(composed);
  });

  test.each(Object.keys(STATEMENT) as (keyof typeof STATEMENT)[])(
    'a change in `%s` changes the hash',
    (field) => {
      const changed = { ...STATEMENT, [field]: field === 'form' ? 'mixed' : [...STATEMENT[field], 'more'] };
      expect(hashWording(changed)).not.toBe(hashWording(STATEMENT));
    },
  );

  test('the order of sources, passages and hedges counts', () => {
    expect(hashWording({ ...STATEMENT, sources: ['captain', 'zoe-oezil'] })).not.toBe(hashWording(STATEMENT));
  });
});
