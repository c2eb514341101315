import type { APIRoute, GetStaticPaths } from 'astro';
import { getAnalysis, urls } from '../../../analysis/get-analysis.ts';
import { actorFeed } from '../../../exports/feeds.ts';
import type { Actor } from '../../../schemas/analysis.ts';

/** Also at the slugs that the actor had before: a feed reader does not follow a page that leads on. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { analysis } = await getAnalysis();
  return analysis.actors.flatMap((actor) =>
    [actor.id, ...actor.formerly].map((slug) => ({ params: { slug }, props: { actor } })),
  );
};

/** An actor's statements as Atom. */
export const GET: APIRoute<{ actor: Actor }> = async ({ props }) =>
  new Response(actorFeed(await getAnalysis(), urls, props.actor), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
