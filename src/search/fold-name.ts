/** When two names are the same to a reader who types them. THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER. */

/** Case, accents, apostrophes and full stops folded away: "Yoon’s" and "yoon's" are the same, and so are "U.S." and "US". */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\./g, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');
}
