import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { claimLike, ferryIndex, ids, statementLike } from '../support/ferry.ts';

const via = (...actors: string[]) =>
  actors.map((actor) => ({ actor, basis: 'sentence' as const, sentence: 'p1s2' }));

describe('indexAnalysis', () => {
  test('finds everything by its id, and says what it does not find', () => {
    const index = ferryIndex();
    for (const actor of index.analysis.actors) expect(index.actor(actor.id)).toBe(actor);
    for (const statement of index.analysis.statements) expect(index.statement(statement.id)).toBe(statement);
    for (const claim of index.analysis.claims) expect(index.claim(claim.id)).toBe(claim);
    for (const sentence of index.analysis.sentences) expect(index.sentence(sentence.id)).toBe(sentence);
    for (const evidence of index.analysis.evidence) expect(index.evidence(evidence.id)).toBe(evidence);
    expect(() => index.statement('captain')).toThrow('The analysis has no statement `captain`.');
    expect(() => index.sentence('p9s9')).toThrow('The analysis has no sentence `p9s9`.');
  });

  test('is one object for one analysis', () => {
    const { analysis } = ferryIndex();
    expect(indexAnalysis(analysis)).toBe(indexAnalysis(analysis));
    expect(indexAnalysis(structuredClone(analysis))).not.toBe(indexAnalysis(analysis));
  });

  test('lists what an actor said, passed on, and what was said of them', () => {
    const index = ferryIndex(({ statements }) => {
      statements.push(
        statementLike({
          id: 'z2zz',
          sources: ['captain', 'critics'],
          about: ['captain', 'residents'],
          via: via('captain', 'harbour-office'),
        }),
      );
    });
    expect(ids(index.saidBy('captain'))).toBe('d9xk z2zz');
    expect(ids(index.saidBy('critics'))).toBe('h3np z2zz');
    expect(ids(index.saidAbout('captain'))).toBe('bk7m z2zz');
    expect(ids(index.relayedBy('captain'))).toBe('z2zz');
    expect(ids(index.relayedBy('harbour-office'))).toBe('z2zz');
    expect(index.relayedBy('zoe-oezil')).toEqual([]);
    expect(index.saidAbout('coast-guard')).toEqual([]);
  });

  test('lists a statement once for an actor or sentence that it names twice', () => {
    const index = ferryIndex((analysis) => {
      analysis.statements = [
        statementLike({
          id: 'z2zz',
          about: ['captain', 'captain'],
          via: via('captain', 'critics', 'captain'),
        }),
      ];
    });
    expect(ids(index.saidAbout('captain'))).toBe('z2zz');
    expect(ids(index.relayedBy('captain'))).toBe('z2zz');
  });

  test('lists the statements of a sentence, also one that goes on into the next', () => {
    const index = ferryIndex();
    expect(['p1s1', 'p2s1', 'p2s2', 'p2s3', 'p3s4'].map((id) => ids(index.statementsIn(id)))).toEqual([
      'bk7m',
      'd9xk',
      'd9xk',
      '',
      'j6sd',
    ]);
  });

  test('lists the claims that the article asserts in a sentence, not those that it denies there', () => {
    const index = ferryIndex(({ claims }) => {
      claims.push(
        claimLike({ id: 'z2zz', assertions: [{ statement: null, sentence: 'p2s3', stance: 'denies' }] }),
        claimLike({ id: 'z3zz', assertions: [{ statement: 'bk7m', sentence: null, stance: 'asserts' }] }),
      );
    });
    expect(ids(index.claimsIn('p2s3'))).toBe('n7bc');
    expect(index.claimsIn('p1s1')).toEqual([]);
  });

  test('takes a statement for named where at least one of its sources is', () => {
    const index = ferryIndex();
    const named = (...sources: string[]): boolean => index.isNamed(statementLike({ id: 'z2zz', sources }));
    expect([named('captain'), named('captain', 'critics')]).toEqual([false, false]);
    expect([named('zoe-oezil'), named('captain', 'zoe-oezil')]).toEqual([true, true]);
    // A relayer with a name does not give the source one.
    expect(index.isNamed(statementLike({ id: 'z2zz', sources: ['critics'], via: via('zoe-oezil') }))).toBe(
      false,
    );
  });
});
