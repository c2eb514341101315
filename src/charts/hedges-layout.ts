/** Hedges by paragraph: one mark for each, those of statements below, those of the article's own voice on top. */
import { group } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { ownHedges } from '../analysis/own-hedges.ts';
import type { Sentence, Statement } from '../schemas/analysis.ts';
import { round } from './round.ts';
import { textWidth } from './text-width.ts';

export interface HedgeMark {
  hedge: Sentence['hedges'][number];
  sentence: Sentence;
  /** Whose it is; null for the article's own. */
  statement: Statement | null;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Hedges {
  height: number;
  /** By paragraph, from the ground up. */
  marks: HedgeMark[];
  /** The line on which the marks stand. */
  ground: number;
  /** Numbers of paragraphs, as many as fit, and their middle. */
  labels: { number: number; x: number }[];
}

export interface HedgesOptions {
  width: number;
  size: number;
  /** Height of the highest stack, and of one mark at most. */
  stack: number;
  mark: number;
}

const COLUMN = 24;
const SPACE = 0.15;

/** Lays the marks out in columns, a column for each paragraph, also for those without a hedge. */
export function hedgesLayout(index: AnalysisIndex, { width, size, stack, mark }: HedgesOptions): Hedges {
  const { sentences } = index.analysis;
  const byParagraph = group(sentences, ({ paragraph }) => paragraph);
  const paragraphs = [...byParagraph.keys()];
  const stacks = Array.from(byParagraph.values(), (members) => hedgesIn(index, members));
  const highest = Math.max(...stacks.map(({ length }) => length), 1);
  const height = Math.min(mark, stack / highest);
  const widest = Math.max(...paragraphs.map((paragraph) => textWidth(String(paragraph), size)), 0);
  // No wider than a mark wants to be, however few the paragraphs.
  const extent = Math.min(width, paragraphs.length * COLUMN);
  // Numbers that are wider than their columns need room beside the first and the last.
  const margin = (extent / Math.max(paragraphs.length, 1)) * (1 - SPACE) < widest ? widest / 2 : 0;
  const band = scaleBand(paragraphs, [margin, extent - margin])
    .paddingInner(SPACE)
    .round(extent > paragraphs.length * 3);
  const ground = round(height * highest + 2);
  const columnWidth = band.bandwidth();
  // Every number that fits beside the last one shown.
  const every = Math.max(1, Math.ceil((widest + size * 0.2) / band.step()));
  return {
    height: Math.ceil(ground + size * 1.6),
    ground,
    marks: stacks.flatMap((found, n) =>
      found.map((one, k) => ({
        ...one,
        x: round(band(paragraphs[n] ?? 0) ?? 0),
        y: round(ground - (k + 1) * height),
        width: round(columnWidth),
        height: round(height * 0.82),
      })),
    ),
    labels: paragraphs
      .filter((_, n) => n % every === 0)
      .map((number) => ({ number, x: round((band(number) ?? 0) + columnWidth / 2) })),
  };
}

/** The hedges of a paragraph: first those of statements, then the article's own, each in the order of the text. */
function hedgesIn(
  index: AnalysisIndex,
  sentences: readonly Sentence[],
): Pick<HedgeMark, 'hedge' | 'sentence' | 'statement'>[] {
  return sentences
    .flatMap((sentence) => {
      const own = ownHedges(index, sentence);
      return sentence.hedges.map((hedge) => {
        const statement = own.includes(hedge)
          ? null
          : (index
              .statementsIn(sentence.id)
              .find(({ hedges }) =>
                hedges.some(({ start, end }) => start === hedge.start && end === hedge.end),
              ) ?? null);
        return { hedge, sentence, statement };
      });
    })
    .sort((a, b) => Number(a.statement === null) - Number(b.statement === null));
}
