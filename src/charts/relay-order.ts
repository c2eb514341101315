/** The strands of the relay picture, in the order in which they stand. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { statementWords } from '../analysis/statement-words.ts';
import type { Actor, Statement } from '../schemas/analysis.ts';

/** What is known of a strand before it is placed. */
export interface LooseStrand {
  statement: Statement;
  source: Actor;
  words: number;
  quotedShare: number;
  /** The relayer in each column, counted from the source; null where it passes none. */
  via: (Statement['via'][number] | null)[];
}

function looseStrands(index: AnalysisIndex, depth: number): LooseStrand[] {
  return index.analysis.statements.flatMap((statement) => {
    const { words, quoted } = statementWords(statement);
    const share = { words: words / statement.sources.length, quotedShare: words === 0 ? 0 : quoted / words };
    // Seen from the article, so that the last relayer of every chain stands in the last column.
    const via = [...Array<null>(depth - statement.via.length).fill(null), ...statement.via];
    return statement.sources.map((id): LooseStrand => ({
      statement,
      source: index.actor(id),
      ...share,
      via,
    }));
  });
}

/**
 * Puts the strands into the order in which they enter the article: by relayer, then by source, then as they come in the
 * text. `rank` is the place of the source: those that were relayed stand first, and of these and of the relayers those
 * with fewer statements that came without one, which have to cross the others.
 * @param depth The most relayers that any statement has.
 */
export function orderStrands(index: AnalysisIndex, depth: number): (LooseStrand & { rank: number })[] {
  const loose = looseStrands(index, depth);
  const straight = new Map<string, number>();
  for (const { source, via } of loose)
    if (via.every((step) => step === null)) straight.set(source.id, (straight.get(source.id) ?? 0) + 1);
  const crossing = new Map<string, number>();
  for (const { source, via } of loose)
    for (const step of via)
      if (step)
        crossing.set(step.actor, Math.max(crossing.get(step.actor) ?? 0, straight.get(source.id) ?? 0));
  const relayers = [...crossing].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  const rankOf = (step: LooseStrand['via'][number] | undefined): number =>
    step ? relayers.indexOf(step.actor) : relayers.length;
  const compareVia = (a: LooseStrand, b: LooseStrand): number => {
    for (let n = a.via.length - 1; n >= 0; n -= 1) {
      const difference = rankOf(a.via[n]) - rankOf(b.via[n]);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const sources = new Map<string, LooseStrand>();
  for (const strand of loose) {
    const best = sources.get(strand.source.id);
    if (!best || compareVia(strand, best) < 0) sources.set(strand.source.id, strand);
  }
  const fewer = (a: LooseStrand, b: LooseStrand): number =>
    a.via.some((step) => step !== null)
      ? (straight.get(a.source.id) ?? 0) - (straight.get(b.source.id) ?? 0)
      : 0;
  const ranks = new Map(
    [...sources.values()]
      .sort((a, b) => compareVia(a, b) || fewer(a, b))
      .map(({ source }, n) => [source.id, n]),
  );
  return loose
    .map((strand) => ({ ...strand, rank: ranks.get(strand.source.id) ?? 0 }))
    .sort((a, b) => compareVia(a, b) || a.rank - b.rank);
}
