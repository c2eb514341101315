/** What is said of a thing without a clause: *asked the government for help*, *puts the cost at 30 million*, *cast doubt on*. */
import { makeAct } from './act.ts';
import { endInRelative } from './clause-edges.ts';
import { contentEnd } from './content-ends.ts';
import {
  AUXILIARIES,
  CARRIERS,
  GOVERNMENTS,
  LOOSE_ADVERBS,
  OCCASIONS,
  TIMES,
  TOPIC_NOUNS,
  VERBS,
  type Government,
} from './lexicon.ts';
import { phraseAfter, type Phrase } from './noun-phrases.ts';
import {
  canSpeak,
  leaningSubject,
  rangeOf,
  rangeOfPhrase,
  take,
  type LeaningSubject,
  type Reading,
} from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { isComma, type Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** Between a verb and the word that leads to what is said stand hardly ever more words than these. */
const LONGEST_OBJECT = 14;

interface Found {
  /** Where the cue begins, if not at the verb. */
  cueStart?: number;
  cueEnd: number;
  /** Where the content begins; undefined for a cue that has none. */
  start: number | undefined;
  stance: boolean;
}

/** Reads verbs that say something with an object or a preposition alone. Looks at what no other rule took. */
export function readObjects(reading: Reading): void {
  const { tokens, limit, taken } = reading;
  for (let at = 1; at < limit; at += 1) {
    const token = tokens[at] as Token;
    const has = token.pos === 'AUX' && CARRIERS.has(token.lower);
    if (taken[at] || !(has || token.pos === 'VERB' || isMistakenVerb(reading, at))) continue;
    const silence = unanswered(reading, at);
    const found = silence ?? carried(reading, at) ?? governed(reading, at);
    if (!found) continue;
    const who = speakerOf(reading, silence?.group ?? verbGroupStart(tokens, at), at);
    if (!who) continue;
    // "did not give a reason": without the negation the cue would say the opposite.
    const group = verbGroupStart(tokens, at);
    const isNegated = tokens.slice(group, at).some(({ lower }) => /^not$|n['’]t$/.test(lower));
    const { cueStart = isNegated ? group : at, cueEnd, start, stance } = found;
    const whole =
      start === undefined
        ? cueEnd
        : withoutTime(tokens, start, contentEnd(tokens, start, limit, token, taken, true));
    const inRelative = /^(who|which|that)$/.test(tokens[verbGroupStart(tokens, at) - 1]?.lower ?? '');
    const end = start !== undefined && inRelative ? endInRelative(tokens, start, whole) : whole;
    const hasContent = start !== undefined && end > start;
    // "commented on the result, saying it was fair": only a topic, and the words follow.
    const isTopic = start !== undefined && /^(about|on)$/.test(tokens[start - 1]?.lower ?? '');
    const next = tokens[end]?.text === ',' ? end + 1 : end;
    if (
      isTopic &&
      /ing$/.test(tokens[next]?.lower ?? '') &&
      taken[next] &&
      VERBS.has(tokens[next]?.lower ?? '')
    )
      continue;
    take(reading, cueStart, Math.max(cueEnd, hasContent ? end : 0));
    reading.acts.push(
      makeAct({
        source: who.source,
        ...(who.speaker ? { speaker: who.speaker } : {}),
        cue: [rangeOf(tokens, cueStart, cueEnd)],
        passages: hasContent ? [rangeOf(tokens, start, end)] : [],
        stance,
        clausal: false,
        rule: silence
          ? 'an act by its absence'
          : stance
            ? 'verb of a stance with its object'
            : 'verb of saying with its object',
        confidence: 0.55,
      }),
    );
  }
}

/** "paid tribute to the victims": the verb with its noun, and what follows the preposition. */
function carried({ tokens, limit, taken }: Reading, at: number): Found | undefined {
  const nouns = CARRIERS.get((tokens[at] as Token).lower);
  const noun = nouns
    ? tokens.findIndex(({ lower }, k) => k > at && k < Math.min(limit, at + 5) && nouns.has(lower))
    : -1;
  if (
    noun === -1 ||
    taken[noun] ||
    taken[noun + 1] ||
    /ing$/.test(tokens[noun + 1]?.lower ?? '') ||
    tokens
      .slice(at + 1, noun)
      .some(
        (token) =>
          isVerb(token) || (/^(PUNCT|ADP)$/.test(token.pos) && !/^(down|out|off|aside)$/.test(token.lower)),
      )
  )
    return undefined;
  const lead = tokens[noun + 1];
  const starts =
    lead?.pos === 'ADP' && noun + 2 < limit && !taken[noun + 2] && !TIMES.has(tokens[noun + 2]?.lower ?? '');
  return { cueEnd: noun + 1, start: starts ? noun + 2 : undefined, stance: true };
}

/** Verbs of an answer, whose absence is told of. */
const ANSWERS = /^(?:respond|reply|comment|answer|elaborate|return)(?:ed|s)?$|^repli(?:ed|es)$/;

/** "did not respond to a request", "has yet to comment", "Neither side commented": no answer, which the article reports. */
function unanswered({ tokens, limit, taken }: Reading, at: number): (Found & { group: number }) | undefined {
  const { lower } = tokens[at] as Token;
  if (!ANSWERS.test(lower)) return undefined;
  let group = verbGroupStart(tokens, at);
  if (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'yet')
    group = verbGroupStart(tokens, at - 2);
  const isDenied =
    tokens.slice(group, at).some((token) => /^(not|never|yet)$|n['’]t$/.test(token.lower)) ||
    /^(neither|none|nobody)$/.test((tokens[subjectBefore(tokens, group)?.start ?? at] as Token).lower);
  if (!isDenied) return undefined;
  const lead = /^(to|on|about)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const starts =
    lead < limit &&
    !taken[lead] &&
    tokens[lead]?.pos !== 'PUNCT' &&
    (lead > at + 1 || /^(answer|return)/.test(lower));
  if (/^return/.test(lower) && !/^(calls?|messages?|e-?mails?|requests?)$/.test(tokens[lead]?.lower ?? ''))
    return undefined;
  return { group, cueStart: group, cueEnd: at + 1, start: starts ? lead : undefined, stance: true };
}

/** "Farmers fear for their fields", "Minister cast doubt on the figures": a known verb that the tagger takes for a noun, where nothing else can be the verb. */
export function isMistakenVerb({ tokens, limit }: Reading, at: number): boolean {
  const { pos, lower } = tokens[at] as Token;
  const headline =
    limit === tokens.length &&
    at < 4 &&
    (/s$/.test(lower) || (at === 1 && /s$/.test((tokens[0] as Token).lower)));
  return (
    /^(NOUN|ADJ)$/.test(pos) &&
    (GOVERNMENTS.has(lower) || CARRIERS.has(lower)) &&
    /^(NOUN|PROPN|ADJ|PRON)$/.test(tokens[at - 1]?.pos ?? '') &&
    (headline || !tokens.slice(0, limit).some(isVerb))
  );
}

/** The end of a content without the time after it: "approved the budget | on Tuesday". */
function withoutTime(tokens: readonly Token[], start: number, end: number): number {
  let at = end;
  while (at > start + 1 && /^[,:;—–-]$/.test(tokens[at - 1]?.text ?? '')) at -= 1;
  let time = at;
  while (time > start + 1 && TIMES.has(tokens[time - 1]?.lower ?? '')) time -= 1;
  if (time === at) return at;
  // "cut their forecasts for | the year": nothing is left of what follows the preposition.
  if (time - 1 === start && tokens[start]?.pos === 'DET') return start;
  return /^(on|in|late|early)$/.test(tokens[time - 1]?.lower ?? '') && time - 1 > start ? time - 1 : time;
}

/** The content of a verb by the words that lead to it, in the order of the lexicon. */
function governed(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  for (const government of GOVERNMENTS.get((tokens[at] as Token).lower) ?? []) {
    const particle = /^(out|back|up)$/.test(tokens[at + 1]?.lower ?? '');
    const cueEnd = particle ? at + 2 : at + 1;
    const start =
      government.only === 'particle' && !particle ? undefined : contentOf(reading, cueEnd, government);
    if (start !== undefined) return { cueEnd, start, stance: government.stance };
  }
  return undefined;
}

function contentOf(
  { tokens, limit, taken }: Reading,
  after: number,
  { leads, between, only }: Government,
): number | undefined {
  let first = after;
  while (first < limit && isAdverbial(tokens[first] as Token)) first += 1;
  const isFree = (k: number): boolean =>
    k < limit &&
    !taken[k] &&
    ((tokens[k] as Token).pos !== 'PUNCT' || /^[$€£¥]/.test((tokens[k] as Token).text));
  if (leads.size === 0) {
    const object =
      isFree(first) && /^(DET|NOUN|PROPN|ADJ|NUM|PRON|QUOTE|SYM)$/.test(tokens[first]?.pos ?? '')
        ? phraseAfter(tokens, first, limit)
        : undefined;
    if (!object || isReflexive(tokens[first])) return undefined;
    if (only === 'amount' && !isAmount(tokens, first, first + 1)) return undefined;
    return only === 'topic' && !hasTopic(tokens, object) ? undefined : first;
  }
  if (between === 'nothing') {
    const lead = leads.has(tokens[first]?.lower ?? '');
    const object =
      lead && isFree(first + 1) && beginsThing(tokens, first + 1)
        ? phraseAfter(tokens, first + 1, limit)
        : undefined;
    if (only === 'topic' && !(object && hasTopic(tokens, object))) return undefined;
    return lead && isFree(first + 1) && beginsThing(tokens, first + 1) ? first + 1 : undefined;
  }
  // "appealed to drivers for help", "called on its neighbours for help"
  if (between === 'person' && /^(to|on|with)$/.test(tokens[first]?.lower ?? '')) first += 1;
  if (!/^(DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(tokens[first]?.pos ?? '')) return undefined;
  for (let k = first + 1; k < Math.min(limit, after + LONGEST_OBJECT); k += 1) {
    const token = tokens[k] as Token;
    if (
      taken[k] ||
      isVerb(token) ||
      (token.pos === 'PUNCT' && !/^[&%$'’]/.test(token.text)) ||
      /^(to|that|whether|who|which)$/.test(leads.has('to') ? '' : token.lower)
    )
      return undefined;
    if (!leads.has(token.lower)) continue;
    if (!isFree(k + 1) || !beginsThing(tokens, k + 1)) continue;
    if (only === 'amount' && !isAmount(tokens, k + 1, limit)) return undefined;
    return between === 'thing' ? first : k + 1;
  }
  return undefined;
}

const isAdverbial = ({ lower }: Token): boolean =>
  TIMES.has(lower) || LOOSE_ADVERBS.has(lower) || /ly$/.test(lower);

/** True for a phrase with a noun that one has an opinion of before its first preposition. */
function hasTopic(tokens: readonly Token[], { start, end }: Phrase): boolean {
  const of = tokens.findIndex(({ pos }, k) => k > start && k < end && pos === 'ADP');
  return TOPIC_NOUNS.has(tokens[(of === -1 ? end : of) - 1]?.lower ?? '');
}

/** "at 4,000", "at more than a third": a number soon after the word. */
function isAmount(tokens: readonly Token[], start: number, limit: number): boolean {
  return tokens
    .slice(start, Math.min(limit, start + 5))
    .some(
      ({ pos, text, lower }) =>
        pos === 'NUM' ||
        /\d/.test(text) ||
        /^(half|zero|nil|a?third|hundreds|thousands|millions|billions|dozens)$/.test(lower),
    );
}

/** "on condition of anonymity", "on Monday", "on television": how or when it was said, and not of what. */
const MANNER = /^(condition|behalf|background|record|time|stage|air|oath|foot|end|line)$/;

/** True where a thing can begin after a word that leads to it; after a preposition a bare verb is a noun: "asked for help". */
function beginsThing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (/^(on|at|in|to|with)$/.test(tokens[at - 1]?.lower ?? '')) {
    const near = tokens.slice(at, at + 3).map(({ lower }) => lower);
    if (
      near.some((word) => MANNER.test(word)) ||
      TIMES.has(token.lower) ||
      near.slice(0, 2).some((word) => OCCASIONS.has(word) && word !== 'report')
    )
      return false;
  }
  const isVerbal =
    token.pos === 'VERB' &&
    (/ing$/.test(token.lower) || tokens[at - 1]?.lower !== 'to' || tokens[at + 1]?.pos === 'NOUN');
  return (
    isVerbal ||
    /^(DET|NOUN|PROPN|ADJ|NUM|PRON|QUOTE|SYM|ADV)$/.test(token.pos) ||
    /^[$€£¥]/.test(token.text) ||
    /^(what|how|why|whether)$/.test(token.lower)
  );
}

const isReflexive = (token: Token | undefined): boolean => /sel(?:f|ves)$/.test(token?.lower ?? '');

/** Who speaks: the subject of the verb, or the one whom a second verb or a participle shares; nobody for a passive or an infinitive. */
function speakerOf(reading: Reading, group: number, at: number): LeaningSubject | undefined {
  const { tokens, taken } = reading;
  const auxiliaries = tokens.slice(group, at).filter(({ lower }) => AUXILIARIES.has(lower));
  const participle = /ing$/.test((tokens[at] as Token).lower);
  if (auxiliaries.some(({ lower }) => /^(is|are|was|were|be|been|being)$/.test(lower)) && !participle)
    return undefined;
  const before = tokens[group - 1];
  if (!before || (before.lower === 'to' && group === at) || (before.pos === 'ADP' && participle))
    return undefined;
  if (!participle || auxiliaries.length > 0) {
    const subject = subjectBefore(tokens, group);
    if (
      subject &&
      (taken[subject.end - 1] || /^(how|why|what|which|whom)$/.test(tokens[subject.start - 1]?.lower ?? ''))
    )
      return undefined;
    if (subject && /^(i|you|it|this|that|which|what|there)$/.test(tokens[subject.end - 1]?.lower ?? ''))
      return undefined;
    // "Neither side commented"
    if (subject)
      return /^(neither|none|nobody|few)$/.test(tokens[subject.start]?.lower ?? '') ||
        canSpeak(tokens, subject)
        ? { source: [rangeOfPhrase(tokens, subject)] }
        : undefined;
  }
  if (!(before.pos === 'CCONJ' || (participle && isComma(before)))) return undefined;
  const lean = leaningSubject(reading, at);
  return lean && (lean.speaker !== undefined || lean.speaks === true) ? lean : undefined;
}
