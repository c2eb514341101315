/** Stances, and acts by their absence: *voiced concerns about*, *declined to comment*. */
import { makeAct } from './act.ts';
import { isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { OCCASIONS, STANCE_NOUNS, STANCE_VERBS, VERBS } from './lexicon.ts';
import type { Phrase } from './noun-phrases.ts';
import { canSpeak, leaningSubject, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** *voiced concerns about …*, *expressed support for …*: a stance, and mixed where words of it are quoted. */
export function readStances(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 1 < limit; at += 1) {
    const token = tokens[at] as Token;
    if (
      reading.taken[at] ||
      !STANCE_VERBS.has(token.lower) ||
      token.pos !== 'VERB' ||
      /['’]s?$/.test(tokens[at - 1]?.text ?? '')
    )
      continue;
    const noun = tokens.findIndex(({ lower }, k) => k > at && k < at + 5 && STANCE_NOUNS.has(lower));
    if (noun === -1 || tokens.slice(at + 1, noun).some((between) => isVerb(between) || between.text === ','))
      continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, at));
    const joined = tokens[verbGroupStart(tokens, at) - 1]?.pos === 'CCONJ' || /ing$/.test(token.lower);
    const lean = subject || !joined ? undefined : leaningSubject(reading, at);
    // "raised concerns": a thing that raises them is the article's own voice.
    if (!lean && (!subject || !canSpeak(tokens, subject))) continue;
    if (/^rais/.test(token.lower) && !subject) continue;
    let start = noun + 1;
    if (tokens[start]?.lower === 'and' && STANCE_NOUNS.has(tokens[start + 1]?.lower ?? '')) start += 2;
    const isThat = tokens[start]?.lower === 'that' && isClause(tokens, start + 1, limit);
    const elsewhere =
      /^(on|in|via|at|during)$/.test(tokens[start]?.lower ?? '') &&
      [1, 2, 3].some((step) => OCCASIONS.has(tokens[start + step]?.lower ?? ''));
    if (tokens[start]?.pos === 'ADP' || isThat) start += 1;
    const end =
      !elsewhere && start < limit ? contentEnd(tokens, start, limit, token, reading.taken, !isThat) : start;
    const passages = end > start && tokens[start]?.text !== ',' ? [rangeOf(tokens, start, end)] : [];
    if (passages.length > 0) take(reading, start, end);
    take(reading, at, noun + 1);
    reading.acts.push(
      makeAct({
        source: lean ? lean.source : [rangeOfPhrase(tokens, subject as Phrase)],
        ...(lean?.speaker ? { speaker: lean.speaker } : {}),
        cue: [rangeOf(tokens, at, noun + 1)],
        passages,
        // A call or demand commits its speaker to what is asked for.
        stance: !isThat && !/^(calls?|demands?)$/.test(tokens[noun]?.lower ?? ''),
        clausal: isThat,
        rule: isThat ? 'noun of a stance before a clause' : 'verb and noun of a stance',
        confidence: 0.75,
      }),
    );
  }
}

/** Words that begin a clause: "declined to say whether", "refused to say that". */
const CLAUSE = /^(that|whether|if|why|how|what|where|when|who|which)$/;

/** *declined to comment*, *stopped short of condemning*: an act by its absence. */
export function readRefusals(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 1 < limit; at += 1) {
    const token = tokens[at] as Token;
    if (reading.taken[at] || token.pos !== 'VERB') continue;
    let cueEnd: number | undefined;
    if (/^(declined|declines|refused|refuses)$/.test(token.lower) && tokens[at + 1]?.lower === 'to') {
      const verb = tokens[at + 2];
      if (verb && (VERBS.has(verb.lower) || /^(elaborate|discuss|speak|respond)$/.test(verb.lower)))
        cueEnd = at + 3;
    } else if (
      /^(stopped|stops|stopping)$/.test(token.lower) &&
      tokens[at + 1]?.lower === 'short' &&
      VERBS.has(tokens[at + 3]?.lower ?? '')
    )
      cueEnd = at + 4;
    if (cueEnd === undefined) continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, at));
    const lean = subject ? undefined : leaningSubject(reading, at);
    if (!subject && !lean) continue;
    let start = cueEnd;
    if (/^(on|about|for|to|of)$/.test(tokens[start]?.lower ?? '')) start += 1;
    const isClausal = CLAUSE.test(tokens[start]?.lower ?? '');
    const end = start < limit ? contentEnd(tokens, start, limit, token, reading.taken, !isClausal) : start;
    const passages =
      end > start && !/^[,;]$/.test(tokens[start]?.text ?? '') ? [rangeOf(tokens, start, end)] : [];
    if (passages.length > 0) take(reading, start, end);
    take(reading, at, cueEnd);
    reading.acts.push(
      makeAct({
        source: subject ? [rangeOfPhrase(tokens, subject)] : (lean?.source ?? []),
        ...(lean?.speaker ? { speaker: lean.speaker } : {}),
        cue: [rangeOf(tokens, at, cueEnd)],
        passages,
        stance: true,
        clausal: passages.length > 0 && isClausal,
        rule: 'an act by its absence',
        confidence: 0.7,
      }),
    );
  }
}
