import { describe, expect, test } from 'vitest';
import { actorGroups } from '../../../src/analysis/actor-groups.ts';
import { ferryIndex } from '../support/ferry.ts';

describe('actorGroups', () => {
  test('has people, institutions and unnamed, each in the order of the actors, with how much is by and about them', () => {
    const groups = actorGroups(ferryIndex()).map(({ group, members }) => [
      group,
      ...members.map(({ actor, said, about }) => `${actor.id} ${said} ${about}`),
    ]);
    expect(groups).toEqual([
      ['people', 'zoe-oezil 2 0'],
      ['institutions', 'harbour-office 1 0', 'coast-guard 1 0'],
      ['unnamed', 'captain 1 1', 'residents 1 0', 'critics 1 0'],
    ]);
  });

  test('leaves out a group that nobody is in', () => {
    const index = ferryIndex((analysis) => {
      analysis.actors = analysis.actors.filter(({ group }) => group !== 'people');
    });
    expect(actorGroups(index).map(({ group }) => group)).toEqual(['institutions', 'unnamed']);
  });
});
