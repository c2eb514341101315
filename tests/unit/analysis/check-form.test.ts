/** The form against the quotation marks, at the edges where a passage and the words in marks only overlap or touch. */
import { expect, test } from 'vitest';
import { placeSentences } from '../../../src/analysis/article-text.ts';
import { checkForm, quotedWithin } from '../../../src/analysis/check-form.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { Form } from '../../../src/schemas/statement.ts';
import { builtContent } from '../support/built-content.ts';

const { entries } = await builtContent('the ferry');
const [entry] = entries.statements;
const TEXT = 'He said “we saw nothing” of it.';
const article = placeSentences([TEXT], 'en');

/** Where some words of the text stand. */
function at(words: string): { from: number; to: number } {
  const from = TEXT.indexOf(words);
  return { from, to: from + words.length };
}

function messagesOf(form: Form, ...passages: string[]): string[] {
  const problems: Problem[] = [];
  const ranges = passages.map(at);
  if (entry)
    checkForm(
      form,
      ranges,
      ranges.flatMap((range) => quotedWithin(article, range)),
      article,
      entry,
      problems,
    );
  return problems.map(({ hint }) => /`(\w+)`/.exec(hint)?.[1] ?? '');
}

test.each<[Form, string, string[]]>([
  ['direct', 'we saw nothing', []],
  ['direct', 'saw nothing', []],
  ['direct', 'nothing” of it', ['mixed']],
  ['direct', 'said “we saw', ['mixed']],
  ['direct', 'of it', ['indirect']],
  ['mixed', 'nothing” of it', []],
  ['mixed', '” of it', ['indirect']],
  ['mixed', 'He said “', ['indirect']],
  ['indirect', 'of it', []],
  ['indirect', '” of it', []],
  ['indirect', 'nothing” of it', ['mixed']],
])('%s, of the words %j', (form, words, better) => {
  expect(messagesOf(form, words)).toEqual(better);
});
