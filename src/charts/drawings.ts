/** Every drawing that can be downloaded, by name. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import type { Drawing } from './drawing.ts';
import { drawScore } from './score-drawing.ts';

export const DRAWINGS = {
  score: drawScore,
} as const satisfies Record<string, (index: AnalysisIndex, urls: Urls) => Drawing>;
export type DrawingName = keyof typeof DRAWINGS;
