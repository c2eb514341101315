/** States of mind as cues: *X is confident that …*, *officials are worried the dam will burst*. */
import { makeAct } from './act.ts';
import { isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { MIND_ADJECTIVES } from './lexicon.ts';
import { canSpeak, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { verbGroupStart } from './verb-groups.ts';

/** *X is (very) confident (that) …*; the subject must be able to think, so that "it is clear that" is none. */
export function readStatesOfMind(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 2; at + 2 < limit; at += 1) {
    const token = tokens[at] as Token;
    if (reading.taken[at] || !MIND_ADJECTIVES.has(token.lower)) continue;
    const copula = copulaBefore(tokens, at);
    if (copula === undefined) continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, copula));
    if (
      !subject ||
      !canSpeak(tokens, subject) ||
      /^(it|this|that|what)$/.test(tokens[subject.end - 1]?.lower ?? '') ||
      reading.taken[subject.start]
    )
      continue;
    const that = tokens[at + 1]?.lower === 'that' ? 1 : 0;
    const start = at + 1 + that;
    if (!isClause(tokens, start, limit)) continue;
    const end = contentEnd(tokens, start, limit, undefined, reading.taken);
    if (end <= start) continue;
    take(reading, copula, at + 1);
    take(reading, start, end);
    reading.acts.push(
      makeAct({
        source: [rangeOfPhrase(tokens, subject)],
        cue: [rangeOf(tokens, copula, at + 1)],
        passages: [rangeOf(tokens, start, end)],
        rule: 'state of mind before a clause',
        confidence: that === 1 ? 0.75 : 0.6,
      }),
    );
  }
}

/** The form of "be", "feel", "seem" or "remain" before the adjective, with adverbs in between. */
function copulaBefore(tokens: readonly Token[], adjective: number): number | undefined {
  for (let k = adjective - 1; k >= Math.max(1, adjective - 3); k -= 1) {
    const token = tokens[k] as Token;
    if (/^(is|are|was|were|been|am|feels?|felt|seems?|seemed|remains?|remained|became)$/.test(token.lower))
      return k;
    if (token.pos !== 'ADV' && token.lower !== 'not') return undefined;
  }
  return undefined;
}
