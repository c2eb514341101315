import { expect, test } from 'vitest';
import { areasOutside } from '../../../src/anchoring/areas-outside.ts';

const range = (from: number, to: number) => ({ from, to });
const SENTENCES = [range(0, 20), range(21, 40)];

test.each([
  ['no passage leaves the sentences', [], SENTENCES],
  ['a passage in the middle leaves both sides', [range(5, 10)], [range(0, 5), range(10, 20), range(21, 40)]],
  ['a passage at an end leaves the rest', [range(0, 5), range(30, 40)], [range(5, 20), range(21, 30)]],
  ['a passage over two sentences leaves what is around it', [range(15, 25)], [range(0, 15), range(25, 40)]],
  ['what a longer passage holds leaves nothing more', [range(2, 18), range(4, 6)], [range(0, 2), range(18, 20), range(21, 40)]],
  ['whole sentences leave nothing', [range(0, 40)], []],
])('%s', (_, passages, areas) => {
  expect(areasOutside(SENTENCES, passages)).toEqual(areas);
}); // prettier-ignore
