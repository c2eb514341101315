/** Words of a sentence with their parts of speech; a quotation counts as one word. */
import type { Range } from '../anchoring/code-points.ts';
import type { Quotation } from '../anchoring/find-quotations.ts';
import { correctInContext, correctTag, guessTag } from './correct-tags.ts';
import type { Tagger } from './tagger.ts';
import type { Token } from './tokens.ts';

// A word may hold stops, hyphens and apostrophes; abbreviations keep their stop, so that it ends no phrase.
const WORD =
  /(?:\p{Lu}\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd)\.|\p{Lu}\.(?=\s\p{Lu})|(?<![\p{L}\p{N}])(?:that|he|she|it|they|we|you|I|there|what|who|here)(?=['’](?:s|re|ve|d|ll|m)(?![\p{L}\p{N}]))|(?<=[\p{L}])['’](?:s|re|ve|d|ll|m)(?![\p{L}\p{N}])|[#@]?[\p{L}\p{N}\p{M}]+(?:['’.\-‑&@/][\p{L}\p{N}\p{M}]+)*(?:['’](?=\s))?|\S/gu;
/** A stretch without an end would take a tagger for ever. */
const MOST_CHARACTERS = 8000;

/**
 * Splits a stretch of text into words.
 * @param quotations Those that lie in the stretch; each becomes one token.
 * @param tag Left out, parts of speech are guessed from the word alone.
 */
export function readTokens(
  text: string,
  { from, to }: Range,
  quotations: readonly Quotation[],
  tag: Tagger | undefined,
): Token[] {
  const stretch = text.slice(from, to);
  const tags = tag && stretch.length <= MOST_CHARACTERS ? tag(stretch) : new Map<number, string>();
  const tokens: Token[] = [];
  let next = 0;
  for (const match of stretch.matchAll(WORD)) {
    const at = from + match.index;
    while ((quotations[next]?.to ?? Infinity) <= at) next += 1;
    const quote = quotations[next];
    if (quote && at >= quote.from) {
      if (tokens.at(-1)?.quote !== quote)
        tokens.push({
          ...rangeOf(quote),
          text: text.slice(quote.from, quote.to),
          lower: '',
          pos: 'QUOTE',
          quote,
        });
      continue;
    }
    // A mark of quotation without its partner is no word.
    if (/^["“”]$/.test(match[0])) continue;
    // WHO, US and IT are names, and no pronouns, unless everything is in capitals.
    const isName = /^(?:WHO|US|IT)$/.test(match[0]) && stretch !== stretch.toUpperCase();
    const lower = isName ? match[0] : match[0].toLowerCase().replaceAll('’', "'");
    const [first, second, third] = tokens.slice(-3);
    // "According to court documents": what follows this "to" is no infinitive.
    if (third?.pos === 'VERB' && second?.lower === 'to' && first?.lower === 'according') third.pos = 'NOUN';
    tokens.push({
      from: at,
      to: at + match[0].length,
      text: match[0],
      lower,
      pos: correctTag(
        lower,
        match[0],
        tags.get(match.index) ?? guessTag(match[0], lower, tokens.at(-1)),
        tokens.at(-1),
      ),
    });
  }
  for (let k = 0; k + 1 < tokens.length; k += 1) correctInContext(tokens, k);
  return tokens;
}

const rangeOf = ({ from, to }: Range): Range => ({ from, to });
