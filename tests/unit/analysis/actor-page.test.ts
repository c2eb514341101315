import { describe, expect, test } from 'vitest';
import { actorPage } from '../../../src/analysis/actor-page.ts';
import { claimLike, ferryIndex, ids, statementLike } from '../support/ferry.ts';

describe('actorPage', () => {
  const index = ferryIndex(({ statements, claims, relations, sentences }) => {
    statements.push(
      statementLike({
        id: 'z2zz',
        sources: ['captain', 'critics'],
        about: ['captain', 'residents'],
        via: [
          { actor: 'harbour-office', basis: 'sentence', sentence: 'p1s2' },
          { actor: 'zoe-oezil', basis: 'inferred', sentence: 'p1s1' },
        ],
        claims: ['z3zz', 'm5rw'],
      }),
    );
    claims.push(
      claimLike({ id: 'z3zz', assertions: [{ statement: 'z2zz', sentence: null, stance: 'denies' }] }),
    );
    const relation = relations[0];
    if (relation) relations.push({ ...relation, id: 'back', from: 'harbour-office', to: 'zoe-oezil' });
    for (const sentence of sentences) if (sentence.id !== 'p1s1') sentence.about = ['residents'];
  });

  test('has what somebody said apart from what others said of them', () => {
    const { actor, said, about, relayed, claims } = actorPage(index, 'captain');
    expect([actor.id, ids(said), ids(about), ids(relayed)]).toEqual(['captain', 'd9xk z2zz', 'bk7m', '']);
    // In the order of the claims, asserted or denied.
    expect(ids(claims)).toBe('m5rw z3zz');
  });

  test('has what somebody passed on, anywhere in the chain', () => {
    expect(ids(actorPage(index, 'harbour-office').relayed)).toBe('z2zz');
    expect(ids(actorPage(index, 'zoe-oezil').relayed)).toBe('z2zz');
  });

  test('has the relations from and to them, with the other end', () => {
    const ends = (id: string): string[] =>
      actorPage(index, id).relations.map(
        ({ relation, other, outward }) => `${relation.id} ${outward ? 'to' : 'from'} ${other.id}`,
      );
    expect(ends('zoe-oezil')).toEqual(['mayor-heads-office to harbour-office', 'back from harbour-office']);
    expect(ends('harbour-office')).toEqual(['mayor-heads-office from zoe-oezil', 'back to zoe-oezil']);
    expect(ends('critics')).toEqual([]);
  });

  test('names the sentences of pure narration that speak of them', () => {
    expect(actorPage(index, 'residents').narratedIn).toEqual(['p2s3']);
    expect(actorPage(index, 'captain').narratedIn).toEqual([]);
  });

  test('is empty for somebody of whom nothing is known but the name', () => {
    const { said, about, relayed, claims, relations, narratedIn } = actorPage(
      ferryIndex(({ actors }) => {
        const [mayor] = actors;
        if (mayor) actors.push({ ...mayor, id: 'nobody' });
      }),
      'nobody',
    );
    expect([said, about, relayed, claims, relations, narratedIn]).toEqual([[], [], [], [], [], []]);
  });
});
