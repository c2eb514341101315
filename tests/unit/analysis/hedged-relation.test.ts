import { expect, test } from 'vitest';
import { isHedged } from '../../../src/analysis/hedged-relation.ts';
import type { Relation } from '../../../src/schemas/analysis.ts';
import { ferryIndex } from '../support/ferry.ts';

const index = ferryIndex();
const relation = (kind: string, sentences: string[]): Relation => ({
  id: 'r',
  url: 'https://example.org/map/#r-r',
  from: 'captain',
  to: 'zoe-oezil',
  type: 'with',
  kind,
  sentences,
});

test.each([
  // “The fog may have been to blame”, “the crossing could close”.
  ['may depend on', ['p1s2'], true],
  ['Could be hurt by', ['p2s1', 'p3s1'], true],
  ['depends on', ['p1s2'], false],
  ['is mayor over', ['p1s2'], false],
  ['could be hurt by', ['p1s2'], false],
])('“%s”, resting on %j, is hedged: %j', (kind, sentences, hedged) => {
  expect(isHedged(relation(kind, sentences), index)).toBe(hedged);
});
