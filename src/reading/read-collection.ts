/** Reads the files of one folder of entries. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import type { Entry, UnreadEntry, WithdrawnEntry } from '../analysis/entries.ts';
import { readBody } from '../markdown/read-body.ts';
import type { Problem } from '../problems/problem.ts';
import { PERMALINK_ID } from '../schemas/fields.ts';
import { withdrawnSchema, type WithdrawnData } from '../schemas/statement.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { markdownFiles } from './folder-files.ts';
import { readEntry, toSource } from './read-entry.ts';
import { readText } from './read-file.ts';

/** The entries of one folder, in the order of their file names. */
export async function readCollection<Name extends CollectionName>(
  name: Name,
  contentDir: string,
  shown: (path: string) => string,
): Promise<{
  entries: Entry<z.infer<(typeof COLLECTIONS)[Name]>>[];
  withdrawn: WithdrawnEntry[];
  unread: UnreadEntry[];
  problems: Problem[];
}> {
  const folder = join(contentDir, name);
  const entries: Entry<z.infer<(typeof COLLECTIONS)[Name]>>[] = [];
  const withdrawn: WithdrawnEntry[] = [];
  const unread: UnreadEntry[] = [];
  const problems: Problem[] = [];
  for (const path of await markdownFiles(folder)) {
    const text = readText(path, shown(path));
    const { source, withoutFields } = toSource(text, shown(path), problems);
    if (!source) {
      const body = withoutFields && readBody(withoutFields.body, shown(path), withoutFields.linesAbove);
      problems.push(...(body?.problems ?? []));
      const ids = idsIn(name, path, typeof text === 'string' ? text : await readAnyBytes(path));
      unread.push({ folder: name, ids, quotes: body?.quotes.map((quote) => quote.text) });
      continue;
    }
    const canBeWithdrawn = name === 'statements' || name === 'claims';
    const isWithdrawn =
      canBeWithdrawn &&
      typeof source.fields === 'object' &&
      source.fields !== null &&
      'withdrawn' in source.fields;
    const entry = isWithdrawn
      ? readEntry(source, withdrawnSchema, problems)
      : readEntry(source, COLLECTIONS[name] as unknown as z.ZodObject, problems);
    if (entry.guessed?.includes('id')) {
      const written = (source.fields as { id?: unknown } | null)?.id;
      const ids = idsIn(name, path, typeof written === 'string' ? `id: ${written}` : '');
      unread.push({ folder: name, ids, quotes: [] });
    }
    if (isWithdrawn)
      withdrawn.push({
        ...(entry as Entry<WithdrawnData>),
        what: name === 'statements' ? 'statement' : 'claim',
      });
    else entries.push(entry as unknown as Entry<z.infer<(typeof COLLECTIONS)[Name]>>);
  }
  return { entries, withdrawn, unread, problems };
}

/** The ids that a file may have been meant to have, by what it holds and by its name; undefined where nothing tells. */
function idsIn(folder: CollectionName, path: string, text: string): string[] | undefined {
  const written = /^id:[ \t]*["']?([^\s"']+)/m.exec(text)?.[1];
  const asSlug = written?.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (folder === 'actors' || folder === 'evidence')
    return [basename(path, '.md'), ...(asSlug === undefined ? [] : [asSlug])];
  return written !== undefined && PERMALINK_ID.test(written) ? [written] : undefined;
}

/** What a file that is no text holds, byte for byte; nothing where it cannot be opened or is huge. */
async function readAnyBytes(path: string): Promise<string> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  return size > 1_000_000 ? '' : readFile(path, 'latin1').catch(() => '');
}
