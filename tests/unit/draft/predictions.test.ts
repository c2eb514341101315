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
