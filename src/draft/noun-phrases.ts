/** Noun phrases before or after a verb, without a parser. */
import { LOOSE_ADVERBS, OCCASIONS, SUBORDINATORS, TIMES, TITLES, isSpeakingNoun } from './lexicon.ts';
import { isComma, isDash, type Token } from './tokens.ts';
import { isFloating, isLoose, isVerb } from './verb-groups.ts';

/** Tokens from `start` up to but not including `end`. */
export interface Phrase {
  start: number;
  end: number;
}

/** Parts of speech of which a noun phrase is made. */
export const NOMINAL = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON', 'X', 'SYM']);
/** A sign that belongs to a name or an amount. */
const isSign = (token: Token): boolean => !token.quote && /^[&#@'’$%/]/.test(token.text);

/** A quotation of a few words that names something: *the "History" section*. */
export function isSmallQuote(token: Token | undefined): boolean {
  return (
    token?.quote !== undefined && token.text.split(/\s+/).length <= 3 && !/[.,!?…]["”'’]*$/u.test(token.text)
  );
}

/** The phrase that ends right before `end`, as far left as a noun phrase with its prepositions reaches. */
export function phraseBefore(tokens: readonly Token[], end: number, floor = 0): Phrase | undefined {
  let start = end;
  let stoppedAtVerb = false;
  for (let k = end - 1; k >= floor; k -= 1) {
    const token = tokens[k] as Token;
    if (SUBORDINATORS.has(token.lower) && !/^(that|so|than|as|once)$/.test(token.lower)) break;
    // A pronoun is a whole subject; what stands before it belongs to another clause.
    if (k === end - 1 && PRONOUN_ALONE.test(token.lower)) return { start: k, end };
    if (k === end - 1 && (token.pos === 'ADP' || token.pos === 'CCONJ')) return undefined;
    if (token.text === ')') {
      const opening = tokens.slice(0, k).findLastIndex(({ text }) => text === '(');
      if (opening === -1 || k - opening > 12) break;
      k = opening;
      start = k;
      continue;
    }
    if (NOMINAL.has(token.pos) || isSmallQuote(token) || token.pos === 'PART' || isSign(token)) {
      start = k;
      continue;
    }
    if (token.pos === 'ADP' || token.pos === 'CCONJ') {
      if (token.lower === 'but') break;
      start = k;
      continue;
    }
    if (token.pos === 'ADV' && !LOOSE_ADVERBS.has(token.lower) && k > floor) {
      start = k;
      continue;
    }
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      // "people who know him", "a report published by": the verb is part of the phrase.
      const relative = relativeBefore(tokens, k);
      if (relative !== undefined && relative > floor && !isComma(tokens[relative - 1])) {
        k = relative;
        start = k;
        continue;
      }
      // "its willingness to accept troops": the infinitive belongs to the noun.
      if (tokens[k - 1]?.lower === 'to' && tokens[k - 2]?.pos === 'NOUN' && k - 2 > floor) {
        k -= 1;
        start = k;
        continue;
      }
      const follows = tokens[k + 1];
      const isParticiple =
        /(ed|en|ing|de|ght|id|own)$/.test(token.lower) &&
        token.pos === 'VERB' &&
        k > floor &&
        /^(NOUN|PROPN|ADJ|DET|PRON)$/.test(tokens[k - 1]?.pos ?? '');
      // "the men arrested said": right before the verb nothing else fits.
      const governs = /ing$/.test(token.lower) && !tokens.slice(floor, k).some(isVerb);
      const closes =
        k === end - 1 && /ed$/.test(token.lower) && !PRONOUN_ALONE.test(tokens[k - 1]?.lower ?? '');
      if (
        isParticiple &&
        (follows?.pos === 'ADP' ||
          governs ||
          TIMES.has(follows?.lower ?? '') ||
          closes ||
          /^(DET|ADJ|ADV)$/.test(tokens[k - 1]?.pos ?? ''))
      ) {
        start = k;
        continue;
      }
      stoppedAtVerb = true;
    }
    break;
  }
  return trim(tokens, start, end, stoppedAtVerb);
}

/** The relative pronoun whose verbs end here: "who know", "who asked not to be named". */
function relativeBefore(tokens: readonly Token[], verb: number): number | undefined {
  for (let k = verb - 1; k >= Math.max(0, verb - 7); k -= 1) {
    const token = tokens[k] as Token;
    if (/^(who|which|that)$/.test(token.lower)) return k;
    if (verb - k > 2 && !isVerb(token) && token.pos !== 'PART' && !isLoose(token)) return undefined;
  }
  return undefined;
}

/** Leaves out what stands at the head of a clause but belongs to no source. */
function trim(tokens: readonly Token[], from: number, end: number, afterVerb: boolean): Phrase | undefined {
  let start = from;
  if (afterVerb) {
    // "He left and officials said": what stands before the conjunction belongs to the verb that stopped us.
    const and = tokens.slice(start, end).findLastIndex(({ pos }) => pos === 'CCONJ');
    if (and !== -1) start += and + 1;
  }
  for (;;) {
    const token = tokens[start];
    if (!token || start >= end) return undefined;
    if (token.pos === 'CCONJ' && token.lower !== 'both') start += 1;
    // "…, that agency said"
    else if (token.lower === 'that' && token.pos === 'DET' && isComma(tokens[start - 1]))
      return { start, end };
    else if (/^(after|before|since|until|as|despite|amid)$/.test(token.lower))
      start = splitAfterPreposition(tokens, start, end) ?? start + 1;
    else if (
      SUBORDINATORS.has(token.lower) ||
      LOOSE_ADVERBS.has(token.lower) ||
      (token.pos === 'ADV' && /ly$/.test(token.lower))
    )
      start += 1;
    else if (token.pos === 'ADP') {
      const split = splitAfterPreposition(tokens, start, end);
      if (split === undefined) return undefined;
      start = split;
    } else if (
      TIMES.has(token.lower) &&
      start + 1 < end &&
      /^(DET|PRON|PROPN)$/.test(tokens[start + 1]?.pos ?? '') &&
      !/^(may|jan|april|june|august)$/.test(token.lower)
    )
      start += 1;
    else return { start: afterReducedRelative(tokens, pastTime(tokens, start, end), end), end };
  }
}

/** Where the subject begins in "On Wednesday the ministry": at a phrase that follows a noun without a preposition. */
function splitAfterPreposition(tokens: readonly Token[], start: number, end: number): number | undefined {
  for (let k = start + 2; k < end; k += 1) {
    const token = tokens[k] as Token;
    const before = tokens[k - 1] as Token;
    if (!/^(NOUN|PROPN|NUM|PRON)$/.test(before.pos) && !TIMES.has(before.lower)) continue;
    if (token.pos === 'DET' || token.pos === 'PRON') return k;
    const afterOccasion = OCCASIONS.has(before.lower) || TIMES.has(before.lower) || before.pos === 'NUM';
    if (afterOccasion && /^(NOUN|PROPN|ADJ)$/.test(token.pos) && !TIMES.has(token.lower)) return k;
    // "After the vote Smith", but "After party leader Smith"
    if (
      token.pos === 'PROPN' &&
      before.pos === 'NOUN' &&
      !isSpeakingNoun(before.lower) &&
      !TITLES.has(before.lower)
    )
      return k;
  }
  return undefined;
}

/** Where the subject begins in "bought a scanner Lima says": at a name after an object that neither speaks nor is a title. */
function afterReducedRelative(tokens: readonly Token[], start: number, end: number): number {
  if (
    !/^(a|an|the)$/.test(tokens[start]?.lower ?? '') ||
    !(isVerb(tokens[start - 1]) || isDash(tokens[start - 1]))
  )
    return start;
  const name = tokens.findIndex(({ pos }, k) => k > start && k < end && pos === 'PROPN');
  const noun = tokens[name - 1];
  const speaks = isSpeakingNoun(noun?.lower ?? '') || TITLES.has(noun?.lower ?? '');
  const onlyName = tokens.slice(name, end).every(({ pos }) => pos === 'PROPN');
  return name !== -1 && noun?.pos === 'NOUN' && !speaks && onlyName ? name : start;
}

/** Where the subject begins in "Last week Obama" and "The next day the mayor". */
function pastTime(tokens: readonly Token[], start: number, end: number): number {
  for (let k = end - 1; k > start; k -= 1) {
    const token = tokens[k] as Token;
    const before = tokens[k - 1] as Token;
    if (before.pos === 'NOUN' && (token.pos === 'DET' || token.pos === 'PRON') && !isFloating(tokens, k))
      return k;
    if (!/^(days?|hours?|weeks?|months?|years?|night|morning|afternoon|evening)$/.test(before.lower))
      continue;
    const isTime = tokens
      .slice(start, k - 1)
      .every(({ pos, lower }) => TIMES.has(lower) || /^(DET|NUM|ADJ)$/.test(pos));
    if (isTime && k - 1 > start && /^(PROPN|NOUN|ADJ)$/.test(token.pos)) return k;
  }
  return start;
}

/**
 * The phrase that begins at `start`, for "said NP" and "according to NP".
 * @param wide True where any preposition may carry it on, because a comma is sure to end it.
 */
export function phraseAfter(
  tokens: readonly Token[],
  start: number,
  ceiling = tokens.length,
  wide = false,
): Phrase | undefined {
  let end = start;
  for (let k = start; k < ceiling; k += 1) {
    const token = tokens[k] as Token;
    const before = tokens[k - 1];
    if (
      k > start &&
      (token.pos === 'DET' || (token.pos === 'PRON' && !/^(him|her|them|us|me|it)$/.test(token.lower))) &&
      /^(NOUN|PROPN|NUM|PRON)$/.test(before?.pos ?? '')
    )
      break;
    // "said Smith Monday", but "reads a Monday editorial"
    if (k > start && TIMES.has(token.lower) && token.lower !== 'may' && before?.pos !== 'DET') break;
    if (token.text === '(') {
      const closing = tokens.findIndex(({ text }, m) => m > k && text === ')');
      if (closing === -1 || closing - k > 12) break;
      k = closing;
      end = k + 1;
      continue;
    }
    if (NOMINAL.has(token.pos) || isSmallQuote(token) || isSign(token)) {
      if (token.pos === 'PRON' && k > start) break;
      end = k + 1;
      if (token.pos === 'PRON' && PRONOUN_ALONE.test(token.lower)) break;
      continue;
    }
    if (
      token.pos === 'CCONJ' &&
      token.lower !== 'but' &&
      k > start &&
      NOMINAL.has(tokens[k + 1]?.pos ?? '') &&
      !hasVerbSoon(tokens, k + 1, ceiling)
    )
      continue;
    if (token.pos === 'ADP' && k > start && (wide || staysInSource(tokens, k))) continue;
    break;
  }
  return end > start ? { start, end } : undefined;
}

const PRONOUN_ALONE = /^(he|she|they|it|i|we|you)$/;

/** True where a finite verb follows within the phrase that begins here, so that it is a clause of its own. */
function hasVerbSoon(tokens: readonly Token[], from: number, ceiling: number): boolean {
  for (let k = from; k < Math.min(ceiling, from + 8); k += 1) {
    if (isVerb(tokens[k])) return true;
    if (tokens[k]?.pos === 'PUNCT') return false;
  }
  return false;
}

/** "the chairman of the board", "a spokesman for the city", but not "said Smith in a statement". */
function staysInSource(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (lower === 'of' || lower === 'for') return true;
  if (lower === 'from' || lower === 'by' || lower === 'with') return true;
  const before = tokens[at - 1];
  if (lower === 'at' || lower === 'in' || lower === 'to' || lower === 'on') {
    const next = tokens[at + 1];
    const further = tokens[at + 2];
    if ([next, further].some((token) => token && (OCCASIONS.has(token.lower) || TIMES.has(token.lower))))
      return false;
    return before?.pos === 'NOUN';
  }
  return false;
}
