import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { actorCard } from '../../../src/cards/actor-card.ts';
import { cardPictures } from '../../../src/cards/card-picture.ts';
import type { Card } from '../../../src/cards/card.ts';
import { drawCard } from '../../../src/cards/draw-card.ts';
import { siteCard } from '../../../src/cards/site-card.ts';
import { statementCard } from '../../../src/cards/statement-card.ts';
import { makeTypesetter } from '../../../src/cards/typesetter.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { LONG_TEXT, sampleStatement, type Sample } from './sample-statement.ts';

const urls = makeUrls('https://example.org', '/');
let analysis: Analysis;
beforeAll(async () => {
  ({ analysis } = await builtContent('the ferry'));
});

async function cacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function cardOf(sample: Sample): Card {
  const { index, statement } = sampleStatement(analysis, sample);
  return statementCard(index, urls, statement);
}

async function drawn(card: Card) {
  return drawCard(
    card,
    await makeTypesetter([
      ...card.headline,
      ...card.lines.flatMap(({ runs }) => runs),
      { text: `${card.site} ${card.slug.join()}`, face: 'label' },
    ]),
  );
}

describe('a picture', () => {
  test.each<[string, Sample]>([
    ['30 characters', { form: 'direct', text: 'The crossing will be shut now.' }],
    ['400 characters', { form: 'indirect', text: LONG_TEXT, hedge: 'reportedly' }],
    ['more than fits', { form: 'direct', text: Array(9).fill(LONG_TEXT).join('. ') }],
    [
      'accents and Korean',
      {
        form: 'mixed',
        text: 'the mayor spoke of “어둠 속의 배”',
        quoted: '어둠 속의 배',
        source: 'Żaneta Ngô Đình Nhượng',
      },
    ],
    ['emoji', { form: 'attitude', text: 'the ferry 👨\u200d👩\u200d👧 and 🇰🇷' }],
    ['a word wider than the card', { form: 'indirect', text: 'x'.repeat(300) }],
  ])('of %s is a PNG of 1200×630', async (_, sample) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const card = cardOf(sample);
    const picture = await (await cardPictures([card], await cacheFolder()))(card);
    expect(await imageMetadata(picture)).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(picture.length).toBeGreaterThan(10_000);
  });

  test('is the same bytes each time, and is painted once', async () => {
    const folder = await cacheFolder();
    const index = indexAnalysis(analysis);
    const [actor] = analysis.actors;
    if (!actor) throw new Error('There is no actor.');
    const cards = [siteCard(index, urls), actorCard(index, urls, actor)];
    const draw = async () => Promise.all(cards.map(await cardPictures(cards, folder)));
    const first = await draw();
    const files = await readdir(folder);
    expect(files).toHaveLength(cards.length);
    const second = await draw();
    expect(second.map((picture) => Buffer.from(picture))).toEqual(
      first.map((picture) => Buffer.from(picture)),
    );
    expect(await readdir(folder)).toEqual(files);
    await writeFile(join(folder, files[0] ?? ''), 'kept');
    expect((await draw()).filter((picture) => Buffer.from(picture).toString() === 'kept')).toHaveLength(1);
    const [card] = cards;
    if (!card) throw new Error('There is no card.');
    const other = { ...card, site: 'Another title' };
    await (
      await cardPictures([other], folder)
    )(other);
    expect(await readdir(folder)).toHaveLength(files.length + 1);
  });

  test('has outlines instead of text, so that no machine’s fonts change it', async () => {
    const { svg } = await drawn(cardOf({ form: 'direct', text: 'We never saw the buoy.' }));
    expect(svg).not.toMatch(/<text|font-family/);
    expect(svg).not.toContain('NaN');
  });
});

describe('letters that no installed font has', () => {
  test('are left out with a sign and a note, never drawn as boxes', async () => {
    const { svg, leftOut } = await drawn(cardOf({ form: 'direct', text: 'They said ᚠᚢᚦ and left.' }));
    expect(leftOut).toContain('ᚠᚢᚦ');
    const { svg: whole, leftOut: nothing } = await drawn(
      cardOf({ form: 'direct', text: 'They said so and left.' }),
    );
    expect(nothing).toEqual([]);
    expect(svg.length).toBeGreaterThan(whole.length);
  });

  test.each(['어둠', '🚢', '👨\u200d👩\u200d👧', 'Zoë Özil', 'Nguyễn', 'Łódź', '“quotes” – dashes … · ’'])(
    'do not include those of %s',
    async (text) => {
      expect((await drawn(cardOf({ form: 'direct', text, source: text }))).leftOut).toEqual([]);
    },
  );
});
