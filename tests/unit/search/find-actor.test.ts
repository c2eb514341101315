import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findActor, guessActor } from '../../../src/search/find-actor.ts';
import { foldName } from '../../../src/search/fold-name.ts';
import { ferryIndex } from '../support/ferry.ts';

const { actors } = ferryIndex().analysis;

test.each([
  ['Zoë  Özil', 'zoe ozil'],
  ['ZOE OZIL', 'zoe ozil'],
  ['Zoe\u0308 O\u0308zil', 'zoe ozil'],
  ['the ferry’s captain', "the ferry's captain"],
  ['U.S. Coast Guard', 'us coast guard'],
  ['\u00a0어둠 ', foldName('어둠')],
  ['', ''],
  ['…', ''],
])('foldName folds %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

describe('findActor', () => {
  test.each([
    ['Zoë Özil', 'zoe-oezil'],
    ['zoe ozil', 'zoe-oezil'],
    ['  Mayor ', 'zoe-oezil'],
    ['uscg', 'coast-guard'],
    ['US Coast Guard', 'coast-guard'],
    ["the ferry's captain", 'captain'],
    ['Özil', undefined],
    ['captain', undefined],
    ['', undefined],
    ['.', undefined],
  ])('finds for %j: %s', (text, id) => {
    expect(findActor(text, actors)?.id).toBe(id);
  });

  test('takes a name before another’s alias, whichever comes first', () => {
    const [one, other] = [
      { id: 'one', name: 'The ministry', aliases: ['Moscow'] },
      { id: 'other', name: 'Moscow', aliases: [] },
    ];
    expect(findActor('Moscow', [one, other])?.id).toBe('other');
    expect(findActor('Moscow', [other, one])?.id).toBe('other');
    expect(findActor('the ministry', [other, one])?.id).toBe('one');
  });

  test('finds nobody by signs alone', () => {
    expect(findActor('…', [{ id: 'a', name: 'A', aliases: ['...', '.'] }])).toBeUndefined();
  });

  test('finds everybody by every name they have', () => {
    for (const actor of actors) {
      for (const name of [actor.name, ...actor.aliases]) {
        expect(findActor(name, actors)).toBe(actor);
        expect(findActor(name.toUpperCase(), actors)).toBe(actor);
      }
    }
  });
});

describe('guessActor', () => {
  test.each([
    ['Zoe Osil', 'zoe-oezil'],
    ['Cost Gard', undefined],
    ['Coast Gard', undefined],
    ['U.S. Cost Gard', 'coast-guard'],
    ['habour office', 'harbour-office'],
    ['reisdents', 'residents'],
    ['Oezl', 'zoe-oezil'],
    ['cpatain', 'captain'],
    ['UCSG', undefined],
    ['them', undefined],
    ['USC', undefined],
    ['xyzzy', undefined],
    ['', undefined],
  ])('guesses for %j: %s', (text, id) => {
    expect(guessActor(text, actors)?.id).toBe(id);
  });

  test('takes the nearest, and of two equally near the first', () => {
    const named = (...names: string[]) => names.map((name) => ({ id: name, name, aliases: [] }));
    expect(guessActor('Moscaw', named('Mosca', 'Moscow'))?.id).toBe('Mosca');
    expect(guessActor('Moscox', named('Mosaic', 'Moscow', 'Moscor'))?.id).toBe('Moscow');
  });

  test('finds a long name with one letter wrong', () => {
    const cases = fc.record({ who: fc.nat(), at: fc.nat(), letter: fc.constantFrom('x', 'q', 'ß') });
    fc.assert(
      fc.property(cases, ({ who, at, letter }) => {
        const actor = actors[who % actors.length];
        if (!actor || actor.name.length < 8) return;
        const letters = [...actor.name];
        letters[at % letters.length] = letter;
        expect(guessActor(letters.join(''), actors)).toBe(actor);
      }),
    );
  });
});
