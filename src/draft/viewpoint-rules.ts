/** Whose view a sentence gives, without a verb of saying: *In the words of X, …*, *…, in her view*, *By his own count, …*, *As X put it, …*. */
import { makeAct } from './act.ts';
import type { Range } from '../anchoring/code-points.ts';
import { isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { VIEWPOINTS, isSpeakingNoun } from './lexicon.ts';
import { phraseAfter, phraseBefore, type Phrase } from './noun-phrases.ts';
import { canSpeak, clauseStart, rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { isComma, type Token } from './tokens.ts';

interface Viewpoint {
  source: Phrase;
  cue: Range[];
  end: number;
}

/** Reads a viewpoint at the head of a clause, before a comma, or at its end, behind one. */
export function readViewpoints(reading: Reading): void {
  const { tokens, limit, taken } = reading;
  for (let at = 0; at + 2 < limit; at += 1) {
    const before = tokens[at - 1];
    if (taken[at] || !(at === 0 || isComma(before) || before?.pos === 'CCONJ')) continue;
    const found = viewpointAt(tokens, at, limit);
    if (!found) continue;
    const { source, cue, end } = found;
    const leads = isComma(tokens[end]) && isClause(tokens, end + 1, limit);
    if (!leads && !(end === limit && isComma(before))) continue;
    const passage = leads
      ? { start: end + 1, end: contentEnd(tokens, end + 1, limit, undefined, taken) }
      : { start: clauseStart(reading, at), end: at - 1 };
    if (passage.end <= passage.start || taken.slice(passage.start, passage.end).some(Boolean)) continue;
    take(reading, at, end);
    take(reading, passage.start, passage.end);
    reading.acts.push(
      makeAct({
        source: [rangeOfPhrase(tokens, source)],
        cue,
        passages: [rangeOf(tokens, passage.start, passage.end)],
        rule: 'words for whose view it is',
        confidence: 0.75,
      }),
    );
  }
}

function viewpointAt(tokens: readonly Token[], at: number, limit: number): Viewpoint | undefined {
  const opener = tokens[at]?.lower ?? '';
  if (opener === 'as') return asPutIt(tokens, at, limit);
  // "per the report", but "per person"
  if (opener === 'per') {
    const source =
      /^(the|a|an|his|her|their|its)$/.test(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.pos === 'PROPN'
        ? phraseAfter(tokens, at + 1, limit)
        : undefined;
    return source && canSpeak(tokens, source)
      ? { source, cue: [rangeOf(tokens, at, at + 1)], end: source.end }
      : undefined;
  }
  const nouns = VIEWPOINTS.get(opener);
  const noun = nouns
    ? tokens.findIndex(({ lower }, k) => k > at && k < Math.min(limit, at + 9) && nouns.has(lower))
    : -1;
  if (noun === -1) return undefined;
  // "in the words of the mayor"
  if (noun === at + 2 && tokens[at + 1]?.lower === 'the' && tokens[noun + 1]?.lower === 'of') {
    const source = phraseAfter(tokens, noun + 2, limit);
    return source && canSpeak(tokens, source)
      ? { source, cue: [rangeOf(tokens, at, noun + 2)], end: source.end }
      : undefined;
  }
  // "in her opinion", "by the ministry's own count", "from the union's point of view"
  const own = tokens[noun - 1]?.lower === 'own' ? noun - 1 : noun;
  const owner = tokens[own - 1];
  const end = tokens[noun]?.lower === 'point' && tokens[noun + 2]?.lower === 'view' ? noun + 3 : noun + 1;
  const possessive = own - 1 === at + 1 && /^(his|her|their)$/.test(owner?.lower ?? '');
  const genitive = own - 1 > at && /['’]s?$/.test(owner?.text ?? '');
  const source = possessive
    ? { start: at + 1, end: at + 2 }
    : genitive
      ? phraseBefore(tokens, own, at + 1)
      : undefined;
  if (
    !source ||
    source.start !== at + 1 ||
    !(
      possessive ||
      canSpeak(tokens, source) ||
      isSpeakingNoun(owner?.lower.replace(/['’]s?$/, '') ?? '') ||
      isSpeakingNoun(tokens[own - 2]?.lower ?? '')
    )
  )
    return undefined;
  return { source, cue: [rangeOf(tokens, at, at + 1), rangeOf(tokens, own, end)], end };
}

/** "As the mayor put it", "As Keller sees it" */
function asPutIt(tokens: readonly Token[], at: number, limit: number): Viewpoint | undefined {
  const it = tokens.findIndex(
    ({ lower }, k) =>
      k > at + 2 &&
      k < Math.min(limit, at + 12) &&
      lower === 'it' &&
      /^(puts?|sees|saw|tells|told)$/.test(tokens[k - 1]?.lower ?? ''),
  );
  const source = it === -1 ? undefined : phraseBefore(tokens, it - 1, at + 1);
  return source?.start === at + 1 && canSpeak(tokens, source)
    ? { source, cue: [rangeOf(tokens, it - 1, it + 1)], end: it + 1 }
    : undefined;
}
