import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSentences } from '../../../src/analysis/article-text.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { draftArticle } from '../../../src/draft/draft-article.ts';
import { draftFiles } from '../../../src/draft/draft-files.ts';
import { readPlainText } from '../../../src/draft/read-plain-text.ts';
import { unreadOf } from '../../../src/draft/unread-sentences.ts';
import { checkContent, type CheckedContent } from '../../../src/reading/check-content.ts';
import { anyText } from '../support/any-text.ts';
import { draftOf, tag } from './support/drafted.ts';

/** Stretches that the rules look at, joined at random: most of what comes of it is nonsense, and must still be accepted. */
const PIECES = [
  'Kim', 'Ann Lee', ' said', ' told reporters that', ' ', ' ', ' ', ', ', '. ', '? ', '"', '“', '”', "''", '‘', '’', '\n', '\n\n', 'the ministry',
  ' is reportedly ', ' which ', 'According to ', ' it may rain', ' and ', ' claims', ' that ', 'U.S. ', 'Mr. ', 'é', '다. ', '🚢', '\u00a0', '\u00ad', '\u200b',
  '\ud83d', '*', '_', '# ', '- ', '1. ', '<b>', '&amp;', '[a](b)', '[x]: y', '`', '\\', '---', '| ', '~~~', '> ', '\t', ':', ';', '—', '((', '))', 'NAME: ', '«',
  '»', '„', '\u2028', '\u0007', 'he', 'his claim', ' to go', 'vowed', ' expressed concerns about', 'declined to comment', ' quoted Bob as saying ',
]; // prettier-ignore
const anyArticle = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
    },
    { weight: 1, arbitrary: anyText },
  )
  .filter((text) => readPlainText(text).paragraphs.length > 0);

