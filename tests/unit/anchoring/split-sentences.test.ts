import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSentences } from '../../../src/analysis/article-text.ts';
import { splitSentences } from '../../../src/anchoring/split-sentences.ts';
import { anyText } from '../support/any-text.ts';
import { builtContent } from '../support/built-content.ts';

const split = (paragraph: string, language = 'en'): string[] =>
  splitSentences(paragraph, language).map(({ from, to }) => paragraph.slice(from, to));

/** What the case is, and the sentences that must come out of their joining. */
const CASES: [name: string, ...sentences: string[]][] = [
  ['two plain sentences', 'The ferry left.', 'Nobody was hurt.'],
  ['a question and an exclamation', 'Was it fog?', 'It was!', 'So they say.'],
  ['U.S. intelligence', 'The DIA and U.S. intelligence indicate it.', 'So does Seoul.'],
  ['U.S. before a name with a capital', 'The U.S. Coast Guard wrote.', 'Critics complained.'],
  ['U.S. before a small letter', 'The U.S. is monitoring it.', 'Others are not.'],
  ['U.S. at the end, before a word that begins sentences', 'They came to the U.S.', 'The fog stayed.'],
  ['an abbreviation in small letters', 'It left at 8 a.m. on Monday.', 'Nobody saw it.'],
  ['e.g. and i.e.', 'Use marks, e.g. “these”, i.e. curly ones.', 'No others.'],
  ['titles before a name', 'Dr. Özil met Lt. Gen. Kim and Mr. Park.', 'They agreed.'],
  ['a single initial', 'J. Kim and Harry S. Truman met.', 'They agreed.'],
  ['No. before a figure', 'Ship No. 5 left.', 'No. 6 did not.'],
  ['No as a sentence of its own', 'Was it the fog?', 'No.', 'The buoy was missing.'],
  ['a month before a day', 'On Oct. 30 they spoke.', 'On Nov. 1 they met.'],
  ['a month at the end', 'They met in Oct.', 'The fog stayed.'],
  ['decimal figures', 'It rose by 3.5 per cent to 1.25 million.', 'It fell by 0.2.'],
  ['an ellipsis before a small letter', 'He waited… and waited.', 'Then he left.'],
  [
    'an ellipsis sign, which may stand for left-out words, ends nothing',
    'He saw … Kim… Then he left.',
    'So it is.',
  ],
  ['three dots before a small letter', 'He waited... and waited.', 'Then he left.'],
  ['a stop inside closing marks', 'He called it a “dangerous development.”', 'Nobody answered.'],
  ['two quotations in a row', 'He said “it is over.”', '“It is,” she said.'],
  ['a stop after the closing mark', 'He called it a “dangerous development”.', 'Nobody answered.'],
  ['a stop inside two kinds of closing marks', 'She said “he called it ‘over.’”', 'Nobody answered.'],
  ['a quotation that ends inside its sentence', '“Is it over?” he asked.', '“Yes!” they cried.'],
  ['a comma inside closing marks', '“We never saw it,” the captain told reporters.', 'Nobody was hurt.'],
  ['a sentence that begins with an opening quote', 'He left.', '“It was dark.”', 'Nobody was hurt.'],
  ['a single closing mark', 'He said ‘it is over.’', 'She did not.'],
  ['brackets', 'It left (as it always does).', '(Nobody saw it.)', 'It was dark.'],
  ['Korean', '배가 떠났다.', '아무도 다치지 않았다.'],
  ['emoji', 'Critics complained.', '🎣 Fishing goes on; 🚢 does not.', 'So it is.'],
  ['no stop at all', 'Ferry runs aground in fog'],
];

describe('splitSentences', () => {
  test.each(CASES)('%s', (_, ...sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test('an empty paragraph has no sentence', () => {
    expect(split('')).toEqual([]);
    expect(split(' \u00a0')).toEqual([]);
  });

  test('the space between sentences belongs to neither', () => {
    expect(splitSentences(' A ship.  A buoy. ', 'en')).toEqual([
      { from: 1, to: 8 },
      { from: 10, to: 17 },
    ]);
  });

  test('joined with the space between, the sentences of any paragraph give it back', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'ko', 'de'), (paragraph, language) => {
        let rebuilt = '';
        let end = 0;
        for (const { from, to } of splitSentences(paragraph, language)) {
          const between = paragraph.slice(end, from);
          expect(between.trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          const sentence = paragraph.slice(from, to);
          expect(sentence.trim()).toBe(sentence);
          rebuilt += between + sentence;
          end = to;
        }
        expect(paragraph.slice(end).trim()).toBe('');
        expect(rebuilt + paragraph.slice(end)).toBe(paragraph);
      }),
    );
  });
});

describe('the sentences of the article', async () => {
  const { entries } = await builtContent('the article');
  const { sentences } = placeSentences(entries.article.paragraphs, entries.article.data.language);
  const byId = new Map(sentences.map(({ id, text }) => [id, text]));

  test('are 56 in 19 paragraphs', () => {
    expect(sentences).toHaveLength(56);
    expect(sentences.at(-1)?.id).toBe('p19s3');
  });

  test.each([
    ['p1s1', 'In the Russia-Ukraine war, Canadian Prime Minister'],
    ['p3s3', 'Reports from both the South Korean Defense'],
    ['p3s4', 'This unit is reportedly tasked'],
    ['p4s3', 'South Korean intelligence agencies have monitored'],
    ['p7s1', '“The possibility of the Ukraine war'],
    ['p7s2', '“This will have an impact on the overall'],
    ['p7s3', 'Canada and South Korea’s shared concerns'],
    ['p11s2', 'Pentagon spokespersons have indicated that the U.S. is'],
    ['p11s3', 'French and German officials'],
    ['p19s3', 'Some experts argue that multilateral talks'],
  ])('%s begins “%s…”', (id, start) => {
    expect(byId.get(id)?.slice(0, start.length)).toBe(start);
  });
});
