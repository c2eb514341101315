/** Who speaks, for a verb of saying before what was said: its subject, or whoever the words around it name. */
import type { Act } from './act.ts';
import type { ContentStart } from './announced-contents.ts';
import { resumption } from './clause-edges.ts';
import { hasVerb, isClause } from './clauses.ts';
import { AUXILIARIES, IRREGULAR_PASTS, TIMES, type Verb } from './lexicon.ts';
import { phraseAfter, phraseBefore, type Phrase } from './noun-phrases.ts';
import { canSpeak, isAbstractHead, leaningSubject, rangeOf, rangeOfPhrase, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { isComma, type Token } from './tokens.ts';
import { isBareParticiple, isVerb, verbGroupStart } from './verb-groups.ts';

/** Words that begin a clause for when, why or in spite of what. */
export const SUBORDINATE = /^(when|while|after|before|as|if|although|though|because|since|until)$/;

interface Who extends Pick<Act, 'source' | 'speaker'> {
  how: string;
  factor: number;
  cue?: Act['cue'][number];
  /** True where the clause of the cue depends on another. */
  subordinate?: boolean;
  /** True where the cue stands inside the subject of the sentence. */
  inSubject?: boolean;
}

/** Who speaks; undefined where the verb reports nobody's words. */
export function sourceOf(reading: Reading, at: number, verb: Verb, content: ContentStart): Who | undefined {
  const { tokens } = reading;
  const { lower } = tokens[at] as Token;
  const before = tokens[at - 1];
  // "to say": whoever went on, wanted or was about to.
  if (before?.lower === 'to') return governor(reading, at - 1, verb);
  const group = verbGroupStart(tokens, at);
  // "is reported to have said"
  if (tokens[group - 1]?.lower === 'to' && tokens[group]?.lower === 'have')
    return governor(reading, group - 1, verb);
  // "did not respond to an email": no answer reports nothing.
  if (isNegated(tokens, group, at) && /^(respond|reply|comment|answer)/.test(verb.lemma)) return undefined;
  const participle = /ing$/.test(lower);
  if (isBareParticiple(tokens, group, at)) return undefined;
  if (participle && !tokens.slice(group, at).some(({ pos }) => pos === 'AUX')) {
    const phrase = withPhrase(tokens, at);
    if (phrase && canSpeak(tokens, phrase))
      return {
        source: [rangeOfPhrase(tokens, phrase)],
        how: '; whoever stands after “with” speaks',
        factor: 0.85,
      };
    if (isNounLike(before)) {
      // "a message stating", "with one poster writing"
      const phrase = pastQuantifier(tokens, phraseBefore(tokens, at));
      if (phrase && canSpeak(tokens, phrase))
        return {
          source: [rangeOfPhrase(tokens, phrase)],
          how: '; the noun before the participle speaks',
          factor: 0.85,
          inSubject: !hasVerb(tokens, 0, at),
        };
    }
    // "took the step of announcing that", but "accused him of saying that"
    const step = before?.lower === 'of' && content.announced && takesStep(tokens, at - 1);
    if (before?.pos === 'ADP' && !step && !/^(by|in|after|before|while|when)$/.test(before.lower))
      return undefined;
    // "While saying that he respects her, he", "After saying he would stay, he"
    if (at === 0 || (at === 1 && (SUBORDINATE.test(before?.lower ?? '') || before?.lower === 'by')))
      return isThing(content) ? undefined : mainSubject(reading, content.start);
    const lean = leaningSubject(reading, at);
    if ((isThing(content) || verb.kind === 'evident') && lean && !lean.speaker && !lean.speaks)
      return undefined;
    return lean && { ...lean, how: '; the subject of the main clause speaks', factor: 0.85 };
  }
  // "Wells, asked whether she would run, demurred": she was asked, by nobody who is named.
  if (
    content.kind === 'question' &&
    /ed$/.test(lower) &&
    isComma(before) &&
    resumption(tokens, content.start, reading.limit) !== undefined
  )
    return undefined;
  // "Asked by reporters whether it sank, Holm said"
  const asked = at === 0 && /ed$/.test(lower) && tokens[1]?.lower === 'by';
  if (asked || isPassive(tokens, group, at)) return passive(reading, at, group, content);
  const subject = subjectBefore(tokens, group);
  if (!subject) {
    // "… and said": the subject of the verb before.
    const joined = tokens[group - 1];
    const isJoined =
      joined?.pos === 'CCONJ' || (joined?.text === ',' && !participle) || joined?.lower === 'then';
    const lean = isJoined ? leaningSubject(reading, at) : undefined;
    return lean && { ...lean, how: '; the subject of the verb before speaks', factor: 0.85 };
  }
  if ((verb.kind === 'evident' && !canSpeak(tokens, subject)) || isAbstractHead(tokens, subject))
    return undefined;
  // Outside quotation marks nobody but the writer is "I", and nobody but the reader "you".
  if (subject.end === subject.start + 1 && /^(i|you)$/.test(tokens[subject.start]?.lower ?? ''))
    return undefined;
  if (isThing(content) && !canSpeak(tokens, subject)) return undefined;
  // "What he wrote that night became": the clause before the verb is what was written.
  const fused = tokens[subject.start - 1]?.lower === 'what' && content.kind === 'clause';
  if (fused && !/^(is|was|that)$/.test(tokens[content.start - 2]?.lower ?? '')) return undefined;
  if (
    /^(which|that|what|it|this|there)$/.test(tokens[subject.start]?.lower ?? '') &&
    subject.end === subject.start + 1 &&
    (verb.kind !== 'say' || !content.announced)
  )
    return undefined;
  // "a rule which the office proposed in July": what was proposed stands before.
  const relative = /^(which|whom)$/.test(tokens[subject.start - 1]?.lower ?? '');
  const place = tokens[subject.start - 2]?.pos === 'ADP';
  if (relative && !place && /^(clause|thing)$/.test(content.kind) && !content.announced) return undefined;
  const subordinate = SUBORDINATE.test(tokens[subject.start - 1]?.lower ?? '');
  return { source: [rangeOfPhrase(tokens, subject)], how: '', factor: 1, subordinate };
}

/** "Some held | signs reading": after a bare quantifier a past form is the verb, where the sentence has no other before it. */
function pastQuantifier(tokens: readonly Token[], phrase: Phrase | undefined): Phrase | undefined {
  if (phrase?.start !== 0 || !/^(some|many|few|several|others|most|both|one)$/.test(tokens[0]?.lower ?? ''))
    return phrase;
  const { lower = '' } = tokens[1] ?? {};
  const isPast = /ed$/.test(lower) || IRREGULAR_PASTS.has(lower);
  return isPast && phrase.end > 2 ? { start: 2, end: phrase.end } : phrase;
}

/** "did not", "has never" before a verb. */
function isNegated(tokens: readonly Token[], group: number, at: number): boolean {
  return tokens.slice(group, at).some(({ lower }) => /^(not|never)$|n't$/.test(lower));
}

/** True for a content that is a thing and no clause: "requested aid", "called it a lie". */
export const isThing = ({ kind }: ContentStart): boolean =>
  kind === 'thing' || kind === 'stance' || kind === 'named';

const isNounLike = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

/** "the last step Wednesday of", "her habit of": an act of whoever the subject is. */
function takesStep(tokens: readonly Token[], of: number): boolean {
  const noun = TIMES.has(tokens[of - 1]?.lower ?? '') ? tokens[of - 2] : tokens[of - 1];
  return /^(step|habit|point|mistake|practice|course)$/.test(noun?.lower ?? '');
}

/** "with both sides saying" */
function withPhrase(tokens: readonly Token[], at: number): Phrase | undefined {
  for (let k = at - 2; k >= Math.max(0, at - 8); k -= 1) {
    const { lower, pos } = tokens[k] as Token;
    if (lower === 'with') return phraseBefore(tokens, at, k + 1);
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX') return undefined;
  }
  return undefined;
}

/** "Saying he was tired, Smith resigned": the subject of the clause after the comma. */
function mainSubject({ tokens, limit }: Reading, from: number): Who | undefined {
  const comma = tokens.findIndex(
    ({ text }, k) => k > from && k < limit && text === ',' && isClause(tokens, k + 1, limit),
  );
  const reports = comma !== -1 && (tokens[from]?.quote !== undefined || hasVerb(tokens, from, comma));
  const subject = reports ? phraseAfter(tokens, comma + 1, limit) : undefined;
  if (!subject || !canSpeak(tokens, subject)) return undefined;
  return {
    source: [rangeOfPhrase(tokens, subject)],
    how: '; the subject of the main clause speaks',
    factor: 0.85,
    subordinate: true,
  };
}

/** Whoever governs an infinitive: "went on to say", "was quick to point out". */
function governor(reading: Reading, to: number, verb: Verb): Who | undefined {
  const { tokens } = reading;
  const perfect = tokens[to + 1]?.lower === 'have';
  let object = false;
  for (let k = to - 1; k >= Math.max(0, to - 4); k -= 1) {
    const token = tokens[k] as Token;
    if (!isVerb(token)) {
      if (/^[,;:]$/.test(token.text)) return undefined;
      object ||= /^(NOUN|PROPN|PRON)$/.test(token.pos);
      continue;
    }
    // "took to Twitter to say", but "needs somebody to tell"
    if (object && !/^(used?|uses|using|took|takes?|issued|held|called|gave|went|wrote)$/.test(token.lower))
      return undefined;
    if (
      (/^(refused|declined|failed|unable|able|expected|asked|told|urged|forced|said|believed|thought|alleged)$/.test(
        token.lower,
      ) ||
        (token.lower === 'used' && !object)) &&
      !(perfect && isPassive(tokens, verbGroupStart(tokens, k), k))
    )
      return undefined;
    const group = verbGroupStart(tokens, k);
    const subject = subjectBefore(tokens, group);
    // "the figures seem to show", "whose task is to recommend": a thing shows, and a duty is nobody's words.
    const isDuty = token.pos === 'AUX' && /^(is|are|was|were|'s|'re)$/.test(token.lower);
    if (subject && (verb.kind === 'evident' || isDuty) && !canSpeak(tokens, subject)) return undefined;
    // "they were meant to show"
    if (verb.kind === 'evident' && isPassive(tokens, group, k)) return undefined;
    return (
      subject && {
        source: [rangeOfPhrase(tokens, subject)],
        how: '; an infinitive, its verb’s subject speaks',
        factor: 0.75,
        cue: rangeOf(tokens, k, to),
      }
    );
  }
  return undefined;
}

/** "was told", "has been reported": a form of "be" before a participle that is no -ing form. */
function isPassive(tokens: readonly Token[], group: number, at: number): boolean {
  const auxiliaries = tokens.slice(group, at).filter(({ lower }) => AUXILIARIES.has(lower));
  return (
    auxiliaries.some(({ lower }) => /^(is|are|was|were|be|been|being)$/.test(lower)) &&
    !/ing$/.test(tokens[at]?.lower ?? '')
  );
}

/** "It was announced that", "X was told by Y that": whoever stands after "by", or nobody. */
function passive({ tokens }: Reading, at: number, group: number, content: ContentStart): Who | undefined {
  const by = tokens.findIndex(({ lower }, k) => k > at && k < content.start && lower === 'by');
  if (by !== -1) {
    const phrase = phraseBefore(
      tokens,
      content.start - (tokens[content.start - 1]?.lower === 'that' ? 1 : 0),
      by + 1,
    );
    if (phrase && canSpeak(tokens, phrase))
      return { source: [rangeOfPhrase(tokens, phrase)], how: ', in the passive with a speaker', factor: 0.8 };
  }
  const impersonal = tokens[group - 1]?.lower === 'it';
  return content.kind === 'clause' && content.announced && impersonal
    ? { source: [], how: ', in the passive without a speaker', factor: 0.6 }
    : undefined;
}
