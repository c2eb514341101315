/** Checks the fields of a file; where some of them cannot be read, the others are kept, so that no problem hides another. */
import { z } from 'astro/zod';
import { problemsFromSchema } from '../problems/from-schema.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from './read-file.ts';

/** By path in the author's fields, for a list of which only some entries can be read: their places in that list. */
export type Kept = ReadonlyMap<string, readonly number[]>;

/** The fields of a file, and which of them are not the author's. */
export interface Checked<Data> {
  data: Data;
  guessed?: string[];
  /** True where a field has a stand-in that the schema itself would refuse. */
  incomplete?: boolean;
  kept: Kept;
}

/** The fields as their schema reads them, or what can be salvaged; what is wrong goes to `problems`. */
export function checkFields<Schema extends z.ZodObject>(
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

/** A path into lists of which only some entries were kept, as one into the author's own lists. */
export function inAuthorsList(path: readonly PropertyKey[], kept: Kept): PropertyKey[] {
  const own: PropertyKey[] = [];
  for (const part of path)
    own.push(typeof part === 'number' ? (kept.get(own.join('.'))?.[part] ?? part) : part);
  return own;
}

/** What is put in the place of a field that cannot be left out or be `null`. Told by nobody: only the rest is checked. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  language: 'en',
  sha256: '0'.repeat(64),
  form: 'indirect',
  status: 'opinion',
  withdrawn: { date: '', reason: '', replacedBy: null },
};

/** The fields that can be read, down to the single entries of lists and groups, and a stand-in for each of the others. */
export function salvage<Schema extends z.ZodObject>(
  fields: unknown,
  schema: Schema,
): Checked<z.infer<Schema>> {
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
      const empty = unwrap(field) instanceof z.ZodArray ? [] : '';
      return [name, standIn ? standIn.data : (STAND_INS[name] ?? empty)];
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
