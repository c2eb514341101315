/** Quotations that no verb of their sentence introduces: they go on, hang on a colon, or carry a name after a dash. */
import type { Range } from '../anchoring/code-points.ts';
import type { Act } from './act.ts';
import { verbAndContent } from './cue-verbs.ts';
import { DOCUMENT_NOUNS, VERBS } from './lexicon.ts';
import { phraseAfter, phraseBefore, type Phrase } from './noun-phrases.ts';
import { canSpeak, leaningSubject, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** What came before a unit, as far as a quotation may hang on it. */
export interface Before {
  /** The reading of the unit right before, also in another paragraph. */
  reading: Reading | undefined;
  /** The last act whose content ends in a quotation, with the paragraph of that quotation. */
  quoting: { act: Act; paragraph: number; closed: boolean } | undefined;
}

/** Reads *X: "…"* and *"…" – X*, where only a colon or a dash gives the words to somebody. */
export function readColons(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (!token.quote || reading.taken[at]) continue;
    if (tokens[at - 1]?.text === ':' && at >= 2) {
      const speaker = phraseBefore(tokens, at - 1);
      const named = speaker && speaker.start === 0 && canSpeak(tokens, speaker);
      const lean = named ? undefined : speechBefore(reading, at - 1);
      const source = named ? [rangeOfPhrase(tokens, speaker)] : lean?.source;
      if (!source) continue;
      take(reading, at, at + 1);
      reading.acts.push(
        plain(
          source,
          lean?.cue ?? [],
          [rangeOf(tokens, at, at + 1)],
          'quotation after a colon',
          named ? 0.7 : 0.55,
        ),
      );
    } else if (/^[-–—]+$/.test(tokens[at + 1]?.text ?? '') && at === 0) {
      const name = phraseAfter(tokens, at + 2, limit);
      if (
        !name ||
        tokens[name.start]?.pos !== 'PROPN' ||
        (name.end < limit && tokens[name.end]?.text !== ',')
      )
        continue;
      take(reading, 0, 1);
      reading.acts.push(
        plain(
          [rangeOfPhrase(tokens, name)],
          [],
          [rangeOf(tokens, 0, 1)],
          'quotation with a name after a dash',
          0.65,
        ),
      );
    }
  }
}

/**
 * Reads a quotation whose verb of saying stands in a sentence of its own: *“It failed.” Smith told reporters.*
 * @returns True where it was one.
 */
