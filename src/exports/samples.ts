/** What can be downloaded, each in a paragraph and with a sample that is cut from the data itself. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize } from '../words.ts';
import { statementAnnotation } from './annotations.ts';
import { statementRecords } from './citation-records.ts';
import { citationFile } from './citations.ts';
import { siteFeed } from './feeds.ts';
import { quoteHtml } from './quote-forms.ts';
import { TABLE_COLUMNS } from './table-columns.ts';
import { csvTable, TABLE_NAMES, type TableName } from './tables.ts';

/** One kind of file, for the page that lists them. */
export interface DataSample {
  /** Names the fragment. */
  id: string;
  title: string;
  files: { name: string; href: string }[];
  /** What it is and how it is read. */
  text: string;
  sample: string;
  /** Of a table: its columns and what stands in each. */
  columns?: Readonly<Record<string, string>>;
}

const TABLE_TEXTS: Readonly<Record<TableName, string>> = {
  statements:
    'One row for each act of attribution: who, through whom, in which form, with which cue and hedges, and the words.',
  claims:
    'One row for each claim, with its kind, its status and since when, and the statements and sentences that assert or deny it.',
  actors:
    'One row for each actor, with how often they speak, are spoken of, and pass on the words of others.',
  relations: 'One row for each relation, with the sentences that it rests on.',
  events: 'One row for each event, with its date and the day on which it was said, in EDTF (ISO 8601-2).',
};

/** What holds for all tables, said with the first. */
const TABLES_TEXT =
  'All tables are CSV (RFC 4180) in UTF-8. Several values in a cell stand between “ | ”; a cell that a spreadsheet could take for a formula begins with an apostrophe.';

/** Every kind of file, the whole first. */
export function dataSamples(index: AnalysisIndex, urls: Urls): DataSample[] {
  const { statements } = index.analysis;
  const statement =
    statements.find(({ passages, hedges }) => passages.length === 1 && hedges.length > 0) ?? statements[0];
  return [
    {
      id: 'analysis',
      title: 'Everything in one file',
      files: [
        { name: 'analysis.json', href: urls.analysis },
        { name: 'analysis.schema.json', href: urls.analysisSchema },
      ],
      text: 'The article with its sentences, the actors, statements, claims, relations, events, evidence and the history of every permalink. Everything on these pages is drawn from it. Offsets are Unicode code points of article.text, counted from 0, the end not included. Its form is described by a JSON Schema (2020-12).',
      sample: json(
        statement && {
          id: statement.id,
          sources: statement.sources,
          form: statement.form,
          cue: statement.cue,
          hedges: statement.hedges,
          version: statement.version,
        },
      ),
    },
    ...TABLE_NAMES.map((name, n) => ({
      id: name,
      title: `${capitalize(name)} as a table`,
      files: [{ name: `${name}.csv`, href: urls.dataFile(`${name}.csv`) }],
      text: n === 0 ? `${TABLE_TEXTS[name]} ${TABLES_TEXT}` : TABLE_TEXTS[name],
      sample: csvTable(index, name, 1).trim(),
      columns: TABLE_COLUMNS[name],
    })),
    ...(statement === undefined
      ? []
      : [
          {
            id: 'annotations',
            title: 'Annotations of the text',
            files: [
              { name: 'annotations.jsonld', href: urls.dataFile('annotations.jsonld') },
              { name: `annotation.jsonld of statement ${statement.id}`, href: urls.annotation(statement.id) },
            ],
            text: 'All statements as a W3C Web Annotation collection, and each one beside its page. A passage is given by its words with 32 characters before and after, and by its place in code points of article.text.',
            sample: json(statementAnnotation(index, urls, statement)['target']),
          },
          {
            id: 'citations',
            title: 'Citations',
            files: (['json', 'bib', 'ris'] as const).map((format) => ({
              name: `cite.${format} of statement ${statement.id}`,
              href: urls.citation('statement', statement.id, format),
            })),
            text: 'Beside every statement and claim: CSL-JSON, biblatex and RIS, each with two records, our page and the article with its paragraph. The day of access is the day on which wordings were last recorded; put your own.',
            sample: citationFile(statementRecords(index, statement), 'bib').trim(),
          },
          {
            id: 'embeds',
            title: 'Embeds',
            files: [
              { name: `The embed of statement ${statement.id}`, href: urls.embed(statement.id) },
              { name: 'oembed.json', href: urls.oembed(statement.id) },
            ],
            text: 'A statement to be shown in another page, without a script: as a frame, found by oEmbed, or as a quotation that is pasted as text.',
            sample: quoteHtml(index, statement),
          },
        ]),
    {
      id: 'feeds',
      title: 'Feeds',
      files: [
        { name: 'feed.xml', href: urls.feed },
        { name: 'corrections/feed.xml', href: urls.correctionsFeed },
      ],
      text: 'Atom: everything here, the corrections, and, at each actor’s page, what they said. The id of an entry stays when its words change.',
      sample: /<entry>[^]*?<\/entry>/.exec(siteFeed(index, urls))?.[0].replace(/\n {4}/g, '\n') ?? '',
    },
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
