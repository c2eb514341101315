/** Where the content of a reporting verb begins, and of which kind it is. */
import { afterPerson, announcedContent, hasVerbOrQuote, type ContentStart } from './announced-contents.ts';
import { hasVerb, isClause } from './clauses.ts';
import { LOOSE_ADVERBS, OCCASIONS, TIMES, VERBS, isSayingNoun, type Verb } from './lexicon.ts';
import { phraseAfter } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { isVerb } from './verb-groups.ts';

/** What is claimed and no clause: "gunmen claiming allegiance to the group fled". */
const CLAIMED = /^(allegiance|asylum|credit|lives|ownership|responsibility|victory)$/;
const QUESTION_WORDS = /^(whether|if|why|how|what|where|when|who|which)$/;

/**
 * Finds what a reporting verb introduces.
 * @param after The index of the token after the verb (and its particle).
 * @param limit Nothing from here on belongs to the sentence.
 */
export function contentAfter(
  tokens: readonly Token[],
  after: number,
  verb: Verb,
  limit: number,
): ContentStart | undefined {
  const may = (frame: Verb['frames'][number]): boolean => verb.frames.includes(frame);
  const quotes = may('quote') || may('clause') || may('that');
  const next = tokens[after];
  if (!next || after >= limit) return undefined;

  const announced = announcedContent(tokens, after, limit, quotes, may('person'));
  if (announced && (announced.kind === 'quote' || may('clause') || may('that'))) return announced;
  if (announced && announced.kind === 'clause' && /^(make|give|issue)/.test(verb.lemma)) return announced;

  let person = may('person') || may('order') ? afterPerson(tokens, after, limit) : after;
  // "Asked by a reporter whether it sank"
  if (next.lower === 'by' && may('question')) person = phraseAfter(tokens, after + 1, limit)?.end ?? person;
  // "asked him as to whether"
  if (tokens[person]?.lower === 'as' && tokens[person + 1]?.lower === 'to') person += 2;
  // "wondered aloud whether", "asked Monday why"
  let loose = person;
  while (tokens[loose]?.pos === 'ADV' || TIMES.has(tokens[loose]?.lower ?? '')) loose += 1;
  if (QUESTION_WORDS.test(tokens[loose]?.lower ?? '')) person = loose;
  // After "how" and "why" a verb stands somewhere, even where the tagger takes it for a noun.
  if (
    may('question') &&
    QUESTION_WORDS.test(tokens[person]?.lower ?? '') &&
    // "told the owners who had gathered, “…”": a relative clause
    !(
      person > after &&
      /^(who|which)$/.test(tokens[person]?.lower ?? '') &&
      quoteBehindComma(tokens, person, limit)
    ) &&
    (hasVerb(tokens, person, limit) ||
      (/^(how|why|whether)$/.test(tokens[person]?.lower ?? '') && limit - person > 3))
  ) {
    return { kind: 'question', start: person, announced: true };
  }
  if (may('infinitive')) {
    // "vowed Tuesday to block"
    let to = after;
    while (
      to < after + 3 &&
      (TIMES.has(tokens[to]?.lower ?? '') ||
        LOOSE_ADVERBS.has(tokens[to]?.lower ?? '') ||
        tokens[to]?.pos === 'ADV')
    )
      to += 1;
    if (tokens[to]?.lower === 'not') to += 1;
    if (tokens[to]?.lower === 'to' && isInfinitive(tokens, to))
      return { kind: 'infinitive', start: to, announced: true };
  }
  if (may('order')) {
    const to = infinitiveAfterPerson(tokens, after, limit);
    if (to !== undefined) return { kind: 'infinitive', start: to, announced: true };
  }
  // "acknowledged meeting the banker": whatever the tagger says, what has an object is a verb.
  const hasObject = /^(DET|PRON|PROPN)$/.test(tokens[after + 1]?.pos ?? '');
  if (may('gerund') && /ing$/.test(next.lower) && (isVerb(next) || (next.pos === 'NOUN' && hasObject)))
    return { kind: 'gerund', start: after, announced: true };
  // "repeated her claim that": the noun reports, and the verb only says again.
  if (verb.kind === 'say' && !may('stance') && reportsItself(tokens, after, limit)) return undefined;
  const isThing =
    (verb.lemma === 'add' && addsThing(tokens, after, limit)) ||
    (verb.lemma === 'claim' && CLAIMED.test(next.lower));
  if (may('clause') && !isThing) {
    const starts = clauseStarts(tokens, person, limit);
    for (const start of starts)
      if (isClause(tokens, start, limit)) return { kind: 'clause', start, announced: false };
    // What is "said" is hardly ever a thing: a subject whose verb the tagger missed, or that stands in quotation marks.
    const [first = person] = starts;
    const quoted = tokens.findIndex(({ quote }, k) => k > first && k < limit && quote !== undefined);
    const predicate = quoted !== -1 && /^(NOUN|PROPN|PRON)$/.test(tokens[quoted - 1]?.pos ?? '');
    if (
      (/^(say|think|believe)$/.test(verb.lemma) || predicate) &&
      limit - first > (predicate ? 1 : 3) &&
      /^(DET|PROPN|PRON|NOUN|NUM|ADJ)$/.test(tokens[first]?.pos ?? '') &&
      hasVerbOrQuote(tokens, first, limit)
    ) {
      return { kind: 'clause', start: first, announced: false };
    }
    const inverts = tokens[after - 2]?.quote || tokens[after - 2]?.pos === 'PUNCT';
    if (verb.lemma === 'say' && !inverts && isSaidAtLength(tokens, first, limit))
      return { kind: 'clause', start: first, announced: false };
  }
  if (may('as') || may('call')) {
    const named = namedContent(tokens, after, limit, NAMING[verb.lemma] ?? (may('call') ? undefined : 'as'));
    if (named !== undefined) return { kind: 'named', start: named, announced: true };
  }
  const object =
    /^(DET|NOUN|PROPN|ADJ|NUM|PRON|QUOTE)$/.test(next.pos) && phraseAfter(tokens, after, limit) !== undefined;
  // "criticized what she called the politics of fear"
  if ((may('thing') || may('stance')) && (object || /^(what|how)$/.test(next.lower))) {
    return { kind: may('thing') ? 'thing' : 'stance', start: after, announced: false };
  }
  return undefined;
}

