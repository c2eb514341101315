/** One of the editor's files, read so that nothing is lost: what cannot be read is told, with its place. */
import { readFileSync, statSync } from 'node:fs';
import { LineCounter, parseDocument, isMap, visit, type Document } from 'yaml';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import { TOP, type Locate, type Position, type Problem } from '../problems/problem.ts';

/** A file larger than this was not written by hand. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What to do about an error of the YAML reader, by its code; by the empty one, what is to be done mostly. */
const YAML_MENDS = {
  '': 'Put quotation marks around a value that holds `: `, ` #` or quotation marks of its own, or begins with `*`, `&`, `!` or `@`.',
  TAB_AS_INDENT: 'Indent with spaces.',
  DUPLICATE_KEY: 'The field is there twice: keep one of the two.',
  MISSING_CHAR: 'Add what is missing: a quotation mark, a bracket, or the `:` after the name of a field.',
  BAD_INDENT: 'Begin fields that belong together in the same column, and close every `[` and `{`.',
  UNEXPECTED_TOKEN:
    'Put the whole value into one pair of quotation marks; an apostrophe inside single ones is written twice.',
} as const satisfies Record<string, string>;

/** The fields and the text of a Markdown file. */
export interface SourceFile {
  /** The path as shown to the author. */
  file: string;
  /** The fields as YAML gives them, before any schema. */
  fields: unknown;
  /** The Markdown below the fields. */
  body: string;
  /** Lines above the body, to turn a line of the body into one of the file. */
  linesAbove: number;
  /** Where a field stands. */
  locate: Locate;
}

/**
 * Reads a file as UTF-8 text, without a byte order mark and with `\n` as line end. To wait for each of thousands of
 * small files would take ten times as long as to read them.
 * @returns The text, or the problem that kept it from being read.
 */
export function readText(path: string, file: string): string | Problem {
  let size: number;
  let bytes: Buffer;
  try {
    ({ size } = statSync(path));
    bytes = size > MOST_BYTES ? Buffer.alloc(0) : readFileSync(path);
  } catch (error) {
    const suggestion = `It cannot be opened (\`${(error as NodeJS.ErrnoException).code ?? ''}\`). Give yourself the right to read it, or delete it.`;
    return makeProblem('unread-file', file, TOP, { path: file, suggestion });
  }
  if (size > MOST_BYTES) {
    return makeProblem('huge-file', file, TOP, { size: String(size), most: String(MOST_BYTES) });
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    return makeProblem('binary-file', file, placeOfByte(bytes, nul), {
      byte: String(nul + 1),
      what: 'is NUL',
    });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = firstBadByte(bytes);
    return makeProblem('binary-file', file, placeOfByte(bytes, bad), {
      byte: String(bad + 1),
      what: 'is not part of a character',
    });
  }
  // XML, and so a feed or a drawing, cannot hold them.
  const control = bytes.findIndex((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (control !== -1) {
    const code = (bytes[control] ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return makeProblem('binary-file', file, placeOfByte(bytes, control), {
      byte: String(control + 1),
      what: `is the control character U+${code}`,
      mend: 'Take it out: nobody sees it.',
    });
  }
  if (text.trim() === '') return makeProblem('empty-file', file, TOP);
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/** The 0-based place of the first byte that UTF-8 cannot read: the one that begins the character which goes wrong. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  /** The whole characters of the first bytes; undefined where they hold something that is none. */
  const read = (length: number): string | undefined => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (read(middle + 1) !== undefined) low = middle + 1;
    else high = middle;
  }
  return Buffer.byteLength(read(low) ?? '', 'utf8');
}

/** Line and column of a byte, counted from 0. */
function placeOfByte(bytes: Uint8Array, at: number): Position {
  const lines = new TextDecoder().decode(bytes.subarray(0, at)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** What came of a text: its source, or problems; where only its fields cannot be read, the source without any. */
export interface ParsedSource {
  source: SourceFile | undefined;
  withoutFields?: SourceFile;
  problems: Problem[];
}

/** Splits a text into fields and body. */
export function parseSource(text: string, file: string): ParsedSource {
  const opening = /^---[ \t]*\n/.exec(text);
  const closing = opening && /^---[ \t]*$/m.exec(text.slice(opening[0].length));
  if (!opening || !closing) {
    const first = shorten(text.split('\n', 1)[0] ?? '', 60).trim();
    const what = opening
      ? 'the second line of `---` is missing'
      : `the first line is ${first === '' ? 'empty' : `\`${first}\``}`;
    return { source: undefined, problems: [makeProblem('no-frontmatter', file, TOP, { what })] };
  }
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const bodyAt = Math.min(text.length, opening[0].length + closing.index + closing[0].length + 1);
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: Math.max(1, col) };
  };
  const badYaml = (offset: number, reason: string, code = ''): Problem => {
    const place = position(offset);
    const line = yaml.split('\n')[place.line - 2] ?? '';
    const words = shorten(line.slice(place.column - 1).trim() || line.trim(), 60);
    const mend = YAML_MENDS[code in YAML_MENDS ? (code as keyof typeof YAML_MENDS) : ''];
    return makeProblem('bad-yaml', file, place, { words, reason, mend });
  };
  // A word after `!` is a tag in YAML, which is dropped with a mere warning: words of an author would be lost.
  const problems = [...document.errors, ...document.warnings].map((error) =>
    badYaml(
      error.pos[0],
      (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '.'),
      error.code,
    ),
  );
  const withoutFields: SourceFile = {
    file,
    fields: {},
    body: text.slice(bodyAt),
    linesAbove: text.slice(0, bodyAt).split('\n').length - 1,
    locate: () => TOP,
  };
  if (problems.length > 0) return { source: undefined, withoutFields, problems };
  let fields: unknown;
  try {
    fields = document.toJS();
  } catch (error) {
    // `*words` is a reference in YAML, to something that an author seldom meant to name.
    const reason = `${(error as Error).message}.`;
    return {
      source: undefined,
      withoutFields,
      problems: [badYaml(firstAlias(document), reason)],
    };
  }
  const locate: Locate = (path) => position(offsetOf(document, path));
  return { source: { ...withoutFields, fields, locate }, problems };
}

/** Where the first reference stands that leads nowhere, or else the first of all. */
function firstAlias(document: Document): number {
  const aliases: { at: number; lost: boolean }[] = [];
  visit(document, {
    Alias: (_, alias) =>
      void aliases.push({ at: alias.range?.[0] ?? 0, lost: alias.resolve(document) === undefined }),
  });
  return (aliases.find(({ lost }) => lost) ?? aliases[0])?.at ?? 0;
}

/** Where a field stands in the YAML; for one that is missing, the nearest thing around it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length);
    const parent: unknown = length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(
        ({ key }) => String((key as { value?: unknown } | null)?.value) === String(keys.at(-1)),
      );
      const value = pair?.value as { range?: [number, number, number] | null } | null | undefined;
      const key = pair?.key as { range?: [number, number, number] | null } | null | undefined;
      if (pair) return (length === path.length ? key?.range?.[0] : value?.range?.[0]) ?? key?.range?.[0] ?? 0;
    } else {
      const node = document.getIn(keys, true) as { range?: [number, number, number] | null } | undefined;
      if (node?.range) return node.range[0];
    }
  }
  return 0;
}
