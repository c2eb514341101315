/** The one check of a content folder: what `npm run check`, the build and the live editing all ask. */
import { buildAnalysis } from '../analysis/build-analysis.ts';
import type { ContentEntries } from '../analysis/entries.ts';
import { warningsOf } from '../analysis/warnings.ts';
import type { ProblemKind } from '../problems/kinds.ts';
import type { Problem, Warning } from '../problems/problem.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { SiteSettings } from '../site.ts';
import { makeUrls } from '../urls.ts';
import { readContent } from './read-content.ts';

export interface CheckedContent {
  /** There only where nothing is wrong. */
  analysis: Analysis | undefined;
  entries: ContentEntries | undefined;
  problems: Problem[];
  /** What to look at all the same, where nothing is wrong. */
  warnings: Warning[];
}

/**
 * Reads and resolves a content folder. Problems of reading do not hide those of meaning, as far as the rest can be read.
 * @param today `YYYY-MM-DD`, to warn of days that have not come; left out where nothing may depend on a clock.
 */
export async function checkContent(
  settings: SiteSettings,
  shownFrom?: string,
  today?: string,
): Promise<CheckedContent> {
  const { entries, checkable, problems } = await readContent(settings.contentDir, shownFrom);
  if (!checkable) return { analysis: undefined, entries, problems, warnings: [] };
  const built = buildAnalysis(checkable, makeUrls(settings.origin, settings.base));
  const guessed = guessedFields(checkable);
  const further = built.problems.filter(
    ({ kind, file }) => !REST_ON[kind]?.some((field) => guessed.get(file)?.includes(field)),
  );
  const all = [...problems, ...further];
  const right = all.length === 0;
  return {
    analysis: right ? built.analysis : undefined,
    entries,
    problems: all,
    warnings: right && built.analysis ? warningsOf(checkable, built.analysis, today) : [],
  };
}

/** What would only be told of a stand-in: by kind, the fields of the file that it rests on. */
const REST_ON: Readonly<Partial<Record<ProblemKind, readonly string[]>>> = {
  'text-changed': ['sha256'],
  'sentence-unaccounted': ['narration'],
  'unasserted-claim': ['assertions'],
  'form-mismatch': ['form'],
  'nothing-to-anchor': ['cue'],
  'passage-ambiguous': ['context'],
  'status-without-evidence': ['evidence', 'attribution'],
};

/** By file, the fields that have a stand-in. */
function guessedFields({
  article,
  actors,
  statements,
  claims,
  events,
}: ContentEntries): Map<string, readonly string[]> {
  return new Map(
    [article, ...actors, ...statements, ...claims, ...events].map(({ file, guessed = [] }) => [
      file,
      guessed,
    ]),
  );
}
