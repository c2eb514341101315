/** The constructions in which news reports what was said, one sentence each; the sentences stand in a fixture. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf } from './support/drafted.ts';

const file = new URL('../../fixtures/draft/constructions.txt', import.meta.url);
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .reduce<{ text: string; acts: string[] }[]>((found, line) => {
    if (line.startsWith('  ')) found.at(-1)?.acts.push(line.trim());
    else found.push({ text: line.replaceAll('\\n', '\n'), acts: [] });
    return found;
  }, []);

test.each(cases)('$text', ({ text, acts }) => {
  const found = linesOf(text).map((line) => line.trim());
  expect([...found].sort()).toEqual([...acts].sort());
});
