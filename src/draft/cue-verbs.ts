/** A reporting verb at some place of a sentence, with a second word where it needs one, and what it introduces. */
import type { ContentStart } from './announced-contents.ts';
import { contentAfter } from './contents.ts';
import { PHRASES, VERBS, type Verb } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The reporting verb at this token with its content, if it is one and has one. */
export function verbAndContent(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { verb: Verb; cueEnd: number; content: ContentStart } | undefined {
  const { lower } = tokens[at] as Token;
  for (const { second, verb } of PHRASES.get(lower) ?? []) {
    if (!second.every((word, n) => tokens[at + 1 + n]?.lower === word)) continue;
    const cueEnd = at + 1 + second.length;
    const content = contentAfter(tokens, cueEnd, verb, limit);
    if (content) return { verb, cueEnd, content };
  }
  const verb = VERBS.get(lower);
  const content = verb && contentAfter(tokens, at + 1, verb, limit);
  return verb && content ? { verb, cueEnd: at + 1, content } : undefined;
}
