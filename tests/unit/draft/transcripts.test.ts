import { describe, expect, test } from 'vitest';
import { linesOf } from './support/drafted.ts';

describe('a transcript', () => {
  test('gives each turn to whoever is named before it, with the paragraphs that follow', () => {
    expect(
      linesOf('REPORTER: Is it safe?\nMARTA HOLM: It is.\nIt always was.\nREPORTER: Thank you.'),
    ).toEqual([
      'REPORTER |  | Is it safe?',
      'MARTA HOLM |  | It is. … It always was.',
      'REPORTER |  | Thank you.',
    ]);
  });

  test('does not swallow the article between two names that stand far apart', () => {
    const article = Array.from({ length: 12 }, () => 'Rain fell.').join('\n');
    expect(linesOf(`ANN LEE: It is.\n${article}\nBOB RAY: It was.\nANN LEE: It will be.`)).toEqual([
      'ANN LEE |  | It is.',
      'BOB RAY |  | It was.',
      'ANN LEE |  | It will be.',
    ]);
  });

  test('may have its names in brackets', () => {
    expect(linesOf('((WN)) Is it safe?\n((Marta Holm)) It is.')).toEqual([
      'WN |  | Is it safe?',
      'Marta Holm |  | It is.',
    ]);
  });

  test('goes on after the last name only in the first person', () => {
    const turns = 'Ann Lee: Is it?\nBob Ray: It is.\nAnn Lee: Why?\nBob Ray: Look at it.';
    expect(linesOf(`${turns}\nI built it.`).at(-1)).toBe('Bob Ray |  | Look at it. … I built it.');
    expect(linesOf(`${turns}\nThe pier is closed.`).at(-1)).toBe('Bob Ray |  | Look at it.');
  });

  test.each([
    ['Image: the harbour in May.\nThe pier is closed.\nNote: prices rose.\nUpdate: it opened.'],
    ['Summary: it is closed.\nNobody knows why.'],
  ])('is not every line with a colon: %j', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
