/** The routes of live editing for the files beside the pages of statements and claims. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis, urls } from '../analysis/get-analysis.ts';
import { areCardsWanted } from '../cards/all-cards.ts';
import { permalinkFiles, type PermalinkFile } from '../exports/permalink-files.ts';
import { readEmbedStyle } from './embed-style.ts';

/** The files that have the name in the pattern of the route. */
export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const files = permalinkFiles({
    index: await getAnalysis(),
    urls,
    pictured: areCardsWanted(),
    embedStyle: readEmbedStyle(),
  });
  return Array.from(files).flatMap((file) => {
    const [kind = '', id = '', name = ''] = file.path.slice(urls.home.length).split('/');
    return routePattern === `/${kind}/[id]/${name}` ? [{ params: { id }, props: { ...file } }] : [];
  });
};

/** One of them. */
export const GET: APIRoute<PermalinkFile> = ({ props: { text, type } }) =>
  new Response(text(), { headers: { 'Content-Type': type } });
