import { describe, expect, test } from 'vitest';
import { dealtWith, reviewOf } from '../../../src/analysis/review.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { placeSentences } from '../../../src/analysis/article-text.ts';
import { unreadSentences } from '../../../src/draft/unread-sentences.ts';
import { UNDESCRIBED } from '../../../src/schemas/actor.ts';
import { builtContent } from '../support/built-content.ts';

const { analysis, entries } = await builtContent('the ferry');

/** The ferry with some statements drafted, as their files say it. */
function drafted(how: Record<string, boolean | { rule: string; confidence: number; doubts: string[] }>) {
  return {
    index: indexAnalysis({
      ...analysis,
      statements: analysis.statements.map((one) => ({ ...one, draft: one.id in how })),
    }),
    entries: {
      ...entries,
      statements: entries.statements.map((entry) => ({
        ...entry,
        data: { ...entry.data, draft: how[entry.data.id] ?? false },
      })),
    },
  };
}

describe('the review', () => {
  test('has the drafted statements, the least sure first, with rule, doubts and file', () => {
    const { index, entries: edited } = drafted({
      bk7m: { rule: 'a verb', confidence: 0.9, doubts: [] },
      c4qz: { rule: 'a noun', confidence: 0.5, doubts: ['Who is “he”?'] },
      f2wv: true,
    });
    const { toAccept, unreviewed } = reviewOf(index, edited);
    expect(toAccept.map(({ item, rule, confidence, doubts }) => [item.id, rule, confidence, doubts])).toEqual(
      [
        ['f2wv', null, null, []],
        ['c4qz', 'a noun', 0.5, ['Who is “he”?']],
        ['bk7m', 'a verb', 0.9, []],
      ],
    );
    expect(toAccept.map(({ file }) => file.split('/').at(-1))).toEqual([
      expect.stringMatching(/\.md$/) as string,
      expect.stringMatching(/\.md$/) as string,
      'office.md',
    ]);
    // What is still to be accepted is not asked for twice.
    expect(unreviewed.map(({ item }) => item.id)).not.toContain('bk7m');
    // The captain's attribution was looked up; the others were not.
    expect(unreviewed.map(({ item }) => item.id)).toEqual(
      analysis.statements.map(({ id }) => id).filter((id) => !['bk7m', 'c4qz', 'f2wv', 'd9xk'].includes(id)),
    );
  });

  test('keeps the order of the text among the equally sure', () => {
    const how = { rule: 'a verb', confidence: 0.7, doubts: [] };
    const { index, entries: edited } = drafted(
      Object.fromEntries(analysis.statements.map(({ id }) => [id, how])),
    );
    expect(reviewOf(index, edited).toAccept.map(({ item }) => item.id)).toEqual(
      analysis.statements.map(({ id }) => id),
    );
  });

  test('has claims without evidence, but no opinions, and actors that nobody described', () => {
    const [first, second, third] = analysis.claims;
    if (!first || !second || !third) throw new Error('The ferry has three claims.');
    const [actor] = analysis.actors;
    const index = indexAnalysis({
      ...analysis,
      claims: [
        { ...first, status: 'opinion', evidence: [] },
        { ...second, status: 'unverified', evidence: [] },
        { ...third, status: 'supported', evidence: [{ id: 'log', bearing: 'supports' }] },
      ],
      actors: analysis.actors.map((one) => (one === actor ? { ...one, role: UNDESCRIBED } : one)),
    });
    const review = reviewOf(index, entries);
    expect(review.withoutEvidence.map(({ item }) => item.id)).toEqual([second.id]);
    expect(review.undescribed.map(({ item }) => item.id)).toEqual([actor?.id]);
    expect(review.undescribed[0]?.file).toMatch(/actors\/.+\.md$/);
  });
});

describe('sentences with words of saying and no statement', () => {
  const article = placeSentences(
    ['Holm said it was safe. The crew said nothing of "hope". Rain fell.'],
    'en',
  );

  test('are found, whatever a draft would make of them, with the words in their order', () => {
    expect(unreadSentences(article, undefined, new Set()).map(({ id, words }) => [id, words[0]])).toEqual([
      ['p1s1', 'said'],
      ['p1s2', 'said'],
    ]);
    expect(unreadSentences(article, undefined, new Set())[1]?.words).toContain('"hope"');
  });

  test('leave the list with a statement, or with a note that says why they are narration', () => {
    const sentences = analysis.sentences.slice(0, 3);
    const [first, second, third] = sentences;
    if (!first || !second || !third) throw new Error('The ferry has three sentences.');
    const dealt = dealtWith([
      { ...first, id: 'p1s1', voice: 'attributed', note: '' },
      { ...second, id: 'p1s2', voice: 'narration', note: '' },
      { ...third, id: 'p1s3', voice: 'narration', note: 'The article’s own comment.' },
    ]);
    expect([...dealt]).toEqual(['p1s1', 'p1s3']);
    expect(unreadSentences(article, undefined, dealt).map(({ id }) => id)).toEqual(['p1s2']);
  });
});
