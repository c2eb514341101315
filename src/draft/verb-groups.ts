/** Verbs with their auxiliaries and adverbs. */
import { AUXILIARIES, LOOSE_ADVERBS } from './lexicon.ts';
import { isComma, type Token } from './tokens.ts';

/** True for a verb that is not an adjective before its noun and not a participle after it. */
export function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** "a script written in May", "last seen in 1987": a form that is only a participle, without its auxiliary, says nothing. */
export function isBareParticiple(tokens: readonly Token[], group: number, at: number): boolean {
  return (
    /^(written|known|seen|shown|given|spoken|sworn|begun)$/.test(tokens[at]?.lower ?? '') &&
    !tokens.slice(group, at).some(({ pos }) => pos === 'AUX')
  );
}

/** True for an adverb or auxiliary that may stand between a subject and its verb. */
export function isLoose(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    AUXILIARIES.has(token.lower) ||
    LOOSE_ADVERBS.has(token.lower) ||
    (token.pos === 'ADV' && /ly$/.test(token.lower) && !/^(daily|weekly|monthly)$/.test(token.lower)) ||
    token.lower === 'not'
  );
}

/** "Smith and Brown all said", "the mayor herself said". */
export function isFloating(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (/^(himself|herself|itself|themselves)$/.test(lower)) return true;
  return /^(all|both|each)$/.test(lower) && /^(NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '');
}

/** The index of the first word of a verb with its auxiliaries and adverbs. */
export function verbGroupStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  while (start > 0 && (isLoose(tokens[start - 1]) || isFloating(tokens, start - 1))) start -= 1;
  // "X, however, said"
  if (
    isComma(tokens[start - 1]) &&
    LOOSE_ADVERBS.has(tokens[start - 2]?.lower ?? '') &&
    isComma(tokens[start - 3])
  )
    start -= 3;
  return start;
}
