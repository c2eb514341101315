import { describe, expect, test } from 'vitest';
import { describeStatement, neighboursOf } from '../../../src/analysis/statement-page.ts';
import type { Statement } from '../../../src/schemas/analysis.ts';
import { ferryIndex, spanOf, statementLike } from '../support/ferry.ts';

const index = ferryIndex();

describe('describeStatement', () => {
  const described = (statement: Statement): string[] => {
    const { title, description } = describeStatement(index, statement);
    return [title, description];
  };

  test('puts a direct quotation in quotation marks, each stretch in its own', () => {
    expect(described(index.statement('d9xk'))).toEqual([
      'The ferry’s captain, in quotation marks: “We never saw the buoy,”',
      'The ferry’s captain, in quotation marks: “We never saw the buoy,” “It was 어둠 all round.”',
    ]);
  });

  test('puts none around a paraphrase, and keeps those that are printed', () => {
    expect(described(index.statement('bk7m'))[0]).toBe(
      'Harbour office, partly in quotation marks: “the ferry 🚢 left on time”',
    );
    expect(described(index.statement('c4qz'))[1]).toBe(
      'Zoë Özil, paraphrased: the fog may have been to blame',
    );
  });

  test('shortens the title after nine words, never the description', () => {
    expect(described(index.statement('g8tr'))).toEqual([
      'U.S. Coast Guard, paraphrased: The quay may reopen in May and may stay …',
      'U.S. Coast Guard, paraphrased: The quay may reopen in May and may stay open',
    ]);
    const nine = statementLike({ id: 'z2zz', passages: [spanOf('The quay may reopen in May and may stay')] });
    expect(described(nine)[0]).toBe('Zoë Özil, paraphrased: The quay may reopen in May and may stay');
    const direct = statementLike({ id: 'z2zz', form: 'direct', passages: index.statement('g8tr').passages });
    expect(described(direct)[0]).toBe(
      'Zoë Özil, in quotation marks: “The quay may reopen in May and may stay …”',
    );
  });

  test('closes a quotation that the title cuts off, and only where it is cut off', () => {
    const mixed = (words: string): string =>
      described(
        statementLike({
          id: 'z2zz',
          form: 'mixed',
          passages: [spanOf(words)],
          quoted: [spanOf('the ferry 🚢 left on time')],
        }),
      )[0] ?? '';
    expect(mixed('said on Monday that “the ferry 🚢 left on time”. According to')).toBe(
      'Zoë Özil, partly in quotation marks: said on Monday that “the ferry 🚢 left on …”',
    );
    expect(mixed('“the ferry 🚢 left on time”. According to Mayor Zoë Özil')).toBe(
      'Zoë Özil, partly in quotation marks: “the ferry 🚢 left on time”. According to Mayor …',
    );
    expect(mixed('The harbour office said on Monday that “the ferry 🚢 left on time”')).toBe(
      'Zoë Özil, partly in quotation marks: The harbour office said on Monday that “the ferry …”',
    );
  });

  test('gives the reporting words of an act without content', () => {
    expect(described(index.statement('h3np'))).toEqual([
      'Critics, stance only: complained',
      'Critics, stance only: complained',
    ]);
    const split = statementLike({
      id: 'z2zz',
      form: 'attitude',
      passages: [],
      cue: [spanOf('asked'), spanOf('has')],
    });
    expect(described(split)[1]).toBe('Zoë Özil, stance only: asked … has');
  });

  test('names all sources, and in the description who passed it on', () => {
    const relayed = statementLike({
      id: 'z2zz',
      sources: ['critics', 'residents', 'zoe-oezil'],
      via: [
        { actor: 'captain', basis: 'inferred', sentence: 'p1s1' },
        { actor: 'harbour-office', basis: 'sentence', sentence: 'p1s2' },
      ],
      passages: [spanOf('patience')],
    });
    expect(described(relayed)).toEqual([
      'Critics, Some residents, and Zoë Özil, paraphrased: patience',
      'Critics, Some residents, and Zoë Özil, paraphrased via The ferry’s captain and Harbour office: patience',
    ]);
  });
});

describe('neighboursOf', () => {
  const neighbours = (id: string): string[] =>
    neighboursOf(index, index.statement(id)).map(
      ({ rel, label, statement }) => `${rel} ${label} ${statement.id}`,
    );

  test('are the statements before and after in the text, where there are any', () => {
    expect(neighbours('c4qz')).toEqual(['prev Before it bk7m', 'next After it d9xk']);
    expect(neighbours('bk7m')).toEqual(['next After it c4qz']);
    expect(neighbours('j6sd')).toEqual(['prev Before it h3np']);
  });

  test('are the same for a statement of another reading of the content', () => {
    const again = structuredClone(index.statement('c4qz'));
    expect(neighboursOf(index, again)).toEqual(neighboursOf(index, index.statement('c4qz')));
  });

  test('are none for the only statement', () => {
    const alone = ferryIndex((analysis) => {
      analysis.statements = analysis.statements.slice(0, 1);
    });
    expect(neighboursOf(alone, alone.statement('bk7m'))).toEqual([]);
  });
});
