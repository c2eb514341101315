/**
 * Help with the fields of content files while they are written. Astro's language server, which Visual Studio Code runs with
 * Astro's extension (`astro.content-intellisense` in .vscode/settings.json), reads in `.astro/collections/` which file has
 * which JSON Schema; it then underlines what does not fit, offers fields and values, and explains them. What Astro itself
 * would write there (`experimental.contentIntellisense`) describes an entry as it is stored, not as it is written, so we
 * write our own beside it.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeSentences } from '../analysis/article-text.ts';
import type { ContentEntries } from '../analysis/entries.ts';
import { contentSchemas, KIND_IN_FOLDER, type ContentKind } from '../schemas/json-schemas.ts';
import { markdownFiles } from './folder-files.ts';
import { readContent } from './read-content.ts';

/** By what ids name (`x-names` in a schema), each id with the words for it. */
type Names = Readonly<Record<string, ReadonlyMap<string, string>>>;

type Shape = Readonly<Record<string, unknown>>;

/**
 * Writes the schemas, with the ids that there are to choose from, and which file has which. What is there already stays as
 * it is where nothing changed, as the language server begins anew with each change.
 * @param root The folder that an editor opens, in which Astro's own files lie.
 */
export async function writeFieldHelp(contentDir: string, root: string): Promise<void> {
  const folder = join(root, '.astro/collections');
  await mkdir(folder, { recursive: true });
  const { checkable } = await readContent(contentDir, root);
  const names = checkable ? namesOf(checkable) : {};
  const schemas = Object.entries(contentSchemas()).map(([kind, shape]) => ({
    name: nameOf(kind as ContentKind),
    // Without a title, which would stand above every explanation.
    schema: withNames({ ...shape, title: undefined }, names),
  }));
  for (const { name, schema } of schemas) await keep(join(folder, `${name}.schema.json`), schema);
  await keep(join(folder, 'collections.json'), {
    collections: schemas.map(({ name }) => ({ hasSchema: true, name })),
    entries: await collectionsByFile(contentDir),
  });
}

/** Not the name of a collection: Astro writes the schemas of those into the same folder. */
const nameOf = (kind: ContentKind): string => `content-${kind}`;

/** The server compares addresses without escapes and in lower case. */
const addressOf = (path: string): string => decodeURIComponent(pathToFileURL(path).href).toLowerCase();

/** Which schema each file has, by its address; also of the single files that are not there yet. */
async function collectionsByFile(contentDir: string): Promise<Record<string, string>> {
  const single = (['article', 'site', 'method'] as const).map((kind) => ({
    path: join(contentDir, `${kind}.md`),
    kind,
  }));
  const inFolders = await Promise.all(
    Object.entries(KIND_IN_FOLDER).map(async ([folder, kind]) =>
      (await markdownFiles(join(contentDir, folder))).map((path) => ({ path, kind })),
    ),
  );
  return Object.fromEntries(
    [...single, ...inFolders.flat()].map(({ path, kind }) => [addressOf(path), nameOf(kind)]),
  );
}

function namesOf({ article, actors, statements, evidence }: ContentEntries): Names {
  const who = new Map(actors.map(({ data }) => [data.id, data.name]));
  const { sentences } = placeSentences(article.paragraphs, article.data.language);
  return {
    actors: new Map(actors.map(({ data }) => [data.id, `${data.name}: ${data.role}`])),
    statements: new Map(
      statements.map(({ data, quotes }) => {
        const cue = data.cue.map((quote) => (typeof quote === 'string' ? quote : quote.exact));
        const words = (quotes.length > 0 ? quotes : cue).join(' … ');
        return [data.id, `${data.sources.map((id) => who.get(id) ?? id).join(', ')}: “${words}”`];
      }),
    ),
    evidence: new Map(
      evidence.map(({ data }) => [
        data.id,
        [data.publisher, data.title, data.published].filter((part) => part !== null).join(', '),
      ]),
    ),
    sentences: new Map(sentences.map(({ id, text }) => [id, text])),
  };
}

/**
 * A schema, or a part of one, that offers the ids there are where a value or a key names something, and still takes any other.
 * @param here Where the part stands in the whole (a JSON Pointer, as in `$ref`).
 */
function withNames(part: unknown, names: Names, here = '#'): unknown {
  if (Array.isArray(part)) return part.map((item, n) => withNames(item, names, `${here}/${n}`));
  if (typeof part !== 'object' || part === null) return part;
  const { 'x-names': valueNames, propertyNames: key } = part as { 'x-names'?: string; propertyNames?: Shape };
  const values = names[String(valueNames)];
  const keys = names[String(key?.['x-names'])];
  const shape: Shape = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, withNames(value, names, `${here}/${name}`)]),
  );
  const { description, ...rest } = shape;
  // Where it is no text it is a field of that name, in a group of fields.
  const explained = typeof description === 'string';
  const own = explained ? rest : shape;
  return {
    ...(values
      ? { anyOf: [...Array.from(values, ([id, words]) => ({ const: id, description: words })), own] }
      : own),
    ...(keys && {
      properties: Object.fromEntries(
        Array.from(keys, ([id, words]) => [id, { $ref: `${here}/additionalProperties`, description: words }]),
      ),
    }),
    // As Markdown too, where its code is shown as code; in a plain one the signs of Markdown are escaped.
    ...(explained && { description, markdownDescription: description }),
  };
}

/** Writes a file where it is not the same already. */
async function keep(path: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value, null, 2);
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
}
