/** The part of subset-font that we use; it ships no types. */
declare module 'subset-font' {
  /** The font with only the glyphs that the text needs; with all of them, where asked for, the text being empty. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; keepAllGlyphs?: boolean },
  ): Promise<Uint8Array>;
}