export function readDetachedCue(reading: Reading, next: Reading | undefined): boolean {
  const { tokens, unit } = reading;
  const at = tokens.length - 1;
  const quote = tokens[at];
  if (!quote?.quote || reading.taken[at] || !/[.?!]["”'’»]+$/u.test(quote.text)) return false;
  if (next?.unit.paragraph !== unit.paragraph) return false;
  const saying = sayingAlone(next);
  if (!saying) return false;
  take(reading, at, at + 1);
  take(next, 0, saying.verb + 1);
  next.acts.push(
    plain(
      [rangeOfPhrase(next.tokens, saying.subject)],
      [rangeOf(next.tokens, saying.verb, saying.verb + 1)],
      [rangeOf(tokens, at, at + 1)],
      'quotation before the sentence of its verb',
      0.85,
    ),
  );
  return true;
}

/** The subject and the verb of a sentence that says who spoke, and when and where, but not what. */
function sayingAlone({ tokens, limit }: Reading): { subject: Phrase; verb: number } | undefined {
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB');
  const lexical = VERBS.get(tokens[verb]?.lower ?? '');
  if (lexical?.kind !== 'say' || !lexical.frames.includes('quote')) return undefined;
  const subject = subjectBefore(tokens, verbGroupStart(tokens, verb));
  if (subject?.start !== 0 || !canSpeak(tokens, subject)) return undefined;
  const rest = tokens.slice(verb + 1, limit);
  // "Wells asked, shaking her head."
  const reports = rest.some(
    (token) => token.quote || (isVerb(token) && !/ing$/.test(token.lower)) || /^(that|:)$/.test(token.lower),
  );
  return reports || verbAndContent(tokens, verb, limit) ? undefined : { subject, verb };
}

/** Reads a unit that is nothing but a quotation. */
export function readLoneQuotation(reading: Reading, before: Before): void {
  const { tokens, unit } = reading;
  const quotes = tokens.filter(({ quote }) => quote);
  const at = tokens.findIndex(({ quote }) => quote);
  const [first] = quotes;
  if (
    !first ||
    quotes.length > 1 ||
    reading.taken[at] ||
    tokens.some(({ pos, quote }) => !quote && pos !== 'PUNCT')
  )
    return;
  const passage = rangeOf(tokens, at, at + 1);
  const { quoting } = before;
  if (
    quoting &&
    (quoting.paragraph === unit.paragraph || (!quoting.closed && quoting.paragraph === unit.paragraph - 1))
  ) {
    quoting.act.passages.push(passage);
    take(reading, at, at + 1);
    return;
  }
  const last = before.reading?.acts.at(-1);
  if (
    !quoting &&
    last &&
    before.reading?.unit.paragraph === unit.paragraph &&
    reportsUpToItsEnd(before.reading, last)
  ) {
    take(reading, at, at + 1);
    reading.acts.push({
      ...plain(last.source, [], [passage], 'a quotation after a sentence by the same speaker', 0.55),
      speaker: last,
    });
    return;
  }
  const hung = before.reading && hangs(before.reading);
  if (hung && before.reading && unit.paragraph - before.reading.unit.paragraph <= 1) {
    take(reading, at, at + 1);
    takeCue(before.reading, hung.cue);
    reading.acts.push({ ...hung, passages: [passage] });
  } else if (quoting && quoting.paragraph === unit.paragraph - 1) {
    take(reading, at, at + 1);
    reading.acts.push({
      ...plain(
        quoting.act.source,
        [],
        [passage],
        'a paragraph of quotation after one by the same speaker',
        0.6,
      ),
      speaker: quoting.act,
    });
  }
}

/** True where nothing in the sentence stands after the act but words for when and where. */
function reportsUpToItsEnd({ tokens, limit }: Reading, { clausal, cue, passages, source }: Act): boolean {
  const end = Math.max(...[...cue, ...passages, ...source].map(({ to }) => to));
  return (
    clausal &&
    source.length > 0 &&
    !tokens.slice(0, limit).some((token) => token.from >= end && isVerb(token))
  );
}

function takeCue(reading: Reading, cue: readonly Range[]): void {
  for (const [k, { from, to }] of reading.tokens.entries())
    if (cue.some((range) => from >= range.from && to <= range.to)) take(reading, k, k + 1);
}

/** The verb or noun of saying on which the sentence ends without a content: *X stated,* *X issued a statement.* */
function hangs({ tokens, taken, acts }: Reading): Act | undefined {
  const last = tokens.at(-1);
  const points = /^[:,]$/.test(last?.text ?? '');
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (taken[at] || token.pos !== 'VERB') continue;
    const verb = VERBS.get(token.lower);
    if (!(verb?.frames.includes('quote') && verb.kind === 'say') || !(points || at >= tokens.length - 8))
      continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, at));
    if (subject)
      return plain(
        [rangeOfPhrase(tokens, subject)],
        [rangeOf(tokens, at, at + 1)],
        [],
        'quotation after the sentence of its verb',
        points ? 0.85 : 0.65,
      );
  }
  if (acts.length > 0) return undefined;
  const noun = tokens.findIndex(
    ({ lower, pos }, k) =>
      pos === 'NOUN' &&
      DOCUMENT_NOUNS.has(lower) &&
      /^(a|the|this|following)$/.test(tokens[k - 1]?.lower ?? ''),
  );
  const verb = tokens.findIndex(
    ({ pos, lower }, k) =>
      k < noun &&
      pos === 'VERB' &&
      /^(issued|released|posted|published|gave|sent|wrote|made|issues|releases|read)$/.test(lower),
  );
  if (noun === -1 || verb === -1) return undefined;
  const subject = subjectBefore(tokens, verbGroupStart(tokens, verb));
  return (
    subject &&
    plain(
      [rangeOfPhrase(tokens, subject)],
      [rangeOf(tokens, verb, noun + 1)],
      [],
      'quotation after a sentence that announces a text',
      points ? 0.7 : 0.55,
    )
  );
}

/** The subject of the sentence before a colon, and its verb where that is one of saying. */
function speechBefore(reading: Reading, colon: number): Pick<Act, 'source' | 'cue'> | undefined {
  const { tokens } = reading;
  for (let at = colon - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (token.pos !== 'VERB' || !VERBS.has(token.lower) || reading.taken[at]) continue;
    // "announced by her agent: …"
    const subject =
      tokens[at + 1]?.lower === 'by'
        ? phraseAfter(tokens, at + 2, colon)
        : subjectBefore(tokens, verbGroupStart(tokens, at));
    const source = subject ? [rangeOfPhrase(tokens, subject)] : leaningSubject(reading, at)?.source;
    if (source) return { source, cue: [rangeOf(tokens, at, at + 1)] };
  }
  // "Gray was blunt: “…”", "The engineer, in a letter: “…”"
  const subject = phraseAfter(tokens, 0, colon);
  return subject?.start === 0 && isPerson(tokens, subject)
    ? { source: [rangeOfPhrase(tokens, subject)], cue: [] }
    : undefined;
}

/** True for a phrase that ends in a name, a pronoun or a word for a person. */
function isPerson(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokens[phrase.end - 1] as Token;
  return (
    head.pos === 'PROPN' ||
    /^(he|she|they)$/.test(head.lower) ||
    (canSpeak(tokens, phrase) && !DOCUMENT_NOUNS.has(head.lower))
  );
}

function plain(source: Range[], cue: Range[], passages: Range[], rule: string, confidence: number): Act {
  return { source, cue, passages, stance: false, clausal: true, rule, confidence };
}
