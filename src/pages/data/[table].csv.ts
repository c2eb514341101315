import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis } from '../../analysis/get-analysis.ts';
import { csvTable, TABLE_NAMES, type TableName } from '../../exports/tables.ts';

export const getStaticPaths: GetStaticPaths = () => TABLE_NAMES.map((table) => ({ params: { table } }));

/** One kind of thing as a table. */
export const GET: APIRoute = async ({ params }) =>
  new Response(csvTable(await getAnalysis(), params['table'] as TableName), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
