import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSentences } from '../../../src/analysis/article-text.ts';
import { anyText } from '../support/any-text.ts';

describe('placeSentences', () => {
  test('joins paragraphs by a line and numbers their sentences', () => {
    const article = placeSentences(['One 🚢. Two.', '어둠 three.'], 'en');
    expect(article.text).toBe('One 🚢. Two.\n어둠 three.');
    expect(article.sentences).toEqual([
      { id: 'p1s1', paragraph: 1, from: 0, to: 7, text: 'One 🚢.' },
      { id: 'p1s2', paragraph: 1, from: 8, to: 12, text: 'Two.' },
      { id: 'p2s1', paragraph: 2, from: 13, to: 22, text: '어둠 three.' },
    ]);
    expect(article.sentence('p2s1')?.text).toBe('어둠 three.');
    expect(article.sentence('p2s2')).toBeUndefined();
    expect(article.codePoints.length).toBe(21);
  });

  test('is empty without paragraphs', () => {
    const article = placeSentences([], 'en');
    expect([article.text, article.sentences, article.sentencesAt({ from: 0, to: 9 })]).toEqual(['', [], []]);
  });

  test('finds the sentences that a range touches, not those it only borders', () => {
    const { sentencesAt } = placeSentences(['One 🚢. Two.', '어둠 three.'], 'en');
    const at = (from: number, to: number): string =>
      sentencesAt({ from, to })
        .map(({ id }) => id)
        .join(' ');
    expect(at(0, 7)).toBe('p1s1');
    expect(at(7, 8)).toBe('');
    expect(at(6, 9)).toBe('p1s1 p1s2');
    expect(at(0, 22)).toBe('p1s1 p1s2 p2s1');
    expect(at(12, 13)).toBe('');
    expect(at(21, 99)).toBe('p2s1');
  });

  test('has each sentence’s words at its place, and finds by a range what looking at all would find', () => {
    const paragraphs = fc.array(
      anyText.map((text) => text.replaceAll('\n', ' ')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(paragraphs, fc.nat(200), fc.nat(60), (texts, from, length) => {
        const { text, sentences, sentencesAt } = placeSentences(texts, 'en');
        for (const sentence of sentences) expect(text.slice(sentence.from, sentence.to)).toBe(sentence.text);
        const to = from + length;
        expect(sentencesAt({ from, to })).toEqual(
          sentences.filter((sentence) => sentence.from < to && sentence.to > from),
        );
      }),
    );
  });
});
