/** Quotation marks in a text: straight, curly, low and angular ones, each closed by its own kind. */
import type { Range } from './code-points.ts';

/** Each opening mark and the marks that close it; „ is closed by “ in German and by ” in Polish. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“”'],
  ['«', '»'],
]);

/**
 * The words inside quotation marks, without the marks.
 * @param text Any text; single quotes are left alone, since most of them are apostrophes.
 * @returns Ranges in UTF-16 units, in order. A mark that is never closed reaches to the end of the text, as a
 *   quotation that goes on in the next paragraph does.
 */
export function findQuotations(text: string): Range[] {
  const found: Range[] = [];
  let open: { at: number; closers: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (open && open.closers.includes(character)) {
      if (at > open.at) found.push({ from: open.at, to: at });
      open = undefined;
    } else if (!open) {
      const closers = CLOSERS.get(character);
      if (closers) open = { at: at + 1, closers };
    }
  }
  if (open && open.at < text.length) found.push({ from: open.at, to: text.length });
  return found;
}

/** True where a range lies wholly between an opening and a closing mark of the text. */
export function standsInQuotationMarks(text: string, range: Range): boolean {
  return findQuotations(text).some(({ from, to }) => range.from >= from && range.to <= to);
}
