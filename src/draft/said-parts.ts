/** The parts of what was said around a verb of saying that stands after or inside it. */
import { hasVerb, isClause } from './clauses.ts';
import { contentEnd } from './content-ends.ts';
import { TIMES, VERBS } from './lexicon.ts';
import { isSmallQuote, type Phrase } from './noun-phrases.ts';
import { clauseStart, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { isVerb } from './verb-groups.ts';

/** A comma or a dash. */
export const isBreak = (token: Token | undefined): boolean =>
  token?.text === ',' || /^[—–-]$/.test(token?.text ?? '');

/** Where the content before `end` lies, as token indices; undefined where there is none. */
export function contentBefore(
  reading: Reading,
  end: number,
): { start: number; end: number; quoted: boolean } | undefined {
  const { tokens } = reading;
  let stop = end;
  while (stop > 0 && isBreak(tokens[stop - 1])) stop -= 1;
  const last = tokens[stop - 1];
  if (!last || reading.taken[stop - 1]) return undefined;
  const start = clauseStart(reading, stop);
  if (last.quote && !(isSmallQuote(last) && stop === end)) {
    // Words before the quotation belong to it where they are a clause that it completes.
    const alone =
      start >= stop - 1 ||
      /^[,:]$/.test(tokens[stop - 2]?.text ?? '') ||
      !(hasVerb(tokens, start, stop - 1) || isPredicate(tokens, stop - 1));
    return { start: alone ? stop - 1 : start, end: stop, quoted: true };
  }
  if (stop === end || stop <= start) return undefined;
  return { start, end: stop, quoted: false };
}

/** True for a quotation of a few words that ends a phrase without a verb, opened by a preposition. */
export function endsOpening(tokens: readonly Token[], { end }: { end: number }): boolean {
  const quote = end - 1;
  return (
    (tokens[quote]?.text ?? '').split(/\s+/).length <= 4 &&
    quote > 0 &&
    /^(in|on|at|to|for|with|from|during|after|before|of)$/.test(tokens[0]?.lower ?? '') &&
    !tokens.slice(0, quote).some((token) => token.pos === 'AUX' || token.text === ',')
  );
}

/** True where a quotation goes on with a clause that a noun begins: *The crane "just snapped"*. */
function isPredicate(tokens: readonly Token[], quote: number): boolean {
  return (
    /^(NOUN|PROPN|PRON)$/.test(tokens[quote - 1]?.pos ?? '') &&
    /^[^\p{L}]*\p{Ll}/u.test(tokens[quote]?.text ?? '')
  );
}

/** The index after "on Monday", "Tuesday night" or "last week". */
export function afterTimes(tokens: readonly Token[], start: number): number {
  let at = start;
  if (/^(on|in|late|early)$/.test(tokens[at]?.lower ?? '') && TIMES.has(tokens[at + 1]?.lower ?? '')) at += 1;
  while (TIMES.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** Past "in his speech" in *His country, he said in his speech, would never …*: at the comma after which the clause goes on. */
export function beforeResumption(
  tokens: readonly Token[],
  content: { start: number; end: number },
  rest: number,
  limit: number,
): number {
  if (tokens[rest]?.pos !== 'ADP' || hasVerb(tokens, content.start, content.end)) return rest;
  const comma = tokens.findIndex((token, k) => k > rest && k < Math.min(limit, rest + 8) && isBreak(token));
  const next = tokens[comma + 1];
  return comma !== -1 && isVerb(next) && !/ing$/.test(next?.lower ?? '') && !hasVerb(tokens, rest, comma)
    ? comma
    : rest;
}

/** True where the content is a clause by itself and does not wait for the main clause. */
export function speaksAlone(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
): boolean {
  const quoted = tokens[start]?.quote !== undefined && !isSmallQuote(tokens[start]);
  if (!quoted && !hasVerb(tokens, start, end)) return false;
  // "At least one man died" opens with an amount.
  const amount = /^(least|most)$/.test(tokens[start + 1]?.lower ?? '');
  if (
    tokens[start]?.pos === 'SCONJ' ||
    (!amount &&
      /^(in|on|at|after|before|during|for|with|by|from|to|speaking|asked|citing|quoting|according)$/.test(
        tokens[start]?.lower ?? '',
      ))
  ) {
    // "In a statement that he signed, X said": there must be a clause after the first comma.
    const comma = tokens.findIndex((token, k) => k > start && k < end && token.text === ',');
    return comma !== -1 && isClause(tokens, comma + 1, end);
  }
  return true;
}

/** Words for when, where and to whom, up to the end of the sentence. */
export function isAdjunct(tokens: readonly Token[], start: number, limit: number): boolean {
  for (let k = start; k < limit; k += 1) {
    const token = tokens[k] as Token;
    if (token.quote || token.lower === 'that' || token.pos === 'AUX' || /^[;:]$/.test(token.text))
      return false;
    if (token.pos === 'VERB' && !/(ing|ed)$/.test(token.lower)) return false;
    if (isBreak(token)) return true;
  }
  const first = tokens[start];
  return (
    start >= limit ||
    (/^(ADP|ADV|NOUN|PROPN|SCONJ|PRON|NUM|DET|VERB)$/.test(first?.pos ?? '') &&
      (first?.pos !== 'DET' || limit - start <= 3) &&
      (first?.pos !== 'NOUN' || limit - start <= 3))
  );
}

/** The quotation that goes on after the speaker: *"…," he said, "…"*. Another verb of saying in between begins another act. */
export function nextQuote({ tokens, taken }: Reading, after: number): Phrase | undefined {
  for (let k = after; k < Math.min(tokens.length, after + 30); k += 1) {
    const token = tokens[k] as Token;
    if (isTitle(tokens, k)) continue;
    if (token.quote)
      return taken[k] || (isSmallQuote(token) && !/^[,.:—–-]$/.test(tokens[k - 1]?.text ?? ''))
        ? undefined
        : speaksFor(tokens, k)
          ? undefined
          : { start: k, end: k + 1 };
    if (token.pos === 'VERB' && VERBS.has(token.lower))
      return isBreak(tokens[k - 1]) && /ing$/.test(token.lower)
        ? resumedQuote(tokens, taken, after, k)
        : undefined;
  }
  return undefined;
}

/** *"…," he said, noting that it rained, "and …"*: a quotation in small letters behind a comma goes on with the one before. */
function resumedQuote(
  tokens: readonly Token[],
  taken: readonly boolean[],
  after: number,
  from: number,
): Phrase | undefined {
  const before = tokens.slice(0, after).findLast(({ quote }) => quote);
  if (!before || !/,["”'’»]*$/u.test(before.text)) return undefined;
  const at = tokens.findIndex(
    ({ quote, text }, k) =>
      k > from && quote !== undefined && tokens[k - 1]?.text === ',' && /^[^\p{L}]*\p{Ll}/u.test(text),
  );
  return at !== -1 && !taken[at] && !speaksFor(tokens, at) ? { start: at, end: at + 1 } : undefined;
}

/** "recalled in “The Long Road.”": a quotation of a few words after a preposition is a title. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const { quote, text } = tokens[at] as Token;
  return quote !== undefined && tokens[at - 1]?.pos === 'ADP' && text.split(/\s+/).length <= 5;
}

/** True where a quotation has a cue of its own after it: *and "I will stay," she said*. */
function speaksFor(tokens: readonly Token[], quote: number): boolean {
  if (!/,["”'’»]*$/u.test(tokens[quote]?.text ?? '')) return false;
  for (let k = quote + 1; k < Math.min(tokens.length, quote + 7); k += 1) {
    if (tokens[k]?.quote) return false;
    if (tokens[k]?.pos === 'VERB' && VERBS.has(tokens[k]?.lower ?? '')) return true;
  }
  return false;
}

/** What follows the second comma of *This plan, X said, will fail*. */
export function restOfClause({ tokens, limit }: Reading, after: number, at: number): Phrase | undefined {
  if (!isBreak(tokens[after])) return undefined;
  const start = after + 1;
  if (
    start >= limit ||
    !(
      hasVerb(tokens, start, limit) ||
      tokens
        .slice(start, limit)
        .some(
          (token, k) =>
            token.quote && (tokens[start + k - 1]?.pos === 'CCONJ' || isPredicate(tokens, start + k)),
        )
    ) ||
    /^(who|which|as|when|after|before|in|during|speaking|adding|noting|citing|quoting|saying)$/.test(
      tokens[start]?.lower ?? '',
    )
  )
    return undefined;
  const end = contentEnd(tokens, after, limit, tokens[at]);
  return end > start ? { start, end } : undefined;
}
