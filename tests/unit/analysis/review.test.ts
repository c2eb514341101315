import { describe, expect, test } from 'vitest';
import { reviewOf, unfinished } from '../../../src/analysis/review.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { placeSentences } from '../../../src/analysis/article-text.ts';
import { unreadOf } from '../../../src/draft/unread-sentences.ts';
import { UNDESCRIBED } from '../../../src/schemas/actor.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { UNDECIDED } from '../../../src/schemas/site.ts';
import { builtContent } from '../support/built-content.ts';
import { spanOf } from '../support/ferry.ts';

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

describe('actors not described', () => {
  test.each([
    [{ role: UNDESCRIBED }, /nobody has said/],
    [{ role: 'Former director of' }, /breaks off: “Former director of”/],
    [{ role: 'Spoke for the' }, /breaks off/],
    [{ kind: 'person', name: 'The Nevada Times' }, /named like an institution/],
    [{ kind: 'person', name: 'RIAA’s DMCA notice' }, /named like an institution/],
    [{ kind: 'agency', name: 'The Nevada Times' }, undefined],
    [{ kind: 'person', name: 'Grace Partyka', role: 'Thereof' }, undefined],
  ] as const)('are told with why: %j', (fields, why) => {
    const [first, ...others] = analysis.actors;
    if (!first) throw new Error('The ferry has actors.');
    const index = indexAnalysis({
      ...analysis,
      actors: [{ ...first, role: 'A mayor', ...fields }, ...others],
    });
    const found = reviewOf(index, entries).undescribed.filter(({ item }) => item.id === first.id);
    expect(found.map((one) => one.why)).toEqual(why ? [expect.stringMatching(why)] : []);
  });

  test('are none of an analysis that an editor has finished', async () => {
    const ours = await builtContent('the article');
    expect(reviewOf(indexAnalysis(ours.analysis), ours.entries).undescribed).toEqual([]);
  });
});

describe('what is unfinished', () => {
  test('is nothing of an analysis that an editor has finished', () => {
    expect(unfinished(analysis)).toEqual([]);
  });

  test('is what a draft has left', () => {
    const draft = structuredClone(analysis);
    for (const one of [...draft.statements.slice(0, 2), ...draft.claims.slice(0, 1)]) one.draft = true;
    Object.assign(draft.article, { publisher: null, published: null });
    draft.site.licence = UNDECIDED;
    expect(unfinished(draft)).toEqual([
      '2 drafted statements',
      '1 drafted claim',
      'the publisher',
      'the date',
      'the licence',
    ]);
  });
});

describe('sentences with words of saying that no statement accounts for', () => {
  const article = placeSentences(entries.article.paragraphs, entries.article.data.language);
  const unread = (change: (copy: Analysis) => void): Map<string, string[]> => {
    const copy = structuredClone(analysis);
    for (const statement of copy.statements) statement.draft = true;
    change(copy);
    return new Map(unreadOf(indexAnalysis(copy), article, undefined).map(({ id, words }) => [id, words]));
  };
  const drop = (id: string) => (copy: Analysis) => {
    copy.statements = copy.statements.filter((one) => one.id !== id);
  };
  const { sentences } = analysis.statements.find(({ id }) => id === 'bk7m') ?? {};
  const place = sentences?.[0] ?? '';

  test('are found where a statement is taken out, with the words in their order', () => {
    const words = unread(drop('bk7m')).get(place) ?? [];
    expect(words).toContain('said');
    const text = article.sentence(place)?.text ?? '';
    expect(words.map((word) => text.indexOf(word))).toEqual(
      words.map((word) => text.indexOf(word)).sort((a, b) => a - b),
    );
    expect(unread(() => undefined).get(place)).toBeUndefined();
  });

  test('leave the list with a note that says why they are narration', () => {
    const noted = unread((copy) => {
      drop('bk7m')(copy);
      const sentence = copy.sentences.find(({ id }) => id === place);
      if (sentence) Object.assign(sentence, { voice: 'narration', note: 'The article’s own.' });
    });
    expect(noted.get(place)).toBeUndefined();
  });

  test('leave the list when every statement in the sentence is accepted, and not before', () => {
    const misread = (draft: boolean) => (copy: Analysis) => {
      const statement = copy.statements.find(({ id }) => id === 'bk7m');
      if (statement) Object.assign(statement, { cue: [spanOf('Monday')], draft });
    };
    expect(unread(misread(true)).get(place)).toEqual(['said']);
    expect(unread(misread(false)).get(place)).toBeUndefined();
  });
});
