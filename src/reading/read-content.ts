/** Reads a content folder: every file that can be read, and a problem for everything that cannot. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { ContentEntries, Entry, WithdrawnEntry } from '../analysis/entries.ts';
import { historyLineSchema, type HistoryLine } from '../history/history.ts';
import { readArticle, readBody } from '../markdown/read-body.ts';
import { problemsFromSchema } from '../problems/from-schema.ts';
import { closestName, suggest } from '../problems/closest.ts';
import { makeProblem } from '../problems/make-problem.ts';
import type { Locate, Problem } from '../problems/problem.ts';
import { actorSchema } from '../schemas/actor.ts';
import { articleSchema } from '../schemas/article.ts';
import { claimSchema } from '../schemas/claim.ts';
import { eventSchema } from '../schemas/event.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { methodSchema } from '../schemas/method.ts';
import { siteSchema } from '../schemas/site.ts';
import { statementSchema, withdrawnSchema } from '../schemas/statement.ts';
import { parseSource, readText, type ParsedSource, type SourceFile } from './read-file.ts';

/** The folders of a content folder, and what each of their files must be. */
export const COLLECTIONS = {
  actors: actorSchema,
  statements: statementSchema,
  claims: claimSchema,
  events: eventSchema,
  evidence: evidenceSchema,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;

/** The single files of a content folder. */
const SINGLE_FILES = { site: siteSchema, method: methodSchema, article: articleSchema } as const;
export type SingleName = keyof typeof SINGLE_FILES;

const TOP = { line: 1, column: 1 };

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
  const read = async <Name extends CollectionName>(name: Name) => {
    const found = await readCollection(name, contentDir, shown);
    problems.push(...found.problems);
    withdrawn.push(...found.withdrawn);
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
  };
  return { entries: site && method && !article.guessed ? checkable : undefined, checkable, problems };
}

/** An entry without fields, for a file whose problems are told already. */
function standIn<Data>(file: string): Entry<Data> {
  return { file, data: {} as Data, note: '', quotes: [], locate: () => TOP };
}

type DataOf<Schema extends z.ZodType> = z.infer<Schema>;

/** The entries of one folder, in the order of their file names. */
async function readCollection<Name extends CollectionName>(
  name: Name,
  contentDir: string,
  shown: (path: string) => string,
): Promise<{
  entries: Entry<DataOf<(typeof COLLECTIONS)[Name]>>[];
  withdrawn: WithdrawnEntry[];
  problems: Problem[];
}> {
  const folder = join(contentDir, name);
  const entries: Entry<DataOf<(typeof COLLECTIONS)[Name]>>[] = [];
  const withdrawn: WithdrawnEntry[] = [];
  const problems: Problem[] = [];
  const texts = await Promise.all(
    (await markdownFiles(folder)).map(async (path) => ({ path, text: await readText(path, shown(path)) })),
  );
  for (const { path, text } of texts) {
    const { source } = toSource(text, shown(path), problems);
    if (!source) continue;
    const canBeWithdrawn = name === 'statements' || name === 'claims';
    if (
      canBeWithdrawn &&
      typeof source.fields === 'object' &&
      source.fields !== null &&
      'withdrawn' in source.fields
    ) {
      const entry = readEntry(source, withdrawnSchema, problems);
      if (entry) withdrawn.push({ ...entry, what: name === 'statements' ? 'statement' : 'claim' });
      continue;
    }
    const entry = readEntry(source, COLLECTIONS[name] as unknown as z.ZodObject, problems);
    if (entry) entries.push(entry as unknown as Entry<DataOf<(typeof COLLECTIONS)[Name]>>);
  }
  return { entries, withdrawn, problems };
}

function toSource(text: string | Problem, file: string, problems: Problem[]): ParsedSource {
  const parsed = typeof text === 'string' ? parseSource(text, file) : { source: undefined, problems: [text] };
  problems.push(...parsed.problems);
  return parsed;
}

/** Checks the fields and takes the body apart. */
function readEntry<Schema extends z.ZodObject>(
  source: SourceFile,
  schema: Schema,
  problems: Problem[],
): Entry<z.infer<Schema>> | undefined {
  const body = readBody(source.body, source.file, source.linesAbove);
  problems.push(...body.problems);
  const checked = check(source, schema, problems);
  if (!checked) return undefined;
  const locate: Locate = (path) => {
    const quoted = path[0] === 'quotes' ? body.quotes[Number(path[1])] : undefined;
    return quoted ? { line: quoted.line, column: quoted.column } : source.locate(path);
  };
  const quotes = body.quotes.map(({ text }) => text);
  return { file: source.file, ...checked, note: body.note, quotes, locate };
}

/** The fields of a file, and which of them are not the author's. */
interface Checked<Data> {
  data: Data;
  guessed?: string[];
}

function check<Schema extends z.ZodObject>(
  source: SourceFile,
  schema: Schema,
  problems: Problem[],
): Checked<z.infer<Schema>> | undefined {
  const fields = source.fields ?? {};
  const result = schema.safeParse(fields);
  if (result.success) return { data: result.data };
  problems.push(...problemsFromSchema(result.error.issues, fields, schema, source.file, source.locate));
  return salvage(fields as Record<string, unknown>, schema);
}

/** What is put in the place of a field that cannot be left out or be `null`. Told by nobody: only the rest is checked. */
const STAND_INS: Readonly<Record<string, unknown>> = { language: 'en', sha256: '0'.repeat(64) };

