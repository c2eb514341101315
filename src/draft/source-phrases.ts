/** Cues that name a source without a clause of its own: *According to X*, *quoted X as saying*, *reportedly*. */
import { makeAct } from './act.ts';
import { endInRelative } from './clause-edges.ts';
import { hasVerb, isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { phraseAfter, type Phrase } from './noun-phrases.ts';
import { canSpeak, clauseStart, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** *According to X, …*, *…, according to X* and *…, according to X, …*. */
export function readAccordingTo(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at + 2 < limit; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || reading.taken[at]) continue;
    // "according to “The Long Road,” a history": a title
    const title = tokens[at + 2]?.quote ? { start: at + 2, end: at + 3 } : undefined;
    const tight = title ?? phraseAfter(tokens, at + 2, limit);
    const wide = phraseAfter(tokens, at + 2, limit, true);
    const source = wide && tokens[wide.end]?.text === ',' && wide.end - at < 16 ? wide : tight;
    if (!source || measures(tokens, at, source)) continue;
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
    // "oil which, according to X, has leaked", "and, according to X, …": the source answers for what follows alone.
    const opener = before?.text === ',' ? tokens[at - 2] : before;
    const relative = /^(which|who|that|where)$/.test(opener?.lower ?? '');
    const leads = before?.quote
      ? false
      : at === start ||
        relative ||
        (before?.text === ',' && opener?.pos === 'CCONJ') ||
        (before?.text !== ',' && !hasVerb(tokens, start, at)) ||
        before?.pos === 'SCONJ' ||
        before?.pos === 'CCONJ' ||
        before?.lower === 'that';
    if (leads) {
      const from = tokens[after]?.text === ',' || tokens[after]?.text === ':' ? after + 1 : after;
      let end = from < limit ? contentEnd(tokens, from, limit, undefined) : from;
      if (relative) end = endInRelative(tokens, from, end);
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
      makeAct({
        source: [rangeOfPhrase(tokens, source)],
        cue: [rangeOf(tokens, at, at + 2)],
        passages: passages.map(({ start: from, end }) => rangeOf(tokens, from, end)),
        rule: leads ? 'according to, before the clause' : 'according to, after the clause',
        confidence: 0.88,
      }),
    );
  }
}

/** "paid out according to their needs": a measure and no source. */
function measures(tokens: readonly Token[], at: number, source: Phrase): boolean {
  const owned = /^(his|her|its|their)$/.test(tokens[source.start]?.lower ?? '');
  return (owned || (at > 0 && isVerb(tokens[at - 1]))) && !canSpeak(tokens, source);
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
    const by = tokens[at + 1]?.lower === 'by';
    const isPassive = as === at + 1 || by;
    const object = isPassive ? undefined : phraseAfter(tokens, at + 1, as);
    const source = isPassive ? subject : object;
    if (!source) continue;
    const relayer = by ? phraseAfter(tokens, at + 2, as) : isPassive ? undefined : subject;
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
      makeAct({
        source: [rangeOfPhrase(tokens, source)],
        ...(relayer ? { via: [rangeOfPhrase(tokens, relayer)] } : {}),
        cue:
          as === at + 1
            ? [rangeOf(tokens, at, as + 2)]
            : [rangeOf(tokens, at, at + 1), rangeOf(tokens, as, as + 2)],
        passages: passages.map(({ start, end }) => rangeOf(tokens, start, end)),
        rule: 'quoted as saying',
        confidence: 0.9,
      }),
    );
  }
}

/** *is reportedly considering*: unnamed reports say the clause around the word. *is said to* and *is believed to* likewise. */
export function readReportedly(reading: Reading): void {
  const { tokens, limit } = reading;
  for (let at = 0; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (reading.taken[at]) continue;
    const saidTo =
      /^(said|rumored|rumoured|reported|believed|thought|understood|alleged|feared)$/.test(token.lower) &&
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
      makeAct({
        source: [],
        cue: [saidTo ? rangeOf(tokens, at - 1, at + 2) : rangeOf(tokens, at, at + 1)],
        passages: passages.map((passage) => rangeOf(tokens, passage.start, passage.end)),
        rule: 'reportedly',
        confidence: 0.7,
      }),
    );
  }
}