/** Writes a draft and asks the check what it thinks of it. */
async function checkDraft(text: string): Promise<CheckedContent> {
  const folder = await mkdtemp(join(tmpdir(), 'draft-'));
  try {
    for (const { path, text: content } of draftFiles(draftOf(text), '2025-06-01')) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await checkContent(
      { origin: 'https://example.org', base: '/', contentDir: folder, originIsDefault: false },
      folder,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a draft', () => {
  test('has nobody relay their own words, which the check refuses', async () => {
    const { analysis, problems } = await checkDraft(
      'Mara Quill quoted Mara Quill as saying that the dam was safe.',
    );
    expect(problems).toEqual([]);
    expect(analysis?.statements.map(({ sources, via }) => [sources, via])).toEqual([[['mara-quill'], []]]);
  });

  test('is accepted by the check, and has the text as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (text) => {
        const { analysis, problems } = await checkDraft(text);
        expect(problems).toEqual([]);
        expect(analysis?.article.text).toBe(readPlainText(text).paragraphs.join('\n'));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('has every span as an exact slice, and every sentence accounted for, with and without a tagger', () => {
    fc.assert(
      fc.property(anyArticle, fc.boolean(), (text, tagged) => {
        const { article, statements, narration } = draftArticle(readPlainText(text), {
          tag: tagged ? tag : undefined,
        });
        for (const { passages, quotes } of statements) {
          expect(passages.map(({ from, to }) => article.text.slice(from, to))).toEqual(quotes);
        }
        const accounted = new Set([
          ...statements.flatMap(({ sentences }) => sentences),
          ...narration.narration.map(({ id }) => id),
        ]);
        expect(article.sentences.map(({ id }) => id).filter((id) => !accounted.has(id))).toEqual([]);
      }),
    );
  });

  const TEXT = `Pier closes for good

“It is safe,” said Mayor Marta Holm. The port said the pier may open in May. Holm praised the crew.

The union voiced concerns about "the ice" and the mayor said it was safe. The city reports a profit, and residents had long hoped.

Rain fell, and the mayor said it would stop.`;

  test('marks every statement as drafted, with the rule and how sure it is', async () => {
    const { analysis } = await checkDraft(TEXT);
    expect(analysis?.statements.map(({ draft, form }) => [draft, form])).toEqual([
      [true, 'direct'],
      [true, 'indirect'],
      [true, 'attitude'],
      [true, 'mixed'],
      [true, 'indirect'],
      [true, 'indirect'],
    ]);
    expect(analysis?.statements[1]?.hedges.map(({ text }) => text)).toEqual(['may']);
  });

  test('says in its files where each value comes from', () => {
    const files = draftFiles(draftOf(TEXT), '2025-06-01');
    const first = files.find(({ path }) => path === 'statements/marta-holm-said.md')?.text ?? '';
    expect(first).toMatch(
      /^draft: \{ rule: "quotation, then verb and speaker", confidence: 0\.95 \} # take this line out/m,
    );
    for (const field of ['sources', 'form', 'cue'])
      expect(first).toMatch(new RegExp(`^${field}: .+ # drafted`, 'm'));
    expect(files.find(({ path }) => path === 'article.md')?.text).toMatch(
      /^title: Pier closes for good # drafted/m,
    );
  });

  test('has few claims, none of them supported by anything, marked as drafted', async () => {
    const { analysis } = await checkDraft(TEXT);
    expect(analysis?.claims.map(({ text, kind, status }) => [text, kind, status])).toEqual([
      ['The pier may open in May.', 'prediction', 'open'],
    ]);
    expect(analysis?.claims[0]?.reasoning).toMatch(/^Drafted/);
    const many = Array.from(
      { length: 30 },
      (_, n) => `Mayor ${'ABCDEFGH'[n % 8]}le Holm said the old wooden pier number ${n} was closed.`,
    );
    expect(draftOf(many.join('\n')).claims).toHaveLength(8);
  });

  test('ends a claim with one mark, whatever stood before the closing quotation mark', () => {
    const { claims } = draftOf('The bridge is “a monument, not just a road,” Ann Adeyemi said on Monday.');
    expect(claims.map(({ text }) => text)).toEqual(['The bridge is “a monument, not just a road”.']);
  });

  test('declares a sentence both where a clause of the article’s own stands beside the statement', () => {
    const { narration } = draftOf(TEXT);
    expect(narration.narration.filter(({ both }) => both).map(({ id }) => id)).toEqual(['p3s1']);
  });

  test('lists words of saying that no statement accounts for', () => {
    const { unread } = draftOf(
      'It was announced by ice. Nobody knows what "Hope" means.\nThe commented version is here.',
    );
    expect(unread.map(({ id, words }) => [id, words])).toContainEqual(['p1s2', ['"Hope"']]);
    expect(
      draftFiles(draftOf('Nobody knows what "Hope" means.'), '2025-06-01').find(
        ({ path }) => path === 'method.md',
      )?.text,
    ).toContain('- p1s1, with');
  });

  test('lists a word of saying also where another statement stands in the sentence', () => {
    const { statements, unread } = draftOf('Charged with theft, Holm said the pier was safe.');
    expect(statements.map(({ quotes }) => quotes)).toEqual([['the pier was safe']]);
    expect(unread.map(({ id, words }) => [id, words])).toEqual([['p1s1', ['Charged']]]);
  });

  test.each([
    ['There are fears that the dam will burst.', 'fears'],
    ['Rumours circulated that the king was ill.', 'Rumours'],
    ['It emerged that the minister had known.', 'emerged'],
    ['Word spread that the bank had failed.', 'Word spread'],
    ['Judging by the letter, the dam is unsafe.', 'Judging by'],
    ['The court found him guilty of fraud.', 'found him guilty'],
    ['There was no comment from the army.', 'no comment'],
    ['One in five pupils skips breakfast, a survey has found.', 'found'],
    ['Teachers demand pay rise', 'demand'],
    ['The council voted 7 to 2 to close the school.', 'voted'],
    ['Neighbours want the road closed.', 'want'],
  ])('lists “%s”', (text, word) => {
    const { statements, unread } = draftOf(text);
    expect(statements).toEqual([]);
    expect(unread.flatMap(({ words }) => words)).toContain(word);
  });

  test.each([
    'Rain fell on the town.',
    'The firm bought the mill.',
    'Some held signs.',
    'The king waved to the crowd.',
  ])('neither drafts nor lists “%s”', (text) => {
    const { statements, unread } = draftOf(text);
    expect([statements, unread]).toEqual([[], []]);
  });

  test('drafts a stance, and what is asked for, in the forms of the code book', () => {
    const { statements } = draftOf(
      'Residents are worried about the noise.\nThe union asked the government for help.',
    );
    expect(statements.map(({ data, quotes }) => [data.form, data.cue, quotes])).toEqual([
      ['attitude', ['are worried'], ['the noise']],
      ['indirect', ['asked'], ['help']],
    ]);
  });

  test('lists what was found and could not be told apart in the text', () => {
    const copies = Array.from(
      { length: 12 },
      () => 'The mayor said the old pier was closed after the storm of the year before the last one.',
    ).join(' ');
    const { statements, unread } = draftOf(copies);
    expect(statements.length).toBeLessThan(12);
    expect(unread.length).toBe(12 - statements.length);
  });

  test.each(['house-subpoena', 'youtube-dl', 'hostile'])(
    'lists for %s what the review of the same folder lists',
    async (name) => {
      const text = await readFile(join(import.meta.dirname, '../../fixtures/texts', `${name}.txt`), 'utf8');
      const { analysis, entries } = await checkDraft(text);
      if (!analysis || !entries) throw new Error('The draft is not accepted.');
      const article = placeSentences(entries.article.paragraphs, entries.article.data.language);
      const { unread } = draftOf(text);
      expect(unread.length).toBeGreaterThan(1);
      expect(unreadOf(indexAnalysis(analysis), article, tag)).toEqual(unread);
    },
  );

  test('tells a word from the same word nearby', async () => {
    const { analysis } = await checkDraft('The mayor said it may rain and may snow.');
    expect(analysis?.statements[0]?.hedges.map(({ start, text }) => [start, text])).toEqual([
      [18, 'may'],
      [31, 'may'],
    ]);
  });

  test('is the same when made twice', () => {
    expect(draftFiles(draftOf(TEXT), '2025-06-01')).toEqual(draftFiles(draftOf(TEXT), '2025-06-01'));
  });
});
