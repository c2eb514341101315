/** Words of a text: stretches between spaces that hold a letter or a figure. */
export function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]\S*/gu) ?? []).length;
}
