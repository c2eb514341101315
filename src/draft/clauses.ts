/** Whether a clause begins at some word: a subject with a finite verb of its own. */
import { OCCASIONS, SUBORDINATORS, TIMES, VERBS } from './lexicon.ts';
import { isSmallQuote } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { isVerb } from './verb-groups.ts';

/** True where any verb stands from here to the limit. */
export function hasVerb(tokens: readonly Token[], start: number, limit: number): boolean {
  for (let k = start; k < limit; k += 1) if (isVerb(tokens[k])) return true;
  return false;
}

/** True where a subject with a finite verb of its own begins here, and not a thing with a relative clause or participle. */
export function isClause(tokens: readonly Token[], start: number, limit: number): boolean {
  const first = tokens[start];
  if (!first || start >= limit) return false;
  let k = start;
  // "said if it rained, they would", "said in 2012 prices fell"
  if ((first.lower !== 'that' && SUBORDINATORS.has(first.lower)) || first.pos === 'ADP') {
    const comma = tokens.findIndex(({ text }, m) => m > start && m < limit && text === ',');
    if (first.pos === 'ADP' && comma === -1)
      return (
        !/^(to|of|about|by|with)$/.test(first.lower) &&
        subjectInside(tokens, start, limit) &&
        finiteAfterNoun(tokens, start + 1, limit)
      );
    return (
      comma > start + 1 &&
      hasVerb(tokens, comma, limit) &&
      !/^(to|of|on|about|by|with|for)$/.test(first.lower)
    );
  }
  if (first.lower === 'that' && tokens[start + 1]?.pos === 'AUX') return true;
  if (/^(him|them|us|me)$/.test(first.lower)) return false;
  if (first.quote && !isSmallQuote(first)) return false;
  if (!/^(NOUN|PROPN|DET|ADJ|NUM|PRON|QUOTE|ADV|X|VERB|SYM)$/.test(first.pos)) return false;
  if (first.pos === 'VERB' && !/ing$/.test(first.lower)) return false;
  if (first.pos === 'VERB') k += 1;
  return finiteAfterNoun(tokens, k, limit);
}

function finiteAfterNoun(tokens: readonly Token[], start: number, limit: number): boolean {
  let relative = false;
  let commas = 0;
  for (let k = start; k < limit; k += 1) {
    const token = tokens[k] as Token;
    if (/^[;:.?!]$/.test(token.text)) return false;
    if (token.text === ',') {
      commas += 1;
      if (commas > 3 || (tokens[k + 1]?.pos === 'CCONJ' && commas === 1)) return false;
      continue;
    }
    if (/^(who|which|that|where|whose)$/.test(token.lower) && k > start) {
      relative = true;
      continue;
    }
    // "reported 40 dead, while Reuters said": nothing finite before another clause begins, and none after it.
    const another = token.lower !== 'that' && token.pos === 'SCONJ' && k > start && !relative;
    if (another && (commas === 0 || !tokens.slice(k, limit).some(({ text }) => text === ','))) return false;
    const isFinite =
      token.pos === 'AUX'
        ? !/^(be|been|being|having)$/.test(token.lower)
        : token.pos === 'VERB' && !/ing$/.test(token.lower) && tokens[k - 1]?.lower !== 'to';
    if (!isFinite) continue;
    const before = tokens[k - 1];
    // "the deal reached in May", "concerns raised by": a participle, unless nothing else is finite.
    const participle =
      token.pos === 'VERB' &&
      /(ed|en|ght|wn)$/.test(token.lower) &&
      /^(NOUN|PROPN)$/.test(before?.pos ?? '') &&
      (tokens[k + 1]?.pos === 'ADP' || tokens[k + 1]?.lower === 'by');
    const qualifier = before?.pos === 'ADV' ? tokens[k - 2] : before;
    const adjective = token.pos === 'VERB' && /^(DET|ADJ)$/.test(qualifier?.pos ?? '');
    if (adjective || isSecondInfinitive(tokens, k)) continue;
    // "added 20 jobs and announced": without a subject of its own it goes on with the verb before.
    if (!relative && before?.pos === 'CCONJ' && token.pos === 'VERB') return false;
    if (participle && !/^(in|to|on|for|from|at|into|with|over|up|out)$/.test(tokens[k + 1]?.lower ?? ''))
      continue;
    if (relative) {
      // The verb group of the relative clause goes on to its last auxiliary; what it reports has a verb of its own.
      while (isVerb(tokens[k + 1])) k += 1;
      relative = VERBS.get(tokens[k]?.lower ?? '')?.frames.includes('clause') ?? false;
      continue;
    }
    return true;
  }
  return false;
}

/** True where a subject begins after the noun of a preposition: "in 2012 prices fell", but not "at the scene said". */
function subjectInside(tokens: readonly Token[], preposition: number, limit: number): boolean {
  for (let k = preposition + 2; k < limit; k += 1) {
    const token = tokens[k] as Token;
    const before = tokens[k - 1] as Token;
    if (token.pos === 'AUX' || token.pos === 'VERB') return false;
    if (/^(DET|PRON)$/.test(token.pos) && before.pos !== 'ADP') return true;
    const time = before.pos === 'NUM' || TIMES.has(before.lower) || OCCASIONS.has(before.lower);
    if (time && /^(NOUN|PROPN|ADJ)$/.test(token.pos)) return true;
  }
  return false;
}

/** "to deny the report and abruptly end the meeting": a bare form after "and" shares the "to" before it. */
function isSecondInfinitive(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at] as Token;
  if (pos !== 'VERB' || /(ed|s|t|ing)$/.test(lower)) return false;
  const and = tokens[at - 1]?.pos === 'ADV' ? at - 2 : at - 1;
  if (tokens[and]?.pos !== 'CCONJ') return false;
  return tokens
    .slice(Math.max(0, and - 8), and)
    .some((token, n, words) => token.lower === 'to' && isVerb(words[n + 1]));
}
