/** What the analysis shows in one look: the figures behind the thesis and the findings of the front page. */
import type { Span } from '../anchoring/code-points.ts';
import type { Claim, Statement } from '../schemas/analysis.ts';
import { capitalize, countOf, sayNumber } from '../words.ts';
import { assertersOf } from './claim-page.ts';
import { countWords } from './count-words.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface Figures {
  sentences: number;
  /** Sentences with at least one of somebody's words in quotation marks. */
  quotedSentences: number;
  /** Sentences that are nobody's word but the article's own. */
  narration: number;
  /** Words of the article, and those of them in quotation marks. */
  words: number;
  quotedWords: number;
  statements: number;
  /** Statements none of whose sources has a name. */
  unnamed: Statement[];
  hedged: Statement[];
  /** Sentences with at least one hedge. */
  hedgedSentences: number;
  /** Claims that unnamed sources alone assert, whoever denies them. */
  onlyUnnamed: Claim[];
  /** Claims that the article alone asserts, in its own words. */
  onlyNarration: Claim[];
  contradicted: Claim[];
  /** False where all claims are as a program drafted them, and nobody has looked up an attribution. */
  checked: boolean;
  /** Statements whose attribution the evidence contradicts. */
  misattributed: Statement[];
}

/** Counts over the whole analysis; every list in the analysis's own order. */
export function figuresOf(index: AnalysisIndex): Figures {
  const { analysis } = index;
  const asserted = analysis.claims.map((claim) => ({ claim, ...assertersOf(index, claim) }));
  return {
    sentences: analysis.sentences.length,
    quotedSentences: analysis.sentences.filter(({ id, start, end }) =>
      index
        .statementsIn(id)
        .some((statement) => statement.quoted.some((span) => span.start < end && span.end > start)),
    ).length,
    narration: analysis.sentences.filter(({ voice }) => voice === 'narration').length,
    words: analysis.article.words,
    quotedWords: countOnce(analysis.statements.flatMap((statement) => statement.quoted)),
    statements: analysis.statements.length,
    unnamed: analysis.statements.filter((statement) => !index.isNamed(statement)),
    hedged: analysis.statements.filter(({ hedges }) => hedges.length > 0),
    hedgedSentences: analysis.sentences.filter(({ hedges }) => hedges.length > 0).length,
    onlyUnnamed: asserted
      .filter(({ asserting, ownWords }) => asserting.length > 0 && ownWords.length === 0)
      .filter(({ asserting }) => asserting.every((statement) => !index.isNamed(statement)))
      .map(({ claim }) => claim),
    onlyNarration: asserted
      .filter(({ asserting, ownWords }) => ownWords.length > 0 && asserting.length === 0)
      .map(({ claim }) => claim),
    contradicted: analysis.claims.filter(({ status }) => status === 'contradicted'),
    checked:
      analysis.claims.some(({ draft }) => !draft) ||
      analysis.statements.some(({ attribution }) => attribution.reviewed !== null),
    misattributed: analysis.statements.filter(({ attribution }) => attribution.status === 'contradicted'),
  };
}

/** Words of the text that lie in any of the spans; words that two statements share count once. */
function countOnce(spans: readonly Span[]): number {
  let words = 0;
  let counted = 0;
  for (const { start, end, text } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= counted) continue;
    words += countWords(start < counted ? [...text].slice(counted - start).join('') : text);
    counted = end;
  }
  return words;
}

/** The thesis: what one would tell a friend about the article, in sentences made from the figures. */
export function thesisOf(figures: Figures): string[] {
  const { sentences, quotedSentences, narration } = figures;
  const subject = (count: number): string => (count === 0 ? 'None' : capitalize(sayNumber(count)));
  return [
    `${capitalize(countOf(sentences, 'sentence'))}.`,
    `${subject(quotedSentences)} ${quotedSentences === 1 ? 'has' : 'have'} quotation marks.`,
    `${subject(narration)} ${narration === 1 ? 'is' : 'are'} nobody’s word but the article’s own.`,
  ];
}
