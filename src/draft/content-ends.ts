/**
 * Where indirect content ends: the hardest question of all. The code book takes participles, appositions and
 * restrictive clauses in, and leaves out non-restrictive ones and whatever begins another act.
 */
import { beginsRelative, isPast, resumption, sumsUp } from './clause-edges.ts';
import { isClause } from './clauses.ts';
import { verbAndContent } from './cue-verbs.ts';
import { COMMENTS, OCCASIONS, VERBS, isSpeakingNoun } from './lexicon.ts';
import { isSmallQuote } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/**
 * The end of a content that begins at `start`.
 * @param cue The reporting verb, whose tense another verb of the same speaker shares; undefined for "according to".
 * @param taken Words of other acts, which end it.
 * @param isThing True for a noun phrase, which no verb goes on after "and" or "but".
 * @returns The index after its last token.
 */
export function contentEnd(
  tokens: readonly Token[],
  start: number,
  limit: number,
  cue: Token | undefined,
  taken?: readonly boolean[],
  isThing = false,
): number {
  for (let k = tokens[start]?.quote ? start : start + 1; k < limit; k += 1) {
    const token = tokens[k] as Token;
    const next = tokens[k + 1];
    if (k > start && taken?.[k]) return boundaryBefore(tokens, start, k);
    if (isThing && endsThing(tokens, k)) return k;
    // What stands after a semicolon is the article's own, unless "that" takes the thread up again.
    if (token.text === ';' && !(next?.lower === 'that' || tokens[k + 2]?.lower === 'that')) return k;
    if (/^[—–]$/.test(token.text) && beginsAct(tokens, k + 1, limit, cue)) return k;
    // `"the lesser evil," adding`: the comma stands inside the marks, before which nothing is cut.
    const insideMarks = token.quote !== undefined && /,["”'’»]+$/u.test(token.text);
    if (
      insideMarks &&
      next &&
      (isVerb(next) || /^(and|but|while)$/.test(next.lower)) &&
      beginsAct(
        tokens,
        next.pos === 'CCONJ' ? k + 2 : k + 1,
        limit,
        /ing$/.test(next.lower) ? undefined : cue,
      )
    )
      return k + 1;
    if (insideMarks && next && (sumsUp(tokens, k + 1) || contrasts(tokens, k + 1, limit))) return k + 1;
    if (token.text === ',' && next) {
      if (beginsRelative(tokens, k + 1)) {
        const resumed = resumption(tokens, k + 1, limit) ?? nextMember(tokens, start, k, limit);
        if (resumed === undefined) return k;
        // What is said inside the relative clause ends nothing outside it.
        if (!taken?.slice(k, resumed).some(Boolean)) k = resumed;
        continue;
      }
      if (COMMENTS.has(next.lower) || sumsUp(tokens, k + 1)) return k;
      if (next.lower === 'according' || isOccasion(tokens, k + 1)) return k;
      if (
        /^(and|but|while|though|although|yet|whereas)$/.test(next.lower) &&
        tokens[k + 2]?.lower !== 'that' &&
        (beginsAct(tokens, k + 2, limit, cue) || isSilence(tokens, k + 2, limit))
      )
        return k;
      if (/ing$/.test(next.lower) && beginsAct(tokens, k + 1, limit, undefined)) return k;
      // "…, saying it failed, and left": the verb after the participle's content is the main clause's.
      if (/ing$/.test(cue?.lower ?? '') && next.lower === 'and' && isPast(tokens[k + 2])) return k;
      if (/^(but|although|though|yet)$/.test(next.lower) && isOwnVoice(tokens, start, k, limit)) return k;
      if (next.lower === 'and' && goesOnInPresent(tokens, start, k, cue)) return k;
      if (beginsAct(tokens, k + 1, limit, cue) && !isVerb(next)) return k;
    } else if (/^(and|but)$/.test(token.lower) && next?.lower === 'which') {
      // "a program Iran says it needs but which …": the second relative clause belongs to the noun outside.
      return k;
    } else if (/^(and|but|while|although|though)$/.test(token.lower)) {
      const verb = verbAt(tokens, k + 1);
      if (
        verb !== undefined &&
        sharesTense(tokens[verb], cue) &&
        (opensContent(tokens, verb, limit) || asksFor(tokens, verb, limit))
      )
        return k;
      if (token.lower !== 'and' && beginsAct(tokens, k + 1, limit, cue)) return k;
    } else if (/^(in|on|via)$/.test(token.lower) && k > start + 3 && isOccasionAtEnd(tokens, k, limit)) {
      return k;
    }
  }
  return limit;
}

/** `"nobody sells it," but records suggest otherwise`: a clause about something else, behind a comma that stands inside the marks. */
function contrasts(tokens: readonly Token[], at: number, limit: number): boolean {
  const subject = tokens[at + 1];
  return (
    /^(but|though|although|while)$/.test(tokens[at]?.lower ?? '') &&
    /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(subject?.pos ?? '') &&
    subject?.lower !== 'that' &&
    isClause(tokens, at + 1, limit)
  );
}

/** "two men: Olsen, who was tried, | and Berg": the comma after which a list behind a colon goes on. */
function nextMember(tokens: readonly Token[], start: number, at: number, limit: number): number | undefined {
  if (!tokens.slice(start, at).some(({ text }) => text === ':')) return undefined;
  const comma = tokens.findIndex(
    (token, k) =>
      k > at &&
      k + 2 < limit &&
      token.text === ',' &&
      tokens[k + 1]?.lower === 'and' &&
      tokens[k + 2]?.pos === 'PROPN',
  );
  return comma === -1 ? undefined : comma;
}

/** The last comma or conjunction before the words of another act. */
function boundaryBefore(tokens: readonly Token[], start: number, at: number): number {
  for (let k = at - 1; k > start; k -= 1) {
    const { text, lower } = tokens[k] as Token;
    if (/^[,;—–]$/.test(text)) return k;
    if (/^(and|but|while|as|although|though|because|after)$/.test(lower))
      return tokens[k - 1]?.text === ',' ? k - 1 : k;
  }
  return at;
}

/** ", but …", "and has …": what follows is no part of a noun phrase. */
function endsThing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (
    token.text === ',' &&
    /^(but|and|while|as|after|when|saying|because|although|though)$/.test(tokens[at + 1]?.lower ?? '')
  ) {
    return tokens[at + 1]?.lower !== 'and' || isVerb(tokens[at + 2]) || tokens[at + 2]?.pos === 'PRON';
  }
  // `called it "a myth," did not respond`
  if (tokens[at - 1]?.quote && isVerb(token)) return true;
  if (token.lower === 'but') return true;
  if (token.pos !== 'CCONJ') return false;
  const next = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1];
  return isVerb(next) && !/ing$/.test(next?.lower ?? '');
}

