import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import {
  markPassage,
  markSentence,
  markStance,
  type MarkPart,
  type MarkRun,
} from '../../../src/analysis/mark-sentence.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { ferryIndex, ids, spanOf, statementLike } from '../support/ferry.ts';
import { anyAnalysis } from '../support/random-analysis.ts';

/** A part as a test shows it: hedges in braces, quoted words in asterisks, what is withheld as dots. */
const shownPart = ({ text, withheld, hedge, quoted }: MarkPart): string => {
  const words = withheld > 0 ? '·'.repeat(withheld) : text;
  const inner = hedge ? `{${words}}` : words;
  return quoted ? `*${inner}*` : inner;
};

/** Runs as a test shows them: those of a statement in brackets with its id, `!` before the words where its anchor is. */
const shown = (runs: readonly MarkRun[]): string =>
  runs
    .map(({ statement, role, anchors, parts }) => {
      const words = parts.map(shownPart).join('');
      const anchored = anchors.length > 0 ? `!${ids(anchors)}! ` : '';
      return statement && role ? `[${statement.id} ${role}: ${anchored}${words}]` : `${anchored}${words}`;
    })
    .join('');

const marked = (index: AnalysisIndex, id: string): string => shown(markSentence(index, index.sentence(id)));

describe('markSentence', () => {
  test.each([
    [
      'p1s1',
      'The harbour office [bk7m cue: said] on Monday that [bk7m passage: !bk7m! “*the ferry 🚢 left on time*”].',
    ],
    ['p2s1', '“[d9xk passage: !d9xk! *We never saw the buoy,*]” the captain [d9xk cue: told] reporters.'],
    ['p2s2', '“[d9xk passage: *It was 어둠 all round.*]”'],
    ['p2s3', 'Nobody was hurt.'],
    [
      'p3s2',
      '[g8tr passage: !g8tr! The quay {may} reopen in May and {may} stay open], the U.S. Coast Guard [g8tr cue: wrote].',
    ],
    ['p3s3', 'Critics [h3np cue: !h3np! complained].'],
    ['p3s4', '🎣 Fishing goes on; the mayor has [j6sd cue: asked for] [j6sd passage: !j6sd! patience].'],
  ])('cuts %s of the ferry into its runs', (id, runs) => {
    expect(marked(ferryIndex(), id)).toBe(runs);
  });

  test('gives overlapping words to the shorter passage, and hedges to both', () => {
    const index = ferryIndex(({ statements }) => {
      statements.push(statementLike({ id: 'z2zz', passages: [spanOf('may have been to blame')], cue: [] }));
    });
    expect(marked(index, 'p1s2')).toBe(
      '[c4qz cue: According to] Mayor Zoë Özil, [c4qz passage: !c4qz! the fog ][z2zz passage: !z2zz! {may} have been to blame].',
    );
  });

  test('marks no more than the statements asked for', () => {
    const index = ferryIndex(({ statements }) => {
      statements.push(statementLike({ id: 'z2zz', passages: [spanOf('may have been to blame')], cue: [] }));
    });
    const sentence = index.sentence('p1s2');
    expect(shown(markSentence(index, sentence, ['c4qz']))).toBe(
      '[c4qz cue: According to] Mayor Zoë Özil, [c4qz passage: !c4qz! the fog {may} have been to blame].',
    );
    expect(shown(markSentence(index, sentence, []))).toBe(
      'According to Mayor Zoë Özil, the fog {may} have been to blame.',
    );
  });

  test('gives the anchor of a statement of which nothing shows to the run that covers its beginning', () => {
    const twice = ferryIndex(({ statements }) => {
      statements.push(statementLike({ id: 'z2zz', cue: [] }));
    });
    expect(marked(twice, 'p1s2')).toBe(
      '[c4qz cue: According to] Mayor Zoë Özil, [z2zz passage: !c4qz z2zz! the fog {may} have been to blame].',
    );
    const inTwo = ferryIndex(({ statements }) => {
      for (const [id, words] of [
        ['z2zz', 'the fog may have'],
        ['z3zz', ' been to blame'],
      ] as const)
        statements.push(statementLike({ id, passages: [spanOf(words)], cue: [] }));
    });
    expect(marked(inTwo, 'p1s2')).toContain(
      '[z2zz passage: !c4qz z2zz! the fog {may} have][z3zz passage: !z3zz!  been to blame].',
    );
  });

  test('shows the words of published spans alone where only excerpts may be shown', () => {
    const index = ferryIndex(({ article }) => {
      article.display = 'excerpts';
      article.text = null;
    });
    expect(marked(index, 'p1s1')).toBe(
      '···················[bk7m cue: said]················[bk7m passage: !bk7m! “*the ferry 🚢 left on time*”]·',
    );
    expect(marked(index, 'p2s3')).toBe('················');
    const office = markSentence(index, index.sentence('p1s1'), []);
    expect(shown(office)).toBe('···················said················“*the ferry 🚢 left on time*”·');
  });

  /** What a sentence says when its runs are joined. */
  const joined = (index: AnalysisIndex, sentence: Analysis['sentences'][number]): string =>
    markSentence(index, sentence)
      .flatMap(({ parts }) => parts.map(({ text }) => text))
      .join('');

  test('joins to the sentence, letter by letter', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const index = indexAnalysis(analysis);
        const points = [...(analysis.article.text ?? '')];
        for (const sentence of analysis.sentences)
          expect(joined(index, sentence)).toBe(points.slice(sentence.start, sentence.end).join(''));
      }),
      { numRuns: 30 },
    );
  });

  test('gives every statement exactly one anchor in the article, at its first words', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const index = indexAnalysis(analysis);
        const anchored = analysis.sentences.flatMap((sentence) =>
          markSentence(index, sentence).flatMap(({ anchors, start }) =>
            anchors.map(({ id }) => ({ id, start })),
          ),
        );
        expect(anchored.map(({ id }) => id).sort()).toEqual(analysis.statements.map(({ id }) => id).sort());
        for (const { id, start } of anchored) {
          const { passages, cue } = index.statement(id);
          const end = (passages.length > 0 ? passages : cue).at(-1)?.end ?? 0;
          expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('withholds exactly the characters that no passage, cue or hedge gives away', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const index = indexAnalysis({ ...analysis, article: { ...analysis.article, text: null } });
        const points = [...(analysis.article.text ?? '')];
        const given = new Set(
          [
            ...analysis.statements.flatMap(({ passages, cue, hedges }) => [...passages, ...cue, ...hedges]),
            ...analysis.sentences.flatMap(({ hedges }) => hedges),
          ].flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
        );
        for (const sentence of analysis.sentences) {
          const characters = markSentence(index, sentence).flatMap(({ parts }) =>
            parts.flatMap(({ text, withheld }) => [...text, ...Array.from({ length: withheld }, () => null)]),
          );
          const expected = points
            .slice(sentence.start, sentence.end)
            .map((point, n) => (given.has(sentence.start + n) ? point : null));
          expect(characters).toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('markPassage', () => {
  const parts = (id: string): string[] => {
    const index = ferryIndex();
    const statement = index.statement(id);
    return statement.passages.map((passage) =>
      markPassage(index, statement, passage).map(shownPart).join('|'),
    );
  };

  test.each([
    ['bk7m', ['“|*the ferry 🚢 left on time*|”']],
    ['d9xk', ['*We never saw the buoy,*', '*It was 어둠 all round.*']],
    ['g8tr', ['The quay |{may}| reopen in May and |{may}| stay open']],
    ['h3np', []],
  ])('cuts the passages of %s at its hedges and quotation marks', (id, expected) => {
    expect(parts(id)).toEqual(expected);
  });

  test('leaves the hedges of other statements out', () => {
    const index = ferryIndex(({ statements }) => {
      statements.push(statementLike({ id: 'z2zz', hedges: [] }));
    });
    const statement = index.statement('z2zz');
    expect(
      statement.passages.map((passage) => markPassage(index, statement, passage).map(shownPart)),
    ).toEqual([['the fog may have been to blame']]);
  });
});

describe('markStance', () => {
  const stance = (cue: string[], passages: string[]): string =>
    markStance(
      ferryIndex(),
      statementLike({
        id: 'z2zz',
        form: 'attitude',
        cue: cue.map(spanOf),
        passages: passages.map(spanOf),
        hedges: [],
      }),
    )
      .map((run) => {
        const words = run.parts.map(shownPart).join('');
        return run.cue ? `[${words}]` : words;
      })
      .join('');

  test('reads reporting words and topic in one, in the order of the text, with what stands between', () => {
    expect(stance(['fear'], ['the crossing could close'])).toBe('[fear] that the crossing could close');
    expect(stance(['asked for'], ['Fishing goes on'])).toBe('Fishing goes on; the mayor has [asked for]');
  });

  test('leaves out what is long between them', () => {
    // Up to sixty code points are read on.
    expect(stance(['Nobody'], ['the crossing could close'])).toBe(
      '[Nobody] was hurt.\nSome residents fear that the crossing could close',
    );
    expect(stance(['told reporters'], ['the crossing could close'])).toBe(
      '[told reporters] … the crossing could close',
    );
  });
});
