/** The work sheet for a class: what is to be judged, and the answers. */
import { group } from 'd3-array';
import { CLAIM_STATUSES } from '../schemas/claim.ts';
import type { Claim, Statement } from '../schemas/analysis.ts';
import { startOf, statementWords } from './statement-words.ts';
import { FORM_WORDS, STATUS_WORDS } from '../words.ts';
import type { AnalysisIndex } from './index-analysis.ts';

export interface WorkSheet {
  /**
   * Statements with a content, in the order of the text. The words are without quotation marks, which would answer one of
   * the questions, and an ellipsis stands for what is between two passages. The answer goes on after the names of the
   * sources.
   */
  statements: { statement: Statement; words: string; answer: string }[];
  /** Claims that are no opinion, in their order, with how each holds up and what would settle it. */
  claims: { claim: Claim; verdict: string }[];
  /** The statuses of these claims, in the order of the statuses. */
  statuses: Claim['status'][];
}

/** For one lesson. */
const STATEMENTS = 10;
const CLAIMS = 6;
const FEW_WORDS = 5;

/** Everything. */
export function workSheet({ analysis }: AnalysisIndex): WorkSheet {
  const claims = analysis.claims.filter(({ status }) => status !== 'opinion');
  return {
    statements: analysis.statements
      .filter(({ passages }) => passages.length > 0)
      .map((statement) => ({ statement, words: plainWords(statement), answer: answerTo(statement) })),
    claims: claims.map((claim) => ({ claim, verdict: verdictOn(claim) })),
    statuses: CLAIM_STATUSES.filter((status) => claims.some((claim) => claim.status === status)),
  };
}

/**
 * What fits a lesson, well mixed: each form, and what is relayed, hedged, unnamed and contradicted; then what is long
 * enough to be judged, by as many sources as there is room for; of equals, what comes first in the text. The claims are claims of these statements.
 */
export function lessonSheet(index: AnalysisIndex): WorkSheet {
  const all = workSheet(index);
  const statements = mixed(
    all.statements,
    ({ statement }) => [
      kindsOf(statement, index),
      statementWords(statement).words < FEW_WORDS ? [] : statement.sources,
    ],
    STATEMENTS,
  );
  const made = new Set(statements.flatMap(({ statement }) => statement.claims));
  const claims = mixed(
    all.claims.filter(({ claim }) => made.has(claim.id)),
    ({ claim }) => [[claim.status], []],
    CLAIMS,
  );
  return {
    statements,
    claims,
    statuses: all.statuses.filter((status) => claims.some(({ claim }) => claim.status === status)),
  };
}

function kindsOf(statement: Statement, index: AnalysisIndex): string[] {
  const { form, via, hedges, attribution } = statement;
  return [
    form,
    ...(via.length > 0 ? ['relayed'] : []),
    ...(hedges.length > 0 ? ['hedged'] : []),
    ...(index.isNamed(statement) ? [] : ['unnamed']),
    ...(attribution.status === 'contradicted' ? ['contradicted'] : []),
  ];
}

/** As many as `size`, in their order: again and again the one with the most traits that are still missing. */
function mixed<Item>(
  items: readonly Item[],
  traitsOf: (item: Item) => readonly [kinds: readonly string[], others: readonly string[]],
  size: number,
): Item[] {
  const chosen = new Set<Item>();
  const had = new Set<string>();
  const fresh = (traits: readonly string[]): number => traits.filter((trait) => !had.has(trait)).length;
  while (chosen.size < Math.min(size, items.length)) {
    const [next] = items
      .filter((item) => !chosen.has(item))
      .map((item) => ({ item, traits: traitsOf(item) }))
      .sort((a, b) => fresh(b.traits[0]) - fresh(a.traits[0]) || fresh(b.traits[1]) - fresh(a.traits[1]));
    if (!next) break;
    chosen.add(next.item);
    for (const trait of next.traits.flat()) had.add(trait);
  }
  return items.filter((item) => chosen.has(item));
}

/** The article in paragraphs, with the number of a statement on the sheet before each stretch in which it begins. */
export function numberedText(
  { analysis }: AnalysisIndex,
  statements: WorkSheet['statements'],
): { number: number | null; text: string }[][] {
  const text = [...(analysis.article.text ?? '')];
  const starts = new Map(statements.map(({ statement }, n) => [startOf(statement), n + 1]));
  return Array.from(group(analysis.sentences, ({ paragraph }) => paragraph).values(), (sentences) => {
    const from = sentences[0]?.start ?? 0;
    const to = sentences.at(-1)?.end ?? from;
    const cuts = [...new Set([from, ...[...starts.keys()].filter((at) => at > from && at < to)])].sort(
      (a, b) => a - b,
    );
    return cuts.map((at, n) => ({
      number: starts.get(at) ?? null,
      text: text.slice(at, cuts[n + 1] ?? to).join(''),
    }));
  });
}

function plainWords({ passages }: Statement): string {
  return passages.map(({ text }) => text.replaceAll(/[“”„‟"＂«»]/gu, '')).join(' … ');
}

/** ", paraphrased; weakened by “may”, “could”." */
function answerTo({ form, hedges }: Statement): string {
  const weakened = hedges.map(({ text }) => `“${text}”`).join(', ');
  return `, ${FORM_WORDS[form].adverb}${weakened && `; weakened by ${weakened}`}.`;
}

/** "Unverified. The log of the harbour would settle it." */
function verdictOn({ status, settles }: Claim): string {
  return `${STATUS_WORDS[status].label}. ${settles ?? ''}`.trim();
}
