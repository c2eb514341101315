/** Verbs of saying before what was said: *X said that …*, *X told Y: "…"*, *X vowed to …*, *…, adding that …*. */
import type { Act } from './act.ts';
import { hasVerb, isClause } from './clauses.ts';
import { type ContentStart } from './contents.ts';
import { contentEnd, endInRelative, endInSubject } from './content-ends.ts';
import { verbAndContent } from './cue-verbs.ts';
import { AUXILIARIES, type Verb } from './lexicon.ts';
import {
  isBareParticiple,
  isComma,
  isSmallQuote,
  isVerb,
  phraseAfter,
  phraseBefore,
  verbGroupStart,
  type Phrase,
} from './noun-phrases.ts';
import { canSpeak, leaningSubject, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';

/** Reads every verb that stands before its content. */
export function readLeadingCues(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.pos !== 'VERB' || reading.taken[at]) continue;
    const found = verbAndContent(tokens, at, subordinateEnd(tokens, at, limit));
    if (!found) continue;
    const act = makeAct(reading, at, found.verb, found.cueEnd, found.content);
    if (act) reading.acts.push(act);
  }
}

/** Where the clause ends that opens the sentence with "after" or "while" and holds the verb: at the comma before the main clause. */
function subordinateEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (!SUBORDINATE.test(tokens[0]?.lower ?? '') || tokens.slice(0, at).some(isComma)) return limit;
  const comma = tokens.findIndex(
    (token, k) => k > at && k < limit && isComma(token) && isClause(tokens, k + 1, limit),
  );
  return comma === -1 ? limit : comma;
}

const SUBORDINATE = /^(when|while|after|before|as|if|although|though|because|since|until)$/;

function makeAct(
  reading: Reading,
  at: number,
  verb: Verb,
  cueEnd: number,
  content: ContentStart,
): Act | undefined {
  const { tokens, limit } = reading;
  const who = sourceOf(reading, at, verb, content);
  if (!who) return undefined;
  let end =
    content.kind === 'quote'
      ? quoteEnd(reading, content.start)
      : contentEnd(tokens, content.start, limit, tokens[at], reading.taken, isThing(content));
  // "When reporters asked whether he worried, he laughed": the clause of the cue is no main clause.
  if (who.subordinate) {
    const main = tokens.findIndex(
      (token, k) => k > content.start && k < end && token.text === ',' && isClause(tokens, k + 1, limit),
    );
    if (main !== -1) end = main;
  }
  if (tokens[verbGroupStart(tokens, at) - 2]?.lower === 'whose')
    end = endInRelative(tokens, content.start, end);
  // "one aide, who asked not to be named, said": the clause around the relative one goes on.
  if (/^(who|which|that)$/.test(tokens[verbGroupStart(tokens, at) - 1]?.lower ?? '')) {
    end = endInRelative(tokens, content.start, end);
    if (!hasVerb(tokens, 0, verbGroupStart(tokens, at))) end = endInSubject(tokens, content.start, end);
  }
  // "A man claiming to be a doctor | was arrested"
  if (who.inSubject) end = endInSubject(tokens, content.start, end);
  let from = content.start;
  while (from < end && /^[,:–—-]$/.test(tokens[from]?.text ?? '')) from += 1;
  if (end <= from) return undefined;
  while (end > from + 1 && /^[,:;—–-]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  const passages = [rangeOf(tokens, from, end)];
  take(reading, from, end);
  // With the words between: when, where and to whom it was said.
  take(reading, at, from);
  const hasQuote = tokens.slice(content.start, end).some(({ quote }) => quote);
  const clausal = !isThing(content) && !/^(infinitive|gerund)$/.test(content.kind);
  return {
    source: who.source,
    ...(who.speaker ? { speaker: who.speaker } : {}),
    cue: [{ ...rangeOf(tokens, at, cueEnd), ...(who.cue ? { from: who.cue.from } : {}) }],
    passages,
    stance: content.kind === 'stance' && !hasQuote,
    clausal,
    rule: `${RULES[content.kind]}${who.how}`,
    confidence:
      Math.round(
        (content.kind === 'quote' ? 0.93 : content.announced ? 0.85 : hasQuote || clausal ? 0.75 : 0.5) *
          who.factor *
          (verb.kind === 'say' ? 1 : 0.9) *
          100,
      ) / 100,
  };
}

const RULES: Readonly<Record<ContentStart['kind'], string>> = {
  quote: 'verb of saying before a quotation',
  clause: 'verb of saying before a clause',
  question: 'verb of saying before a question',
  infinitive: 'verb of saying before an infinitive',
  gerund: 'verb of saying before an -ing form',
  thing: 'verb of saying before a thing',
  stance: 'verb of a stance before its object',
  named: 'verb of naming before what is named',
};

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
function sourceOf(reading: Reading, at: number, verb: Verb, content: ContentStart): Who | undefined {
  const { tokens } = reading;
  const { lower } = tokens[at] as Token;
  const before = tokens[at - 1];
  // "to say": whoever went on, wanted or was about to.
  if (before?.lower === 'to') return governor(reading, at - 1);
  const group = verbGroupStart(tokens, at);
  // "is reported to have said"
  if (tokens[group - 1]?.lower === 'to' && tokens[group]?.lower === 'have')
    return governor(reading, group - 1);
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
      const phrase = phraseBefore(tokens, at);
      if (phrase && canSpeak(tokens, phrase))
        return {
          source: [rangeOfPhrase(tokens, phrase)],
          how: '; the noun before the participle speaks',
          factor: 0.85,
          inSubject: !hasVerb(tokens, 0, at),
        };
    }
    if (before && before.pos === 'ADP' && !/^(by|in|after|before|while|when)$/.test(before.lower))
      return undefined;
    if (at === 0) return isThing(content) ? undefined : mainSubject(reading, content.start);
    const lean = leaningSubject(reading, at);
    if ((isThing(content) || verb.kind === 'evident') && lean && !lean.speaker && !lean.speaks)
      return undefined;
    return lean && { ...lean, how: '; the subject of the main clause speaks', factor: 0.85 };
  }
  if (isPassive(tokens, group, at)) return passive(reading, at, group, content);
  const subject = subjectBefore(tokens, group);
  if (!subject) {
    // "… and said": the subject of the verb before.
    const joined = tokens[group - 1];
    const isJoined =
      joined?.pos === 'CCONJ' || (joined?.text === ',' && !participle) || joined?.lower === 'then';
    const lean = isJoined ? leaningSubject(reading, at) : undefined;
    return lean && { ...lean, how: '; the subject of the verb before speaks', factor: 0.85 };
  }
  if (verb.kind === 'evident' && !canSpeak(tokens, subject)) return undefined;
  // Outside quotation marks nobody but the writer is "I", and nobody but the reader "you".
  if (subject.end === subject.start + 1 && /^(i|you)$/.test(tokens[subject.start]?.lower ?? ''))
    return undefined;
  if (isThing(content) && !canSpeak(tokens, subject)) return undefined;
  if (
    /^(which|that|what|it|this|there)$/.test(tokens[subject.start]?.lower ?? '') &&
    subject.end === subject.start + 1 &&
    (verb.kind !== 'say' || !content.announced)
  )
    return undefined;
  const subordinate = SUBORDINATE.test(tokens[subject.start - 1]?.lower ?? '');
  return { source: [rangeOfPhrase(tokens, subject)], how: '', factor: 1, subordinate };
}

