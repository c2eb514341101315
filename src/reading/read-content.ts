/** Reads a content folder: every file that can be read, and a problem for everything that cannot. */
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { ContentEntries, Entry, UnreadEntry, WithdrawnEntry } from '../analysis/entries.ts';
import { historyLineSchema, type HistoryLine } from '../history/history.ts';
import { hashWording, type ClaimWording } from '../history/wording.ts';
import { placeInParagraph, readArticle, readBody, readNoteField, type Body } from '../markdown/read-body.ts';
import { problemsFromSchema } from '../problems/from-schema.ts';
import { closestName, suggest } from '../problems/closest.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Locate, Problem } from '../problems/problem.ts';
import { actorSchema } from '../schemas/actor.ts';
import { articleSchema } from '../schemas/article.ts';
import { claimSchema } from '../schemas/claim.ts';
import { eventSchema } from '../schemas/event.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { PERMALINK_ID } from '../schemas/fields.ts';
import { methodSchema } from '../schemas/method.ts';
import { siteSchema } from '../schemas/site.ts';
import { statementSchema, withdrawnSchema, type WithdrawnData } from '../schemas/statement.ts';
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

/** The folders of entries that are not there while something of a name that is nearly theirs is. */
async function unreadFolders(contentDir: string): Promise<UnreadEntry[]> {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const there = await readdir(contentDir);
  const lost: UnreadEntry[] = [];
  for (const folder of names) {
    if (await isFolder(join(contentDir, folder))) continue;
    const misspelt = there.some(
      (name) => !isHidden(name) && closestName(name, [...names, 'history']) === folder,
    );
    if (misspelt) lost.push({ folder, ids: undefined, quotes: undefined });
  }
  return lost;
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
  unread: UnreadEntry[];
  problems: Problem[];
}> {
  const folder = join(contentDir, name);
  const entries: Entry<DataOf<(typeof COLLECTIONS)[Name]>>[] = [];
  const withdrawn: WithdrawnEntry[] = [];
  const unread: UnreadEntry[] = [];
  const problems: Problem[] = [];
  const texts = await Promise.all(
    (await markdownFiles(folder)).map(async (path) => ({ path, text: await readText(path, shown(path)) })),
  );
  for (const { path, text } of texts) {
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
    else entries.push(entry as unknown as Entry<DataOf<(typeof COLLECTIONS)[Name]>>);
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
): Entry<z.infer<Schema>> {
  const body = readBody(source.body, source.file, source.linesAbove);
  problems.push(...body.problems);
  const { kept, ...checked } = check(source, schema, problems);
  const locate: Locate = (path) => {
    const quoted = path[0] === 'quotes' ? body.quotes[Number(path[1])] : undefined;
    return quoted ? { line: quoted.line, column: quoted.column } : source.locate(inAuthorsList(path, kept));
  };
  const quotes = body.quotes.map(({ text }) => text);
  const fields = notesInFields(checked.data, source.file, locate);
  problems.push(...fields.flatMap((field) => field.problems));
  const mentions = [body, ...fields].flatMap((part) => part.mentions);
  return { file: source.file, ...checked, note: body.note, quotes, mentions, locate };
}

/** The fields of any schema that hold Markdown. */
interface NotesInFields {
  attribution?: { note: string };
  narration?: Readonly<Record<string, { note: string }>>;
}

/** What stands in the notes of single fields. */
function notesInFields(
  { attribution, narration = {} }: NotesInFields,
  file: string,
  locate: Locate,
): Pick<Body, 'mentions' | 'problems'>[] {
  const notes: [path: PropertyKey[], note: string][] = [
    ...(attribution ? [[['attribution', 'note'], attribution.note] as [PropertyKey[], string]] : []),
    ...Object.entries(narration).map(([id, { note }]): [PropertyKey[], string] => [
      ['narration', id, 'note'],
      note,
    ]),
  ];
  return notes.map(([path, note]) => readNoteField(note, file, locate(path)));
}

/** A path into lists of which only some entries were kept, as one into the author's own lists. */
function inAuthorsList(path: readonly PropertyKey[], kept: Kept): PropertyKey[] {
  const own: PropertyKey[] = [];
  for (const part of path)
    own.push(typeof part === 'number' ? (kept.get(own.join('.'))?.[part] ?? part) : part);
  return own;
}

/** By path in the author's fields, for a list of which only some entries can be read: their places in that list. */
type Kept = ReadonlyMap<string, readonly number[]>;

/** The fields of a file, and which of them are not the author's. */
interface Checked<Data> {
  data: Data;
  guessed?: string[];
  /** True where a field has a stand-in that the schema itself would refuse. */
  incomplete?: boolean;
  kept: Kept;
}

function check<Schema extends z.ZodObject>(
  source: SourceFile,
  schema: Schema,
  problems: Problem[],
): Checked<z.infer<Schema>> {
  const fields = source.fields ?? {};
  const result = schema.safeParse(fields);
  if (result.success) return { data: result.data, kept: new Map() };
  problems.push(...problemsFromSchema(result.error.issues, fields, schema, source.file, source.locate));
  return salvage(fields, schema);
}

/** What is put in the place of a field that cannot be left out or be `null`. Told by nobody: only the rest is checked. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  language: 'en',
  sha256: '0'.repeat(64),
  form: 'indirect',
  status: 'opinion',
  sources: [],
  assertions: [],
  withdrawn: { date: '', reason: '', replacedBy: null },
};

/** The fields that can be read, down to the single entries of lists and groups, and a stand-in for each of the others. */
function salvage<Schema extends z.ZodObject>(fields: unknown, schema: Schema): Checked<z.infer<Schema>> {
  const kept = new Map<string, readonly number[]>();
  const guessed: string[] = [];
  let incomplete = false;

  /** Undefined where nothing of the value can be used. */
  function salvaged(
    value: unknown,
    field: z.ZodType,
    path: readonly PropertyKey[],
  ): { data: unknown } | undefined {
    const given = field.safeParse(value);
    if (given.success) return { data: given.data };
    const inner = unwrap(field);
    if (inner instanceof z.ZodArray && Array.isArray(value)) {
      const sound = value.flatMap((one: unknown, at) => {
        const read = salvaged(one, inner.element as z.ZodType, [...path, at]);
        return read ? [{ at, data: read.data }] : [];
      });
      kept.set(
        path.join('.'),
        sound.map(({ at }) => at),
      );
      return { data: sound.map(({ data }) => data) };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (inner instanceof z.ZodObject) return { data: group(value, inner, path) };
    if (!(inner instanceof z.ZodRecord)) return undefined;
    const sound = Object.entries(value).flatMap(([key, one]) => {
      if (!(inner.keyType as z.ZodType).safeParse(key).success) return [];
      const read = salvaged(one ?? {}, inner.valueType as z.ZodType, [...path, key]);
      return read ? [[key, read.data]] : [];
    });
    return { data: Object.fromEntries(sound) as unknown };
  }

  function group(value: object, shaped: z.ZodObject, path: readonly PropertyKey[]): Record<string, unknown> {
    const entries = Object.entries(shaped.shape as Record<string, z.ZodType>).map(([name, field]) => {
      const given = (value as Record<string, unknown>)[name];
      const read = salvaged(given, field, [...path, name]);
      const isRecord = unwrap(field) instanceof z.ZodRecord;
      if (path.length === 0 && (!read || (!isRecord && !field.safeParse(given).success))) guessed.push(name);
      if (read) return [name, read.data];
      const standIn = [undefined, null, STAND_INS[name]]
        .map((part) => field.safeParse(part))
        .find(({ success }) => success);
      incomplete ||= standIn === undefined;
      return [name, standIn ? standIn.data : (STAND_INS[name] ?? '')];
    });
    return Object.fromEntries(entries) as Record<string, unknown>;
  }

  const data = group(typeof fields === 'object' && fields !== null ? fields : {}, schema, []);
  return { data: data as z.infer<Schema>, guessed, incomplete, kept };
}

/** A schema without its default and without the leave to be missing or null. */
function unwrap(field: z.ZodType): z.ZodType {
  const inner = (field.def as { innerType?: z.ZodType }).innerType;
  return inner ? unwrap(inner) : field;
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
    const instead = await lstat(path).then(
      (found) => (found.isDirectory() ? ': there is a folder of that name' : ': that name leads nowhere'),
      () => '',
    );
    const about = { path: shown(path), what: `*${name}.md*`, instead };
    problems.push(makeProblem('missing-file', shown(path), TOP, about));
    return undefined;
  }
  const { source: whole, withoutFields } = toSource(await readText(path, shown(path)), shown(path), problems);
  const schema = SINGLE_FILES[name] as unknown as z.ZodObject;
  if (name !== 'article') {
    return whole && (readEntry(whole, schema, problems) as Entry<DataOf<(typeof SINGLE_FILES)[Name]>>);
  }
  // Everything else is checked against the text of the article, which may be sound though its fields are not.
  const source = whole ?? withoutFields;
  if (!source) return undefined;
  const text = readArticle(source.body, source.file, source.linesAbove);
  problems.push(...text.problems);
  if (text.paragraphs.length === 0) {
    const place = { line: source.linesAbove, column: 1 };
    problems.push(makeProblem('no-text', source.file, place));
    return undefined;
  }
  const { kept, ...checked } = whole
    ? check(source, schema, problems)
    : { ...salvage({}, schema), guessed: Object.keys(schema.shape) };
  // Words that Markdown or HTML took for something else change the text; their own problems are told.
  if (text.problems.length > 0) checked.guessed = [...(checked.guessed ?? []), 'sha256'];
  const locate: Locate = (at) => {
    const paragraph = at[0] === 'paragraphs' ? text.paragraphs[Number(at[1])] : undefined;
    return paragraph
      ? placeInParagraph(paragraph, Number(at[2] ?? 0))
      : source.locate(inAuthorsList(at, kept));
  };
  const fields = notesInFields(checked.data, source.file, locate);
  problems.push(...fields.flatMap((field) => field.problems));
  const entry = {
    file: source.file,
    ...checked,
    note: source.body,
    quotes: [],
    mentions: fields.flatMap(({ mentions }) => mentions),
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
  for (const name of (await readdir(folder))
    .filter((file) => file.endsWith('.jsonl') && !isHidden(file))
    .sort()) {
    const path = join(folder, name);
    const text = await readText(path, shown(path));
    if (typeof text !== 'string') {
      if (text.kind !== 'empty-file') problems.push(text);
      continue;
    }
    for (const [number, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const position = { line: number + 1, column: 1 };
      const read = readHistoryLine(line);
      if (typeof read === 'string') {
        problems.push(
          makeProblem('bad-history', shown(path), position, { line: shorten(line, 80), reason: read }),
        );
      } else {
        lines.push(read);
        places.push({ file: shown(path), line: number + 1 });
      }
    }
  }
  return { lines, places };
}

/** @returns The line, or why it cannot be what `npm run record` wrote. */
function readHistoryLine(text: string): HistoryLine | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const read = historyLineSchema.safeParse(json);
  if (!read.success) {
    const { path = [], message = '' } = read.error.issues[0] ?? {};
    const rule = message.startsWith('must ') ? message : 'is not what it must be';
    return path.length > 0 ? `\`${path.join('.')}\` ${rule}` : 'it has other fields';
  }
  const { hash, fields } = read.data;
  const right = hashWording(fields as unknown as ClaimWording);
  return hash === null || hash === right
    ? read.data
    : `its words have the hash \`${right}\`, not \`${hash}\``;
}

const MARKDOWN = /\.(md|markdown|mdx)$/i;

/**
 * Finds what looks like content but is not read: a misspelt folder, a file in the place of a folder or the other way
 * round, a stray Markdown file, an entry whose name has another ending. Anything else an editor keeps there (notes, the
 * original text) is left alone, and so are hidden files, which belong to programs.
 */
async function findUnread(contentDir: string, shown: (path: string) => string): Promise<Problem[]> {
  const folders = [...Object.keys(COLLECTIONS), 'history'];
  const files = [...Object.keys(SINGLE_FILES).map((name) => `${name}.md`), 'README.md'];
  const unread = (path: string, suggestion: string): Problem =>
    makeProblem('unread-file', shown(path), TOP, { path: shown(path), suggestion });
  const problems: Problem[] = [];
  for (const entry of await readdir(contentDir, { withFileTypes: true })) {
    if (isHidden(entry.name)) continue;
    const path = join(contentDir, entry.name);
    const folder = await isFolder(path);
    if (folders.includes(entry.name)) {
      if (!folder) problems.push(unread(path, 'This must be a folder: move the file, and make the folder.'));
      else if (entry.name !== 'history') problems.push(...(await findUnreadEntries(path, unread)));
    } else if (folder && closestName(entry.name, folders) !== undefined) {
      problems.push(unread(path, suggest(entry.name, folders)));
    } else if (MARKDOWN.test(entry.name) && !files.includes(entry.name)) {
      problems.push(unread(path, suggest(entry.name, files)));
    }
  }
  return problems;
}

/** What is not read in a folder of entries. */
async function findUnreadEntries(
  folder: string,
  unread: (path: string, suggestion: string) => Problem,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (isHidden(entry.name) || (entry.isFile() && entry.name.endsWith('.md'))) continue;
    if (MARKDOWN.test(entry.name) || (entry.isFile() && (await beginsWithFields(path))))
      problems.push(unread(path, 'Entries are plain files whose names end in `.md`.'));
  }
  return problems;
}

/** True for a file whose first line is that of a block of fields: an entry, whatever its name. */
async function beginsWithFields(path: string): Promise<boolean> {
  const text = await readText(path, path);
  return typeof text === 'string' && /^---[ \t]*\n/.test(text);
}

/** The files of operating systems, of version control and of editors at work begin with a full stop. */
function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Markdown files of a folder and its folders, sorted by path; none where there is no such folder. A README is the editor's guide, not content. */
async function markdownFiles(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter(
      (file) =>
        file.isFile() && file.name.endsWith('.md') && file.name !== 'README.md' && !isHidden(file.name),
    )
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
