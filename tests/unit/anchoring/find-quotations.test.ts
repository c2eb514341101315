import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../src/anchoring/find-quotations.ts';
import { anyText } from '../support/any-text.ts';

const quoted = (text: string): string[] =>
  findQuotations(text).map(({ inner }) => text.slice(inner.from, inner.to));

describe('findQuotations', () => {
  test.each<[string, string, string[]]>([
    ['curly marks', 'He said “it is over” and left.', ['it is over']],
    ['straight marks', 'He said "it is over" and "done".', ['it is over', 'done']],
    ['low marks closed as in German', 'Er sagte „es ist vorbei“ und ging.', ['es ist vorbei']],
    ['low marks closed as in Polish', 'Mówi „koniec” i wychodzi.', ['koniec']],
    ['the same mark at both ends, as in Swedish', 'Han sade: ”det är slut” och gick.', ['det är slut']],
    ['angular marks', 'Il dit «fini» et part.', ['fini']],
    ['angular marks with spaces', 'Il dit « fini », et part.', [' fini ']],
    ['angular marks turned round', 'Er sagte »vorbei« und ging. »Ja«, sagte sie.', ['vorbei', 'Ja']],
    ['single angular marks', 'Elle dit ‹fini› et part.', ['fini']],
    ['typewriter marks', "He said ''it is over'' and ``done''.", ['it is over', 'done']],
    [
      'corner brackets, one kind in the other',
      '그는 「안녕 『세상』 끝」 했다. 『책』도.',
      ['안녕 『세상』 끝', '책'],
    ],
    ['marks between letters of a script without spaces', '他说"你好"，她说“再见”。', ['你好', '再见']],
    ['a particle after the closing mark', '그는 "안녕"이라고 말했다.', ['안녕']],
    ['single curly marks', 'It’s the war’s ‘end’.', ['end']],
    [
      'single curly marks with apostrophes inside',
      '‘We’ve lost the dogs’ bones,’ he said.',
      ['We’ve lost the dogs’ bones,'],
    ],
    [
      'single straight marks',
      "A medal for 'great deeds' in May, and 'it's over'.",
      ['great deeds', "it's over"],
    ],
    [
      'two in single marks, of which one ends in s',
      "'We like cats' he said. 'They like us.'",
      ['We like cats', 'They like us.'],
    ],
    ['single marks around a number', "'10 people fell,' she said.", ['10 people fell,']],
    ['low single marks', 'Er sagte ‚vorbei‘ und ging.', ['vorbei']],
    ['single marks inside double ones', '“He cried ‘help’ and ran,” she said.', ['He cried ‘help’ and ran,']],
    ['double marks inside single ones', '‘He cried “help” and ran,’ she said.', ['He cried “help” and ran,']],
    [
      'the same marks inside one another',
      '“He cried “help” and ran,” she said.',
      ['He cried “help” and ran,'],
    ],
    [
      'straight marks inside one another',
      '"He cried "help" and ran," she said.',
      ['He cried "help" and ran,'],
    ],
    ['marks in brackets inside a quotation', '"He ran ("fast") home," she said.', ['He ran ("fast") home,']],
    [
      'straight pairs inside curly ones',
      '“He "ran" and "hid" there,” she said.',
      ['He "ran" and "hid" there,'],
    ],
    ['a straight mark inside curly ones', 'A “5" pipe” burst.', ['5" pipe']],
    ['inches and feet', 'One is 6\'2" and one 5\'4" tall.', []],
    ['a wrong closing mark', '“It is over.“ However, it was not.', ['It is over.']],
    ['curly and straight in one pair', '“It is over," he said. "Done.”', ['It is over,', 'Done.']],
    ['a mark that is never closed', 'He said “it goes on', ['it goes on']],
    [
      'a second one while the first is open',
      'Then "they left. She said "no" twice.',
      ['they left. She said', 'no'],
    ],
    ['a closing mark that was never opened', 'it goes on” he said “done”', ['done']],
    [
      'a quotation that reopens in the next paragraph',
      'He said: “One.\n“Two.” Then he left.',
      ['One.', 'Two.'],
    ],
    ['single marks that reopen in the next paragraph', '‘One.\n‘Two,’ he said.', ['One.', 'Two,']],
    [
      'a quotation that goes on without an opening mark',
      'He said: "One.\nTwo." Then he left.',
      ['One.', 'Two.'],
    ],
    ['a paragraph after one that was closed', 'He said: "One."\nTwo." Then he left.', ['One.']],
    ['a mark after a colon without a space', 'He said:"no" and left.', ['no']],
    ['empty marks', 'He said “” and "".', []],
    ['a mark at the very end', 'He said “', []],
    ['no marks', 'Nobody was hurt.', []],
    ['an emoji between', '“🚢 left” and “🎣”', ['🚢 left', '🎣']],
    ['elisions', "In the '90s they'd rock 'n' roll till 'em all; 'tis the dogs' day, not the boys'.", []],
    ['curly elisions', 'In the ‘90s they’d rock ‘n’ roll; ’tis the dogs’ day, not the boys’.', []],
    ['a letter that is a name', "They shop at Toys 'R' Us.", []],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('says what is missing', () => {
    const flags = findQuotations('He said: "One.\nTwo." – "Three."').map(({ opened, closed }) => [
      opened,
      closed,
    ]);
    expect(flags).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  test('a mark that nothing closes for pages was a slip', () => {
    expect(quoted(`A "slip. ${'Rain fell. '.repeat(500)}He said “no” twice.`)).toEqual(['no']);
  });

  test('the ranges of any text are in order, apart, not empty, and inside their paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { from, to, inner } of findQuotations(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(inner.from).toBeGreaterThanOrEqual(from);
          expect(inner.to).toBeGreaterThan(inner.from);
          expect(to).toBeGreaterThanOrEqual(inner.to);
          expect(text.slice(from, to)).not.toContain('\n');
          end = to;
        }
      }),
    );
  });

  test('an apostrophe is never a quotation', () => {
    const word = fc.constantFrom(
      'it’s', "it's", 'don’t', "they'll", "O'Neil", 'Qur’an', 'Hawai‘i', 'dogs’', "boss'", "James'", 'war’s', "'90s", '’80s', '‘70s',
      "'em", '’tis', "'Twas", "rock 'n' roll", 'fish ’n’ chips', "ma'am", "6'2", "'cause", 'the', 'said', 'ships', '12', 'Ann', 'a',
    ); // prettier-ignore
    const between = fc.constantFrom(' ', ', ', '. ', '; ', ' (', ') ', ' – ', '? ', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { maxLength: 40 }), (pieces) => {
        expect(quoted(pieces.flat().join(''))).toEqual([]);
      }),
    );
  });

  test('what stands in a pair of marks is found, whatever the kind and whatever apostrophes it holds', () => {
    const marks = fc.constantFrom(
      ['“', '”'], ['"', '"'], ['„', '“'], ['„', '”'], ['«', '»'], ['»', '«'], ["''", "''"], ['‘', '’'], ["'", "'"], ['「', '」'], ['『', '』'], ['‹', '›'], ['‚', '‘'],
    ) as fc.Arbitrary<[string, string]>; // prettier-ignore
    const words = fc.array(
      fc.constantFrom('It’s', 'we’re', "can't", 'James’s', 'ship', 'left', 'Kim', '12', 'é'),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(marks, words, ([opening, closing], inside) => {
        const text = inside.join(' ');
        expect(quoted(`Kim said ${opening}${text},${closing} and left.`)).toEqual([`${text},`]);
      }),
    );
  });
});
