/**
 * How a relation is drawn. The editor's phrase is free ("supplies weapons to"); the map tells four kinds of line apart,
 * and a phrase that no rule knows is an act like any other.
 */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Relation } from '../schemas/analysis.ts';

/** In the order of the legend. */
export const STROKES = ['for', 'with', 'against', 'towards'] as const;
export type Stroke = (typeof STROKES)[number];

/** The strokes in readers' words. */
export const STROKE_WORDS: Readonly<Record<Stroke, string>> = {
  for: 'speaks for or belongs to',
  with: 'is with',
  against: 'is against',
  towards: 'does something for or to',
};

/** The first that fits: "condemned the pursuits of" is against, whatever it ends in. */
const RULES: readonly (readonly [Stroke, RegExp])[] = [
  [
    'against',
    /\b(against|pressure|sanction|condemn|accus|attack|invad|incursion|oppos|threat|fight|fought|denie|deny|criticis|criticiz|reject|sue[sd]?\b|blame|rival|enem)/i,
  ],
  ['with', /\b(with|join(s|ed)?|all(y|ied) (of|to|with)|partner|friend)\b/i],
  ['for', /\b(of|for)$/i],
];

/** The kind of line for a relation's phrase. */
export function strokeOf(kind: string): Stroke {
  return RULES.find(([, rule]) => rule.test(kind.trim()))?.[0] ?? 'towards';
}

/** True where the phrase itself keeps a hedge of the sentences it rests on: "could put pressure on". */
export function isHedged({ kind, sentences }: Relation, index: AnalysisIndex): boolean {
  const words = ` ${kind.toLowerCase()} `;
  return sentences.some((id) =>
    index.sentence(id).hedges.some(({ text }) => words.includes(` ${text.toLowerCase()} `)),
  );
}
