/** Reads one file of a content folder: its fields by its schema, its body taken apart. */
import { z } from 'astro/zod';
import type { Entry } from '../analysis/entries.ts';
import { readBody, readNoteField, type Body } from '../markdown/read-body.ts';
import type { Locate, Problem } from '../problems/problem.ts';
import { parseSource, type ParsedSource, type SourceFile } from './read-file.ts';
import { checkFields, inAuthorsList } from './salvage.ts';

/** The file taken into fields and body, or what of it can be read; `text` is a problem where it could not be read at all. */
export function toSource(text: string | Problem, file: string, problems: Problem[]): ParsedSource {
  const parsed = typeof text === 'string' ? parseSource(text, file) : { source: undefined, problems: [text] };
  problems.push(...parsed.problems);
  return parsed;
}

/** Checks the fields and takes the body apart. */
export function readEntry<Schema extends z.ZodObject>(
  source: SourceFile,
  schema: Schema,
  problems: Problem[],
): Entry<z.infer<Schema>> {
  const body = readBody(source.body, source.file, source.linesAbove);
  problems.push(...body.problems);
  const { kept, ...checked } = checkFields(source, schema, problems);
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
export function notesInFields(
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
