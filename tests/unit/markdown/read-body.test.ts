import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInParagraph, readArticle, readBody } from '../../../src/markdown/read-body.ts';

const problems = (markdown: string): string[][] =>
  readBody(markdown, 'a.md', 10).problems.map(({ kind, line, column, message }) => [
    kind,
    `${line}:${column}`,
    message,
  ]);

const articleProblems = (markdown: string): string[][] =>
  readArticle(markdown, 'article.md', 10).problems.map(({ kind, line, column, message }) => [
    kind,
    `${line}:${column}`,
    message,
  ]);

describe('readBody', () => {
  test('tells the blockquotes from the note, with the place of each in the file', () => {
    expect(readBody('\n> First words.\n\n> Second words.\n\nThe *note*.\n\nMore.\n', 'a.md', 7)).toEqual({
      quotes: [
        { text: 'First words.', line: 9, column: 3 },
        { text: 'Second words.', line: 11, column: 3 },
      ],
      note: 'The *note*.\n\nMore.',
      mentions: [],
      problems: [],
    });
  });

  describe('reads one quoted line the same whether or not a note below it needs the parser', () => {
    const compare = (markdown: string): void => {
      const parsed = readBody(`${markdown}\n\n\\*`, 'a.md', 7);
      // Where the line takes in the note as well, the parser is asked both times.
      if (parsed.note === '\\*')
        expect([markdown, readBody(markdown, 'a.md', 7)]).toEqual([markdown, { ...parsed, note: '' }]);
    };

    test.each(
      '*b* _b_ `b` [b] [b](/c) ![b](/c) \\. \\* &amp; <b> https://b.c <https://b.c> ~~b~~ | # 1. 1) + - = > == --'.split(
        ' ',
      ),
    )('%s', (sign) => {
      for (const line of [sign, `${sign} a`, `a ${sign}`, `a ${sign} b`, `a${sign}b`]) compare(`> ${line}`);
    });

    test('whatever its letters, and the space around it', () => {
      const letters = fc.constantFrom(...'aZé어“”‘’"\'.,:;()-+=12 \u00a0\n\t>@/🚢'.split(/(?:)/u));
      const space = fc.constantFrom('', '\n', '\n\n', ' ');
      const line = fc.array(letters, { maxLength: 8 }).map((signs) => signs.join(''));
      fc.assert(
        fc.property(space, line, space, (before, text, after) => {
          compare(`${before}> ${text}${after}`);
        }),
        { numRuns: 300 },
      );
    });
  });

  test('two paragraphs of one blockquote are two passages', () => {
    expect(readBody('> One.\n>\n> Two.', 'a.md', 0).quotes.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  test('a line break in a blockquote counts as a space', () => {
    expect(readBody('> We never saw\n>   the buoy', 'a.md', 0).quotes[0]?.text).toBe('We never saw the buoy');
  });

  test('quotation marks, escapes and emoji come through letter by letter', () => {
    expect(readBody('> “the ferry 🚢” \\*left\\* &amp; 어둠', 'a.md', 0).quotes[0]?.text).toBe(
      '“the ferry 🚢” *left* & 어둠',
    );
  });

  test('no body is no quotes and no note', () => {
    expect(readBody('\n', 'a.md', 3)).toEqual({ quotes: [], note: '', mentions: [], problems: [] });
  });

  test('a list in a blockquote is kept as it stands, so that it is told and not dropped', () => {
    expect(readBody('> - words', 'a.md', 0).quotes[0]?.text).toBe('- words');
  });

  test('the definition of a link is kept with the note', () => {
    expect(readBody('See [it][1].\n\n[1]: https://example.org', 'a.md', 0).note).toBe(
      'See [it][1].\n\n[1]: https://example.org',
    );
  });

  test.each([
    ['a block', '<div>\nx\n</div>', '11:1', '<div> x </div>'],
    ['inside a line', 'a <b>c</b>', '11:3', '<b>'],
    ['a comment', 'a\n\n<!-- secret -->', '13:1', '<!-- secret -->'],
    ['in a blockquote', '> a <i>b', '11:5', '<i>'],
    ['a script', '<script>alert(1)</script>', '11:1', '<script>alert(1)</script>'],
  ])('HTML is refused: %s', (_, markdown, place, html) => {
    expect(problems(markdown)[0]).toEqual(['raw-html', place, `The text holds HTML: \`${html}\`.`]);
  });

  test.each([
    ['a < b', 'a < b'],
    ['an escaped tag', '\\<b>'],
    ['code', '`<b>`'],
    ['a web address in angle brackets', '<https://example.org>'],
  ])('%s is no HTML', (_, markdown) => {
    expect(problems(markdown)).toEqual([]);
  });

  test.each([
    ['[a](javascript:alert(1))', 'javascript:alert(1)'],
    ['[a](JavaScript:x)', 'JavaScript:x'],
    ['[a](&#106;avascript:x)', 'javascript:x'],
    ['[a](vbscript:x)', 'vbscript:x'],
    ['[a](data:text/html,x)', 'data:text/html,x'],
    ['[a](file:///etc/passwd)', 'file:///etc/passwd'],
    ['[a](//example.org)', '//example.org'],
    ['[a](/\\\\example.org)', '/\\example.org'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['[a][1]\n\n[1]: javascript:x', 'javascript:x'],
    ['![a](https://example.org/a.png)', 'https://example.org/a.png'],
    ['![a][1]\n\n[1]: https://example.org/a.png', '![a][1]'],
  ])('a link or picture that is not safe is refused: %j', (markdown, url) => {
    expect(problems(markdown).map(([kind, , message]) => [kind, message])).toEqual([
      ['unsafe-link', `\`${url}\` is not a safe address.`],
    ]);
  });

  test.each([
    ['../actors/captain/', '/actors/captain/'],
    ['./c/k2pt/', '/c/k2pt/'],
    ['#p2s3', '/article/#p2s3'],
    ['#s-bk7m', '/article/#s-bk7m'],
    ['#e-aground', '/timeline/#e-aground'],
    ['#r-crew', '/map/#r-crew'],
    ['#how-it-was-read', '/method/#how-it-was-read'],
  ])('%s leads elsewhere from every page; meant is most likely %s', (url, whole) => {
    expect(readBody(`[a](${url})`, 'a.md', 0).problems).toMatchObject([
      {
        kind: 'relative-link',
        message: expect.stringContaining(`\`${url}\``) as string,
        hint: expect.stringContaining(`\`${whole}\``) as string,
      },
    ]);
  });

  test.each([
    'https://example.org/a?b#c',
    'http://example.org',
    'HTTPS://example.org',
    'mailto:a@example.org',
    '/article/#p1',
  ])('%s is a safe address', (url) => {
    expect(problems(`[a](${url})`)).toEqual([]);
  });
});

describe('readArticle', () => {
  test('is one text a paragraph, with its place in the file', () => {
    expect(readArticle('\nOne, “two”.\nThree 🚢.\n\n\nFour.\n', 'article.md', 4)).toEqual({
      paragraphs: [
        { text: 'One, “two”. Three 🚢.', source: 'One, “two”.\nThree 🚢.', line: 6, column: 1 },
        { text: 'Four.', source: 'Four.', line: 10, column: 1 },
      ],
      problems: [],
    });
  });

  test.each([
    ['One, “two”. Three 🚢. Four.', 'Three', '5:13'],
    ['One, “two”.\n  Three 🚢. Four.', 'Four', '6:13'],
    ['1\\. A \\*star\\* \\# sign', 'sign', '5:19'],
    ['AT&amp;T and more', 'more', '5:1'],
  ])(
    'has the place of every word in the file, as far as it stands there as it is: %j',
    (markdown, word, place) => {
      const [paragraph] = readArticle(markdown, 'a.md', 4).paragraphs;
      if (!paragraph) throw new Error('There is no paragraph.');
      const { line, column } = placeInParagraph(paragraph, paragraph.text.indexOf(word));
      expect(`${line}:${column}`).toBe(place);
    },
  );

  test('escaped signs come through', () => {
    expect(readArticle('1\\. A \\*star\\* \\# AT&T', 'a.md', 0).paragraphs[0]?.text).toBe(
      '1. A *star* # AT&T',
    );
  });

  test.each([
    ['# Ferry', '11:1', 'a heading: `Ferry`'],
    ['Ferry\n---', '11:1', 'a heading: `Ferry`'],
    ['- one\n- two', '11:1', 'a list: `onetwo`'],
    ['1. one', '11:1', 'a list: `one`'],
    ['> words', '11:1', 'a blockquote: `words`'],
    ['    words', '11:1', 'a block of code: `words`'],
    ['***', '11:1', 'a rule: `***`'],
    ['It was *dark*.', '11:8', 'emphasis: `dark`'],
    ['It was **dark**.', '11:8', 'strong emphasis: `dark`'],
    ['It was `dark`.', '11:8', 'code: `dark`'],
    ['See [it](https://example.org).', '11:5', 'a link: `it`'],
    ['a  \nb', '11:2', 'a line break: `'],
  ])('what is not a plain paragraph is refused: %j', (markdown, place, what) => {
    const [[kind, at, message = ''] = [], ...others] = articleProblems(markdown);
    expect([kind, at, others]).toEqual(['not-plain-text', place, []]);
    expect(message).toContain(`The article holds ${what}`);
  });

  test('HTML and unsafe links are refused here too', () => {
    expect(articleProblems('a <b>c').map(([kind]) => kind)).toEqual(['raw-html']);
    expect(articleProblems('<div>a</div>').map(([kind]) => kind)).toEqual(['raw-html']);
    expect(articleProblems('[a](javascript:x)').map(([kind]) => kind)).toEqual([
      'unsafe-link',
      'not-plain-text',
    ]);
  });
});
