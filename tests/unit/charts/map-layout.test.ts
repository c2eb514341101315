import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { pointsOn, type Box, type Point } from '../../../src/charts/map-curves.ts';
import { drawMap, MAP_SIZES } from '../../../src/charts/map-drawing.ts';
import type { ActorMap } from '../../../src/charts/map-assembly.ts';
import { mapLayout } from '../../../src/charts/map-layout.ts';
import { standaloneSvg } from '../../../src/charts/standalone-svg.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';
import { overlaps } from './boxes.ts';

const urls = makeUrls('https://example.org', '/');
const SIZES = Object.entries(MAP_SIZES);

const labelsOf = ({ nodes, sides }: ActorMap): { text: string; box: Box }[] =>
  [...nodes, ...sides].map(({ label }) => ({ text: label.lines.join(' '), box: label.box }));

const isIn = ({ x, y }: Point, box: Box): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** Lines that run through a label, as "A → B through C". */
function through(map: ActorMap): string[] {
  const name = (n: number): string => map.nodes[n]?.actor.name ?? '';
  return map.edges.flatMap(({ from, to, curve }) => {
    const points = pointsOn(curve, 400);
    return labelsOf(map)
      .filter(({ box }) => points.some((point) => isIn(point, box)))
      .map(({ text }) => `${name(from)} → ${name(to)} through ${text}`);
  });
}

let article: AnalysisIndex;
let ferry: AnalysisIndex;
beforeAll(async () => {
  article = indexAnalysis((await builtContent('the article')).analysis);
  ferry = indexAnalysis((await builtContent('the ferry')).analysis);
});

describe.each(SIZES)('the %s map of the article', (_, options) => {
  let map: ActorMap;
  beforeAll(() => {
    map = mapLayout(article, options);
  }, 120_000);

  test('has everybody, every relation and every pair of whom one speaks about the other', () => {
    expect(map.nodes.map(({ actor }) => actor)).toEqual(article.analysis.actors);
    expect(map.edges.flatMap((edge) => (edge.type === 'relation' ? edge.relation : []))).toEqual(
      article.analysis.relations,
    );
    expect(map.edges.filter(({ type }) => type === 'about').length).toBeGreaterThan(40);
  });

  test('has a label for each actor and each side, none on another, none cut off', () => {
    const boxes = labelsOf(map).map(({ box }) => box);
    expect(boxes).toHaveLength(37 + 6);
    expect(overlaps(boxes)).toEqual([]);
    expect(labelsOf(map).filter(({ text }) => text.includes('…'))).toEqual([]);
    expect(
      boxes.filter(
        ({ x, y, width, height }) => x < 0 || y < 0 || x + width > map.width || y + height > map.height,
      ),
    ).toEqual([]);
  });

  test('has no line through a label, nor through an actor that it does not belong to', () => {
    expect(through(map)).toEqual([]);
    const over = map.edges.flatMap(({ from, to, curve }) =>
      map.nodes.filter(
        (node, n) =>
          n !== from &&
          n !== to &&
          pointsOn(curve, 400).some(({ x, y }) => Math.hypot(x - node.x, y - node.y) < node.radius),
      ),
    );
    expect(over.map(({ actor }) => actor.name)).toEqual([]);
  });

  test('has the most talked about in the middle and who has no name farther out than the named of their side', () => {
    const distance = ({ x, y }: Point): number =>
      Math.hypot((x - map.width / 2) / map.width, (y - map.height / 2) / map.height);
    const mean = (side: string, named: boolean): number => {
      const all = map.nodes.filter(({ actor }) => actor.side === side && actor.named === named).map(distance);
      return all.reduce((sum, one) => sum + one, 0) / all.length;
    };
    for (const side of ['Seoul and allies', 'Europe and NATO', 'outside']) {
      expect(mean(side, true)).toBeGreaterThan(mean('Moscow and Pyongyang', true));
      expect(mean(side, false)).toBeGreaterThan(mean(side, true));
    }
  });

  test('has discs as large as the words, and rings for those who say nothing', () => {
    const byId = new Map(map.nodes.map((node) => [node.actor.id, node]));
    const most = map.nodes.filter(({ silent }) => !silent).reduce((a, b) => (b.radius > a.radius ? b : a));
    expect(most.actor.id).toBe('justin-trudeau');
    expect(byId.get('north-korea')).toMatchObject({ silent: true, words: 0 });
    for (const node of map.nodes) expect(node.silent).toBe(article.saidBy(node.actor.id).length === 0);
  });
});

