/** What every drawing is, whatever it shows: a finding, a sentence in words, the picture, and the same as a table. */
import type { Element } from 'hast';
import type { SmallMark } from './small-mark.ts';

/** A cell of a drawing's table: text, or text that leads somewhere. */
export type TableCell = string | { text: string; href: string };

/** The data of a drawing, as true as the drawing: one row for each mark. */
export interface DrawingTable {
  columns: string[];
  rows: TableCell[][];
}

export interface Drawing {
  /** Names the file `/drawings/<name>.svg` and the fragment `#<name>`. */
  name: string;
  /** The finding, derived from the data. */
  title: string;
  /** The drawing in a sentence or two, for readers who do not see it. */
  summary: string;
  /** One `<svg>` for each shape of screen; the first is the one that can be downloaded. */
  pictures: { svg: Element; use: 'wide' | 'narrow' | 'always' }[];
  /** The key to its marks, where the picture itself has none. */
  key?: readonly (readonly [words: string, mark: SmallMark])[];
  table: DrawingTable;
}
