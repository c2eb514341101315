import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis, urls } from '../../analysis/get-analysis.ts';
import { allCards, areCardsWanted } from '../../cards/all-cards.ts';
import { cardPictures } from '../../cards/card-picture.ts';

/** One for the site, and one for each statement, claim and actor: `/card.png`, `/s/k7m3/card.png`. */
export const getStaticPaths = (async () => {
  if (!areCardsWanted()) return [];
  const cards = allCards(await getAnalysis(), urls);
  const picture = await cardPictures(cards);
  return cards.map((card) => ({
    params: { page: card.path.slice(urls.home.length, -'/card.png'.length) || undefined },
    props: { draw: () => picture(card) },
  }));
}) satisfies GetStaticPaths;

interface Props {
  draw: () => ReturnType<Awaited<ReturnType<typeof cardPictures>>>;
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await props.draw()), { headers: { 'Content-Type': 'image/png' } });