/** ", in an interview", ", speaking at a rally", ", when asked". */
function isOccasion(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 7).map(({ lower }) => lower);
  if (
    words[0] === 'speaking' ||
    (words[0] === 'when' && /^(asked|pressed|questioned|contacted)$/.test(words[1] ?? ''))
  )
    return true;
  return (
    /^(in|at|during|on)$/.test(words[0] ?? '') &&
    words.slice(1).some((word) => OCCASIONS.has(word)) &&
    /^(a|an|his|her|their|its|the|one|another)$/.test(words[1] ?? '')
  );
}

/** "… in an interview" where the sentence ends with it. */
function isOccasionAtEnd(tokens: readonly Token[], at: number, limit: number): boolean {
  if (limit - at > 9 || limit - at < 2) return false;
  const rest = tokens.slice(at + 1, limit);
  if (rest.some((token) => isVerb(token) || token.text === ',')) return false;
  const [first] = rest;
  if (/^(twitter|facebook|instagram)$/.test(first?.lower ?? '') && rest.length <= 3) return true;
  return (
    /^(a|an|his|her|their|its)$/.test(first?.lower ?? '') &&
    rest
      .slice(1, 4)
      .some(({ lower }) =>
        /^(interview|statement|e-?mail|tweet|letter|news|press|post|blog|speech|briefing)$/.test(lower),
      )
  );
}

/** True where a new act begins here: a subject with a reporting verb and a content, or such a verb alone. */
function beginsAct(tokens: readonly Token[], at: number, limit: number, cue: Token | undefined): boolean {
  const alone = verbAt(tokens, at);
  if (alone !== undefined && opensContent(tokens, alone, limit))
    return cue === undefined || sharesTense(tokens[alone], cue) || /ing$/.test(tokens[alone]?.lower ?? '');
  for (let k = at; k < Math.min(limit, at + 22); k += 1) {
    const token = tokens[k] as Token;
    if (/^[;:]$/.test(token.text) || (token.quote && !isSmallQuote(token))) return false;
    const verb = token.pos === 'VERB' ? VERBS.get(token.lower) : undefined;
    if (!verb) {
      if (token.pos === 'VERB' && k > at && !/(ed|ing)$/.test(token.lower)) return false;
      continue;
    }
    if (/ing$/.test(token.lower) || verb.kind === 'evident') continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, k), at);
    // "…, and he knew that it would fail" is still the same speaker's.
    const thinks = verb.kind === 'mind' && tokens[subject?.start ?? k]?.pos === 'PRON';
    return subject !== undefined && !thinks && subject.start - at <= 3 && opensContent(tokens, k, limit);
  }
  return false;
}

