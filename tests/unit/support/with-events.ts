import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import type { Analysis, Event } from '../../../src/schemas/analysis.ts';
import { makeAnalysis } from './random-analysis.ts';

/** An analysis with these events and nothing else that matters. */
export function withEvents(events: Partial<Event>[], published: string | null = null): AnalysisIndex {
  const analysis: Analysis = makeAnalysis({
    actors: 1,
    statements: 1,
    claims: 0,
    relations: 0,
    events: events.length,
    seed: 7,
  });
  return indexAnalysis({
    ...analysis,
    article: { ...analysis.article, published },
    events: analysis.events.map((event, n) => ({
      ...event,
      title: `Event ${n}`,
      origin: 'article',
      ...events[n],
    })),
  });
}