const ALONE = { styles: '', origin: '', source: '' };

describe('the map', { timeout: 120_000 }, () => {
  test('says in its title who is talked about and silent', () => {
    const { title, summary } = drawMap(article, urls);
    expect(title).toBe('North Korea is talked about by 12 actors and not given a word');
    expect(summary).toContain('Of the five actors on the side “Moscow and Pyongyang”, none speaks.');
  });

  test('has as many rows as lines, and every line leads to its row on the map page', () => {
    const drawing = drawMap(article, urls);
    const svg = standaloneSvg(drawing, ALONE);
    const lines = [...svg.matchAll(/<a [^>]*href="([^"]*)"[^>]*tabindex="-1"/g)].map(([, href]) => href);
    expect(lines).toHaveLength(drawing.table.rows.length);
    expect(new Set(lines).size).toBe(lines.length);
    for (const { id } of article.analysis.relations) expect(lines).toContain(`/map/#r-${id}`);
    expect(lines).toContain('/map/#a-justin-trudeau--north-korea');
  });

  test('is the same bytes twice, without ids, styles or colours of its own', () => {
    const again = indexAnalysis(structuredClone(article.analysis));
    const svg = standaloneSvg(drawMap(article, urls), ALONE);
    expect(standaloneSvg(drawMap(again, urls), ALONE)).toBe(svg);
    expect(svg).not.toMatch(/ (id|style|fill|stroke)="|<marker|<defs|Gradient|NaN|undefined/);
  });

  test.each(SIZES)('takes the ferry, %s', (_, options) => {
    const map = mapLayout(ferry, options);
    expect(map.nodes).toHaveLength(ferry.analysis.actors.length);
    expect(overlaps(labelsOf(map).map(({ box }) => box))).toEqual([]);
    expect(through(map)).toEqual([]);
    expect(drawMap(ferry, urls).title).toMatch(/\w/);
  });

  test.each([
    { actors: 1, statements: 1, relations: 0 },
    { actors: 2, statements: 1, relations: 1 },
    { actors: 20, statements: 300, relations: 0 },
  ])(
    'takes $actors actors with $statements statements and $relations relations',
    ({ actors, statements, relations }) => {
      const index = indexAnalysis(
        makeAnalysis({ actors, statements, relations, claims: 0, events: 0, seed: 3 }),
      );
      const drawing = drawMap(index, urls);
      expect(drawing.title).not.toMatch(/undefined|NaN/);
      expect(standaloneSvg(drawing, ALONE)).not.toMatch(/NaN|Infinity/);
      expect(drawing.table.rows).toHaveLength(mapLayout(index, MAP_SIZES.wide).edges.length);
    },
  );

  test.each(SIZES)('keeps discs apart that are too large for a picture, %s', (_, options) => {
    const { nodes } = mapLayout(article, { ...options, wordRadius: options.wordRadius * 16 });
    const over = nodes.filter((node, n) =>
      nodes
        .slice(n + 1)
        .some((other) => Math.hypot(node.x - other.x, node.y - other.y) < node.radius + other.radius),
    );
    expect(over).toEqual([]);
  });

  test.each(SIZES)('keeps labels apart and inside for any analysis, %s', (_, options) => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const map = mapLayout(indexAnalysis(analysis), options);
        const boxes = labelsOf(map).map(({ box }) => box);
        expect(overlaps(boxes)).toEqual([]);
        expect(
          boxes.filter(
            ({ x, y, width, height }) => x < 0 || y < 0 || x + width > map.width || y + height > map.height,
          ),
        ).toEqual([]);
      }),
      // A failure is told as it is: finding a smaller one would take minutes.
      { numRuns: 8, endOnFailure: true },
    );
  });
});
