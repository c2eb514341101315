/**
 * Typography folded away: curly quotes, dashes, odd spaces and soft hyphens become what a keyboard types, and letters
 * are taken apart from their accents (NFD), however they were written. Only used to find the nearest passage for a
 * message; a passage itself must match to the last code point.
 */

/** A folded text and the way back to the raw one. */
export interface FoldedText {
  text: string;
  /** The raw offset (UTF-16 units) of the character at a folded offset; the end maps to the end. */
  toRaw(folded: number): number;
}

const FOLDS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\n': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
};

/** Folds typography, case and accents; every folded character remembers where it stood. */
export function foldText(raw: string): FoldedText {
  const origins: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] ?? '';
    const folded = (FOLDS[character] ?? character).toLowerCase().normalize('NFD');
    for (let k = 0; k < folded.length; k += 1) origins.push(at);
    text += folded;
  }
  return { text, toRaw: (folded) => origins[folded] ?? raw.length };
}
