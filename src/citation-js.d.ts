/** The part of Citation.js that we use; it ships no types. */
declare module '@citation-js/core' {
  export const plugins: {
    /** Formats by name: `biblatex`, `ris`, `bibliography`, `citation`. */
    output: { format(name: string, records: readonly unknown[], options?: Record<string, unknown>): unknown };
    config: { get(plugin: string): unknown };
  };
  /** Reads any format that the loaded plugins know. */
  export class Cite {
    constructor(source: unknown);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
