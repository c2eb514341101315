import { expect, test } from 'vitest';
import { predictAttributions } from '../../../src/draft/predictions.ts';
import { tag } from './support/drafted.ts';

test('predictions are spans of the document’s own text, in UTF-16, whatever stands between its paragraphs', () => {
  const text =
    '\n🚢 First.\n\n\n  Marta Holm said: “It is 🎣 safe.”\n\nThe union condemned it. It vowed to sue, and called it “theft.” It asked them to stay. It was announced that it sank. Holm declined to say who had paid.\n';
  const words = (spans: readonly { start: number; end: number }[] | null): string[] =>
    (spans ?? []).map(({ start, end }) => text.slice(start, end));
  expect(
    predictAttributions(text, tag).map(({ source, cue, content }) => [
      words(source),
      words(cue),
      words(content),
    ]),
  ).toEqual([
    [['Marta Holm'], ['said'], ['It is 🎣 safe.']],
    // What a speaker says of himself is a clause, an order is none.
    [['It'], ['vowed'], ['to sue']],
    [['Holm'], ['declined to say'], ['who had paid']],
  ]);
});

test('a quotation by which the speaker goes on belongs to the attribution before, and a paragraph of it as well', () => {
  const text =
    'Costa denied having sold the bakery. “I only lent the oven.”\n\n“Loaves are safe,” said Moreau.\n\n“Cakes are not.”\n\nAmsel refused to say that they were.\n';
  expect(
    predictAttributions(text, tag).map(({ cue, content }) =>
      [...cue, ...content].map(({ start, end }) => text.slice(start, end)),
    ),
  ).toEqual([
    ['denied', 'having sold the bakery', 'I only lent the oven.'],
    ['said', 'Loaves are safe,', 'Cakes are not.'],
    ['refused to say', 'that they were'],
  ]);
});