/** True where a quotation stands behind a comma. */
function quoteBehindComma(tokens: readonly Token[], start: number, limit: number): boolean {
  return tokens.some(
    ({ quote }, k) => k > start && k < limit && quote !== undefined && tokens[k - 1]?.text === ',',
  );
}

/** True where the object is somebody's own claim, with a clause of its own. */
function reportsItself(tokens: readonly Token[], after: number, limit: number): boolean {
  if (!/^(his|her|its|their)$/.test(tokens[after]?.lower ?? '')) return false;
  const noun = tokens.findIndex(
    ({ pos }, k) => k >= after && k < Math.min(limit, after + 4) && pos === 'NOUN',
  );
  return noun !== -1 && isSayingNoun(tokens[noun]?.lower ?? '') && tokens[noun + 1]?.lower === 'that';
}

/** "adds a voice to the record": a thing and what it is added to, with no verb behind them. */
function addsThing(tokens: readonly Token[], after: number, limit: number): boolean {
  const stop = tokens.findIndex(
    ({ text, quote }, k) => k > after && k < limit && (text === ',' || quote !== undefined),
  );
  const end = stop === -1 ? limit : stop;
  const to = tokens.findIndex(({ lower, pos }, k) => k > after && k < end && lower === 'to' && pos === 'ADP');
  return to !== -1 && !hasVerb(tokens, to, end) && !tokens.slice(after, to).some(({ pos }) => pos === 'AUX');
}

