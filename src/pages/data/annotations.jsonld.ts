import type { APIRoute } from 'astro';
import { getAnalysis, urls } from '../../analysis/get-analysis.ts';
import { annotationCollection } from '../../exports/annotations.ts';

/** All statements as W3C Web Annotations. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(annotationCollection(await getAnalysis(), urls)), {
    headers: { 'Content-Type': 'application/ld+json' },
  });
