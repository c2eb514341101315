/** Who speaks: the subject before a reporting verb, past appositions, relative clauses and lists. */
import { TIMES, isSpeakingNoun } from './lexicon.ts';
import { NOMINAL, phraseBefore, type Phrase } from './noun-phrases.ts';
import { isComma, isDash, type Token } from './tokens.ts';
import { isVerb } from './verb-groups.ts';

const APPOSITIVE =
  /^(a|an|the|who|whose|which|of|in|at|from|for|one|now|then|aged|\d.*|also|his|her|their|its)$/;

/**
 * The subject before a verb group that begins at `end`: skips appositions and relative clauses between commas.
 * @param floor Nothing before it belongs to the clause.
 */
export function subjectBefore(tokens: readonly Token[], end: number, floor = 0): Phrase | undefined {
  const before = tokens[end - 1];
  if (!before || end <= floor) return undefined;
  if (/^(who|which|that)$/.test(before.lower)) {
    const at = isComma(tokens[end - 2]) || isDash(tokens[end - 2]) ? end - 2 : end - 1;
    const noun = nearestNoun(tokens, at, floor);
    // "Mark Reed, a professor of law, who said": the apposition is not whom the relative clause is about.
    const apposition =
      noun &&
      at === end - 2 &&
      isComma(tokens[noun.start - 1]) &&
      /^(an?|the)$/.test(tokens[noun.start]?.lower ?? '');
    const named = apposition ? nearestNoun(tokens, noun.start - 1, floor) : undefined;
    return named && tokens[named.end - 1]?.pos === 'PROPN' ? named : noun;
  }
  if (isComma(before) || isDash(before)) {
    const qualified = qualifiedSubject(tokens, end - 1, floor);
    if (qualified) return qualified;
    let close = end - 1;
    for (let hops = 0; hops < 5; hops += 1) {
      const open = tokens.slice(floor, close).findLastIndex((token) => isComma(token) || isDash(token));
      if (open === -1 && hops === 0) return loneCommaSubject(tokens, close, floor);
      if (open === -1 || end - (floor + open) > 50) return undefined;
      close = floor + open;
      const edge = tokens
        .slice(floor, close)
        .findLastIndex((token) => isComma(token) || isDash(token) || token.quote !== undefined);
      const segment = floor + edge + 1;
      const phrase = phraseBefore(tokens, close, segment);
      const head = tokens[segment];
      // A segment between commas that opens like an apposition is passed over; the first of the clause is taken as it is.
      const opensClause =
        edge === -1 ||
        tokens[floor + edge]?.quote !== undefined ||
        tokens[floor + edge - 1]?.quote !== undefined;
      const appositive =
        !opensClause &&
        (head === undefined || APPOSITIVE.test(head.lower) || (isVerb(head) && !/^[A-Z]/.test(head.text)));
      if (phrase && (!appositive || (head?.lower === 'the' && phrase.start === segment)))
        return (appositive && nameBefore(tokens, segment - 1, floor)) || phrase;
      if (!phrase && opensClause) return undefined;
    }
    return undefined;
  }
  const phrase = phraseBefore(tokens, end, floor);
  return phrase && { start: listStart(tokens, phrase, floor), end: beforeTime(tokens, phrase) };
}

/** Where "The White House on Friday" ends without its time. */
function beforeTime(tokens: readonly Token[], { start, end }: Phrase): number {
  let at = end;
  while (at > start + 1 && (TIMES.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.pos === 'NUM')) at -= 1;
  if (at === end) return end;
  const preposition = /^(on|in|late|early|at)$/.test(tokens[at - 1]?.lower ?? '');
  // "Data released on Monday": the time belongs to the participle.
  return preposition && at - 1 > start && tokens[at - 2]?.pos !== 'VERB' ? at - 1 : end;
}

/** "[Steve Jobs], the mind behind devices that …, resigned": nothing but a name before the comma, at the head of the clause. */
function nameBefore(tokens: readonly Token[], comma: number, floor: number): Phrase | undefined {
  let start = comma;
  while (start > floor && tokens[start - 1]?.pos === 'PROPN') start -= 1;
  return isComma(tokens[comma]) && start === floor && start < comma ? { start, end: comma } : undefined;
}

/** "The security firm, has said": a subject with a comma that does not belong there, if nothing but the subject is before it. */
function loneCommaSubject(tokens: readonly Token[], comma: number, floor: number): Phrase | undefined {
  const phrase = phraseBefore(tokens, comma, floor);
  return phrase?.start === floor ? phrase : undefined;
}

/** The noun that a relative pronoun means: "traveled to Florida to meet with [Devocht], who". */
function nearestNoun(tokens: readonly Token[], end: number, floor: number): Phrase | undefined {
  let start = end;
  while (start > floor) {
    const before = tokens[start - 1] as Token;
    const noun = tokens[start - 2];
    // "officials in both parties, who": a person before the preposition is meant.
    const person =
      before.pos === 'ADP' &&
      start - 2 >= floor &&
      (before.lower === 'of' || isSpeakingNoun(noun?.lower ?? ''));
    if (!NOMINAL.has(before.pos) && !person) break;
    start -= 1;
  }
  return start < end ? { start, end } : undefined;
}

/**
 * "Smith, speaking in Geneva, Switzerland, on Monday, said", "Keller, who leads the party, which lost, said": the last
 * phrase before a comma after which a participle or a relative clause qualifies it, if no clause begins in between.
 */
function qualifiedSubject(tokens: readonly Token[], close: number, floor: number): Phrase | undefined {
  for (let comma = close - 1; comma > floor; comma -= 1) {
    const token = tokens[comma] as Token;
    if (token.quote || token.text === ';' || close - comma > 40) return undefined;
    if (!isComma(token) && !isDash(token)) continue;
    const next = tokens[comma + 1] as Token;
    if (next.pos === 'CCONJ' || next.pos === 'PRON') return undefined;
    const participle = next.pos === 'VERB' && /(ing|ed)$/.test(next.lower) && !/^\p{Lu}/u.test(next.text);
    // "Keller, who was in Bergen, Norway, on Monday, said": a name at the head of the sentence
    const relative = /^(who|whose)$/.test(next.lower) && tokens[comma - 1]?.pos === 'PROPN';
    if (!participle && !(relative && phraseBefore(tokens, comma, floor)?.start === floor)) continue;
    const phrase = phraseBefore(tokens, comma, floor);
    const edge = phrase && tokens[phrase.start - 1];
    return phrase && (edge === undefined || !isVerb(edge)) ? phrase : undefined;
  }
  return undefined;
}

/** Where a list begins whose last two members are the phrase: "[The United States,] the United Kingdom and France". */
function listStart(tokens: readonly Token[], { start, end }: Phrase, floor: number): number {
  if (!tokens.slice(start, end).some(({ lower }) => lower === 'and' || lower === 'or')) return start;
  let first = start;
  while (isComma(tokens[first - 1])) {
    const member = phraseBefore(tokens, first - 1, floor);
    const head = member && tokens[member.start];
    const opens = member && (member.start === floor || isComma(tokens[member.start - 1]));
    if (!member || !opens || !head || !/^(PROPN|DET|NUM)$/.test(head.pos) || first - member.start > 8)
      return first;
    if (tokens.slice(member.start, first).some(({ lower }) => TIMES.has(lower))) return first;
    first = member.start;
  }
  return first;
}
