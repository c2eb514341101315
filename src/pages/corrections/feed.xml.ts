import type { APIRoute } from 'astro';
import { getAnalysis, urls } from '../../analysis/get-analysis.ts';
import { correctionsFeed } from '../../exports/feeds.ts';

/** What was changed or withdrawn, as Atom. */
export const GET: APIRoute = async () =>
  new Response(correctionsFeed(await getAnalysis(), urls), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