/** The reporting verb that stands here, perhaps after adverbs and auxiliaries. */
function verbAt(tokens: readonly Token[], at: number): number | undefined {
  for (let k = at; k < at + 4; k += 1) {
    const token = tokens[k];
    if (!token) return undefined;
    if (token.pos === 'VERB' && VERBS.has(token.lower)) return k;
    if (token.pos !== 'AUX' && token.pos !== 'ADV') return undefined;
  }
  return undefined;
}

function opensContent(tokens: readonly Token[], verb: number, limit: number): boolean {
  return verbAndContent(tokens, verb, limit) !== undefined;
}

/** "asked the union for patience", "thanked voters for their trust": an act of its own without a clause. */
function asksFor(tokens: readonly Token[], verb: number, limit: number): boolean {
  if (!/^(?:ask|beg|call|plead|press|thank|urg|criticiz|criticis|prais)/.test(tokens[verb]?.lower ?? ''))
    return false;
  for (let k = verb + 1; k < Math.min(limit, verb + 9); k += 1) {
    const token = tokens[k] as Token;
    if (token.lower === 'for') return true;
    if (isVerb(token) || token.pos === 'PUNCT') return false;
  }
  return false;
}

/** "said … and added": both past; "says … and adds": both present. */
function sharesTense(a: Token | undefined, b: Token | undefined): boolean {
  return !a || !b || tenseOf(a) === tenseOf(b);
}

function tenseOf({ lower }: Token): 'ing' | 'past' | 'present' {
  if (/ing$/.test(lower)) return 'ing';
  return /(ed|did|said|told|wrote|held|thought|felt|found|knew|saw|heard)$/.test(lower) ? 'past' : 'present';
}

/** ", but doctors kept her in hospital": people act where the content tells of states, so the article itself speaks again. */
function isOwnVoice(tokens: readonly Token[], start: number, comma: number, limit: number): boolean {
  const isFinite = (token: Token, k: number): boolean =>
    isVerb(token) && !/ing$/.test(token.lower) && tokens[k - 1]?.lower !== 'to';
  const told = tokens.findIndex((token, k) => k >= start && k < comma && isFinite(token, k));
  const verb = tokens.findIndex((token, k) => k > comma + 1 && k < limit && isFinite(token, k));
  if (told === -1 || verb === -1 || verb - comma > 8) return false;
  if (tokens[told]?.pos !== 'AUX' || tokens[verb]?.pos !== 'VERB') return false;
  const subject = subjectBefore(tokens, verbGroupStart(tokens, verb), comma + 2);
  const head = subject && tokens[subject.end - 1];
  return head !== undefined && (head.pos === 'PROPN' || isSpeakingNoun(head.lower));
}

/** "said he would come, and so far has sent a letter": what was said stands in the past, and the article goes on in the present. */
function goesOnInPresent(
  tokens: readonly Token[],
  start: number,
  comma: number,
  cue: Token | undefined,
): boolean {
  let at = comma + 2;
  if (/^(so far|to date|since then)$/.test(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`))
    at += 2;
  while (tokens[at]?.pos === 'ADV') at += 1;
  if (!cue || tenseOf(cue) !== 'past' || !/^(has|have|is|are)$/.test(tokens[at]?.lower ?? '')) return false;
  const told = tokens.slice(start, comma).find(({ pos }) => pos === 'AUX');
  return /^(would|could|was|were|had)$/.test(told?.lower ?? '');
}

/** ", but did not elaborate", ", though she gave no details": the article tells what was not said. */
function isSilence(tokens: readonly Token[], at: number, limit: number): boolean {
  const words = tokens
    .slice(at, Math.min(limit, at + 7))
    .map(({ lower }) => lower)
    .join(' ');
  if (/^(?:neither|none)(?: of \w+)? (?:would|could|did|has|had|was)\b/.test(words)) return true;
  return /^(?:(?:he|she|they|it|the \w+) )?(?:did not|didn't|has not|have not|hasn't|had not|declined|refused|gave no|offered no|provided no|stopped short|would not (?:say|elaborate|comment|name|give))/.test(
    words,
  );
}
