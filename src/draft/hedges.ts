/** Words that weaken what is said, found in a stretch of text. */
import type { Range } from '../anchoring/code-points.ts';
import { HEDGES } from './lexicon.ts';

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...HEDGES]
    .sort((a, b) => b.length - a.length)
    .map((hedge) => hedge.replaceAll(' ', '\\s'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The hedges in some ranges of a text, in order, the longest at each place. The month of May is none. */
export function findHedges(text: string, ranges: readonly Range[]): Range[] {
  return ranges.flatMap(({ from, to }) =>
    Array.from(text.slice(from, to).matchAll(PATTERN), (match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
    })).filter(
      (hedge) =>
        !(text.slice(hedge.from, hedge.to) === 'May' && hedge.from !== from) &&
        !/^(?:in|of|on|last|since|until|by)\s$/i.test(
          /\S+\s$/.exec(text.slice(Math.max(0, hedge.from - 12), hedge.from))?.[0] ?? '',
        ),
    ),
  );
}
