/** Reads a content folder: every file that can be read, and a problem for everything that cannot. */
import { join, relative } from 'node:path';
import type { ContentEntries, Entry, UnreadEntry, WithdrawnEntry } from '../analysis/entries.ts';
import { makeProblem } from '../problems/make-problem.ts';
import { TOP, type Problem } from '../problems/problem.ts';
import type { CollectionName } from './collections.ts';
import { findUnread, unreadFolders } from './find-unread.ts';
import { isFolder } from './folder-files.ts';
import { readCollection } from './read-collection.ts';
import { readHistory } from './read-history.ts';
import { readSingle } from './read-single.ts';

/** What was read, and everything that was wrong with it. `entries` is missing only where a file that every article needs could not be read as it stands. */
export interface ReadContent {
  entries: ContentEntries | undefined;
  /**
   * The same, with stand-ins for what could not be read: for `site.md` and `method.md`, and for single fields wherever
   * the schema has something to put there. Enough to check the rest.
   */
  checkable: ContentEntries | undefined;
  problems: Problem[];
}

/**
 * Reads the whole folder.
 * @param contentDir Absolute path.
 * @param shownFrom The folder that paths in messages are relative to.
 */
export async function readContent(
  contentDir: string,
  shownFrom: string = process.cwd(),
): Promise<ReadContent> {
  const shown = (path: string): string => relative(shownFrom, path) || '.';
  if (!(await isFolder(contentDir))) {
    const problems = [makeProblem('missing-folder', shown(contentDir), TOP, { path: shown(contentDir) })];
    return { entries: undefined, checkable: undefined, problems };
  }
  const problems: Problem[] = await findUnread(contentDir, shown);
  const [site, method, article] = await Promise.all([
    readSingle('site', contentDir, shown, problems),
    readSingle('method', contentDir, shown, problems),
    readSingle('article', contentDir, shown, problems),
  ]);
  const withdrawn: WithdrawnEntry[] = [];
  const unread: UnreadEntry[] = await unreadFolders(contentDir);
  const read = async <Name extends CollectionName>(name: Name) => {
    const found = await readCollection(name, contentDir, shown);
    problems.push(...found.problems);
    withdrawn.push(...found.withdrawn);
    unread.push(...found.unread);
    return found.entries;
  };
  const actors = await read('actors');
  const statements = await read('statements');
  const claims = await read('claims');
  const events = await read('events');
  const evidence = await read('evidence');
  const { lines: history, places: historyPlaces } = await readHistory(contentDir, shown, problems);
  if (!article) return { entries: undefined, checkable: undefined, problems };
  const checkable: ContentEntries = {
    site: site ?? standIn(shown(join(contentDir, 'site.md'))),
    method: method ?? standIn(shown(join(contentDir, 'method.md'))),
    article: article as ContentEntries['article'],
    actors,
    statements,
    claims,
    events,
    evidence,
    withdrawn,
    history,
    historyPlaces,
    unread,
  };
  const sound = site && method && !article.guessed ? withoutIncomplete(checkable) : undefined;
  return { entries: sound, checkable, problems };
}

/** Without the entries that have a stand-in no page could show. */
function withoutIncomplete(entries: ContentEntries): ContentEntries {
  const complete = <Data>(all: readonly Entry<Data>[]): Entry<Data>[] =>
    all.filter(({ incomplete }) => !incomplete);
  return {
    ...entries,
    actors: complete(entries.actors),
    statements: complete(entries.statements),
    claims: complete(entries.claims),
    events: complete(entries.events),
    evidence: complete(entries.evidence),
    withdrawn: entries.withdrawn.filter(({ incomplete }) => !incomplete),
  };
}

/** An entry without fields, for a file whose problems are told already. */
function standIn<Data>(file: string): Entry<Data> {
  return { file, data: {} as Data, note: '', quotes: [], locate: () => TOP };
}
