/** What the analysis shows in one look: the figures behind the thesis and the findings of the front page. */
import type { Claim, Statement } from '../schemas/analysis.ts';
import { capitalize, countOf, sayNumber } from '../words.ts';
import { countWords } from './count-words.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface Figures {
  sentences: number;
  /** Sentences with at least one word in quotation marks. */
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
  /** Claims that nobody with a name asserts: only unnamed sources, or the article alone. */
  onlyUnnamed: Claim[];
  onlyNarration: Claim[];
  contradicted: Claim[];
  /** Statements whose attribution the evidence contradicts. */
  misattributed: Statement[];
}

/** Counts over the whole analysis; every list in the analysis's own order. */
export function figuresOf(index: AnalysisIndex): Figures {
  const { analysis } = index;
  const quoted = analysis.statements.flatMap((statement) => statement.quoted);
  const asserters = (claim: Claim): Statement[] =>
    claim.assertions.flatMap(({ statement, stance }) =>
      statement !== null && stance === 'asserts' ? [index.statement(statement)] : [],
    );
  const narrated = (claim: Claim): boolean => claim.assertions.some(({ sentence }) => sentence !== null);
  return {
    sentences: analysis.sentences.length,
    quotedSentences: analysis.sentences.filter(({ start, end }) =>
      quoted.some((span) => span.start < end && span.end > start),
    ).length,
    narration: analysis.sentences.filter(({ voice }) => voice === 'narration').length,
    words: analysis.article.words,
    quotedWords: quoted.reduce((sum, { text }) => sum + countWords(text), 0),
    statements: analysis.statements.length,
    unnamed: analysis.statements.filter((statement) => !index.isNamed(statement)),
    hedged: analysis.statements.filter(({ hedges }) => hedges.length > 0),
    hedgedSentences: analysis.sentences.filter(({ hedges }) => hedges.length > 0).length,
    onlyUnnamed: analysis.claims.filter((claim) => {
      const said = asserters(claim);
      return said.length > 0 && !narrated(claim) && said.every((statement) => !index.isNamed(statement));
    }),
    onlyNarration: analysis.claims.filter((claim) => narrated(claim) && asserters(claim).length === 0),
    contradicted: analysis.claims.filter(({ status }) => status === 'contradicted'),
    misattributed: analysis.statements.filter(({ attribution }) => attribution.status === 'contradicted'),
  };
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
