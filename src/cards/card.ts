/** What a card says, before it is drawn: a picture of 1200×630 for previews of a link. */
import type { MarkPart } from '../analysis/mark-sentence.ts';
import type { Statement } from '../schemas/analysis.ts';

/** The size that previews are made for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The sign for words that are left out; on cards alone, pages show passages whole. */
export const LEFT_OUT = '[…]';

/** The faces by what they are for: texts, labels, and each one's way to stress. */
export type FaceName = 'text' | 'text-italic' | 'headline' | 'label' | 'label-strong';

/** A stretch of text that looks the same throughout. */
export interface Run {
  text: string;
  face: FaceName;
  colour: 'ink' | 'quiet' | 'red';
  /** The rule below it: solid for a paraphrase, dotted for a stance. */
  rule: 'solid' | 'dotted' | null;
  /** True for words in quotation marks. */
  quoted: boolean;
  hedge: boolean;
}

/** A line below the large words. */
export interface CardLine {
  /** True for the one that says who or what, which is larger than those that say how. */
  lead?: true;
  /** A form of which a sample stands before its name. */
  sample?: Statement['form'];
  runs: Run[];
}

/** A strip of the score at the foot: the lanes of who speaks, with the article's own voice as the ground. */
export interface CardScore {
  /** Half the height of a mark. */
  half: number;
  height: number;
  lanes: number[];
  marks: { at: number; form: Statement['form']; hedged: boolean; stretches: Stretch[]; quoted: Stretch[] }[];
  ground: (Stretch & { at: number; own: 'whole' | 'half' | 'none' })[];
}

interface Stretch {
  from: number;
  to: number;
}

/** Everything on a card. */
export interface Card {
  /** Where the picture is found, below the origin. */
  path: string;
  /** The words of the picture, for those who do not see it. */
  alt: string;
  site: string;
  slug: string[];
  /** The large words. */
  headline: Run[];
  /** What stands right below them. */
  subtitle?: Run[];
  lines: CardLine[];
  score?: CardScore;
  /** The address, and what it is an analysis of. */
  foot: [string, string];
}

/** A run that is plain but for what is said of it. */
export function run(text: string, look: Partial<Omit<Run, 'text'>> = {}): Run {
  return { face: 'label', colour: 'ink', rule: null, quoted: false, hedge: false, ...look, text };
}

/** A passage's parts as large text, with the marks of its form. */
export function passageRuns(parts: readonly MarkPart[], form: Statement['form']): Run[] {
  const rule = form === 'direct' ? null : form === 'attitude' ? 'dotted' : 'solid';
  return parts.map(({ text, hedge, quoted }) =>
    run(text, { face: 'text', rule, hedge, quoted: quoted || form === 'direct' }),
  );
}
