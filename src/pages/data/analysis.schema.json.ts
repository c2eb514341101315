import type { APIRoute } from 'astro';
import { analysisJsonSchema } from '../../schemas/analysis.ts';

/** The JSON Schema of the analysis. */
export const GET: APIRoute = () => Response.json(analysisJsonSchema());
