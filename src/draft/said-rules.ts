/** Verbs of saying after or inside what was said: *"…," said X*, *…, X said*, *…, X said, …*. */
import type { Act } from './act.ts';
import { hasVerb, isClause } from './clauses.ts';
import { verbAndContent } from './cue-verbs.ts';
import { VERBS } from './lexicon.ts';
import { phraseAfter, type Phrase } from './noun-phrases.ts';
import { canSpeak, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import {
  afterTimes,
  beforeResumption,
  contentBefore,
  endsOpening,
  isAdjunct,
  isBreak,
  nextQuote,
  restOfClause,
  speaksAlone,
} from './said-parts.ts';
import { subjectBefore } from './subjects.ts';
import { isDash, type Token } from './tokens.ts';
import { isBareParticiple, isVerb, verbGroupStart } from './verb-groups.ts';

/** Reads every verb that stands after its content. Run before the rules that look forward: what was said may hold verbs of saying of its own. */
export function readTrailingCues(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.pos !== 'VERB' || reading.taken[at]) continue;
    const act = inverted(reading, at) ?? trailing(reading, at);
    if (act) reading.acts.push(act);
  }
}

/** *"…," said X* and *…, said X*. */
function inverted(reading: Reading, at: number): Act | undefined {
  const { tokens, limit } = reading;
  const verb = VERBS.get(tokens[at]?.lower ?? '');
  const before = tokens[at - 1];
  if (!before || !(before.quote || isBreak(before))) return undefined;
  const content = contentBefore(reading, at);
  if (!content || /ing$/.test(tokens[at]?.lower ?? '')) return undefined;
  // "…, a spokesman for the city, told Reuters": what follows "told" is who was told.
  if (/^(tell|inform|notify|assure|remind)$/.test(verb?.lemma ?? '')) return undefined;
  let next = at + 1;
  if (/^(also|then|later)$/.test(tokens[next]?.lower ?? '')) next += 1;
  const source = phraseAfter(tokens, next, limit);
  const first = tokens[next]?.lower ?? '';
  if (!source || /^(him|them|me|us)$/.test(first)) return undefined;
  // "said her spokesman" has a speaker, "told her" has none.
  if (/^(her|that|this)$/.test(first) && (source.end - next < 2 || !canSpeak(tokens, source)))
    return undefined;
  const after = tokens[source.end];
  if (content.quoted) {
    if (!verb && !/(ed|ote)$/.test(tokens[at]?.lower ?? '')) return undefined;
    if (verb && verb.kind !== 'say' && !isBreak(before) && !/[,?!—]["”'’]*$/.test(before.text))
      return undefined;
    // `"X," announced the plan that`: a clause after the phrase would make the phrase an object.
    if (
      after &&
      source.end < limit &&
      (after.pos === 'AUX' ||
        (after.pos === 'VERB' && !/(ing|ed)$/.test(after.lower) && tokens[source.end + 1]?.pos !== 'ADP'))
    )
      return undefined;
    return finish(
      reading,
      content,
      at,
      source,
      verb ? 'quotation, then verb and speaker' : 'quotation, then an unlisted verb and a name',
      verb ? 0.95 : 0.55,
      source.end,
    );
  }
  // "The firm, whose cars sell well, reported earnings": without quotation marks the phrase must be able to speak.
  const person = canSpeak(tokens, source) || /^(who|whose)$/.test(after?.lower ?? '');
  if (!verb?.frames.includes('clause') || verb.kind !== 'say' || !person) return undefined;
  // "The chief, whose staff have been criticised, said they showed restraint": without marks no pronoun stands after its verb.
  if (tokens[next]?.pos === 'PRON') return undefined;
  // "The bridge, says the mayor, is a wreck": the cue stands between the subject and its verb.
  const inside =
    after?.text === ',' &&
    isVerb(tokens[source.end + 1]) &&
    before.text === ',' &&
    !hasVerb(tokens, content.start, content.end);
  if (
    !(inside || speaksAlone(tokens, content)) ||
    (after &&
      source.end < limit &&
      !isBreak(after) &&
      !/^(who|whose)$/.test(after.lower) &&
      !isAdjunct(tokens, source.end, limit))
  )
    return undefined;
  return finish(reading, content, at, source, 'clause, then verb and speaker', 0.85, source.end);
}

/** *"…," X said*, *…, X said* and *…, X said, …*. */
function trailing(reading: Reading, at: number): Act | undefined {
  const { tokens, limit, taken } = reading;
  const verb = VERBS.get(tokens[at]?.lower ?? '');
  const group = verbGroupStart(tokens, at);
  if (/ing$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.pos !== 'AUX') return undefined;
  if (isBareParticiple(tokens, group, at)) return undefined;
  // "a figure disputed by economists"
  if (tokens[at + 1]?.lower === 'by' && group === at) return undefined;
  // In "one aide, who asked not to be named, said" the relative clause is no cue of what stands before.
  if (/^(who|which|that)$/.test(tokens[group - 1]?.lower ?? '')) return undefined;
  const source = subjectBefore(tokens, group);
  if (!source || source.start === 0 || taken[source.start]) return undefined;
  const before = tokens[source.start - 1] as Token;
  const as = before.lower === 'as' ? 1 : 0;
  const edge = tokens[source.start - 1 - as];
  if (!edge || !(edge.quote || isBreak(edge))) return undefined;
  const content = contentBefore(reading, source.start - as);
  if (!content) return undefined;
  // `In a letter to the "Apple community," Jobs said he`: a name in marks ends an opening phrase, and the clause follows.
  if (content.quoted && endsOpening(tokens, content) && isClause(tokens, at + 1, limit)) return undefined;
  if (content.quoted) {
    const inside = tokens[content.end - 1] as Token;
    const introduces = isBreak(edge) || /[,?!.—…-]["”'’»]*$/u.test(inside.text);
    if (!introduces || (verb === undefined && !/[,?!—-]["”'’»]*$/u.test(inside.text))) return undefined;
    if (verb?.kind === 'evident' || (verb?.kind === 'mind' && reportsBefore(tokens, content)))
      return undefined;
    return finish(
      reading,
      content,
      at,
      source,
      verb ? 'quotation, then speaker and verb' : 'quotation, then a name and an unlisted verb',
      verb ? 0.95 : 0.5,
      at + 1,
    );
  }
  if (
    !(verb?.frames.includes('clause') || verb?.frames.includes('that')) ||
    (verb.kind === 'evident' && !canSpeak(tokens, source))
  )
    return undefined;
  // "Asked about it, X said, “…”": the words before are no content where a quotation follows.
  if (tokens[at + 1]?.quote || (/^[,:]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.quote))
    return undefined;
  // The rest must be words for when and where, or the clause must go on after a comma.
  const rest = beforeResumption(tokens, content, afterTimes(tokens, at + 1), limit);
  const next = tokens[rest];
  const goesOn = isBreak(next) || next === undefined || next.text === ';';
  // "As the firm grew, it added a layer": what has an object says nothing of what stands before it.
  if (next && !verb.frames.includes('person') && /^(DET|ADJ|NUM|PRON)$/.test(next.pos)) return undefined;
  // "When she asked, Chan told him why": what is said follows.
  const asked = /^(how|why|what|whether|so)$/.test(tokens[rest + 1]?.lower ?? '');
  // "The paper said that whoever wins should know": what somebody thinks there belongs to what is said.
  if (verb.kind === 'mind' && reportsBefore(tokens, content)) return undefined;
  // "The fees are checked, Olsen said, but “we don't ask why.”": the quotation goes on with the clause.
  // "There is no proof, Olsen said, that it sank": the clause belongs to the noun.
  const turns =
    isBreak(next) &&
    (/^(but|and|while|although|though)$/.test(tokens[rest + 1]?.lower ?? '') ||
      (tokens[rest + 1]?.lower === 'that' && tokens[content.end - 1]?.pos === 'NOUN'));
  if (asked || (next && !turns && verbAndContent(tokens, at, limit)?.content.announced)) return undefined;
  // "at a festival held in May": a verb that also means other things needs somebody who can speak.
  if (!verb.frames.includes('clause') && !canSpeak(tokens, source)) return undefined;
  if (!goesOn && !isAdjunct(tokens, rest, limit)) return undefined;
  if (
    tokens[content.start]?.pos === 'SCONJ' &&
    !tokens.slice(content.start, content.end).some(isBreak) &&
    !goesOn
  )
    return undefined;
  // "It would cost more - a change, X said, that is meant to help": only what stands behind the dash goes on.
  const dash =
    tokens.slice(content.start, content.end).findLastIndex((token) => isDash(token)) + content.start;
  if (
    dash > content.start &&
    goesOn &&
    !hasVerb(tokens, dash + 1, content.end) &&
    relativeAt(tokens, rest + 1)
  )
    content.start = dash + 1;
  const whole = speaksAlone(tokens, content);
  const opening =
    /^(ADP|SCONJ|ADV)$/.test(tokens[content.start]?.pos ?? '') && verb.frames.includes('clause');
  if (
    !whole &&
    !(
      goesOn &&
      rest + 1 < limit &&
      hasVerb(tokens, rest + 1, limit) &&
      (opening || relativeAt(tokens, rest + 1) || !isClause(tokens, rest + 1, limit))
    )
  )
    return undefined;
  return finish(
    reading,
    content,
    at,
    source,
    whole ? 'clause, then speaker and verb' : 'verb and speaker inside the clause',
    whole ? 0.85 : 0.7,
    rest,
  );
}

/** Makes the act and adds what is said after the speaker was named. */
function finish(
  reading: Reading,
  content: { start: number; end: number; quoted: boolean },
  at: number,
  source: Phrase,
  rule: string,
  confidence: number,
  after: number,
): Act {
  const { tokens } = reading;
  const passages = [rangeOf(tokens, content.start, content.end)];
  take(reading, content.start, content.end);
  take(reading, at, at + 1);
  take(reading, source.start, source.end);
  const second = content.quoted ? nextQuote(reading, after) : restOfClause(reading, after, at);
  if (second) {
    passages.push(rangeOf(tokens, second.start, second.end));
    take(reading, second.start, second.end);
  }
  return {
    // "it was announced": by nobody who is named
    source: isImpersonal(tokens, source, at) ? [] : [rangeOfPhrase(tokens, source)],
    cue: [rangeOf(tokens, at, at + 1)],
    passages,
    stance: false,
    clausal: true,
    rule,
    confidence,
  };
}

/** True where the words before hold a verb of saying with a clause of its own. */
function reportsBefore(tokens: readonly Token[], { start, end }: Phrase): boolean {
  for (let k = start; k < end; k += 1) {
    const told = tokens[k]?.pos === 'VERB' && VERBS.has(tokens[k]?.lower ?? '');
    if (told && tokens.slice(k + 1, Math.min(end, k + 4)).some(({ lower }) => lower === 'that')) return true;
  }
  return false;
}

const relativeAt = (tokens: readonly Token[], at: number): boolean =>
  /^(that|which|who)$/.test(tokens[at]?.lower ?? '') && isVerb(tokens[at + 1]);

function isImpersonal(tokens: readonly Token[], { start, end }: Phrase, at: number): boolean {
  return (
    end - start === 1 &&
    tokens[start]?.lower === 'it' &&
    tokens.slice(end, at).some(({ lower }) => /^(is|was|been)$/.test(lower))
  );
}
