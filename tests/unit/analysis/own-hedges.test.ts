import { describe, expect, test } from 'vitest';
import { ownHedges } from '../../../src/analysis/own-hedges.ts';
import { ferryIndex, spanOf } from '../support/ferry.ts';

describe('ownHedges', () => {
  const hedges = (id: string): string[] => {
    const index = ferryIndex(({ sentences, statements }) => {
      for (const sentence of sentences) {
        if (sentence.id === 'p2s3') sentence.hedges = [spanOf('Nobody')];
        // In part somebody's word: of its three hedges one is the statement's.
        if (sentence.id === 'p3s4') sentence.hedges = ['Fishing', 'goes on', 'patience'].map(spanOf);
      }
      for (const statement of statements)
        if (statement.id === 'j6sd') statement.hedges = [spanOf('patience')];
    });
    return ownHedges(index, index.sentence(id)).map(({ text }) => text);
  };

  test.each([
    ['narration', 'p2s3', ['Nobody']],
    ['a sentence that is in part somebody’s word', 'p3s4', ['Fishing', 'goes on']],
    ['a sentence that is wholly somebody’s word', 'p3s2', []],
    ['a sentence without hedges', 'p1s1', []],
  ])('are those of %s that belong to no statement', (_, id, expected) => {
    expect(hedges(id)).toEqual(expected);
  });
});
