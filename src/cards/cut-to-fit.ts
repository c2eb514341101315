/** Cutting a text so that it fits: between words, never in one. */

/**
 * The longest beginning of a list that fits with a sign behind it; all of it, without a sign, where that fits.
 * @param sign Makes the sign that stands for the rest, given how many items stay.
 * @param fits Whether a list fits; what is shorter than a list that fits must fit as well.
 * @returns The sign alone where not even the first item fits.
 */
export function cutToFit<Item>(
  items: readonly Item[],
  sign: (kept: number) => Item,
  fits: (items: readonly Item[]) => boolean,
): readonly Item[] {
  if (fits(items)) return items;
  const cut = (kept: number): Item[] => [...items.slice(0, kept), sign(kept)];
  let [most, tooMany] = [0, items.length];
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1;
    if (fits(cut(middle))) most = middle;
    else tooMany = middle;
  }
  return cut(most);
}

/** A text of so many characters at most, cut between words and with `[…]` where it was cut. */
export function cutText(text: string, most: number, sign: string): string {
  const words = text.split(' ');
  const fits = (some: readonly string[]): boolean => [...some.join(' ')].length <= most;
  return cutToFit(words, () => sign, fits).join(' ');
}
