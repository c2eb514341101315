/** What a verb of saying announces: a quotation, or a clause after "that" or a colon, perhaps after words for when, where and to whom. */
import { hasVerb, isClause } from './clauses.ts';
import { AUXILIARIES, OCCASIONS, TIMES, VERBS, isSayingNoun } from './lexicon.ts';
import { isSmallQuote, phraseAfter } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { isVerb } from './verb-groups.ts';

/** What follows a reporting verb. */
export interface ContentStart {
  kind: 'quote' | 'clause' | 'question' | 'infinitive' | 'gerund' | 'thing' | 'stance' | 'named';
  /** The first token of the content. */
  start: number;
  /** True where "that" or a colon announces it, so that little can be wrong. */
  announced: boolean;
}

const LONGEST_ADJUNCT = 20;

/** A quotation or a clause with "that", perhaps after words for when, where and to whom. */
export function announcedContent(
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
        (!/^[,:—–-]$/.test(before?.text ?? '') || (before?.text === ',' && isPredicate(token))) &&
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
      // "said they meant to ensure that": the clause began with its subject.
      if (k > after + 1 && /^(he|she|they|we)$/.test(tokens[after]?.lower ?? '')) return undefined;
      // "did not comment on reports that": the clause is the noun's.
      if (
        before?.pos === 'NOUN' &&
        isSayingNoun(before.lower) &&
        !OCCASIONS.has(before.lower) &&
        !isPartOfSpeech(tokens, after, k)
      )
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
        (hasVerbOrQuote(tokens, k + 1, limit) ||
          (token.pos === 'SCONJ' && follows?.pos !== 'ADP' && limit - k > 4)) &&
        (k > after || follows?.quote || token.pos !== 'DET' || isClause(tokens, k + 1, limit))
      ) {
        return { kind: 'clause', start: k + 1, announced: true };
      }
    }
    if (token.text === ',') {
      // "told Smith, who sat in silence, that", "reported, citing officials, that"
      const resumed = pastParenthesis(tokens, k, limit, person);
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
      (token.pos === 'SCONJ' &&
        token.lower !== 'as' &&
        !(person && k > after && /^(who|which)$/.test(token.lower)) &&
        !(whileActing && k === after)) ||
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

/** "in his plea", "as part of her testimony": what somebody said something in, up to `end`. */
function isPartOfSpeech(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  return /^(?:as (?:a )?part of|in|during) (?:his|her|its|their|the|a|an)(?: [\p{L}-]+){1,2}$/u.test(
    words.join(' '),
  );
}

/** `said its author, a former aide, "should be ashamed"`: a quotation that begins with an auxiliary has its subject before it. */
function isPredicate({ quote, text }: Token): boolean {
  const first = /^[^\p{L}]*(\p{Ll}[\p{L}'’]*)/u.exec(text)?.[1];
  return quote !== undefined && first !== undefined && AUXILIARIES.has(first);
}

/** The comma after ", who …" or ", citing …" where "that" follows it. */
function pastParenthesis(
  tokens: readonly Token[],
  comma: number,
  limit: number,
  person: boolean,
): number | undefined {
  const next = tokens[comma + 1]?.lower ?? '';
  if (
    !(person && /^(who|whose|which)$/.test(next)) &&
    !/^(citing|quoting|referring|speaking|writing)$/.test(next)
  )
    return undefined;
  const end = tokens.findIndex(
    ({ text }, k) =>
      k > comma &&
      k < Math.min(limit, comma + LONGEST_ADJUNCT) &&
      text === ',' &&
      tokens[k + 1]?.lower === 'that',
  );
  return end === -1 ? undefined : end;
}

/** The index after the person told: "told [the BBC]". */
export function afterPerson(tokens: readonly Token[], after: number, limit: number): number {
  const next = tokens[after];
  if (/^(him|her|them|us|me|you|reporters|journalists|investors|lawmakers)$/.test(next?.lower ?? ''))
    return after + 1;
  // "warned it could get worse": who does something there is not who was told.
  if (next?.pos === 'PRON' && isVerb(tokens[after + 1])) return after;
  const person = phraseAfter(tokens, after, limit);
  return person ? person.end : after;
}

/** True where a verb or a quotation stands from here to the limit. */
export function hasVerbOrQuote(tokens: readonly Token[], start: number, limit: number): boolean {
  return hasVerb(tokens, start, limit) || tokens.slice(start, limit).some(({ quote }) => quote !== undefined);
}
