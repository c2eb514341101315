/** Cues that are no verbs: *According to X*, *reportedly*, *his claim that*, *voiced concerns about*, *quoted X as saying*. */
import type { Act } from './act.ts';
import { hasVerb, isClause } from './contents.ts';
import { contentEnd } from './content-ends.ts';
import { OCCASIONS, SAYING_NOUNS, STANCE_NOUNS, STANCE_VERBS, VERBS } from './lexicon.ts';
import {
  isVerb,
  phraseAfter,
  phraseBefore,
  subjectBefore,
  verbGroupStart,
  type Phrase,
} from './noun-phrases.ts';
import {
  canSpeak,
  clauseStart,
  leaningSubject,
  rangeOf,
  rangeOfPhrase,
  take,
  type Reading,
} from './reading.ts';
import type { Token } from './tokens.ts';

const act = (fields: Omit<Act, 'stance' | 'clausal'> & Partial<Act>): Act => ({
  stance: false,
  clausal: true,
  ...fields,
});

/** *According to X, …*, *…, according to X* and *…, according to X, …*. */
export function readAccordingTo(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at + 2 < limit; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || reading.taken[at]) continue;
    const tight = phraseAfter(tokens, at + 2, limit);
    const wide = phraseAfter(tokens, at + 2, limit, true);
    const source = wide && tokens[wide.end]?.text === ',' && wide.end - at < 16 ? wide : tight;
    if (!source) continue;
    // "a poll published by NBC last week, …": words that go with the source up to the comma.
    const tail = tokens[source.end];
    const comma = tokens.findIndex(
      ({ text }, k) => k > source.end && k < Math.min(limit, source.end + 12) && text === ',',
    );
    if (
      comma !== -1 &&
      tail &&
      !/^(DET|PRON|PROPN|NOUN|NUM)$/.test(tail.pos) &&
      tail.text !== ',' &&
      isClause(tokens, comma + 1, limit)
    )
      source.end = comma;
    const after = afterApposition(tokens, source.end, limit);
    const before = tokens[at - 1];
    const start = clauseStart(reading, at);
    const passages: Phrase[] = [];
    const leads = before?.quote
      ? false
      : at === start ||
        (before?.text !== ',' && !hasVerb(tokens, start, at)) ||
        before?.pos === 'SCONJ' ||
        before?.pos === 'CCONJ' ||
        before?.lower === 'that';
    if (leads) {
      const from = tokens[after]?.text === ',' || tokens[after]?.text === ':' ? after + 1 : after;
      const end = from < limit ? contentEnd(tokens, from, limit, undefined) : from;
      if (end > from) passages.push({ start: from, end });
    } else {
      const end = before?.text === ',' || /^[—–]$/.test(before?.text ?? '') ? at - 1 : at;
      if (end > start) passages.push({ start, end });
      // "The fire, according to police, began …": the clause goes on.
      if (
        tokens[after]?.text === ',' &&
        after + 1 < limit &&
        hasVerb(tokens, after + 1, limit) &&
        !hasVerb(tokens, start, end)
      ) {
        passages.push({ start: after + 1, end: contentEnd(tokens, after + 1, limit, undefined) });
      }
    }
    if (passages.length === 0) continue;
    for (const passage of passages) take(reading, passage.start, passage.end);
    take(reading, at, after);
    reading.acts.push(
      act({
        source: [rangeOfPhrase(tokens, source)],
        cue: [rangeOf(tokens, at, at + 2)],
        passages: passages.map(({ start: from, end }) => rangeOf(tokens, from, end)),
        rule: leads ? 'according to, before the clause' : 'according to, after the clause',
        confidence: 0.88,
      }),
    );
  }
}

/** The index after ", a professor at Yale" or ", Ann Lee", which say more of the source. */
function afterApposition(tokens: readonly Token[], end: number, limit: number): number {
  let at = end;
  for (let hops = 0; hops < 2 && tokens[at]?.text === ','; hops += 1) {
    const close = tokens.findIndex(({ text }, k) => k > at && k < limit && text === ',');
    if (close === -1 || close - at > 16) return at;
    const inner = tokens.slice(at + 1, close);
    const says = inner.some((token) => isVerb(token) && !/(ed|ing)$/.test(token.lower));
    const names = inner.every(({ pos }) => pos === 'PROPN' || pos === 'ADP' || pos === 'DET');
    if (!/^(a|an|the|who|which|whose|one|chief|head|former)$/.test(inner[0]?.lower ?? '') && !names)
      return at;
    if (says && !/^(who|which|whose)$/.test(inner[0]?.lower ?? '')) return at;
    if (names && /^(in|on|at)$/.test(inner[0]?.lower ?? '')) return at;
    at = close;
  }
  return at;
}

