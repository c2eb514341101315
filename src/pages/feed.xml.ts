import type { APIRoute } from 'astro';
import { getAnalysis, urls } from '../analysis/get-analysis.ts';
import { siteFeed } from '../exports/feeds.ts';

/** Everything on the site as Atom. */
export const GET: APIRoute = async () =>
  new Response(siteFeed(await getAnalysis(), urls), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
