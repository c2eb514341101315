import edtf from 'edtf';

/** What the library makes of a date: its first and last moment, in UTC milliseconds; not finite where open. */
export type ReadDate = ReturnType<typeof edtf>;

const read = new Map<string, ReadDate | undefined>();

/**
 * Reads a date in EDTF (ISO 8601-2); undefined where it is none. Each text is read once: the library's parser tries
 * every reading of a date, and a site names the same few dates a hundred times.
 */
export function readEdtf(text: string): ReadDate | undefined {
  if (!read.has(text)) {
    let date: ReadDate | undefined;
    try {
      date = edtf(text);
    } catch {
      date = undefined;
    }
    read.set(text, date);
  }
  return read.get(text);
}
