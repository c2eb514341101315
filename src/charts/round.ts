/** A coordinate with one decimal at most: the same bytes on every machine, and fewer of them. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
