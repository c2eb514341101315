/** Verbs of saying after or inside what was said: *"…," said X*, *…, X said*, *…, X said, …*. */
import type { Act } from './act.ts';
import { hasVerb, isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { TIMES, VERBS } from './lexicon.ts';
import { isBareParticiple, isSmallQuote, phraseAfter, verbGroupStart, type Phrase } from './noun-phrases.ts';
import { canSpeak, clauseStart, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';

const isComma = (token: Token | undefined): boolean =>
  token?.text === ',' || /^[—–-]$/.test(token?.text ?? '');

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

/** Where the content before `end` lies, as token indices; undefined where there is none. */
function contentBefore(
  reading: Reading,
  end: number,
): { start: number; end: number; quoted: boolean } | undefined {
  const { tokens } = reading;
  let stop = end;
  while (stop > 0 && isComma(tokens[stop - 1])) stop -= 1;
  const last = tokens[stop - 1];
  if (!last || reading.taken[stop - 1]) return undefined;
  const start = clauseStart(reading, stop);
  if (last.quote && !(isSmallQuote(last) && stop === end)) {
    // Words before the quotation belong to it where they are a clause that it completes.
    const alone =
      start >= stop - 1 ||
      /^[,:]$/.test(tokens[stop - 2]?.text ?? '') ||
      !(hasVerb(tokens, start, stop - 1) || isPredicate(tokens, stop - 1));
    return { start: alone ? stop - 1 : start, end: stop, quoted: true };
  }
  if (stop === end || stop <= start) return undefined;
  return { start, end: stop, quoted: false };
}

/** True where a quotation goes on with a clause that a noun begins: *The crane "just snapped"*. */
function isPredicate(tokens: readonly Token[], quote: number): boolean {
  return (
    /^(NOUN|PROPN|PRON)$/.test(tokens[quote - 1]?.pos ?? '') &&
    /^[^\p{L}]*\p{Ll}/u.test(tokens[quote]?.text ?? '')
  );
}

/** *"…," said X* and *…, said X*. */
function inverted(reading: Reading, at: number): Act | undefined {
  const { tokens, limit } = reading;
  const verb = VERBS.get(tokens[at]?.lower ?? '');
  const before = tokens[at - 1];
  if (!before || !(before.quote || isComma(before))) return undefined;
  const content = contentBefore(reading, at);
  if (!content || /ing$/.test(tokens[at]?.lower ?? '')) return undefined;
  let next = at + 1;
  if (/^(also|then|later)$/.test(tokens[next]?.lower ?? '')) next += 1;
  const source = phraseAfter(tokens, next, limit);
  if (!source || /^(him|her|them|me|us|that|this)$/.test(tokens[next]?.lower ?? '')) return undefined;
  const after = tokens[source.end];
  if (content.quoted) {
    if (!verb && !/(ed|ote)$/.test(tokens[at]?.lower ?? '')) return undefined;
    if (verb && verb.kind !== 'say' && !isComma(before) && !/[,?!—]["”'’]*$/.test(before.text))
      return undefined;
    // `"X," announced the plan that`: a clause after the phrase would make the phrase an object.
    if (
      after &&
      source.end < limit &&
      (after.pos === 'AUX' || (after.pos === 'VERB' && !/(ing|ed)$/.test(after.lower)))
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
  if (!verb?.frames.includes('clause') || verb.kind !== 'say' || !canSpeak(tokens, source)) return undefined;
  if (
    !speaksAlone(tokens, content) ||
    (after && source.end < limit && !isComma(after) && !isAdjunct(tokens, source.end, limit))
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
  if (!edge || !(edge.quote || isComma(edge))) return undefined;
  const content = contentBefore(reading, source.start - as);
  if (!content) return undefined;
  if (content.quoted) {
    const inside = tokens[content.end - 1] as Token;
    const introduces = isComma(edge) || /[,?!.—…-]["”'’»]*$/u.test(inside.text);
    if (!introduces || (verb === undefined && !/[,?!—-]["”'’»]*$/u.test(inside.text))) return undefined;
    if (verb?.kind === 'evident') return undefined;
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
  const rest = afterTimes(tokens, at + 1);
  const next = tokens[rest];
  const goesOn = isComma(next) || next === undefined;
  if (!goesOn && !isAdjunct(tokens, rest, limit)) return undefined;
  if (
    tokens[content.start]?.pos === 'SCONJ' &&
    !tokens.slice(content.start, content.end).some(isComma) &&
    !goesOn
  )
    return undefined;
  const whole = speaksAlone(tokens, content);
  const opening = /^(ADP|SCONJ)$/.test(tokens[content.start]?.pos ?? '') && verb.frames.includes('clause');
  if (
    !whole &&
    !(
      goesOn &&
      rest + 1 < limit &&
      hasVerb(tokens, rest + 1, limit) &&
      (opening || !isClause(tokens, rest + 1, limit))
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

/** The index after "on Monday", "Tuesday night" or "last week". */
function afterTimes(tokens: readonly Token[], start: number): number {
  let at = start;
  if (/^(on|in|late|early)$/.test(tokens[at]?.lower ?? '') && TIMES.has(tokens[at + 1]?.lower ?? '')) at += 1;
  while (TIMES.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** True where the content is a clause by itself and does not wait for the main clause. */
function speaksAlone(tokens: readonly Token[], { start, end }: { start: number; end: number }): boolean {
  const quoted = tokens[start]?.quote !== undefined && !isSmallQuote(tokens[start]);
  if (!quoted && !hasVerb(tokens, start, end)) return false;
  if (
    tokens[start]?.pos === 'SCONJ' ||
    /^(in|on|at|after|before|during|for|with|by|from|to|speaking|asked|citing|according)$/.test(
      tokens[start]?.lower ?? '',
    )
  ) {
    // "In a statement that he signed, X said": there must be a clause after the first comma.
    const comma = tokens.findIndex((token, k) => k > start && k < end && token.text === ',');
    return comma !== -1 && isClause(tokens, comma + 1, end);
  }
  return true;
}

/** Words for when, where and to whom, up to the end of the sentence. */
function isAdjunct(tokens: readonly Token[], start: number, limit: number): boolean {
  for (let k = start; k < limit; k += 1) {
    const token = tokens[k] as Token;
    if (token.quote || token.lower === 'that' || token.pos === 'AUX' || /^[;:]$/.test(token.text))
      return false;
    if (token.pos === 'VERB' && !/(ing|ed)$/.test(token.lower)) return false;
    if (isComma(token)) return true;
  }
  const first = tokens[start];
  return (
    start >= limit ||
    (/^(ADP|ADV|NOUN|PROPN|SCONJ|PRON|NUM|DET|VERB)$/.test(first?.pos ?? '') &&
      (first?.pos !== 'DET' || limit - start <= 3) &&
      (first?.pos !== 'NOUN' || limit - start <= 3))
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

function isImpersonal(tokens: readonly Token[], { start, end }: Phrase, at: number): boolean {
  return (
    end - start === 1 &&
    tokens[start]?.lower === 'it' &&
    tokens.slice(end, at).some(({ lower }) => /^(is|was|been)$/.test(lower))
  );
}

/** The quotation that goes on after the speaker: *"…," he said, "…"*. Another verb of saying in between begins another act. */
function nextQuote({ tokens, taken }: Reading, after: number): Phrase | undefined {
  for (let k = after; k < Math.min(tokens.length, after + 30); k += 1) {
    const token = tokens[k] as Token;
    if (token.quote)
      return taken[k] || (isSmallQuote(token) && !/^[,.:—–-]$/.test(tokens[k - 1]?.text ?? ''))
        ? undefined
        : speaksFor(tokens, k)
          ? undefined
          : { start: k, end: k + 1 };
    if (token.pos === 'VERB' && VERBS.has(token.lower)) return undefined;
  }
  return undefined;
}

/** True where a quotation has a cue of its own after it: *and "I will stay," she said*. */
function speaksFor(tokens: readonly Token[], quote: number): boolean {
  if (!/,["”'’»]*$/u.test(tokens[quote]?.text ?? '')) return false;
  for (let k = quote + 1; k < Math.min(tokens.length, quote + 7); k += 1) {
    if (tokens[k]?.quote) return false;
    if (tokens[k]?.pos === 'VERB' && VERBS.has(tokens[k]?.lower ?? '')) return true;
  }
  return false;
}

/** What follows the second comma of *This plan, X said, will fail*. */
function restOfClause({ tokens, limit }: Reading, after: number, at: number): Phrase | undefined {
  if (!isComma(tokens[after])) return undefined;
  const start = after + 1;
  if (
    start >= limit ||
    !hasVerb(tokens, start, limit) ||
    /^(who|which|as|when|after|before|in|during|speaking|adding|noting|citing|saying)$/.test(
      tokens[start]?.lower ?? '',
    )
  )
    return undefined;
  const end = contentEnd(tokens, after, limit, tokens[at]);
  return end > start ? { start, end } : undefined;
}
