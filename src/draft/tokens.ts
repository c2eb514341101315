/** Words of a sentence with their parts of speech; a quotation counts as one word. */
import winkEnglish from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import type { Range } from '../anchoring/code-points.ts';
import type { Quotation } from '../anchoring/find-quotations.ts';
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

/** A word, a punctuation mark, or a quotation. Ranges in UTF-16 units of the article's text. */
export interface Token extends Range {
  text: string;
  /** In small letters, typographic apostrophes made straight. */
  lower: string;
  /** Universal part of speech (NOUN, VERB …), `QUOTE` for a quotation, `PUNCT` for a mark. */
  pos: string;
  quote?: Quotation;
}

/** Gives the part of speech of each word of a text, by the offset at which the word begins. */
export type Tagger = (text: string) => ReadonlyMap<number, string>;

// A word may hold stops, hyphens and apostrophes; abbreviations keep their stop, so that it ends no phrase.
const WORD =
  /(?:\p{Lu}\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd)\.|\p{Lu}\.(?=\s\p{Lu})|(?<![\p{L}\p{N}])(?:that|he|she|it|they|we|you|I|there|what|who|here)(?=['’](?:s|re|ve|d|ll|m)(?![\p{L}\p{N}]))|(?<=[\p{L}])['’](?:s|re|ve|d|ll|m)(?![\p{L}\p{N}])|[#@]?[\p{L}\p{N}\p{M}]+(?:['’.\-‑&@/][\p{L}\p{N}\p{M}]+)*(?:['’](?=\s))?|\S/gu;
/** A stretch without an end would take a tagger for ever. */
const MOST_CHARACTERS = 8000;

/**
 * Splits a stretch of text into words.
 * @param quotations Those that lie in the stretch; each becomes one token.
 * @param tag Left out, parts of speech are guessed from the word alone.
 */
export function readTokens(
  text: string,
  { from, to }: Range,
  quotations: readonly Quotation[],
  tag: Tagger | undefined,
): Token[] {
  const stretch = text.slice(from, to);
  const tags = tag && stretch.length <= MOST_CHARACTERS ? tag(stretch) : new Map<number, string>();
  const tokens: Token[] = [];
  let next = 0;
  for (const match of stretch.matchAll(WORD)) {
    const at = from + match.index;
    while ((quotations[next]?.to ?? Infinity) <= at) next += 1;
    const quote = quotations[next];
    if (quote && at >= quote.from) {
      if (tokens.at(-1)?.quote !== quote)
        tokens.push({
          ...rangeOf(quote),
          text: text.slice(quote.from, quote.to),
          lower: '',
          pos: 'QUOTE',
          quote,
        });
      continue;
    }
    // A mark of quotation without its partner is no word.
    if (/^["“”]$/.test(match[0])) continue;
    // WHO, US and IT are names, and no pronouns, unless everything is in capitals.
    const isName = /^(?:WHO|US|IT)$/.test(match[0]) && stretch !== stretch.toUpperCase();
    const lower = isName ? match[0] : match[0].toLowerCase().replaceAll('’', "'");
    const [first, second, third] = tokens.slice(-3);
    // "According to court documents": what follows this "to" is no infinitive.
    if (third?.pos === 'VERB' && second?.lower === 'to' && first?.lower === 'according') third.pos = 'NOUN';
    tokens.push({
      from: at,
      to: at + match[0].length,
      text: match[0],
      lower,
      pos: correct(
        lower,
        match[0],
        tags.get(match.index) ?? guess(match[0], lower, tokens.at(-1)),
        tokens.at(-1),
      ),
    });
  }
  for (let k = 0; k + 1 < tokens.length; k += 1) correctInContext(tokens, k);
  return tokens;
}

const rangeOf = ({ from, to }: Range): Range => ({ from, to });

/** What the tagger gets wrong often enough to matter here. */
function correct(lower: string, text: string, pos: string, before: Token | undefined): string {
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
function correctInContext(tokens: readonly Token[], at: number): void {
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
function guess(text: string, lower: string, before: Token | undefined): string {
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

/**
 * A tagger from wink-nlp and its small English model. Loading takes about an eighth of a second.
 * @returns A tagger that leaves a stretch untagged where the library cannot read it.
 */
export function makeTagger(): Tagger {
  const nlp = wink(winkEnglish, ['pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the library knows its own function by identity
  const partOfSpeech = nlp.its.pos;
  return (text) => {
    const tags = new Map<number, string>();
    try {
      let at = 0;
      const tokens = nlp.readDoc(text).tokens();
      const values = tokens.out();
      const parts = tokens.out(partOfSpeech) as string[];
      for (const [n, value] of values.entries()) {
        const found = text.indexOf(value, at);
        if (found === -1) continue;
        tags.set(found, parts[n] ?? 'X');
        at = found + value.length;
      }
    } catch {
      // Odd input is not worth losing a draft for: what was tagged so far is used, the rest is guessed.
    }
    return tags;
  };
}
