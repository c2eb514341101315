/** Verbs of saying before what was said: *X said that …*, *X told Y: "…"*, *X vowed to …*, *…, adding that …*. */
import type { Act } from './act.ts';
import type { ContentStart } from './announced-contents.ts';
import { endInRelative, endInSubject } from './clause-edges.ts';
import { hasVerb, isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { verbAndContent } from './cue-verbs.ts';
import type { Verb } from './lexicon.ts';
import { isSmallQuote } from './noun-phrases.ts';
import { rangeOf, take, type Reading } from './reading.ts';
import { isComma, type Token } from './tokens.ts';
import { verbGroupStart } from './verb-groups.ts';
import { SUBORDINATE, isThing, sourceOf } from './verb-sources.ts';

/** Reads every verb that stands before its content. */
export function readLeadingCues(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.pos !== 'VERB' || reading.taken[at]) continue;
    const found = verbAndContent(tokens, at, subordinateEnd(tokens, at, limit));
    if (!found) continue;
    const act = makeAct(reading, at, found.verb, found.cueEnd, found.content);
    if (act) reading.acts.push(act);
    // "Asked whether she believed him, Holm said": nobody is named who asked, and what was asked nobody said.
    else if (at === 0 && found.content.kind === 'question' && /ed$/.test(token.lower))
      take(reading, 0, tokens.findIndex(isComma) + 1);
  }
}

/** Where the clause ends that opens the sentence with "after" or "while" and holds the verb: at the comma before the main clause. */
function subordinateEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (!SUBORDINATE.test(tokens[0]?.lower ?? '') || tokens.slice(0, at).some(isComma)) return limit;
  const comma = tokens.findIndex(
    (token, k) => k > at && k < limit && isComma(token) && isClause(tokens, k + 1, limit),
  );
  return comma === -1 ? limit : comma;
}

