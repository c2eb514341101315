/** Reads the files of which a content folder has one each. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Entry } from '../analysis/entries.ts';
import { placeInParagraph, readArticle } from '../markdown/read-body.ts';
import { makeProblem } from '../problems/make-problem.ts';
import { TOP, type Locate, type Problem } from '../problems/problem.ts';
import { SINGLE_FILES, type SingleName } from './collections.ts';
import { isFile } from './folder-files.ts';
import { notesInFields, readEntry, toSource } from './read-entry.ts';
import { readText } from './read-file.ts';
import { checkFields, inAuthorsList, salvage } from './salvage.ts';

/** Reads `site.md`, `method.md` or `article.md`. */
export async function readSingle<Name extends SingleName>(
  name: Name,
  contentDir: string,
  shown: (path: string) => string,
  problems: Problem[],
): Promise<Entry<z.infer<(typeof SINGLE_FILES)[Name]>> | undefined> {
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
  const { source: whole, withoutFields } = toSource(readText(path, shown(path)), shown(path), problems);
  const schema = SINGLE_FILES[name] as unknown as z.ZodObject;
  if (name !== 'article') {
    return whole && (readEntry(whole, schema, problems) as Entry<z.infer<(typeof SINGLE_FILES)[Name]>>);
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
    ? checkFields(source, schema, problems)
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
  return entry as unknown as Entry<z.infer<(typeof SINGLE_FILES)[Name]>>;
}
