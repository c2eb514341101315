import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf, thesisOf } from '../../../src/analysis/findings.ts';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import type { Analysis, Claim } from '../../../src/schemas/analysis.ts';
import { claimLike, ferryIndex, ids, spanOf, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

describe('figuresOf', () => {
  test('counts the ferry', () => {
    const { unnamed, hedged, onlyUnnamed, onlyNarration, contradicted, misattributed, ...counts } =
      figuresOf(ferryIndex());
    expect(counts).toEqual({
      checked: true,
      sentences: 9,
      quotedSentences: 3,
      narration: 1,
      words: 75,
      quotedWords: 15,
      statements: 7,
      hedgedSentences: 3,
    });
    expect([unnamed, hedged, onlyUnnamed, onlyNarration, contradicted, misattributed].map(ids)).toEqual([
      'd9xk f2wv h3np',
      'c4qz f2wv g8tr',
      'm5rw',
      'n7bc',
      '',
      '',
    ]);
  });

  test('counts words that two statements quote once', () => {
    const words = (...quoted: string[]): number =>
      figuresOf(
        ferryIndex(({ statements }) => {
          for (const [n, one] of quoted.entries())
            statements.push(statementLike({ id: `z${n + 2}zz`, quoted: [spanOf(one)] }));
        }),
      ).quotedWords;
    expect(words('ferry 🚢 left')).toBe(15);
    expect(words('It was 어둠', 'all round.')).toBe(15);
    expect(words('어둠 all round.” Nobody')).toBe(16);
    expect(words('the crossing could close', 'could close')).toBe(19);
    expect(words('could close', 'the crossing could close')).toBe(19);
  });

  test('counts a sentence for the words of it that are quoted, not for those of its neighbour', () => {
    const index = ferryIndex(({ statements }) => {
      for (const one of statements) if (one.id === 'd9xk') one.quoted = one.quoted.slice(1);
    });
    expect(figuresOf(index).quotedSentences).toBe(2);
  });

  type Assertions = Claim['assertions'];
  const says = (statement: string): Assertions[number] => ({ statement, sentence: null, stance: 'asserts' });
  const denies = (statement: string): Assertions[number] => ({ ...says(statement), stance: 'denies' });
  const own = (stance: 'asserts' | 'denies'): Assertions[number] => ({
    statement: null,
    sentence: 'p2s3',
    stance,
  });

  test.each<[string, Assertions, string]>([
    ['one unnamed source', [says('f2wv')], 'unnamed'],
    ['two unnamed sources', [says('f2wv'), says('d9xk')], 'unnamed'],
    ['an unnamed source, denied by one with a name', [says('f2wv'), denies('c4qz')], 'unnamed'],
    ['an unnamed source, denied by the article', [says('f2wv'), own('denies')], 'unnamed'],
    ['an unnamed and a named source', [says('f2wv'), says('c4qz')], ''],
    ['an unnamed source and the article', [says('f2wv'), own('asserts')], ''],
    ['the article', [own('asserts')], 'article'],
    ['the article, denied by somebody', [own('asserts'), denies('f2wv')], 'article'],
    ['the article and a named source', [own('asserts'), says('c4qz')], ''],
    ['nobody: it is only denied', [denies('f2wv'), own('denies')], ''],
  ])('says on whom a claim rests that is asserted by %s', (_, assertions, alone) => {
    const index = ferryIndex((analysis) => {
      analysis.claims = [claimLike({ id: 'z2zz', assertions })];
    });
    const { onlyUnnamed, onlyNarration } = figuresOf(index);
    expect([onlyUnnamed.length, onlyNarration.length]).toEqual([
      alone === 'unnamed' ? 1 : 0,
      alone === 'article' ? 1 : 0,
    ]);
  });

  test('takes a joint statement for named if one of its sources is', () => {
    const joint = ferryIndex(({ statements }) => {
      statements.push(statementLike({ id: 'z2zz', sources: ['critics', 'zoe-oezil'] }));
      statements.push(statementLike({ id: 'z3zz', sources: ['critics', 'residents'] }));
    });
    expect(ids(figuresOf(joint).unnamed)).toBe('d9xk f2wv h3np z3zz');
  });

  test('never counts more than there is', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const index = indexAnalysis(analysis);
        const figures = figuresOf(index);
        const covered = new Set(
          analysis.statements.flatMap(({ quoted }) =>
            quoted.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
          ),
        );
        const quoted = analysis.sentences.filter(({ start, end }) =>
          [...covered].some((point) => point >= start && point < end),
        );
        expect(figures.quotedSentences).toBe(quoted.length);
        expect(figures.quotedWords).toBeLessThanOrEqual(covered.size);
        expect(figures.onlyUnnamed.filter((claim) => figures.onlyNarration.includes(claim))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what nobody has checked', () => {
  const untouched = (analysis: Analysis): void => {
    for (const claim of analysis.claims) claim.draft = true;
    for (const { attribution } of analysis.statements) attribution.reviewed = null;
  };

  test('is everything, until one claim is accepted or one attribution looked up', () => {
    expect(figuresOf(ferryIndex(untouched)).checked).toBe(false);
    const oneClaim = ferryIndex((analysis) => {
      untouched(analysis);
      for (const claim of analysis.claims.slice(0, 1)) claim.draft = false;
    });
    expect(figuresOf(oneClaim).checked).toBe(true);
    const oneAttribution = ferryIndex((analysis) => {
      untouched(analysis);
      for (const { attribution } of analysis.statements.slice(-1)) attribution.reviewed = '2025-06-01';
    });
    expect(figuresOf(oneAttribution).checked).toBe(true);
  });
});

describe('thesisOf', () => {
  const thesis = (sentences: number, quotedSentences: number, narration: number): string =>
    thesisOf({ ...figuresOf(ferryIndex()), sentences, quotedSentences, narration }).join(' ');

  test.each([
    [9, 3, 1, 'Nine sentences. Three have quotation marks. One is nobody’s word but the article’s own.'],
    [56, 1, 12, '56 sentences. One has quotation marks. 12 are nobody’s word but the article’s own.'],
    [1, 0, 0, 'One sentence. None have quotation marks. None are nobody’s word but the article’s own.'],
    [
      1200,
      1000,
      2,
      '1,200 sentences. 1,000 have quotation marks. Two are nobody’s word but the article’s own.',
    ],
  ])('of %d sentences, %d quoted and %d of narration', (sentences, quoted, narration, words) => {
    expect(thesis(sentences, quoted, narration)).toBe(words);
  });
});
