/**
 * Where each word of a text stands, so that ten thousand passages are found in a long text without reading it ten
 * thousand times. A word inside a passage, with something else on both sides, is a whole word of the text as well.
 */

const WORD = /[\p{L}\p{N}]+/gu;

/** For each word, as printed, where it begins, in UTF-16 units, in order. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

let last: { text: string; places: WordPlaces } | undefined;

/** The places of a text's words; those of the text asked for last are kept. */
export function wordPlaces(text: string): WordPlaces {
  if (last?.text === text) return last.places;
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  last = { text, places };
  return places;
}

/**
 * Where some words could begin: every place where the rarest word inside them allows it, in order.
 * @returns `undefined` where no word inside them is whole, so that nothing can be said.
 */
export function possiblePlaces(places: WordPlaces, exact: string): number[] | undefined {
  let rarest: { at: readonly number[]; offset: number } | undefined;
  for (const { 0: word, index } of exact.matchAll(WORD)) {
    if (index === 0 || index + word.length === exact.length) continue;
    const at = places.get(word);
    if (!at) return [];
    if (!rarest || at.length < rarest.at.length) rarest = { at, offset: index };
  }
  return rarest?.at.map((place) => place - rarest.offset).filter((place) => place >= 0);
}
