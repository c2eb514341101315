/**
 * Links that mark words in a page: how they are encoded, and that they lead to these words and no others. The headless shell
 * that the browser tests run does not follow text fragments, so what they mean is read here.
 */
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { originalLink } from '../../../src/exports/original-link.ts';
import { encodeDirective, textDirective, withDirective } from '../../../src/exports/text-fragment.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

/** The parts of a directive, as a browser reads them. */
function partsOf(directive: string): {
  prefix: string;
  start: string;
  end: string | undefined;
  suffix: string;
} {
  const raw = (/^:~:text=([^&#]*)$/.exec(directive)?.[1] ?? '').split(',');
  const prefix = raw[0]?.endsWith('-') ? (raw.shift() ?? '') : '';
  const suffix = raw.at(-1)?.startsWith('-') ? (raw.pop() ?? '') : '';
  expect(raw.length, directive).toBeLessThan(3);
  const [start = '', end] = raw.map(decodeURIComponent);
  const read = (part: string): string => decodeURIComponent(part.replace(/^-|-$/g, ''));
  return { prefix: read(prefix), start, end, suffix: read(suffix) };
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every stretch of a text that a directive can mean, read as simply as it is defined. */
function found(directive: string, text: string): string[] {
  const { prefix, start, end, suffix } = partsOf(directive);
  const escape = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bound = (part: string): string => (part === '' ? '' : `${escape(part)}\\s*`);
  const middle = end === undefined ? escape(start) : `${escape(start)}[^]*?${escape(end)}`;
  const pattern = new RegExp(`${bound(prefix)}(${middle})(?=\\s*${escape(suffix)})`, 'giu');
  return Array.from(flat(text).matchAll(pattern), ([, words = '']) => words);
}

describe('encodeDirective', () => {
  test.each([
    ['a-b, c & d', 'a%2Db%2C%20c%20%26%20d'],
    ['-', '%2D'],
    [
      '“어둠” – Özil’s 🚢',
      '%E2%80%9C%EC%96%B4%EB%91%A0%E2%80%9D%20%E2%80%93%20%C3%96zil%E2%80%99s%20%F0%9F%9A%A2',
    ],
    ["it's (so)!*~", 'it%27s%20%28so%29%21%2A%7E'],
    ['50% #1 ?', '50%25%20%231%20%3F'],
  ])('%j is %s', (text, encoded) => {
    expect(encodeDirective(text)).toBe(encoded);
    expect(decodeURIComponent(encoded)).toBe(text);
  });
});

describe('withDirective', () => {
  test.each([
    ['https://a.example/b', 'https://a.example/b#:~:text=x'],
    ['https://a.example/b?c=d', 'https://a.example/b?c=d#:~:text=x'],
    ['https://a.example/b#top', 'https://a.example/b#top:~:text=x'],
  ])('%s', (address, link) => {
    expect(withDirective(address, ':~:text=x')).toBe(link);
  });
});

describe('textDirective', () => {
  test('gives few words whole, many by their first and last, and blocks apart', () => {
    expect(textDirective('the crossing could close')).toBe(':~:text=the%20crossing%20could%20close');
    expect(textDirective('a b c d e f g h i j k l m')).toBe(':~:text=a%20b%20c%20d,j%20k%20l%20m');
    expect(textDirective('one two\nthree four')).toBe(':~:text=one%20two,three%20four');
  });

  test('takes whole words only, as browsers do', () => {
    const directive = textDirective('erry left on ti', { before: 'The f', after: 'me.' });
    expect(directive).toBe(':~:text=ferry%20left%20on%20time');
    expect(textDirective('Zo', { before: '', after: 'ë\u0308 said' })).toBe(':~:text=Zo%C3%AB%CC%88');
  });

  test.each([
    ['what stands before it', 'may', { before: 'It may go, and he ', after: ' go on.' }, 'he-,may'],
    ['what stands after it', 'may', { before: 'It ', after: ' go. It may stay.' }, 'may,-go.'],
    ['case', 'may', { before: 'In May it ', after: ' go.' }, 'it-,may'],
    [
      'a sign that touches it',
      'on time',
      { before: 'On time. Not “', after: '”.' },
      'Not%20%E2%80%9C-,on%20time',
    ],
  ])('tells words from the same elsewhere by %s', (_, words, around, parts) => {
    expect(textDirective(words, around)).toBe(`:~:text=${parts}`);
  });

  test('grows the ends of a long stretch until they are the right ones', () => {
    const words = 'one two three four five six. One more. one two three four five seven';
    const directive = textDirective(words, { before: 'one two three four five\n', after: '\nthe end' });
    expect(found(directive, `one two three four five\n${words}\nthe end`)).toEqual([words]);
  });

  test('takes no time over a long line', () => {
    const long = 'word '.repeat(50_000);
    expect(textDirective('word', { before: long, after: long })).toMatch(/^:~:text=/);
  });
});

describe.each([...CONTENT_FOLDERS.keys()])('every passage of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const address = 'https://publisher.example/a?b=c';
  const index = indexAnalysis({ ...analysis, article: { ...analysis.article, url: address } });

  test('is what its link into the original page means, and nothing else is', () => {
    for (const statement of index.analysis.statements) {
      const link = originalLink(index, statement);
      const [passage] = statement.passages;
      if (passage === undefined) {
        expect(link).toBeNull();
        continue;
      }
      expect(link?.startsWith(`${address}#:~:text=`)).toBe(true);
      const directive = link?.slice(link.indexOf(':~:')) ?? '';
      expect(found(directive, analysis.article.text ?? ''), statement.id).toEqual([flat(passage.text)]);
    }
  });

  test('has no such link where the address is not known', () => {
    const unknown = indexAnalysis({ ...analysis, article: { ...analysis.article, url: null } });
    for (const statement of analysis.statements) expect(originalLink(unknown, statement)).toBeNull();
  });

  test('has one without its surroundings where only excerpts are shown', () => {
    const cut = indexAnalysis({ ...analysis, article: { ...analysis.article, url: address, text: null } });
    const statement = analysis.statements.find(({ passages }) => passages.length > 0);
    expect(statement && originalLink(cut, statement)).toMatch(/#:~:text=[^-]+$/);
  });
});