/** What is said in four words or more is a clause, even where the tagger sees no verb in it; but "said a few words". */
function isSaidAtLength(tokens: readonly Token[], start: number, limit: number): boolean {
  const words = tokens.slice(start, limit).filter(({ pos }) => pos !== 'PUNCT');
  const isThing = words.some(({ lower }) =>
    /^(words?|prayers?|things?|something|anything|nothing|goodbye|mass|grace)$/.test(lower),
  );
  return words.length > 3 && !isThing && /^(DET|PROPN|PRON|NOUN|NUM)$/.test(tokens[start]?.pos ?? '');
}

/** Where a bare clause may begin: right after the verb, after the person told, after a time or an occasion. */
function clauseStarts(tokens: readonly Token[], person: number, limit: number): number[] {
  const starts = [person];
  let k = person;
  while (
    k < limit &&
    (TIMES.has(tokens[k]?.lower ?? '') ||
      LOOSE_ADVERBS.has(tokens[k]?.lower ?? '') ||
      (tokens[k]?.pos === 'NUM' && k > person))
  )
    k += 1;
  if (k > person) starts.unshift(k);
  const preposition = tokens[k];
  if (preposition?.pos === 'ADP' && preposition.lower !== 'of') {
    for (let m = k + 1; m < Math.min(limit, k + 10); m += 1) {
      const { lower, pos } = tokens[m] as Token;
      // "said from Bergen he had seen it"
      const place = pos === 'PROPN' && /^(he|she|they|it|we|there)$/.test(tokens[m + 1]?.lower ?? '');
      if (!place && !OCCASIONS.has(lower) && !TIMES.has(lower)) continue;
      // "in a video posted online she had been"
      const participle = tokens[m + 1]?.pos === 'VERB' && /ed$/.test(tokens[m + 1]?.lower ?? '');
      const subject = participle
        ? tokens.findIndex(({ pos }, n) => n > m + 1 && n < m + 6 && pos === 'PRON')
        : m + 1;
      if (subject !== -1 && subject < limit) starts.unshift(subject);
    }
  }
  return starts;
}

/** "to" and a verb, for verbs of asking: "urged [the council] to act". */
function infinitiveAfterPerson(tokens: readonly Token[], after: number, limit: number): number | undefined {
  for (let k = after + 1; k < Math.min(limit, after + 14); k += 1) {
    const token = tokens[k] as Token;
    if (token.lower === 'to' && isInfinitive(tokens, k)) return tokens[k - 1]?.lower === 'not' ? k - 1 : k;
    if (isVerb(token) || /^[,;:.]$/.test(token.text) || token.quote || token.pos === 'SCONJ')
      return undefined;
  }
  return undefined;
}

function isInfinitive(tokens: readonly Token[], to: number): boolean {
  const verb = tokens[to + 1];
  return isVerb(verb) || (isVerb(tokens[to + 2]) && verb?.pos === 'ADV');
}

/** The word between a person and what is said of him, where it is not "as". */
const NAMING: Readonly<Record<string, string>> = { accuse: 'of', blame: 'for' };

/** For "describe X as Y", "accuse X of Y" and, without a word between, "call X Y": where X begins. */
function namedContent(
  tokens: readonly Token[],
  after: number,
  limit: number,
  link: string | undefined,
): number | undefined {
  const next = tokens[after];
  // "what he called “strong pressure”"
  if (next?.quote && link === undefined) return after;
  if (!next || next.pos === 'ADP' || next.pos === 'PUNCT' || isVerb(next)) return undefined;
  for (let k = after + 1; k < Math.min(limit, after + 30); k += 1) {
    const token = tokens[k] as Token;
    if (link !== undefined && token.lower === link) return after;
    if (
      link === undefined &&
      /^(VERB|CCONJ)$/.test(token.pos) &&
      VERBS.has((token.pos === 'VERB' ? token : tokens[k + 1])?.lower ?? '')
    )
      return undefined;
    if (link === undefined && (token.quote || /^(a|an|the)$/.test(token.lower))) return after;
    if (token.text === ',' && tokens[k + 1]?.pos !== 'QUOTE') return undefined;
    if (/^[;.]$/.test(token.text)) return undefined;
  }
  return undefined;
}
