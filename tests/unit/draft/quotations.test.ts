import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpokenQuotations } from '../../../src/draft/quotations.ts';
import { anyText } from '../support/any-text.ts';

const inner = (text: string): string[] =>
  findSpokenQuotations(text).map((quotation) => text.slice(quotation.inner.from, quotation.inner.to));

describe('quotations', () => {
  test.each([
    ['straight', 'He said "one" and "two".', ['one', 'two']],
    ['curly', '“one” and “two”', ['one', 'two']],
    ['low, closed in two ways', '„one“ and „two”', ['one', 'two']],
    ['guillemets both ways round', '«one» and »two«', ['one', 'two']],
    ['typewriter', "''one'' and ``two''", ['one', 'two']],
    [
      'single, with an apostrophe inside',
      '‘We’ve lost the dogs’ bones,’ he said.',
      ['We’ve lost the dogs’ bones,'],
    ],
    ['straight single', "a medal for 'great courage' in May", ['great courage']],
    ['no quotation: apostrophes', "the dogs' bones and the cats' in the '90s", []],
    ['nested', '“He cried ‘help’ and ran”', ['He cried ‘help’ and ran']],
    ['a wrong closing mark', '“It is over.“ However, it was not.', ['It is over.']],
    ['corner brackets', '「안녕」 said Kim', ['안녕']],
    ['empty', '“” ""', []],
    ['not closed', 'He said: “It is', ['It is']],
    [
      'a second one while the first is open',
      'Then "they left. She said "no" twice.',
      ['they left. She said', 'no'],
    ],
    [
      'goes on without an opening mark',
      'He said, "It is old.\nIt is safe." They left.',
      ['It is old.', 'It is safe.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  test('end a mark that nothing closes for pages, and read on', () => {
    expect(inner(`A "slip. ${'Rain fell. '.repeat(500)}He said “no” twice.`)).toEqual(['no']);
  });

  test('are in order, apart, and inside their paragraph, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { from, to, inner: words } of findSpokenQuotations(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(words.from).toBeGreaterThanOrEqual(from);
          expect(words.to).toBeGreaterThan(words.from);
          expect(to).toBeGreaterThanOrEqual(words.to);
          expect(text.slice(from, to)).not.toContain('\n');
          last = to;
        }
      }),
    );
  });
});
