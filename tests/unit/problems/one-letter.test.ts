/**
 * No letter of the article's words may be wrong in silence: for every statement of the real content, one letter of
 * each passage, cue and hedge is changed, and the report must point at that very place.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAnalysis } from '../../../src/analysis/build-analysis.ts';
import type { ContentEntries } from '../../../src/analysis/entries.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { Quote } from '../../../src/schemas/fields.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';

const urls = makeUrls('https://example.org', '/');
const { entries } = await builtContent('the article');

/** A letter that the article does not have, so that a changed word cannot stand somewhere else by chance. */
const STRANGE = 'ж';

type Statement = ContentEntries['statements'][number];

interface Target {
  name: string;
  /** The statement's place in `entries.statements`. */
  at: number;
  kind: 'passage' | 'cue' | 'hedge';
  words: string;
  /** The place that a report must name. */
  place: { line: number; column: number };
  /** The statement with other words there. */
  change(words: string): Statement;
}

const wordsOf = (quote: Quote): string => (typeof quote === 'string' ? quote : quote.exact);

const targets: Target[] = entries.statements.flatMap((entry, at) => {
  const passages = entry.quotes.map((words, n): Target => ({
    name: `${entry.file} passage ${n + 1}`,
    at,
    kind: 'passage',
    words,
    place: entry.locate(['quotes', n]),
    change: (other) => ({ ...entry, quotes: entry.quotes.with(n, other) }),
  }));
  const marked = (['cue', 'hedges'] as const).flatMap((field) =>
    entry.data[field].map((quote, n): Target => ({
      name: `${entry.file} ${field} ${n + 1}`,
      at,
      kind: field === 'cue' ? 'cue' : 'hedge',
      words: wordsOf(quote),
      place: entry.locate([field, n]),
      change: (other) => {
        const changed = typeof quote === 'string' ? other : { ...quote, exact: other };
        return { ...entry, data: { ...entry.data, [field]: entry.data[field].with(n, changed) } };
      },
    })),
  );
  return [...passages, ...marked];
});

/** What the report says when one character of the words is another. */
function problemsWith(target: Target, character: number): Problem[] {
  const other = [...target.words].with(character, STRANGE).join('');
  return buildAnalysis(
    { ...entries, statements: entries.statements.with(target.at, target.change(other)) },
    urls,
  ).problems;
}

describe('one letter changed', () => {
  test('there are passages, cues and hedges to change, in every statement', () => {
    expect(new Set(targets.map(({ at }) => at)).size).toBe(entries.statements.length);
    expect(new Set(targets.map(({ kind }) => kind))).toEqual(new Set(['passage', 'cue', 'hedge']));
    expect(entries.article.paragraphs.join('')).not.toContain(STRANGE);
  });

  test.each(targets)('in $name is told at its place', (target) => {
    const { length } = [...target.words];
    fc.assert(
      fc.property(fc.nat(length - 1), (character) => {
        const found = problemsWith(target, character);
        const place = { file: entries.statements[target.at]?.file, ...target.place };
        expect(found).toEqual([expect.objectContaining({ kind: `${target.kind}-not-found`, ...place })]);
        expect(found.map(({ message, hint }) => message + hint).join()).toContain(STRANGE);
      }),
      { numRuns: 3 },
    );
  });

  test.each(targets.filter(({ kind }) => kind === 'passage'))(
    'in $name is told with the nearest passage',
    (target) => {
      const words = target.words.split(' ');
      const middle = words.length >> 1;
      const before = words.slice(0, middle).map((word) => `${word} `);
      const [problem] = problemsWith(target, [...before.join('')].length);
      expect(problem?.hint).toMatch(/^The nearest passage, in p\d+s\d+(, p\d+s\d+)*, differs in one word: /);
      expect(problem?.hint).toContain(`\`${target.words}\``);
      if (words.length > 1)
        expect(problem?.hint).toContain(`There stands \`${words[middle] ?? ''}\`, here \``);
    },
  );
});
