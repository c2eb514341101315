/**
 * The data as tables (RFC 4180, UTF-8 without a mark, lines end with CRLF). Several values in a cell stand between ` | `.
 * A cell that a spreadsheet could take for a formula (it begins with `= + - @`, a tab or a carriage return) begins with an
 * apostrophe.
 */
import { stringify } from 'csv-stringify/sync';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Analysis } from '../schemas/analysis.ts';
import { TABLE_COLUMNS } from './table-columns.ts';

const SEPARATOR = ' | ';

const texts = (spans: readonly { text: string }[]): string => spans.map(({ text }) => text).join(SEPARATOR);
const places = (spans: readonly { start: number; end: number }[]): string =>
  spans.map(({ start, end }) => `${start}-${end}`).join(SEPARATOR);
const list = (items: readonly string[]): string => items.join(SEPARATOR);

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/** The rows of each table, in the order of the analysis; the keys are the columns. */
const TABLES = {
  statements: (index: AnalysisIndex): Row[] =>
    index.analysis.statements.map((one) => ({
      id: one.id,
      url: one.url,
      form: one.form,
      sources: list(one.sources),
      source_names: list(one.sources.map((id) => index.actor(id).name)),
      named: index.isNamed(one),
      via: list(one.via.map(({ actor }) => actor)),
      via_basis: list(one.via.map(({ basis }) => basis)),
      cue: texts(one.cue),
      passages: texts(one.passages),
      passage_offsets: places(one.passages),
      quoted: texts(one.quoted),
      hedges: texts(one.hedges),
      sentences: list(one.sentences),
      about: list(one.about),
      claims: list(one.claims),
      said: one.said,
      attribution: one.attribution.status,
      draft: one.draft,
      version: one.version,
      recorded: one.recorded,
    })),
  claims: ({ analysis }: AnalysisIndex): Row[] =>
    analysis.claims.map((one) => {
      const by = (stance: 'asserts' | 'denies', what: 'statement' | 'sentence'): string =>
        list(
          one.assertions.flatMap((assertion) => (assertion.stance === stance ? (assertion[what] ?? []) : [])),
        );
      return {
        id: one.id,
        url: one.url,
        text: one.text,
        kind: one.kind,
        status: one.status,
        at_publication: one.atPublication,
        reviewed: one.reviewed,
        settles: one.settles,
        asserted_by: by('asserts', 'statement'),
        denied_by: by('denies', 'statement'),
        asserted_in: by('asserts', 'sentence'),
        denied_in: by('denies', 'sentence'),
        evidence: list(one.evidence.map(({ id }) => id)),
        bearing: list(one.evidence.map(({ bearing }) => bearing)),
        version: one.version,
        recorded: one.recorded,
      };
    }),
  actors: (index: AnalysisIndex): Row[] =>
    index.analysis.actors.map((one) => ({
      id: one.id,
      url: one.url,
      name: one.name,
      kind: one.kind,
      named: one.named,
      group: one.group,
      side: one.side,
      role: one.role,
      aliases: list(one.aliases),
      same_as: list(one.sameAs),
      said: index.saidBy(one.id).length,
      said_about: index.saidAbout(one.id).length,
      relayed: index.relayedBy(one.id).length,
    })),
  relations: ({ analysis }: AnalysisIndex): Row[] =>
    analysis.relations.map((one) => ({
      id: one.id,
      url: one.url,
      from: one.from,
      kind: one.kind,
      to: one.to,
      sentences: list(one.sentences),
      type: one.type,
    })),
  events: ({ analysis }: AnalysisIndex): Row[] =>
    analysis.events.map((one) => ({
      id: one.id,
      url: one.url,
      title: one.title,
      date: one.date,
      said: one.said,
      origin: one.origin,
      sentences: list(one.sentences),
      evidence: list(one.evidence),
      note: one.note,
    })),
} as const satisfies Partial<Record<keyof Analysis, (index: AnalysisIndex) => Row[]>>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** One table, with a header also where it has no row; `rows` cuts it short, for a sample. */
export function csvTable(index: AnalysisIndex, name: TableName, rows = Infinity): string {
  const cells = TABLES[name](index).slice(0, rows);
  return stringify(cells, {
    header: true,
    // Named, because a table without rows has its columns all the same.
    columns: Object.keys(TABLE_COLUMNS[name]),
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
