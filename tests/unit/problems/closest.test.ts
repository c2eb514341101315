import { describe, expect, test } from 'vitest';
import { closestName, suggest } from '../../../src/problems/closest.ts';

const NAMES = ['zoe-oezil', 'captain', 'coast-guard', 'critics'];

describe('closestName', () => {
  test.each([
    ['captian', 'captain'],
    ['coastguard', 'coast-guard'],
    ['zoe-özil', 'zoe-oezil'],
    ['critic', 'critics'],
  ])('%s is meant for %s', (name, expected) => {
    expect(closestName(name, NAMES)).toBe(expected);
  });

  test('nothing is suggested where nothing is like it', () => {
    expect(closestName('xxxxxxxxxxxxxxxxxxxxxx', NAMES)).toBeUndefined();
    expect(closestName('captain', [])).toBeUndefined();
  });
});

describe('suggest', () => {
  test('says the nearest name first and then the valid ones, sorted', () => {
    expect(suggest('captian', NAMES)).toBe(
      'Did you mean `captain`? Valid: `captain`, `coast-guard`, `critics`, `zoe-oezil`.',
    );
  });

  test('cuts a long list and says so', () => {
    expect(suggest('zzzzzzzz', ['b', 'a', 'c'], 2)).toBe('Valid: `a`, `b` and 1 more.');
  });

  test('says where there is nothing to choose from', () => {
    expect(suggest('captain', [])).toBe('There are none yet.');
  });
});
