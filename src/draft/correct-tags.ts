/** Parts of speech where the tagger errs often enough to matter here, or where there is none. */
import {
  AUXILIARIES,
  IRREGULAR_PASTS,
  OCCASIONS,
  PERSON_PRONOUNS,
  PHRASES,
  SAYING_NOUNS,
  SUBORDINATORS,
  TITLES,
  VERBS,
  isSpeakingNoun,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What the tagger gets wrong often enough to matter here. */
export function correctTag(lower: string, text: string, pos: string, before: Token | undefined): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return /\p{Extended_Pictographic}/u.test(text) ? 'SYM' : 'PUNCT';
  if (/^(?:WHO|US|IT)$/.test(lower)) return 'PROPN';
  if (text === 'May' && before && before.pos !== 'PUNCT') return 'PROPN';
  if (AUXILIARIES.has(lower)) return 'AUX';
  // "his method for solving problems"
  if (pos === 'SCONJ' && lower === 'for' && before?.pos === 'NOUN') return 'ADP';
  // "that" keeps what the tagger says; other subordinators never are nouns.
  if (lower !== 'that' && SUBORDINATORS.has(lower) && pos !== 'ADP' && pos !== 'ADV') return 'SCONJ';
  if (/^(said|told|says|wrote|tweeted)$/.test(lower)) return 'VERB';
  // "officials say will", but "the final say"
  if (lower === 'say' && /^(NOUN|PROPN|PRON|ADV)$/.test(before?.pos ?? '')) return 'VERB';
  if (/^(police|media|parliament|congress|reporters|journalists)$/.test(lower)) return 'NOUN';
  // "press secretary Josh Earnest": a name in the middle of a sentence is no verb.
  if (
    pos === 'VERB' &&
    /^\p{Lu}\p{Ll}/u.test(text) &&
    before &&
    before.pos !== 'PUNCT' &&
    before.pos !== 'QUOTE' &&
    !VERBS.has(lower)
  )
    return 'PROPN';
  // "his claim", "Smith's promise": the verb that the tagger sees is a noun.
  if (
    pos === 'VERB' &&
    SAYING_NOUNS.has(lower) &&
    before &&
    (/^(his|her|its|their|our|my|your|the|a|an|this|that|any|no)$/.test(before.lower) ||
      /['’]s?$/.test(before.text))
  )
    return 'NOUN';
  return pos;
}

/** Words that begin a clause or an amount, so that the word before them can be a verb. */
const OPENERS =
  /^(that|the|it|he|she|they|there|whether|a|an|its|his|her|their|him|them|us|about|around|nearly|almost|some|many|more|most|all|no|several|dozens|hundreds|thousands)$/;

/** What only the words around it show: a noun, a title or a verb that the tagger took for something else. */
export function correctInContext(tokens: readonly Token[], at: number): void {
  const word = tokens[at] as Token;
  const before = tokens[at - 1];
  const [next, further] = tokens.slice(at + 1, at + 3) as [Token, Token?];
  // "Acting Prime Minister Gillard"
  if (word.pos === 'VERB' && next.pos === 'PROPN' && TITLES.has(word.lower) && /^\p{Lu}/u.test(word.text))
    word.pos = 'PROPN';
  // "Cross also said": a name at the head of the sentence that looks like a verb
  const verb = next.pos === 'ADV' ? further : next;
  if (
    !before &&
    word.pos === 'VERB' &&
    !/(ed|ing)$/.test(word.lower) &&
    verb?.pos === 'VERB' &&
    VERBS.has(verb.lower)
  )
    word.pos = 'PROPN';
  if (!before) return;
  // "a televised address", "an emailed statement"
  if (
    word.pos === 'VERB' &&
    (isSpeakingNoun(word.lower) || OCCASIONS.has(word.lower)) &&
    (before.pos === 'DET' || (/(ed|ing)$/.test(before.lower) && tokens[at - 2]?.pos === 'DET'))
  )
    word.pos = 'NOUN';
  // "rejected calls for his resignation": right after a verb it is a noun.
  if (
    word.pos === 'VERB' &&
    before.pos === 'VERB' &&
    /^(calls|claims|demands|appeals|charges|reports)$/.test(word.lower) &&
    /^(for|of|by|against|about|that)$/.test(next.lower)
  )
    word.pos = 'NOUN';
  // "…, warning that", "signs reading “…”"
  if (
    word.pos === 'NOUN' &&
    /ing$/.test(word.lower) &&
    VERBS.has(word.lower) &&
    (before.text === ',' || before.lower === 'by'
      ? OPENERS.test(next.lower) || next.quote || further?.lower === 'that'
      : before.pos === 'NOUN' && next.quote)
  )
    word.pos = 'VERB';
  // "…, Reuters reports." and "…, reports Reuters."
  if (
    word.pos === 'NOUN' &&
    /^(reports?|notes|claims|states|estimates|comments|reads)$/.test(word.lower) &&
    (before.pos === 'PROPN'
      ? /^[,.]$/.test(next.text)
      : (before.quote || before.text === ',') &&
        next.pos === 'PROPN' &&
        (!further || /^[,.]$/.test(further.text)))
  )
    word.pos = 'VERB';
  // "the officer shot the man": between a noun and what can begin an object stands a verb.
  if (
    word.pos === 'NOUN' &&
    IRREGULAR_PASTS.has(word.lower) &&
    /^(NOUN|PROPN|PRON)$/.test(before.pos) &&
    (next.pos === 'DET' || OPENERS.test(next.lower))
  )
    word.pos = 'VERB';
  // "allies point out that": with its second word it can only be a verb.
  if (word.pos === 'NOUN' && startsPhrase(tokens, at) && /^(that|how|why)$/.test(tokens[at + 2]?.lower ?? ''))
    word.pos = 'VERB';
  // "…, its organisers claim." and "…, records show."
  const closes = /^[.,]$/.test(next.text) && /[^s]s$/.test(before.lower) && before.pos === 'NOUN';
  if (
    word.pos === 'NOUN' &&
    closes &&
    !/s$/.test(word.lower) &&
    VERBS.has(word.lower) &&
    startsAfterComma(tokens, at)
  )
    word.pos = 'VERB';
  // "remains so charged that"
  if (word.pos === 'VERB' && before.lower === 'so' && /ed$/.test(word.lower) && next.lower === 'that')
    word.pos = 'ADJ';
  // "the study's lead author"
  if (word.pos === 'VERB' && next.pos === 'NOUN' && /\p{L}['’]s$/u.test(before.text) && before.pos !== 'PRON')
    word.pos = 'ADJ';
  // "voters support the plan"
  if (
    word.pos === 'NOUN' &&
    before.pos === 'NOUN' &&
    /[^s]s$/.test(before.lower) &&
    !/(s|ing)$/.test(word.lower) &&
    /^(the|a|an|his|her|their|its|this|these)$/.test(next.lower)
  )
    word.pos = 'VERB';
  // "called the bank and informed the manager"
  if (
    word.pos === 'ADJ' &&
    before.pos === 'CCONJ' &&
    /ed$/.test(word.lower) &&
    VERBS.has(word.lower) &&
    next.pos === 'DET'
  )
    word.pos = 'VERB';
  rescueVerb(word, before, next, further);
}

/** True where nothing but a noun of one or two words stands between the last comma and the word. */
function startsAfterComma(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.slice(0, at).findLastIndex(({ text }) => text === ',');
  return (
    comma !== -1 &&
    at - comma <= 4 &&
    tokens.slice(comma + 1, at).every(({ pos }) => pos !== 'VERB' && pos !== 'CCONJ')
  );
}

/** True for the first word of a verb of saying that has a second: "point out". */
function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  return (PHRASES.get(lower) ?? []).some(({ second }) => second.join(' ') === tokens[at + 1]?.lower);
}

/** Makes a verb of a word that can be one where its neighbours agree: "officials fear that", "the ministry reports that". */
function rescueVerb(word: Token, subject: Token, next: Token, further: Token | undefined): void {
  if (
    (word.pos !== 'NOUN' && word.pos !== 'ADJ') ||
    !VERBS.has(word.lower) ||
    !(/^(NOUN|PROPN|PRON)$/.test(subject.pos) || /^(some|many|most|few)$/.test(subject.lower)) ||
    /^(his|its|her|their|our|my|your)$/.test(subject.lower)
  )
    return;
  // "The letter states: “…”"
  if (/s$/.test(word.lower) && next.text === ':' && further?.quote && subject.pos !== 'ADJ') {
    word.pos = 'VERB';
    return;
  }
  const amount =
    next.pos === 'NUM' ||
    (/^(at|up|as|more)$/.test(next.lower) && /^(least|most|to|many|much|than)$/.test(further?.lower ?? ''));
  if (!OPENERS.test(next.lower) && !amount && !next.quote) return;
  const plural = /[^s]s$|^(they|we|police|people|media|who|some|many|most|few|others)$/.test(subject.lower);
  const agrees = /s$/.test(word.lower) ? !plural || subject.pos === 'PROPN' : plural;
  if (agrees || (/ed$/.test(word.lower) && subject.pos !== 'PRON')) word.pos = 'VERB';
}

const DETERMINERS =
  /^(the|a|an|this|these|those|some|any|each|every|no|his|her|its|their|our|my|your|both|all|many|several|another|most)$/;
const PREPOSITIONS =
  /^(of|in|on|at|by|for|with|from|to|into|about|over|under|against|between|among|during|through|across|via|within|without|toward|towards|per|upon|near|off|up|down|out)$/;

/** A guess from the word itself, for want of a tagger. */
export function guessTag(text: string, lower: string, before: Token | undefined): string {
  if (DETERMINERS.test(lower)) return 'DET';
  if (PREPOSITIONS.test(lower)) return 'ADP';
  if (/^(and|or|but|nor)$/.test(lower)) return 'CCONJ';
  if (SUBORDINATORS.has(lower)) return 'SCONJ';
  if (PERSON_PRONOUNS.has(lower) || /^(him|them|us|me)$/.test(lower)) return 'PRON';
  if (/^\d/.test(lower)) return 'NUM';
  if (before && /^\p{Lu}/u.test(text)) return 'PROPN';
  if (before?.pos === 'DET' || before?.pos === 'ADJ') return 'NOUN';
  if (VERBS.has(lower)) return 'VERB';
  if (/ly$/.test(lower)) return 'ADV';
  if (/(ed|ing)$/.test(lower)) return 'VERB';
  if (/(ous|ful|ive|al|ic|able|ible|less)$/.test(lower)) return 'ADJ';
  return /^\p{Lu}/u.test(text) ? 'PROPN' : 'NOUN';
}
