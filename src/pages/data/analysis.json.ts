import type { APIRoute } from 'astro';
import { getAnalysis } from '../../analysis/get-analysis.ts';

/** The whole analysis. */
export const GET: APIRoute = async () => Response.json((await getAnalysis()).analysis);
