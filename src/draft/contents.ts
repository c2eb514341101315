/** Where the content of a reporting verb begins, and of which kind it is. */
import { isSayingNoun, LOOSE_ADVERBS, OCCASIONS, TIMES, VERBS, type Verb } from './lexicon.ts';
import { hasVerb, isClause } from './clauses.ts';
import { isSmallQuote, isVerb, phraseAfter } from './noun-phrases.ts';
import type { Token } from './tokens.ts';

/** What follows a reporting verb. */
export interface ContentStart {
  kind: 'quote' | 'clause' | 'question' | 'infinitive' | 'gerund' | 'thing' | 'stance' | 'named';
  /** The first token of the content. */
  start: number;
  /** True where "that" or a colon announces it, so that little can be wrong. */
  announced: boolean;
}

const QUESTION_WORDS = /^(whether|if|why|how|what|where|when|who|which)$/;
const LONGEST_ADJUNCT = 20;

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
  // "asked him as to whether"
  if (tokens[person]?.lower === 'as' && tokens[person + 1]?.lower === 'to') person += 2;
  // After "how" and "why" a verb stands somewhere, even where the tagger takes it for a noun.
  if (
    may('question') &&
    QUESTION_WORDS.test(tokens[person]?.lower ?? '') &&
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
  if (may('gerund') && /ing$/.test(next.lower) && isVerb(next))
    return { kind: 'gerund', start: after, announced: true };
  // "repeated her claim that": the noun reports, and the verb only says again.
  if (verb.kind === 'say' && !may('stance') && reportsItself(tokens, after, limit)) return undefined;
  if (may('clause')) {
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

/** A quotation or a clause with "that", perhaps after words for when, where and to whom. */
function announcedContent(
  tokens: readonly Token[],
  after: number,
  limit: number,
  quotes: boolean,
  person: boolean,
): ContentStart | undefined {
  let commas = 0;
  // "said as he left the court that …", "said while leaving that …"
  const whileActing = /^(as|while|when|after|before)$/.test(tokens[after]?.lower ?? '');
  for (let k = after; k < Math.min(limit, after + LONGEST_ADJUNCT); k += 1) {
    const token = tokens[k] as Token;
    const before = tokens[k - 1];
    if (token.quote) {
      const introduced = k === after || /^[,:—–-]$/.test(before?.text ?? '') || !isSmallQuote(token);
      if (!introduced) continue;
      // `a report on "Big Data" that`: a title, not what was said.
      if (
        k > after &&
        !/^[,:—–-]$/.test(before?.text ?? '') &&
        before?.pos !== 'NOUN' &&
        before?.pos !== 'PROPN' &&
        before?.pos !== 'PRON' &&
        before?.pos !== 'ADV'
      ) {
        if (before?.pos === 'DET' || before?.pos === 'ADJ') return undefined;
      }
      const subject = person ? afterPerson(tokens, after, limit) : after;
      // `says the bureau "has learned"`: the quotation is the end of a clause that begins before it.
      const bare =
        k > subject &&
        !/^[,:—–-]$/.test(before?.text ?? '') &&
        /^(DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(tokens[subject]?.pos ?? '') &&
        !TIMES.has(tokens[subject]?.lower ?? '');
      if (bare && !(person && subject === after))
        return quotes ? { kind: 'clause', start: subject, announced: true } : undefined;
      return quotes ? { kind: 'quote', start: k, announced: true } : undefined;
    }
    if (token.text === ':' && k + 1 < limit && hasVerb(tokens, k + 1, limit))
      return { kind: 'clause', start: k + 1, announced: true };
    if (token.lower === 'that') {
      const follows = tokens[k + 1];
      // "did not comment on reports that": the clause is the noun's.
      if (before?.pos === 'NOUN' && isSayingNoun(before.lower) && !OCCASIONS.has(before.lower))
        return undefined;
      // "announced the places that would …", "named the man that she saw": the clause belongs to a noun.
      const relative =
        isVerb(follows) ||
        (k > after &&
          !person &&
          /^(DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[after]?.pos ?? '') &&
          !TIMES.has(tokens[after]?.lower ?? '') &&
          before?.lower !== 'ago');
      if (relative) return undefined;
      if (
        (hasVerbOrQuote(tokens, k + 1, limit) || (token.pos === 'SCONJ' && limit - k > 4)) &&
        (k > after || follows?.quote || token.pos !== 'DET' || isClause(tokens, k + 1, limit))
      ) {
        return { kind: 'clause', start: k + 1, announced: true };
      }
    }
    if (token.text === ',') {
      // "told Smith, who sat in silence, that"
      const resumed = person ? pastRelative(tokens, k, limit) : undefined;
      if (resumed !== undefined) {
        k = resumed;
        continue;
      }
      commas += 1;
      if (commas > 2) return undefined;
      continue;
    }
    if (token.text === ':' && tokens[k + 1]?.quote) continue;
    if (
      token.pos === 'AUX' ||
      (token.pos === 'SCONJ' && token.lower !== 'as' && !(whileActing && k === after)) ||
      /^[;:.?!]$/.test(token.text)
    )
      return undefined;
    // "in a statement emailed to reporters that"
    const qualifies = OCCASIONS.has(before?.lower ?? '') && /ed$/.test(token.lower);
    if (
      !whileActing &&
      !qualifies &&
      token.pos === 'VERB' &&
      (!/(ing|ed)$/.test(token.lower) || VERBS.has(token.lower))
    )
      return undefined;
  }
  return undefined;
}

/** The comma after ", who …" where "that" follows it. */
function pastRelative(tokens: readonly Token[], comma: number, limit: number): number | undefined {
  if (!/^(who|whose|which)$/.test(tokens[comma + 1]?.lower ?? '')) return undefined;
  const end = tokens.findIndex(
    ({ text }, k) =>
      k > comma &&
      k < Math.min(limit, comma + LONGEST_ADJUNCT) &&
      text === ',' &&
      tokens[k + 1]?.lower === 'that',
  );
  return end === -1 ? undefined : end;
}

/** True where the object is somebody's own claim, with a clause of its own. */
function reportsItself(tokens: readonly Token[], after: number, limit: number): boolean {
  if (!/^(his|her|its|their)$/.test(tokens[after]?.lower ?? '')) return false;
  const noun = tokens.findIndex(
    ({ pos }, k) => k >= after && k < Math.min(limit, after + 4) && pos === 'NOUN',
  );
  return noun !== -1 && isSayingNoun(tokens[noun]?.lower ?? '') && tokens[noun + 1]?.lower === 'that';
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
      const { lower } = tokens[m] as Token;
      if (!OCCASIONS.has(lower) && !TIMES.has(lower)) continue;
      if (m + 1 < limit) starts.unshift(m + 1);
    }
  }
  return starts;
}

/** The index after the person told: "told [the BBC]". */
function afterPerson(tokens: readonly Token[], after: number, limit: number): number {
  const next = tokens[after];
  if (/^(him|her|them|us|me|you|reporters|journalists|investors|lawmakers)$/.test(next?.lower ?? ''))
    return after + 1;
  const person = phraseAfter(tokens, after, limit);
  return person ? person.end : after;
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
    if (link === undefined && (token.quote || /^(a|an|the)$/.test(token.lower))) return after;
    if (token.text === ',' && tokens[k + 1]?.pos !== 'QUOTE') return undefined;
    if (/^[;.]$/.test(token.text)) return undefined;
  }
  return undefined;
}

function hasVerbOrQuote(tokens: readonly Token[], start: number, limit: number): boolean {
  return hasVerb(tokens, start, limit) || tokens.slice(start, limit).some(({ quote }) => quote !== undefined);
}