function makeAct(
  reading: Reading,
  at: number,
  verb: Verb,
  cueEnd: number,
  content: ContentStart,
): Act | undefined {
  const { tokens, limit } = reading;
  const who = sourceOf(reading, at, verb, content);
  if (!who) return undefined;
  let end =
    content.kind === 'quote'
      ? quoteEnd(reading, content.start)
      : contentEnd(
          tokens,
          content.start,
          limit,
          // "acknowledged meeting him, but says": no verb of saying goes on with an -ing form.
          content.kind === 'gerund' ? undefined : tensed(tokens, at),
          reading.taken,
          isThing(content),
        );
  // "When reporters asked whether he worried, he laughed": the clause of the cue is no main clause.
  if (who.subordinate) {
    // The comma may stand inside the marks: "When he said it was "over," she left".
    const main = tokens.findIndex(
      (token, k) =>
        k > content.start && k < end && /,["”'’»]*$/u.test(token.text) && isClause(tokens, k + 1, limit),
    );
    if (main !== -1) end = tokens[main]?.quote ? main + 1 : main;
  }
  if (tokens[verbGroupStart(tokens, at) - 2]?.lower === 'whose')
    end = endInRelative(tokens, content.start, end);
  // "one aide, who asked not to be named, said": the clause around the relative one goes on.
  const group = verbGroupStart(tokens, at);
  if (/^(who|which|that)$/.test(tokens[group - 1]?.lower ?? '')) {
    end = endInRelative(tokens, content.start, end);
    // "The firm, which did not admit wrongdoing, paid": a word is no clause.
    if (
      content.kind === 'clause' &&
      !content.announced &&
      end - content.start < 2 &&
      !tokens[content.start]?.quote
    )
      return undefined;
    if (!isComma(tokens[group - 2]) && !hasVerb(tokens, 0, group)) {
      const whole = end;
      end = endInSubject(tokens, content.start, end);
      // "The clerk who revealed the figures resigned": with one verb only, it is the main clause's.
      const alone = end === whole || !hasVerb(tokens, content.start, end);
      if (content.kind === 'clause' && !content.announced && alone) return undefined;
    }
  }
  // "A man claiming to be a doctor | was arrested"
  if (who.inSubject) end = endInSubject(tokens, content.start, end);
  let from = content.start;
  while (from < end && /^[,:–—-]$/.test(tokens[from]?.text ?? '')) from += 1;
  if (end <= from) return undefined;
  while (end > from + 1 && /^[,:;—–-]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  const passages = [rangeOf(tokens, from, end)];
  take(reading, from, end);
  // With the words between: when, where and to whom it was said.
  take(reading, at, from);
  const hasQuote = tokens.slice(content.start, end).some(({ quote }) => quote);
  // "vowed to fight", "denied taking it": what the speaker says of himself is a clause; "asked them to leave" is an order.
  const ofSpeaker = content.kind === 'infinitive' && OF_SPEAKER.has(verb.lemma);
  const clausal = ofSpeaker || (!isThing(content) && content.kind !== 'infinitive');
  return {
    source: who.source,
    ...(who.speaker ? { speaker: who.speaker } : {}),
    cue: [{ ...rangeOf(tokens, at, cueEnd), ...(who.cue ? { from: who.cue.from } : {}) }],
    passages,
    stance: content.kind === 'stance' && !hasQuote,
    clausal,
    rule: `${RULES[content.kind]}${who.how}`,
    confidence:
      Math.round(
        (content.kind === 'quote' ? 0.93 : content.announced ? 0.85 : hasQuote || clausal ? 0.75 : 0.5) *
          who.factor *
          (verb.kind === 'say' ? 1 : 0.9) *
          100,
      ) / 100,
  };
}

/** The word that shows the tense of a verb: "did say". */
function tensed(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens.slice(verbGroupStart(tokens, at), at).find(({ lower }) => lower === 'did');
  return before ?? tokens[at];
}

/** Verbs of saying whose infinitive has the speaker for its subject. */
const OF_SPEAKER: ReadonlySet<string> = new Set(['claim', 'pledge', 'profess', 'promise', 'vow']);

const RULES: Readonly<Record<ContentStart['kind'], string>> = {
  quote: 'verb of saying before a quotation',
  clause: 'verb of saying before a clause',
  question: 'verb of saying before a question',
  infinitive: 'verb of saying before an infinitive',
  gerund: 'verb of saying before an -ing form',
  thing: 'verb of saying before a thing',
  stance: 'verb of a stance before its object',
  named: 'verb of naming before what is named',
};

/** The end of a quoted content: the quotation, or the clause that it begins. */
function quoteEnd({ tokens, limit }: Reading, start: number): number {
  const quote = tokens[start] as Token;
  const next = tokens[start + 1];
  if (!next || start + 1 >= limit || /[.?!…]["”'’»]*$/u.test(quote.text)) return start + 1;
  // `said "this plan" would fail`, `said "A" and "B"`
  // and `said "nine out of ten" doctors agree`
  if (/^(AUX|VERB|NOUN|PROPN)$/.test(next.pos) || (isSmallQuote(quote) && next.pos !== 'PUNCT'))
    return contentEnd(tokens, start, limit, undefined);
  // `said "nobody ever asked" and no order to wait`: without a stop in the marks, a phrase goes on with the clause.
  const phrase = /^(DET|NOUN|PROPN|NUM|ADJ)$/.test(tokens[start + 2]?.pos ?? '');
  if (
    next.pos === 'CCONJ' &&
    phrase &&
    !/[,;:]["”'’»]*$/u.test(quote.text) &&
    !isClause(tokens, start + 2, limit)
  )
    return contentEnd(tokens, start, limit, undefined);
  const second = tokens.findIndex((token, k) => k > start + 1 && k < start + 6 && token.quote);
  if (next.pos === 'CCONJ' && second !== -1 && !hasVerb(tokens, start + 2, second))
    return contentEnd(tokens, start, limit, undefined);
  return start + 1;
}
