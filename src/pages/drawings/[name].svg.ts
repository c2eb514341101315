import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis, urls } from '../../analysis/get-analysis.ts';
import { DRAWINGS, type DrawingName } from '../../charts/drawings.ts';
import { standaloneSvg } from '../../charts/standalone-svg.ts';
import { readSiteSettings } from '../../site.ts';
import map from '../../styles/charts-map.css?raw';
import marks from '../../styles/charts-marks.css?raw';
import small from '../../styles/charts-small.css?raw';
import timeline from '../../styles/charts-timeline.css?raw';
import common from '../../styles/charts.css?raw';

/** The rules of each drawing; pages carry only those of the drawings they show. */
const STYLES: Readonly<Record<DrawingName, string>> = {
  score: '',
  timeline,
  'timeline-said': timeline,
  map,
  matrix: marks,
  relay: `${marks}\n${small}`,
  floor: small,
  hedges: `${marks}\n${small}`,
  names: small,
};

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(DRAWINGS).map((name) => ({ params: { name } }));

/** A drawing as a file that stands on its own. */
export const GET: APIRoute = async ({ params }) => {
  const name = params['name'] as DrawingName;
  const index = await getAnalysis();
  const svg = standaloneSvg(DRAWINGS[name](index, urls), {
    styles: `${common}\n${STYLES[name]}`,
    origin: readSiteSettings().origin,
    source: `${index.analysis.site.title} ${urls.absolute(urls.home)}`,
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
