/** A unit while the rules read it: which words are spoken for, and the acts found so far. */
import type { Range } from '../anchoring/code-points.ts';
import type { Act } from './act.ts';
import { isSpeakingNoun, SUBORDINATORS, TITLES } from './lexicon.ts';
import type { Phrase } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** The state of one unit. */
export interface Reading {
  unit: Unit;
  tokens: readonly Token[];
  /** The index after the last token that is not a final stop. */
  limit: number;
  /** By token: true where it is content or cue of an act already. */
  taken: boolean[];
  acts: Act[];
}

/** Begins to read a unit. */
export function beginReading(unit: Unit): Reading {
  const { tokens } = unit;
  let limit = tokens.length;
  while (limit > 0 && /^[.?!…]$/.test(tokens[limit - 1]?.text ?? '')) limit -= 1;
  return { unit, tokens, limit, taken: tokens.map(() => false), acts: [] };
}

/** The range of some tokens; of a single quotation, the words without their marks. */
export function rangeOf(tokens: readonly Token[], start: number, end: number): Range {
  const first = tokens[start] as Token;
  const last = tokens[Math.max(start, end - 1)] as Token;
  if (first === last && first.quote) return first.quote.inner;
  return { from: first.from, to: last.to };
}

/** The range of a phrase, without a genitive ending. */
export function rangeOfPhrase(tokens: readonly Token[], { start, end }: Phrase): Range {
  const { from, to } = rangeOf(tokens, start, end);
  const last = tokens[end - 1] as Token;
  return { from, to: /['’]s$/.test(last.text) ? to - 2 : to };
}

/** Marks tokens as spoken for. */
export function take(reading: Reading, start: number, end: number): void {
  for (let k = start; k < end; k += 1) reading.taken[k] = true;
}

/** Where the clause begins that ends before `at`: after what is taken, without conjunctions and commas. */
export function clauseStart({ tokens, taken }: Reading, at: number): number {
  let start = 0;
  for (let k = at - 1; k >= 0; k -= 1) {
    if (taken[k] || /^[;]$/.test(tokens[k]?.text ?? '')) {
      start = k + 1;
      break;
    }
  }
  while (
    start < at &&
    (tokens[start]?.pos === 'CCONJ' ||
      tokens[start]?.text === ',' ||
      /^[–—:-]$/.test(tokens[start]?.text ?? ''))
  )
    start += 1;
  if (
    /^(however|meanwhile|moreover|furthermore|still|instead|nevertheless)$/.test(
      tokens[start]?.lower ?? '',
    ) &&
    tokens[start + 1]?.text === ','
  )
    start += 2;
  return start;
}

/** A subject found elsewhere in the sentence: the speaker of an act before, or a phrase that can or cannot speak. */
export interface LeaningSubject extends Pick<Act, 'source'> {
  speaker?: Act;
  speaks?: boolean;
}

/** The subject of the clause that a participle leans on: of the last act before it, or of the first finite verb. */
export function leaningSubject(reading: Reading, at: number): LeaningSubject | undefined {
  const { tokens, acts } = reading;
  const from = tokens[at]?.from ?? 0;
  // "Backers say it works; opponents call it a gift and say it will not"
  const floor = tokens.slice(0, at).findLastIndex(({ text }) => text === ';') + 1;
  const clause = tokens[floor]?.from ?? 0;
  const act = acts.findLast(
    ({ cue, rule }) => cue.some((range) => range.to <= from && range.from >= clause) && rule !== 'reportedly',
  );
  if (act) return { source: act.source, speaker: act };
  let fallback: Phrase | undefined;
  for (let k = floor; k < at; k += 1) {
    const token = tokens[k] as Token;
    if (!isVerb(token) || /ing$/.test(token.lower) || tokens[k - 1]?.lower === 'to') continue;
    const group = verbGroupStart(tokens, k);
    if (tokens[group - 1]?.lower === 'to') continue;
    const subject = subjectBefore(tokens, group);
    if (!subject) continue;
    fallback ??= subject;
    // "Jobs, the mind behind devices that made the firm rich, resigned, saying": not the verb of a relative clause
    if (/^(that|which|who)$/.test(tokens[group - 1]?.lower ?? '')) continue;
    const opener = tokens[subject.start - 1];
    if (opener?.pos !== 'SCONJ' && !SUBORDINATORS.has(opener?.lower ?? ''))
      return { source: [rangeOfPhrase(tokens, subject)], speaks: canSpeak(tokens, subject) };
  }
  return fallback && { source: [rangeOfPhrase(tokens, fallback)], speaks: canSpeak(tokens, fallback) };
}

/** Titles that are a person's also without a name: "the secretary general of the conference". */
const OFFICES = new Set(
  [...TITLES].filter(
    (title) =>
      !/^(press|state|foreign|defen[cs]e|interior|finance|health|education|justice|former|acting|interim|incoming|outgoing|then|prime|executive|deputy|major|lay)$/.test(
        title,
      ),
  ),
);

/** Endings of words for what happens, which a tagger takes for names where they have a capital. */
const ABSTRACT =
  /(?:age|ation|ition|ction|ssion|sion|ness|ment|ility|ivity|rity|ance|ence|ism|ship|ing|ings|ures?|prices|costs|sales|trends|signs|rain|snow|traffic|damage)$/;

/** "Seepage suggests …": at the head of a sentence every word has a capital, and not all are names. */
export function isAbstractHead(tokens: readonly Token[], { start, end }: Phrase): boolean {
  const { lower } = tokens[0] as Token;
  return start === 0 && end === 1 && ABSTRACT.test(lower) && !isSpeakingNoun(lower);
}

/** True for a phrase that can mean or say something: a name, a person, a body, a text; not "the presence of troops". */
export function canSpeak(tokens: readonly Token[], { start, end }: Phrase): boolean {
  const more = tokens.findIndex(
    ({ pos, lower }, k) => k > start && k < end && (pos === 'ADP' || pos === 'VERB' || lower === 'to'),
  );
  const head = tokens[(more === -1 ? end : more) - 1] as Token;
  if (isAbstractHead(tokens, { start, end })) return false;
  if (head.pos === 'PROPN' || /^\p{Lu}/u.test(head.text)) return true;
  if (/^(he|she|they|we|i|who|others|some|many)$/.test(head.lower)) return true;
  return isSpeakingNoun(head.lower) || OFFICES.has(head.lower);
}
