/** The score as a strip on a card: without labels, for the words above it say what it is. Numbers only. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { scoreLayout, type ScoreOptions } from '../charts/score-layout.ts';
import { CARD_SIZE, type CardScore } from './card.ts';

/** The margin at either side of a card. */
export const MARGIN = 64;

const LENGTH = CARD_SIZE.width - 2 * MARGIN;
/** What all lanes may take together, so that the thesis above them stays large. */
const HEIGHT = 250;

/** Every lane, however many there are. */
export function wholeScore(index: AnalysisIndex): CardScore {
  const speaking = new Set(index.analysis.statements.flatMap(({ sources }) => sources)).size;
  const lane = Math.min(26, (HEIGHT - 40) / (speaking + 1));
  return stripOf(index, { length: LENGTH, lane, paragraphGap: 5, groupGap: 10 }, lane * 0.36);
}

/** One actor’s lane above the ground. */
export function laneScore(index: AnalysisIndex, actor: string): CardScore {
  return stripOf(index, { length: LENGTH, lane: 34, paragraphGap: 5, groupGap: 6, only: actor }, 12);
}

function stripOf(index: AnalysisIndex, options: ScoreOptions, half: number): CardScore {
  const score = scoreLayout(index, options);
  return {
    half,
    height: score.breadth,
    lanes: score.lanes.map(({ at }) => at),
    marks: score.marks.map(({ statement, lane, stretches, quoted, hedged }) => ({
      at: score.lanes[lane]?.at ?? 0,
      form: statement.form,
      hedged,
      stretches,
      quoted,
    })),
    ground: score.ground.map(({ from, to, voice }) => ({
      from,
      to: to - 1,
      at: score.groundAt,
      own: voice === 'narration' ? 'whole' : voice === 'both' ? 'half' : 'none',
    })),
  };
}