/** *quoted X as saying*, *X was quoted as saying*: the source is X, and whoever quotes is the relayer. */
export function readQuotedAs(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 2 < limit; at += 1) {
    const token = tokens[at] as Token;
    if (!/^(quoted|quotes|quoting|cited|cites|citing)$/.test(token.lower) || reading.taken[at]) continue;
    const as = tokens.findIndex(
      ({ lower }, k) =>
        k > at &&
        k < at + 12 &&
        lower === 'as' &&
        /^(saying|stating|writing|telling)$/.test(tokens[k + 1]?.lower ?? ''),
    );
    if (as === -1) continue;
    const group = verbGroupStart(tokens, at);
    const subject = subjectBefore(tokens, group);
    const isPassive = as === at + 1;
    const object = isPassive ? undefined : phraseAfter(tokens, at + 1, as);
    const source = isPassive ? subject : object;
    if (!source) continue;
    const passages: Phrase[] = [];
    const edge = tokens[(isPassive ? group : (subject?.start ?? group)) - 1];
    const quoteAt = tokens.slice(0, at).findLastIndex(({ quote }) => quote !== undefined);
    if (quoteAt !== -1 && (edge?.quote || edge?.text === ',') && !reading.taken[quoteAt])
      passages.push({ start: quoteAt, end: quoteAt + 1 });
    else {
      let start = as + 2;
      while (/^[,:]$/.test(tokens[start]?.text ?? '') || tokens[start]?.lower === 'that') start += 1;
      if (start >= limit) continue;
      passages.push({
        start,
        end: tokens[start]?.quote ? start + 1 : contentEnd(tokens, start, limit, undefined),
      });
    }
    for (const passage of passages) take(reading, passage.start, passage.end);
    take(reading, at, at + 1);
    take(reading, as, as + 2);
    reading.acts.push(
      act({
        source: [rangeOfPhrase(tokens, source)],
        ...(!isPassive && subject ? { via: [rangeOfPhrase(tokens, subject)] } : {}),
        cue: isPassive
          ? [rangeOf(tokens, at, as + 2)]
          : [rangeOf(tokens, at, at + 1), rangeOf(tokens, as, as + 2)],
        passages: passages.map(({ start, end }) => rangeOf(tokens, start, end)),
        rule: 'quoted as saying',
        confidence: 0.9,
      }),
    );
  }
}

/** *is reportedly considering*: unnamed reports say the clause around the word. *is said to* likewise. */
export function readReportedly(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (reading.taken[at]) continue;
    const saidTo =
      /^(said|rumored|rumoured|reported)$/.test(token.lower) &&
      tokens[at + 1]?.lower === 'to' &&
      /^(is|are|was|were|been)$/.test(tokens[at - 1]?.lower ?? '');
    if (token.lower !== 'reportedly' && !saidTo) continue;
    const start = clauseStart(reading, at);
    let from = at + 1;
    if (/^,$/.test(tokens[from]?.text ?? '')) from += 1;
    const end = contentEnd(tokens, Math.min(from, limit - 1), limit, undefined);
    const passages: Phrase[] = [];
    const left = saidTo ? at - 1 : at;
    if (left > start) passages.push({ start, end: tokens[left - 1]?.text === ',' ? left - 1 : left });
    if (end > from) passages.push({ start: from, end });
    if (
      passages.length === 0 ||
      passages.some((passage) => passage.end <= passage.start) ||
      reading.taken.slice(start, end).some(Boolean)
    )
      continue;
    for (const passage of passages) take(reading, passage.start, passage.end);
    take(reading, at, at + 1);
    reading.acts.push(
      act({
        source: [],
        cue: [saidTo ? rangeOf(tokens, at - 1, at + 2) : rangeOf(tokens, at, at + 1)],
        passages: passages.map((passage) => rangeOf(tokens, passage.start, passage.end)),
        rule: 'reportedly',
        confidence: 0.7,
      }),
    );
  }
}

