/** States of mind as cues: *X is confident that …*, *officials are worried the dam will burst*. */
import { makeAct } from './act.ts';
import { endInRelative } from './clause-edges.ts';
import { isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { MIND_ADJECTIVES, OCCASIONS, STANCE_ADJECTIVES, TIMES } from './lexicon.ts';
import { canSpeak, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { verbGroupStart } from './verb-groups.ts';

/** *X is (very) confident (that) …*; the subject must be able to think, so that "it is clear that" is none. */
export function readStatesOfMind(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 2; at + 2 < limit; at += 1) {
    const token = tokens[at] as Token;
    const isStance = STANCE_ADJECTIVES.has(token.lower) || isInFavour(tokens, at);
    if (reading.taken[at] || !(isStance || MIND_ADJECTIVES.has(token.lower))) continue;
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
    const isClausal = !isStance && isClause(tokens, start, limit);
    if (!isClausal && !leadsToThing(tokens, at, limit)) continue;
    if (!isClausal) {
      const thing = token.lower === 'against' ? at + 1 : at + 2;
      const whole = contentEnd(tokens, thing, limit, undefined, reading.taken, true);
      const inRelative = /^(who|which|that)$/.test(tokens[verbGroupStart(tokens, copula) - 1]?.lower ?? '');
      const thingEnd = inRelative ? endInRelative(tokens, thing, whole) : whole;
      if (reading.taken[thing] || thingEnd <= thing) continue;
      take(reading, copula, thingEnd);
      reading.acts.push(
        makeAct({
          source: [rangeOfPhrase(tokens, subject)],
          cue: [
            rangeOf(
              tokens,
              tokens[copula]?.lower === 'been' ? verbGroupStart(tokens, copula) : copula,
              at + 1,
            ),
          ],
          passages: [rangeOf(tokens, thing, thingEnd)],
          stance: true,
          clausal: false,
          rule: 'state of mind with its object',
          confidence: 0.5,
        }),
      );
      continue;
    }
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

/** "are in favour (of)" */
function isInFavour(tokens: readonly Token[], at: number): boolean {
  return (
    /^favou?r$/.test(tokens[at]?.lower ?? '') &&
    tokens[at - 1]?.lower === 'in' &&
    tokens[at + 1]?.lower === 'of'
  );
}

/** "worried about the noise", "opposed to the tunnel", "against the plan", but not "happy in Berlin" or "angry on Monday". */
function leadsToThing(tokens: readonly Token[], adjective: number, limit: number): boolean {
  const lead = tokens[adjective]?.lower === 'against' ? adjective : adjective + 1;
  const thing = tokens[lead + 1];
  return (
    lead + 1 < limit &&
    /^(about|of|over|by|at|with|for|to|on|against|towards?)$/.test(tokens[lead]?.lower ?? '') &&
    thing !== undefined &&
    thing.pos !== 'PUNCT' &&
    (tokens[lead]?.lower !== 'to' || thing.pos !== 'VERB' || /ing$/.test(thing.lower)) &&
    !TIMES.has(thing.lower) &&
    !OCCASIONS.has(thing.lower)
  );
}

/** The form of "be", "feel", "seem" or "remain" before the adjective, with adverbs in between. */
function copulaBefore(tokens: readonly Token[], adjective: number): number | undefined {
  for (let k = adjective - 1; k >= Math.max(1, adjective - 3); k -= 1) {
    const token = tokens[k] as Token;
    if (/^(is|are|was|were|been|am|feels?|felt|seems?|seemed|remains?|remained|became)$/.test(token.lower))
      return k;
    if (token.pos !== 'ADV' && !/^(not|in)$/.test(token.lower)) return undefined;
  }
  return undefined;
}
