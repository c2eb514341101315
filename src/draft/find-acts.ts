/** Every act of attribution in an article, by rules that look at one unit after the other. */
import type { ArticleText } from '../analysis/article-text.ts';
import type { Act } from './act.ts';
import { readStatesOfMind } from './adjective-rules.ts';
import { readSayingNouns } from './noun-rules.ts';
import { readObjects } from './object-rules.ts';
import { readHeadlines } from './headline-rules.ts';
import { readColons, readDetachedCue, readLoneQuotation, type Before } from './quote-rules.ts';
import { beginReading, type Reading } from './reading.ts';
import { readRelativeCues } from './relative-rules.ts';
import { readTrailingCues } from './said-rules.ts';
import { readAccordingTo, readQuotedAs, readReportedly } from './source-phrases.ts';
import { readRefusals, readStances } from './stance-rules.ts';
import type { Tagger } from './tagger.ts';
import { findTurns } from './transcripts.ts';
import { readUnits } from './units.ts';
import { readLeadingCues } from './verb-rules.ts';
import { readViewpoints } from './viewpoint-rules.ts';

/** The acts, and what they were read from. */
export interface FoundActs {
  acts: Act[];
  readings: Reading[];
}

/** The rules of one unit, in the order in which they may take words. */
const RULES = [
  readAccordingTo,
  readQuotedAs,
  readRelativeCues,
  readTrailingCues,
  readRefusals,
  readStances,
  readLeadingCues,
  readSayingNouns,
  readStatesOfMind,
  readReportedly,
  readColons,
  readHeadlines,
  readViewpoints,
  readObjects,
];

/**
 * Reads an article.
 * @param tag Left out, parts of speech are guessed.
 * @param progress Told from time to time which share of the sentences has been read.
 */
export function findActs(
  article: ArticleText,
  tag: Tagger | undefined,
  progress?: (share: number) => void,
): FoundActs {
  const readings = readUnits(article, tag, progress).map(beginReading);
  const turns = findTurns(article);
  const before: Before = { reading: undefined, quoting: undefined };
  for (const [n, reading] of readings.entries()) {
    const { unit } = reading;
    if (turns.paragraphs.has(unit.paragraph)) {
      // Every word of a turn is its speaker's; whom he quotes there is for the editor.
      reading.taken.fill(true);
      before.reading = undefined;
      before.quoting = undefined;
      continue;
    }
    for (const rule of RULES) rule(reading);
    if (!readDetachedCue(reading, readings[n + 1])) readLoneQuotation(reading, before);
    const last = lastQuoting(reading);
    if (last) before.quoting = last;
    else if (!(before.quoting && isQuotationOnly(reading)))
      before.quoting = before.quoting?.paragraph === unit.paragraph ? before.quoting : undefined;
    else
      before.quoting = {
        ...before.quoting,
        paragraph: unit.paragraph,
        closed: reading.tokens.findLast(({ quote }) => quote)?.quote?.closed ?? true,
      };
    before.reading = reading;
  }
  const acts = [...readings.flatMap((reading) => reading.acts), ...turns.acts].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  for (const act of acts) {
    act.passages.sort((a, b) => a.from - b.from);
    act.cue.sort((a, b) => a.from - b.from);
  }
  return { acts, readings };
}

/** Where an act begins, for the order of the text. */
function startOf({ passages, cue }: Act): number {
  return Math.min(...[...passages, ...cue].map(({ from }) => from));
}

/** The last act of a unit whose content is or ends in a quotation. */
function lastQuoting({ acts, tokens, unit }: Reading): Before['quoting'] {
  const quote = tokens.findLast((token) => token.quote)?.quote;
  if (!quote) return undefined;
  const act = acts.findLast(({ passages }) =>
    passages.some(({ from, to }) => from < quote.to && to > quote.from),
  );
  return act && { act, paragraph: unit.paragraph, closed: quote.closed };
}

function isQuotationOnly({ tokens }: Reading): boolean {
  return (
    tokens.some(({ quote }) => quote) &&
    tokens.every(({ quote, pos }) => quote !== undefined || pos === 'PUNCT')
  );
}
