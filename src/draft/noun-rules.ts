/** Nouns of saying as cues: *his claim that …*, *a warning from X that …*, *X's promise to …*. */
import { makeAct, type Act } from './act.ts';
import { endInSubject } from './clause-edges.ts';
import { isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { SAYING_NOUNS } from './lexicon.ts';
import { phraseAfter, phraseBefore } from './noun-phrases.ts';
import { canSpeak, leaningSubject, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** *his claim that …*, *a warning from X that …*, *X's promise to …*, *came to the conclusion that …*. */
export function readSayingNouns(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 1 < limit; at += 1) {
    const token = tokens[at] as Token;
    const noun = token.lower.replace(/s$/, '');
    if (
      reading.taken[at] ||
      token.pos === 'VERB' ||
      !(SAYING_NOUNS.has(noun) || SAYING_NOUNS.has(token.lower))
    )
      continue;
    const source = ownerOf(reading, at);
    if (!source) continue;
    let start = at + 1;
    if (source.after !== undefined) start = source.after;
    // "His argument is that …"
    const copula =
      /^(is|was|are|were|remains)$/.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'that';
    if (copula) start += 1;
    const isThat = tokens[start]?.lower === 'that' && isClause(tokens, start + 1, limit);
    const isTo =
      tokens[start]?.lower === 'to' &&
      isVerb(tokens[start + 1]) &&
      /^(promise|pledge|vow|threat|proposal|offer|demand|request|plea)$/.test(noun);
    if (!isThat && !isTo) continue;
    if (isThat) start += 1;
    const end =
      isThat && !copula
        ? endInSubject(tokens, start, contentEnd(tokens, start, limit, undefined, reading.taken))
        : contentEnd(tokens, start, limit, undefined, reading.taken);
    if (end <= start) continue;
    take(reading, start, end);
    take(reading, at, at + 1);
    reading.acts.push(
      makeAct({
        source: source.ranges,
        ...(source.speaker ? { speaker: source.speaker } : {}),
        cue: [rangeOf(tokens, source.cueStart ?? at, copula ? start - 1 : at + 1)],
        passages: [rangeOf(tokens, start, end)],
        clausal: isThat,
        rule: isThat ? 'noun of saying before a clause' : 'noun of saying before an infinitive',
        confidence: source.speaker ? 0.6 : 0.7,
      }),
    );
  }
}

interface Owner {
  ranges: Act['source'];
  speaker?: Act;
  cueStart?: number;
  after?: number;
}

/** Who says again what he said: "She repeated her claim that". */
function upholder({ tokens }: Reading, possessive: number): Owner | undefined {
  const verb = possessive - 1;
  if (!/^(repeat|reiterat|renew|defend|restat|withdr|retract|mad|mak)/.test(tokens[verb]?.lower ?? ''))
    return undefined;
  const subject =
    tokens[verb]?.pos === 'VERB' ? subjectBefore(tokens, verbGroupStart(tokens, verb)) : undefined;
  return subject && { ranges: [rangeOfPhrase(tokens, subject)], cueStart: verb };
}

/** Whose claim it is: "his", "Smith's", "from Smith", or the subject of "made the claim". */
function ownerOf(reading: Reading, at: number): Owner | undefined {
  const { tokens, limit } = reading;
  for (let k = at - 1; k >= Math.max(0, at - 5); k -= 1) {
    const token = tokens[k] as Token;
    if (/^(his|her|their|its)$/.test(token.lower))
      return upholder(reading, k) ?? { ranges: [rangeOf(tokens, k, k + 1)] };
    if (/['’]s?$/.test(token.text) && /^\p{L}/u.test(token.text)) {
      const phrase = phraseBefore(tokens, k + 1);
      return phrase ? { ranges: [rangeOfPhrase(tokens, phrase)] } : undefined;
    }
    if (token.pos === 'VERB') {
      const carries =
        /^(made|makes|making|issued|issues|issuing|came|comes|coming|reached|gave|gives|giving|expressed|expresses|voiced|repeated|repeats|rejected|offered|advanced|have|has|had|dropped)$/.test(
          token.lower,
        );
      if (!carries) return undefined;
      const subject = subjectBefore(tokens, verbGroupStart(tokens, k));
      const lean = subject ? undefined : leaningSubject(reading, k);
      if (subject) return { ranges: [rangeOfPhrase(tokens, subject)], cueStart: k };
      return lean
        ? { ranges: lean.source, ...(lean.speaker ? { speaker: lean.speaker } : {}), cueStart: k }
        : undefined;
    }
    if (token.pos === 'PUNCT') break;
  }
  if (/^(from|by)$/.test(tokens[at + 1]?.lower ?? '')) {
    const phrase = phraseAfter(tokens, at + 2, limit);
    if (phrase && canSpeak(tokens, phrase))
      return { ranges: [rangeOfPhrase(tokens, phrase)], after: phrase.end };
  }
  return undefined;
}
