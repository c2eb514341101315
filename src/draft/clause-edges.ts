/** Where a clause inside or around reported content begins and ends: relative clauses, appositions, clauses that are a subject. */
import { IRREGULAR_PASTS, SUMMING_NOUNS, VERBS } from './lexicon.ts';
import { isComma, type Token } from './tokens.ts';
import { isVerb } from './verb-groups.ts';

/** ", who", ", which", ", some of whom": a clause that only adds. */
export function beginsRelative(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < at + 4; k += 1) {
    const lower = tokens[k]?.lower ?? '';
    if (/^(which|who|whom|whose)$/.test(lower)) return true;
    if (k === at && lower === 'where') return true;
    if (
      !/^(in|of|at|by|from|for|to|with|on|during|after|some|many|most|all|both|one|two|none|several|each)$/.test(
        lower,
      )
    )
      return false;
  }
  return false;
}

/** ", a charge the company denies": an apposition that names the whole of what was said. */
export function sumsUp(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  // ", accusations he denies"
  if (/s$/.test(lower) && SUMMING_NOUNS.has(lower.slice(0, -1)))
    return /^(DET|PRON|PROPN|NOUN|SCONJ)$/.test(tokens[at + 1]?.pos ?? '');
  if (!/^(a|an)$/.test(lower)) return false;
  const noun = tokens.findIndex(({ pos }, k) => k > at && pos === 'NOUN');
  return noun !== -1 && noun - at <= 3 && SUMMING_NOUNS.has(tokens[noun]?.lower ?? '');
}

/** Where a content ends that is inside a relative clause: at the comma after which the clause around it goes on, or at `end`. */
export function endInRelative(tokens: readonly Token[], start: number, end: number): number {
  const comma = tokens.findIndex(
    ({ text }, k) =>
      k > start &&
      k < end &&
      text === ',' &&
      isVerb(tokens[k + 1]) &&
      !/ing$/.test(tokens[k + 1]?.lower ?? ''),
  );
  return comma === -1 ? end : comma;
}

/** Where a clause ends that is itself a subject: "his claim that it was rigged | was dismissed". */
export function endInSubject(tokens: readonly Token[], start: number, end: number): number {
  let seen = /^(to|not)$/.test(tokens[start]?.lower ?? '');
  for (let k = start; k < end; k += 1) {
    const token = tokens[k] as Token;
    if (!isVerb(token) || tokens[k - 1]?.lower === 'to') continue;
    // "that it will help Iran get fuel": a bare infinitive
    if (
      tokens
        .slice(Math.max(start, k - 5), k)
        .some(({ lower }) => /^(help|make|let|see|have)s?$/.test(lower)) &&
      !/(ed|s)$/.test(token.lower) &&
      token.pos === 'VERB'
    )
      continue;
    const before = tokens[k - 1];
    const another = token.pos === 'AUX' || (VERBS.has(token.lower) && !/ing$/.test(token.lower));
    // "that the vote was rigged | drew laughter": after a whole verb group a past form begins another.
    const joined = isVerb(before) && !(seen && (another || isPast(token)) && before?.pos === 'VERB');
    const linked = tokens
      .slice(Math.max(start, k - 6), k)
      .some(
        ({ pos, lower, text }) =>
          pos === 'CCONJ' || pos === 'SCONJ' || /^(that|who|which)$/.test(lower) || text === ',',
      );
    if (seen && !joined && !linked && !/ing$/.test(token.lower)) return k;
    seen = true;
  }
  return end;
}

/** The comma after which the clause around the relative one goes on. */
export function resumption(tokens: readonly Token[], at: number, limit: number): number | undefined {
  for (let k = at + 1; k < limit; k += 1) {
    // `, whom he called a "liar," can't be trusted`: the comma may stand inside the marks.
    if (!isComma(tokens[k]) && !/,["”'’»]$/u.test(tokens[k]?.quote ? (tokens[k]?.text ?? '') : '')) continue;
    const next = tokens[k + 1];
    if (isVerb(next) && !/ing$/.test(next?.lower ?? '')) return k;
    if (/^(to|into|from)$/.test(next?.lower ?? '') && !isVerb(tokens[k + 2])) return k;
  }
  return undefined;
}

/** A past form of a verb. */
export function isPast(token: Token | undefined): boolean {
  return token?.pos === 'VERB' && (IRREGULAR_PASTS.has(token.lower) || /ed$/.test(token.lower));
}
