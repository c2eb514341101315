import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis, urls } from '../../analysis/get-analysis.ts';
import { DRAWINGS, type DrawingName } from '../../charts/drawings.ts';
import { standaloneSvg } from '../../charts/drawing.ts';
import { readSiteSettings } from '../../site.ts';
import styles from '../../styles/charts.css?raw';

export const getStaticPaths: GetStaticPaths = () => Object.keys(DRAWINGS).map((name) => ({ params: { name } }));

/** A drawing as a file that stands on its own. */
export const GET: APIRoute = async ({ params }) => {
  const draw = DRAWINGS[params['name'] as DrawingName];
  const svg = standaloneSvg(draw(await getAnalysis(), urls), styles, readSiteSettings().origin);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