/** "did not", "has never" before a verb. */
function isNegated(tokens: readonly Token[], group: number, at: number): boolean {
  return tokens.slice(group, at).some(({ lower }) => /^(not|never)$|n't$/.test(lower));
}

const isThing = ({ kind }: ContentStart): boolean =>
  kind === 'thing' || kind === 'stance' || kind === 'named';
const isNounLike = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

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
function governor(reading: Reading, to: number): Who | undefined {
  const { tokens } = reading;
  const perfect = tokens[to + 1]?.lower === 'have';
  for (let k = to - 1; k >= Math.max(0, to - 4); k -= 1) {
    const token = tokens[k] as Token;
    if (!isVerb(token)) {
      if (/^[,;:]$/.test(token.text) || token.pos === 'NOUN') return undefined;
      continue;
    }
    if (
      /^(refused|declined|failed|unable|able|expected|asked|told|urged|used|forced|said|believed|thought|alleged)$/.test(
        token.lower,
      ) &&
      !(perfect && isPassive(tokens, verbGroupStart(tokens, k), k))
    )
      return undefined;
    const group = verbGroupStart(tokens, k);
    const subject = subjectBefore(tokens, group);
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

/** The end of a quoted content: the quotation, or the clause that it begins. */
function quoteEnd({ tokens, limit }: Reading, start: number): number {
  const quote = tokens[start] as Token;
  const next = tokens[start + 1];
  if (!next || start + 1 >= limit || /[.?!…]["”'’»]*$/u.test(quote.text)) return start + 1;
  // `said "this plan" would fail`, `said "A" and "B"`
  // and `said "nine out of ten" doctors agree`
  if (/^(AUX|VERB|NOUN|PROPN)$/.test(next.pos) || (isSmallQuote(quote) && next.pos !== 'PUNCT'))
    return contentEnd(tokens, start, limit, undefined);
  const second = tokens.findIndex((token, k) => k > start + 1 && k < start + 6 && token.quote);
  if (next.pos === 'CCONJ' && second !== -1 && !hasVerb(tokens, start + 2, second))
    return contentEnd(tokens, start, limit, undefined);
  return start + 1;
}
