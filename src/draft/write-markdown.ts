/** Text and fields as they must stand in a content file so that the same text comes out again. */

/** Escapes what Markdown would read as a sign in one paragraph of plain text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_<]/g, '\\$&')
    .replace(/\](?=\()/g, '\\]')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\\&')
    .replace(/^(?:[-+=#>~|]|\[(?=[^\]]*\]:)|\d{1,9}(?=[.)]))/, (sign) =>
      /\d/.test(sign) ? `${sign}\u0000` : `\\${sign}`,
    )
    .replace(/\u0000/, '\\');
}

/** A blockquote of one paragraph. */
export function blockquote(text: string): string {
  return `> ${escapeMarkdown(text)}`;
}

/** A value in YAML, on one line. Plain words stay plain; everything else is quoted as JSON, which YAML can read. */
export function yamlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{ ${pairs.map(([name, item]) => `${name}: ${yamlValue(item)}`).join(', ')} }`;
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain =
    /^\p{L}[\p{L}\p{N} ’-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(value) &&
    !/\s$/.test(value);
  // An id such as 8e12 would be read as a number.
  return isPlain && !/^\d/.test(value) ? value : JSON.stringify(value);
}

/** One field of a file, and why it has its value. */
export interface Field {
  name: string;
  value: unknown;
  /** The rule behind a drafted value; shown as a comment. */
  why?: string | undefined;
}

/** A content file: fields between two lines of `---`, and a body. */
export function contentFile(fields: readonly Field[], body: string): string {
  const lines = fields.map(
    ({ name, value, why }) =>
      `${name}: ${yamlValue(value)}${why === undefined ? '' : ` # ${why.replace(/\s+/g, ' ')}`}`,
  );
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body.trimEnd()}\n`}`;
}
