import { expect, test } from 'vitest';
import { hedgeIsCue, namesSpeaker, quotesCue } from '../../../src/analysis/gives-away.ts';
import type { AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import type { Statement } from '../../../src/schemas/analysis.ts';

const actors: Record<string, { name: string; aliases: string[] }> = {
  lee: { name: 'Lee Seong-kweun', aliases: ['Lee', '이성권'] },
  office: { name: 'Yoon’s office', aliases: [] },
};
const index = { actor: (id: string) => actors[id] } as unknown as AnalysisIndex;
const span = (text: string, start: number) => ({ text, start, end: start + text.length });
const statement = (passage: string) =>
  ({
    sources: ['lee'],
    via: [{ actor: 'office' }],
    passages: [span(passage, 20)],
    cue: [span('reportedly', 0)],
    hedges: [],
  }) as unknown as Statement;

test.each([
  ['Lee was told', true],
  ['as Yoon’s office says', true],
  ['이성권은', true],
  ['Leeward islands, and the Sleeper', false],
  ['nobody', false],
])('“%s” names who speaks: %s', (words, names) => {
  expect(namesSpeaker(index, statement('troops moved'), words)).toBe(names);
});

test('what the passage itself says is no secret', () => {
  expect(namesSpeaker(index, statement('Lee moved'), 'Lee moved')).toBe(false);
});

test('a hedge that is the cue, and words that quote it, give it away', () => {
  const one = statement('troops moved');
  expect(hedgeIsCue({ ...one, hedges: [span('reportedly', 0)] })).toBe(true);
  expect(hedgeIsCue({ ...one, hedges: [span('may', 24)] })).toBe(false);
  expect(quotesCue(one, 'Whoever stands behind the word “reportedly”')).toBe(true);
  expect(quotesCue(one, 'reportedly')).toBe(false);
});
