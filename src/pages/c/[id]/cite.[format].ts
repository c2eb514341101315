import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis } from '../../../analysis/get-analysis.ts';
import { claimRecords } from '../../../exports/citation-records.ts';
import { CITATION_FORMATS, citationFile, type CitationFormat } from '../../../exports/citations.ts';
import type { Claim } from '../../../schemas/analysis.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { analysis } = await getAnalysis();
  return analysis.claims.flatMap((claim) =>
    Object.keys(CITATION_FORMATS).map((format) => ({ params: { id: claim.id, format }, props: { claim } })),
  );
};

/** A claim's citation as a file. */
export const GET: APIRoute<{ claim: Claim }> = async ({ params, props }) => {
  const format = params['format'] as CitationFormat;
  return new Response(citationFile(claimRecords(await getAnalysis(), props.claim), format), {
    headers: { 'Content-Type': CITATION_FORMATS[format] },
  });
};
