/** Every drawing that can be downloaded, by name. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import type { Drawing } from './drawing.ts';
import { drawMap } from './map-drawing.ts';
import { drawMatrix } from './matrix-drawing.ts';
import { drawFloor } from './floor-drawing.ts';
import { drawHedges } from './hedges-drawing.ts';
import { drawNames } from './names-drawing.ts';
import { drawRelay } from './relay-drawing.ts';
import { drawScore } from './score-drawing.ts';
import { drawTimeline, drawTimelineSaid } from './timeline-drawing.ts';

export const DRAWINGS = {
  map: drawMap,
  matrix: drawMatrix,
  floor: drawFloor,
  hedges: drawHedges,
  names: drawNames,
  relay: drawRelay,
  score: drawScore,
  timeline: drawTimeline,
  'timeline-said': drawTimelineSaid,
} as const satisfies Record<string, (index: AnalysisIndex, urls: Urls) => Drawing>;
export type DrawingName = keyof typeof DRAWINGS;