/** *his claim that …*, *a warning from X that …*, *X's promise to …*, *came to the conclusion that …*. */
export function readSayingNouns(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 1 < limit; at += 1) {
    const token = tokens[at] as Token;
    const noun = token.lower.replace(/s$/, '');
    if (
      reading.taken[at] ||
      token.pos === 'VERB' ||
      !(SAYING_NOUNS.has(noun) || SAYING_NOUNS.has(token.lower))
    )
      continue;
    const source = ownerOf(reading, at);
    if (!source) continue;
    let start = at + 1;
    if (source.after !== undefined) start = source.after;
    const isThat = tokens[start]?.lower === 'that' && isClause(tokens, start + 1, limit);
    const isTo =
      tokens[start]?.lower === 'to' &&
      isVerb(tokens[start + 1]) &&
      /^(promise|pledge|vow|threat|proposal|offer|demand|request|plea)$/.test(noun);
    if (!isThat && !isTo) continue;
    if (isThat) start += 1;
    const end = isThat
      ? subjectClauseEnd(tokens, start, contentEnd(tokens, start, limit, undefined, reading.taken))
      : contentEnd(tokens, start, limit, undefined, reading.taken);
    if (end <= start) continue;
    take(reading, start, end);
    take(reading, at, at + 1);
    reading.acts.push(
      act({
        source: source.ranges,
        ...(source.speaker ? { speaker: source.speaker } : {}),
        cue: [rangeOf(tokens, source.cueStart ?? at, at + 1)],
        passages: [rangeOf(tokens, start, end)],
        rule: isThat ? 'noun of saying before a clause' : 'noun of saying before an infinitive',
        confidence: source.speaker ? 0.6 : 0.7,
      }),
    );
  }
}

/** Where a clause ends that is itself a subject: "his claim that it was rigged | was dismissed". */
function subjectClauseEnd(tokens: readonly Token[], start: number, end: number): number {
  let seen = false;
  for (let k = start; k < end; k += 1) {
    const token = tokens[k] as Token;
    if (!isVerb(token) || tokens[k - 1]?.lower === 'to') continue;
    const joined = isVerb(tokens[k - 1]) && !(seen && token.pos === 'AUX' && tokens[k - 1]?.pos === 'VERB');
    const linked = tokens
      .slice(Math.max(start, k - 6), k)
      .some(
        ({ pos, lower, text }) =>
          pos === 'CCONJ' || pos === 'SCONJ' || /^(that|who|which)$/.test(lower) || text === ',',
      );
    if (seen && !joined && !linked && (token.pos === 'AUX' || /ed$/.test(token.lower))) return k;
    seen = true;
  }
  return end;
}

interface Owner {
  ranges: Act['source'];
  speaker?: Act;
  cueStart?: number;
  after?: number;
}

