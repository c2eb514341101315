/** What the rules hand to one another: an act of speech as it was found, before anybody is named. */
import type { Range } from '../anchoring/code-points.ts';

/** One act of attribution, as ranges of the article's text in UTF-16 units. */
export interface Act {
  /** The words that name whoever must answer for it; empty where the text names nobody, or `speaker` does. */
  source: Range[];
  /** The act whose speaker goes on speaking here. */
  speaker?: Act;
  /** The words that name who carried it, where the sentence does. */
  via?: Range[];
  cue: Range[];
  passages: Range[];
  /** True where only a stance or a topic is given. */
  stance: boolean;
  /** True where the content is a clause or a whole quotation; not a thing ("requested aid") or an order ("asked them to go"). */
  clausal: boolean;
  /** The rule that found it, in a few words for the editor. */
  rule: string;
  /** How often such a find is right, by judgement, from 0 to 1. */
  confidence: number;
}

/** An act with clausal content and no stance, unless the fields say otherwise. */
export function makeAct(fields: Omit<Act, 'stance' | 'clausal'> & Partial<Act>): Act {
  return { stance: false, clausal: true, ...fields };
}
