/** The one check of a content folder: what `npm run check`, the build and the live editing all ask. */
import { buildAnalysis } from '../analysis/build-analysis.ts';
import type { ContentEntries } from '../analysis/entries.ts';
import type { ProblemKind } from '../problems/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { SiteSettings } from '../site.ts';
import { makeUrls } from '../urls.ts';
import { readContent } from './read-content.ts';

export interface CheckedContent {
  /** There only where nothing is wrong. */
  analysis: Analysis | undefined;
  entries: ContentEntries | undefined;
  problems: Problem[];
}

/** Reads and resolves a content folder. Problems of reading do not hide those of meaning, as far as the rest can be read. */
export async function checkContent(settings: SiteSettings, shownFrom?: string): Promise<CheckedContent> {
  const { entries, checkable, problems } = await readContent(settings.contentDir, shownFrom);
  if (!checkable) return { analysis: undefined, entries, problems };
  const built = buildAnalysis(checkable, makeUrls(settings.origin, settings.base));
  const unread = unreadFolders(checkable, problems);
  const guessed = guessedFields(checkable);
  const further = built.problems.filter(
    ({ kind, file }) =>
      !CONSEQUENCES[kind]?.some((folder) => unread.has(folder)) &&
      !REST_ON[kind]?.some((field) => guessed.get(file)?.includes(field)),
  );
  const all = [...problems, ...further];
  return { analysis: all.length === 0 ? built.analysis : undefined, entries, problems: all };
}

/** A file that could not be read is missing to everything that names it: one cause, one message. By kind, the folders of such files. */
const CONSEQUENCES: Readonly<Partial<Record<ProblemKind, readonly string[]>>> = {
  'unknown-actor': ['actors'],
  'unknown-statement': ['statements'],
  'unknown-claim': ['claims'],
  'unknown-evidence': ['evidence'],
  'lost-id': ['statements', 'claims'],
  'sentence-unaccounted': ['statements'],
};

/** In the same way, what would only be told of a stand-in: by kind, the fields of the file that it rests on. */
const REST_ON: Readonly<Partial<Record<ProblemKind, readonly string[]>>> = {
  'text-changed': ['sha256'],
  'sentence-unaccounted': ['narration'],
  'nothing-to-anchor': ['cue'],
  'passage-ambiguous': ['context'],
  'status-without-evidence': ['evidence'],
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

/** The folders in which a file has a problem and gave no entry. */
function unreadFolders(entries: ContentEntries, problems: readonly Problem[]): Set<string> {
  const { actors, statements, claims, events, evidence, withdrawn } = entries;
  const read = new Set(
    [actors, statements, claims, events, evidence, withdrawn].flat().map(({ file }) => file),
  );
  const contentDir = entries.article.file.replace(/article\.md$/, '');
  const unread = problems
    .filter(({ file }) => !read.has(file))
    .map(({ file }) => file.slice(contentDir.length));
  return new Set(unread.map((file) => file.split(/[\\/]/)[0] ?? ''));
}
