/** Verbs of saying inside a relative clause: *the plan, which she said would cost millions, …*, *which, she said, would …*. */
import { makeAct } from './act.ts';
import { endInRelative } from './clause-edges.ts';
import { contentEnd } from './content-ends.ts';
import { VERBS } from './lexicon.ts';
import type { Phrase } from './noun-phrases.ts';
import { canSpeak, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { isComma, type Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** Reads every verb of saying between a relative pronoun and the verb that the pronoun is the subject of. */
export function readRelativeCues(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 2; at + 1 < limit; at += 1) {
    const verb = VERBS.get(tokens[at]?.lower ?? '');
    if (reading.taken[at] || tokens[at]?.pos !== 'VERB' || verb?.kind === 'evident') continue;
    if (!verb?.frames.includes('clause')) continue;
    const subject = subjectOf(tokens, at) ?? bareSubject(tokens, at);
    if (!subject || !canSpeak(tokens, subject)) continue;
    const start = isComma(tokens[at + 1]) ? at + 2 : at + 1;
    const first = tokens[start]?.pos === 'ADV' ? tokens[start + 1] : tokens[start];
    if (start >= limit || !isVerb(first) || /(ing|en)$/.test(first?.lower ?? '')) continue;
    const end = endInRelative(tokens, start, contentEnd(tokens, start, limit, undefined, reading.taken));
    if (end <= start) continue;
    take(reading, start, end);
    take(reading, at, at + 1);
    take(reading, subject.start, subject.end);
    reading.acts.push(
      makeAct({
        source: [rangeOfPhrase(tokens, subject)],
        cue: [rangeOf(tokens, at, at + 1)],
        passages: [rangeOf(tokens, start, end)],
        rule: 'verb of saying inside a relative clause',
        confidence: verb.kind === 'say' ? 0.75 : 0.65,
      }),
    );
  }
}

/** The subject of the verb, where it follows a relative pronoun, with or without a comma. */
function subjectOf(tokens: readonly Token[], at: number): Phrase | undefined {
  const group = verbGroupStart(tokens, at);
  for (let k = group - 1; k >= Math.max(1, group - 8); k -= 1) {
    if (!/^(which|who|that)$/.test(tokens[k]?.lower ?? '')) continue;
    const floor = isComma(tokens[k + 1]) ? k + 2 : k + 1;
    // "the man that officials said": a noun stands before; "said that officials said" is no relative clause.
    const noun = isComma(tokens[k - 1]) ? tokens[k - 2] : tokens[k - 1];
    if (floor >= group || !/^(NOUN|PROPN|PRON|NUM)$/.test(noun?.pos ?? '')) return undefined;
    const subject = subjectBefore(tokens, group, floor);
    return subject?.start === floor ? subject : undefined;
  }
  return undefined;
}

/** The subject without a relative pronoun: "a plan | critics say | would hurt", "the man | Reed says | shot him". */
function bareSubject(tokens: readonly Token[], at: number): Phrase | undefined {
  const end = verbGroupStart(tokens, at);
  const head = tokens[end - 1];
  let start = end - 1;
  if (head?.pos === 'PROPN') while (tokens[start - 1]?.pos === 'PROPN') start -= 1;
  else if (head?.pos === 'NOUN' ? !/[^s]s$/.test(head.lower) : !/^(he|she|they)$/.test(head?.lower ?? ''))
    return undefined;
  return /^(NOUN|NUM)$/.test(tokens[start - 1]?.pos ?? '') ? { start, end } : undefined;
}
