import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis, urls } from '../../../analysis/get-analysis.ts';
import type { AnalysisIndex } from '../../../analysis/index-analysis.ts';
import { describeStatement } from '../../../analysis/statement-page.ts';
import { areCardsWanted } from '../../../cards/all-cards.ts';
import { CARD_SIZE } from '../../../cards/card.ts';
import { statementAnnotation } from '../../../exports/annotations.ts';
import { statementRecords } from '../../../exports/citation-records.ts';
import { CITATION_FORMATS, citationFile, type CitationFormat } from '../../../exports/citations.ts';
import { oembed } from '../../../exports/embed.ts';
import type { Statement } from '../../../schemas/analysis.ts';

type Made = [body: string, type: string];

const citation =
  (format: CitationFormat) =>
  (index: AnalysisIndex, statement: Statement): Made => [
    citationFile(statementRecords(index, statement), format),
    CITATION_FORMATS[format],
  ];

/** The files beside a statement's page. */
const FILES: Readonly<Record<string, (index: AnalysisIndex, statement: Statement) => Made>> = {
  'cite.json': citation('json'),
  'cite.bib': citation('bib'),
  'cite.ris': citation('ris'),
  'annotation.jsonld': (index, statement) => [
    JSON.stringify(statementAnnotation(index, urls, statement)),
    'application/ld+json',
  ],
  'oembed.json': (index, statement) => {
    const { title } = describeStatement(index, statement);
    const card = { url: urls.absolute(urls.card(urls.statement(statement.id))), ...CARD_SIZE };
    const answer = oembed(index, urls, statement, title, areCardsWanted() ? card : undefined);
    return [JSON.stringify(answer), 'application/json'];
  },
};

export const getStaticPaths: GetStaticPaths = async () => {
  const { analysis } = await getAnalysis();
  return analysis.statements.flatMap((statement) =>
    Object.keys(FILES).map((file) => ({ params: { id: statement.id, file }, props: { statement } })),
  );
};

export const GET: APIRoute<{ statement: Statement }> = async ({ params, props }) => {
  const [body, type] = FILES[params['file'] ?? '']?.(await getAnalysis(), props.statement) ?? [
    '',
    'text/plain',
  ];
  return new Response(body, { headers: { 'Content-Type': type } });
};
