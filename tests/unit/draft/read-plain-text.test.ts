import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../src/draft/read-plain-text.ts';

describe('a plain text', () => {
  test('has its first line as title where it looks like one', () => {
    const text = 'Pier closes for good\n\nThe pier was closed on Monday. Nobody says why.';
    expect(readPlainText(text)).toMatchObject({
      title: 'Pier closes for good',
      paragraphs: ['The pier was closed on Monday. Nobody says why.'],
    });
  });

  test.each([
    ['ends with a stop', 'The pier was closed.\nNobody says why, and nobody asks.'],
    ['is all there is', 'Pier closes for good'],
    ['is a quotation', '“It is over”\nSo says the mayor of the town.'],
    ['is a turn of a transcript', 'MAYOR: It is over\nREPORTER: Why is it over, sir?'],
  ])('keeps a first line that %s', (_, text) => {
    expect(readPlainText(text)).toMatchObject({ title: null, paragraphs: text.split('\n') });
  });

  test('takes a given title, and the first line out where it says the same', () => {
    expect(readPlainText('One\n\nTwo words.', 'Else')).toMatchObject({
      title: 'Else',
      paragraphs: ['One', 'Two words.'],
    });
    expect(readPlainText('One\n\nTwo words.', 'One')).toMatchObject({
      title: 'One',
      paragraphs: ['Two words.'],
    });
  });

  test.each([
    ['blank lines', 'One is here.\n\nTwo is here.\n \t\nThree is here.'],
    ['single line ends', 'One is here.\nTwo is here.\nThree is here.'],
    ['Windows line ends and a byte order mark', '\ufeffOne is here.\r\n\r\nTwo is here.\r\nThree is here.'],
  ])('has paragraphs apart by %s', (_, text) => {
    expect(readPlainText(text).paragraphs).toEqual(['One is here.', 'Two is here.', 'Three is here.']);
  });

  test('joins lines that an editor broke in the middle of sentences', () => {
    const wrapped =
      'The pier in the old harbour was closed on\nMonday after two men fell into the water and\nnobody had seen it.\n\nIt opens in May.';
    expect(readPlainText(wrapped).paragraphs).toEqual([
      'The pier in the old harbour was closed on Monday after two men fell into the water and nobody had seen it.',
      'It opens in May.',
    ]);
  });

  test.each([
    ['Friday, July 21, 2017', '2017-07-21'],
    ['21 July 2017', '2017-07-21'],
    ['2017-07-21', '2017-07-21'],
    ['February 31, 2017', null],
    ['In July 2017', null],
  ])('with the line %s is of %s', (line, published) => {
    expect(readPlainText(`${line}\n\nThe pier was closed.`).published).toBe(published);
  });

  test.each([
    ['The mayor said “안녕” and left the room.', 'en'],
    ['시장은 부두가 안전하다고 말했다.', 'ko'],
    ['قال الوزير إن الخطة ستفشل.', 'ar'],
  ])('%s is taken for %s', (text, language) => {
    expect(readPlainText(text).language).toBe(language);
  });

  test('loses control characters and lone halves of characters, which no file can hold', () => {
    expect(readPlainText('a\u0007b \ud83d c.').paragraphs).toEqual(['a b \ufffd c.']);
  });
});
