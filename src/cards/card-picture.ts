/**
 * Cards as PNG. What a picture shows is all in its SVG, outlines included, so a finished picture is kept under the
 * hash of its SVG: whatever changes, words or fonts or this code, makes a new one, and nothing else does.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import resvg from '@resvg/resvg-js/package.json' with { type: 'json' };
import { LEFT_OUT, run, type Card, type Run } from './card.ts';
import { drawCard } from './draw-card.ts';
import { makeTypesetter, type Typesetter } from './typesetter.ts';

const CACHE = resolve('.cache/cards');

/** How many cards after the one that is asked for are begun: they are painted while that one is packed and written. */
const AHEAD = 4;

/** The pictures of many cards, which share their typesetter; drawn as they are asked for, best in the order given. */
export async function cardPictures(
  cards: readonly Card[],
  cache = CACHE,
): Promise<(card: Card) => Promise<Uint8Array>> {
  const typesetter = await makeTypesetter(cards.flatMap(textsOf));
  await mkdir(cache, { recursive: true });
  const begun = new Map<Card, Promise<Uint8Array>>();
  const places = new Map(cards.map((card, place) => [card, place]));
  return (card) => {
    const place = places.get(card) ?? 0;
    for (const one of [card, ...cards.slice(place + 1, place + 1 + AHEAD)]) {
      if (!begun.has(one)) begun.set(one, pictureOf(one, typesetter, cache));
    }
    const picture = begun.get(card) ?? pictureOf(card, typesetter, cache);
    begun.delete(card);
    return picture;
  };
}

function textsOf({ site, slug, headline, subtitle = [], lines, foot }: Card): Run[] {
  return [
    ...headline,
    ...subtitle,
    ...lines.flatMap(({ runs }) => runs),
    run(site, { face: 'label-strong' }),
    run([...slug, foot[1], '·', LEFT_OUT].join(' ')),
    run(foot[0], { face: 'label-strong' }),
  ];
}

async function pictureOf(card: Card, typesetter: Typesetter, cache: string): Promise<Uint8Array> {
  const { svg, leftOut } = drawCard(card, typesetter);
  if (leftOut.length > 0) {
    console.warn(
      `${card.path} leaves out ${leftOut.map((text) => `\`${text}\``).join(', ')}: no installed font has the glyphs.`,
    );
  }
  const hash = createHash('sha256').update(`resvg ${resvg.version}\n${svg}`).digest('hex').slice(0, 32);
  const file = join(cache, `${hash}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  // Drawn on a thread of its own, while the pages are written on this one.
  const picture = (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, picture);
  await rename(draft, file);
  return picture;
}