/** The fields that can be read, and a stand-in for each of the others; undefined where there is nothing to put there. */
function salvage<Schema extends z.ZodObject>(
  fields: Record<string, unknown>,
  schema: Schema,
): Checked<z.infer<Schema>> | undefined {
  const data: Record<string, unknown> = {};
  const guessed: string[] = [];
  const shape: Record<string, z.ZodType> = schema.shape;
  for (const [name, field] of Object.entries(shape)) {
    const given = field.safeParse(fields[name]);
    if (!given.success) guessed.push(name);
    const read = [given, ...[undefined, null, STAND_INS[name]].map((value) => field.safeParse(value))].find(
      ({ success }) => success,
    );
    if (!read) return undefined;
    data[name] = read.data;
  }
  return { data: data as z.infer<Schema>, guessed };
}

/** Reads `site.md`, `method.md` or `article.md`. */
async function readSingle<Name extends SingleName>(
  name: Name,
  contentDir: string,
  shown: (path: string) => string,
  problems: Problem[],
): Promise<Entry<DataOf<(typeof SINGLE_FILES)[Name]>> | undefined> {
  const path = join(contentDir, `${name}.md`);
  if (!(await isFile(path))) {
    problems.push(makeProblem('missing-file', shown(path), TOP, { path: shown(path), what: `*${name}.md*` }));
    return undefined;
  }
  const { source: whole, withoutFields } = toSource(await readText(path, shown(path)), shown(path), problems);
  const schema = SINGLE_FILES[name] as unknown as z.ZodObject;
  if (name !== 'article') {
    return (
      whole && (readEntry(whole, schema, problems) as Entry<DataOf<(typeof SINGLE_FILES)[Name]>> | undefined)
    );
  }
  // Everything else is checked against the text of the article, which may be sound though its fields are not.
  const source = whole ?? withoutFields;
  if (!source) return undefined;
  const text = readArticle(source.body, source.file, source.linesAbove);
  problems.push(...text.problems);
  const checked = whole ? check(source, schema, problems) : salvage({}, schema);
  if (!checked) return undefined;
  const locate: Locate = (at) => {
    const paragraph = at[0] === 'paragraphs' ? text.paragraphs[Number(at[1])] : undefined;
    return paragraph ? { line: paragraph.line, column: paragraph.column } : source.locate(at);
  };
  const entry = {
    file: source.file,
    ...checked,
    note: source.body,
    quotes: [],
    locate,
    paragraphs: text.paragraphs.map((p) => p.text),
  };
  return entry as unknown as Entry<DataOf<(typeof SINGLE_FILES)[Name]>>;
}

/** Reads `history/*.jsonl`; a line that cannot be read is a problem, never skipped in silence. */
async function readHistory(
  contentDir: string,
  shown: (path: string) => string,
  problems: Problem[],
): Promise<{ lines: HistoryLine[]; places: { file: string; line: number }[] }> {
  const folder = join(contentDir, 'history');
  const lines: HistoryLine[] = [];
  const places: { file: string; line: number }[] = [];
  if (!(await isFolder(folder))) return { lines, places };
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort()) {
    const path = join(folder, name);
    const text = await readText(path, shown(path));
    if (typeof text !== 'string') {
      if (text.kind !== 'empty-file') problems.push(text);
      continue;
    }
    for (const [number, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const position = { line: number + 1, column: 1 };
      try {
        lines.push(historyLineSchema.parse(JSON.parse(line)));
        places.push({ file: shown(path), line: number + 1 });
      } catch (error) {
        const reason =
          error instanceof z.ZodError
            ? (error.issues[0]?.message ?? 'it has other fields')
            : 'it is not JSON';
        problems.push(makeProblem('bad-history', shown(path), position, { reason }));
      }
    }
  }
  return { lines, places };
}

const MARKDOWN = /\.(md|markdown|mdx)$/i;

/**
 * Finds what looks like content but is not read: a misspelt folder, a stray Markdown file, a file with another ending in
 * a folder of entries. Anything else an editor keeps there (notes, the original text) is left alone.
 */
async function findUnread(contentDir: string, shown: (path: string) => string): Promise<Problem[]> {
  const folders = [...Object.keys(COLLECTIONS), 'history'];
  const files = [...Object.keys(SINGLE_FILES).map((name) => `${name}.md`), 'README.md'];
  const unread = (path: string, suggestion: string): Problem =>
    makeProblem('unread-file', shown(path), TOP, { path: shown(path), suggestion });
  const problems: Problem[] = [];
  for (const entry of await readdir(contentDir, { withFileTypes: true })) {
    const path = join(contentDir, entry.name);
    if (entry.isDirectory() && folders.includes(entry.name)) {
      if (entry.name === 'history') continue;
      for (const file of await readdir(path, { recursive: true, withFileTypes: true })) {
        if (!MARKDOWN.test(file.name) || file.isDirectory() || (file.isFile() && file.name.endsWith('.md')))
          continue;
        problems.push(
          unread(join(file.parentPath, file.name), 'Entries are plain files whose names end in `.md`.'),
        );
      }
    } else if (entry.isDirectory() && closestName(entry.name, folders) !== undefined) {
      problems.push(unread(path, suggest(entry.name, folders)));
    } else if (MARKDOWN.test(entry.name) && !files.includes(entry.name)) {
      problems.push(unread(path, suggest(entry.name, files)));
    }
  }
  return problems;
}

/** Markdown files of a folder and its folders, sorted by path; none where there is no such folder. A README is the editor's guide, not content. */
async function markdownFiles(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.md') && file.name !== 'README.md')
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
