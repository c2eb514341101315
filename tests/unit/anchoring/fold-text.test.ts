import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/anchoring/fold-text.ts';
import { anyText } from '../support/any-text.ts';

describe('foldText', () => {
  test.each([
    ['curly, low and angular quotation marks', '“a” „b“ «c»', '"a" "b" "c"'],
    ['apostrophes', 'the war’s ‘end’', "the war's 'end'"],
    ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
    ['an ellipsis', 'so…', 'so...'],
    ['odd spaces', 'a\u00a0b\u2009c\u202fd\te\nf', 'a b c d e f'],
    ['what cannot be seen', 'co\u00adop\u200ber\ufeffate', 'cooperate'],
    ['capitals', 'NATO', 'nato'],
    ['how accents are encoded', 'Ö O\u0308 é 어둠', 'o\u0308 o\u0308 e\u0301 어둠'.normalize('NFD')],
    ['nothing else', 'вода 🚢 1.5', 'вода 🚢 1.5'],
  ])('folds %s', (_, raw, folded) => {
    expect(foldText(raw).text).toBe(folded);
  });

  test('leads from a folded offset back to the raw one', () => {
    const raw = 'a…\u00ad“b';
    const folded = foldText(raw);
    expect(folded.text).toBe('a..."b');
    expect([0, 1, 2, 3, 4, 5].map((at) => raw[folded.toRaw(at)])).toEqual(['a', '…', '…', '…', '“', 'b']);
  });

  test('the end leads to the end, also after characters that fold to nothing', () => {
    const raw = 'ab\u00ad';
    expect(foldText(raw).toRaw(2)).toBe(3);
  });

  test('every folded character of any text comes from the raw character it leads to', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, toRaw } = foldText(raw);
        for (let at = 0; at < text.length; at += 1) {
          expect(foldText(raw.charAt(toRaw(at))).text).toContain(text.charAt(at));
          expect(toRaw(at)).toBeLessThanOrEqual(toRaw(at + 1));
        }
      }),
    );
  });
});