/** Whose claim it is: "his", "Smith's", "from Smith", or the subject of "made the claim". */
function ownerOf(reading: Reading, at: number): Owner | undefined {
  const { tokens, limit } = reading;
  for (let k = at - 1; k >= Math.max(0, at - 5); k -= 1) {
    const token = tokens[k] as Token;
    if (/^(his|her|their|its)$/.test(token.lower)) return { ranges: [rangeOf(tokens, k, k + 1)] };
    if (/['’]s?$/.test(token.text) && /^\p{L}/u.test(token.text)) {
      const phrase = phraseBefore(tokens, k + 1);
      return phrase ? { ranges: [rangeOfPhrase(tokens, phrase)] } : undefined;
    }
    if (token.pos === 'VERB') {
      const carries =
        /^(made|makes|making|issued|issues|issuing|came|comes|coming|reached|gave|gives|giving|expressed|expresses|voiced|repeated|repeats|rejected|offered|advanced|have|has|had|dropped)$/.test(
          token.lower,
        );
      if (!carries) return undefined;
      const subject = subjectBefore(tokens, verbGroupStart(tokens, k));
      const lean = subject ? undefined : leaningSubject(reading, k);
      if (subject) return { ranges: [rangeOfPhrase(tokens, subject)], cueStart: k };
      return lean
        ? { ranges: lean.source, ...(lean.speaker ? { speaker: lean.speaker } : {}), cueStart: k }
        : undefined;
    }
    if (token.pos === 'PUNCT') break;
  }
  if (/^(from|by)$/.test(tokens[at + 1]?.lower ?? '')) {
    const phrase = phraseAfter(tokens, at + 2, limit);
    if (phrase && canSpeak(tokens, phrase))
      return { ranges: [rangeOfPhrase(tokens, phrase)], after: phrase.end };
  }
  return undefined;
}

/** *voiced concerns about …*, *expressed support for …*: a stance, and mixed where words of it are quoted. */
export function readStances(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 1 < limit; at += 1) {
    const token = tokens[at] as Token;
    if (
      reading.taken[at] ||
      !STANCE_VERBS.has(token.lower) ||
      token.pos !== 'VERB' ||
      /['’]s?$/.test(tokens[at - 1]?.text ?? '')
    )
      continue;
    const noun = tokens.findIndex(({ lower }, k) => k > at && k < at + 5 && STANCE_NOUNS.has(lower));
    if (noun === -1 || tokens.slice(at + 1, noun).some((between) => isVerb(between) || between.text === ','))
      continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, at));
    const joined = tokens[verbGroupStart(tokens, at) - 1]?.pos === 'CCONJ' || /ing$/.test(token.lower);
    const lean = subject || !joined ? undefined : leaningSubject(reading, at);
    // "raised concerns": a thing that raises them is the article's own voice.
    if (!lean && (!subject || !canSpeak(tokens, subject))) continue;
    if (/^rais/.test(token.lower) && !subject) continue;
    let start = noun + 1;
    if (tokens[start]?.lower === 'and' && STANCE_NOUNS.has(tokens[start + 1]?.lower ?? '')) start += 2;
    const isThat = tokens[start]?.lower === 'that' && isClause(tokens, start + 1, limit);
    const elsewhere =
      /^(on|in|via|at|during)$/.test(tokens[start]?.lower ?? '') &&
      [1, 2, 3].some((step) => OCCASIONS.has(tokens[start + step]?.lower ?? ''));
    if (tokens[start]?.pos === 'ADP' || isThat) start += 1;
    const end =
      !elsewhere && start < limit ? contentEnd(tokens, start, limit, token, reading.taken, !isThat) : start;
    const passages = end > start && tokens[start]?.text !== ',' ? [rangeOf(tokens, start, end)] : [];
    if (passages.length > 0) take(reading, start, end);
    take(reading, at, noun + 1);
    reading.acts.push(
      act({
        source: lean ? lean.source : [rangeOfPhrase(tokens, subject as Phrase)],
        ...(lean?.speaker ? { speaker: lean.speaker } : {}),
        cue: [rangeOf(tokens, at, noun + 1)],
        passages,
        // A call or demand commits its speaker to what is asked for.
        stance: !isThat && !/^(calls?|demands?)$/.test(tokens[noun]?.lower ?? ''),
        clausal: isThat || tokens.slice(start, end).some(({ quote }) => quote),
        rule: isThat ? 'noun of a stance before a clause' : 'verb and noun of a stance',
        confidence: 0.75,
      }),
    );
  }
}

/** *declined to comment*, *stopped short of condemning*: an act by its absence. */
export function readRefusals(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 1; at + 1 < limit; at += 1) {
    const token = tokens[at] as Token;
    if (reading.taken[at] || token.pos !== 'VERB') continue;
    let cueEnd: number | undefined;
    if (/^(declined|declines|refused|refuses)$/.test(token.lower) && tokens[at + 1]?.lower === 'to') {
      const verb = tokens[at + 2];
      if (verb && (VERBS.has(verb.lower) || /^(elaborate|discuss|speak|respond)$/.test(verb.lower)))
        cueEnd = at + 3;
    } else if (
      /^(stopped|stops|stopping)$/.test(token.lower) &&
      tokens[at + 1]?.lower === 'short' &&
      VERBS.has(tokens[at + 3]?.lower ?? '')
    )
      cueEnd = at + 4;
    if (cueEnd === undefined) continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, at));
    const lean = subject ? undefined : leaningSubject(reading, at);
    if (!subject && !lean) continue;
    let start = cueEnd;
    if (/^(on|about|for|to|of)$/.test(tokens[start]?.lower ?? '')) start += 1;
    const end = start < limit ? contentEnd(tokens, start, limit, token, reading.taken, true) : start;
    const passages =
      end > start && !/^[,;]$/.test(tokens[start]?.text ?? '') ? [rangeOf(tokens, start, end)] : [];
    if (passages.length > 0) take(reading, start, end);
    take(reading, at, cueEnd);
    reading.acts.push(
      act({
        source: subject ? [rangeOfPhrase(tokens, subject)] : (lean?.source ?? []),
        ...(lean?.speaker ? { speaker: lean.speaker } : {}),
        cue: [rangeOf(tokens, at, cueEnd)],
        passages,
        stance: true,
        clausal: false,
        rule: 'an act by its absence',
        confidence: 0.7,
      }),
    );
  }
}
