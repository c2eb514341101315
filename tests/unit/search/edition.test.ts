import { expect, test } from 'vitest';
import { editionOf } from '../../../src/search/edition.ts';
import { ferryIndex } from '../support/ferry.ts';

const edition = editionOf(ferryIndex());

test('editionOf is the same for the same statements in the same words', () => {
  expect(edition).toMatch(/^[0-9a-f]{8}$/);
  expect(editionOf(ferryIndex())).toBe(edition);
  expect(
    editionOf(
      ferryIndex(({ statements }) => {
        for (const statement of statements) statement.note = 'Another note.';
      }),
    ),
  ).toBe(edition);
});

test.each<[string, Parameters<typeof ferryIndex>[0]]>([
  ['their order', ({ statements }) => statements.reverse()],
  ['an id', ({ statements }) => Object.assign(statements[0] ?? {}, { id: 'zzzz' })],
  ['how many there are', ({ statements }) => statements.pop()],
  [
    'a word',
    ({ statements }) => {
      for (const { passages } of statements) for (const span of passages) span.end -= 1;
    },
  ],
])('editionOf is another where %s differs', (_, change) => {
  expect(editionOf(ferryIndex(change))).not.toBe(edition);
});
