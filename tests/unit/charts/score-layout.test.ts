import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { drawLane, drawScore } from '../../../src/charts/score-drawing.ts';
import { scoreLayout, type ScoreMark, type Stretch } from '../../../src/charts/score-layout.ts';
import { svgMarkup } from '../../../src/charts/svg-markup.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { overlaps, type Box } from './boxes.ts';
import { bytesOf, marksIn, rowsOf, urls } from './drawn.ts';
import { anyAnalysis, makeAnalysis } from '../support/random-analysis.ts';

// Random analyses of 400 statements take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const OPTIONS = { length: 900, lane: 17, paragraphGap: 4, groupGap: 10 };
let index: AnalysisIndex;

beforeAll(async () => {
  index = indexAnalysis((await builtContent('the article')).analysis);
});

function extentOf({ stretches }: ScoreMark): Stretch {
  return { from: stretches[0]?.from ?? NaN, to: stretches.at(-1)?.to ?? NaN };
}

describe('the layout of the score', () => {
  test('there is a lane for everyone who speaks, and for nobody else', () => {
    const lanes = scoreLayout(index, OPTIONS).lanes.map(({ actor }) => actor.id);
    const speaking = new Set(index.analysis.statements.flatMap(({ sources }) => sources));
    expect(new Set(lanes)).toEqual(speaking);
    expect(lanes).toHaveLength(speaking.size);
  });

  test('lanes stand by group, and within it whoever speaks first stands first', () => {
    const { lanes, marks } = scoreLayout(index, OPTIONS);
    const order = ['people', 'institutions', 'unnamed'];
    const groups = lanes.map(({ actor }) => order.indexOf(actor.group));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
    for (const group of order) {
      const entries = lanes
        .map(({ actor }, lane) => ({ actor, lane }))
        .filter(({ actor }) => actor.group === group)
        .map(({ lane }) => marks.find((mark) => mark.lane === lane)?.stretches[0]?.from ?? -1);
      expect(entries).toEqual([...entries].sort((a, b) => a - b));
    }
  });

  test('each paragraph begins a gap after the one before it, and its number stands there', () => {
    const { ground, paragraphs } = scoreLayout(index, OPTIONS);
    const { sentences } = index.analysis;
    const firsts = sentences.flatMap(({ paragraph }, n) =>
      paragraph === sentences[n - 1]?.paragraph ? [] : [n],
    );
    expect(paragraphs.map(({ at }) => at)).toEqual(firsts.map((n) => ground[n]?.from));
    for (const n of firsts.slice(1)) {
      const space = (ground[n]?.from ?? 0) - (ground[n - 1]?.to ?? 0);
      expect(space).toBeGreaterThanOrEqual(OPTIONS.paragraphGap - 0.5);
    }
  });

  test('quoted words are to scale: their share of the text is their share of the length', () => {
    const { marks } = scoreLayout(index, { ...OPTIONS, length: 9000, paragraphGap: 0 });
    const quoted = marks.flatMap((mark) => mark.quoted).reduce((sum, { from, to }) => sum + to - from, 0);
    const characters = index.analysis.statements
      .flatMap((statement) => statement.quoted)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    expect(quoted / 9000).toBeCloseTo(characters / (index.analysis.article.text?.length ?? 1), 2);
  });

  test('in any analysis the ground holds every sentence in order, and no mark leaves the drawing', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const score = scoreLayout(indexAnalysis(analysis), OPTIONS);
        expect(score.ground.map(({ sentence }) => sentence)).toEqual(analysis.sentences.map(({ id }) => id));
        for (const [n, { from, to }] of score.ground.entries()) {
          expect(to).toBeGreaterThanOrEqual(from);
          expect(from).toBeGreaterThanOrEqual(score.ground[n - 1]?.to ?? 0);
        }
        for (const { stretches } of score.marks) {
          for (const { from, to } of stretches) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(OPTIONS.length + 0.5);
          }
        }
        const middles = score.lanes.map(({ at }) => at);
        for (const [n, at] of middles.entries()) {
          if (n > 0) expect(at - (middles[n - 1] ?? 0)).toBeGreaterThanOrEqual(OPTIONS.lane - 0.2);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('in any analysis what reacts holds its mark, and ends before it comes to another in the lane', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const { marks } = scoreLayout(indexAnalysis(analysis), OPTIONS);
        const latest = new Map<number, ScoreMark>();
        for (const mark of marks) {
          const { lane, reach } = mark;
          const { from, to } = extentOf(mark);
          expect(reach.from).toBeLessThanOrEqual(from);
          expect(reach.to).toBeGreaterThanOrEqual(to);
          const before = latest.get(lane);
          latest.set(lane, mark);
          if (!before || extentOf(before).to > from) continue;
          expect(before.reach.to).toBeLessThanOrEqual(reach.from);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what reacts is wider than a mark that has room around it', () => {
    const { marks } = scoreLayout(index, { ...OPTIONS, only: 'canada' });
    expect(marks).toHaveLength(1);
    for (const mark of marks) {
      expect(mark.reach.from).toBe(extentOf(mark).from - 3);
      expect(mark.reach.to - mark.reach.from).toBeGreaterThanOrEqual(24);
    }
  });

  test('only one lane is left where one actor is asked for', () => {
    const { lanes, marks } = scoreLayout(index, { ...OPTIONS, only: 'justin-trudeau' });
    expect(lanes.map(({ actor }) => actor.id)).toEqual(['justin-trudeau']);
    expect(marks).toHaveLength(index.saidBy('justin-trudeau').length);
  });
});

describe('the drawing of the score', () => {
  test('its table has a row for each mark, and each leads to the same place', () => {
    const drawing = drawScore(index, urls);
    const marks = marksIn(drawing).filter(({ href }) => !href.includes('/actors/'));
    const rows = drawing.table.rows.map(([where]) => (typeof where === 'object' ? where.href : ''));
    expect(rows).toHaveLength(marks.length);
    expect(rowsOf(drawing)).toHaveLength(marks.length);
    expect([...rows].sort()).toEqual(marks.map(({ href }) => href).sort());
  });

  test('it is shaded through all lanes where the article speaks for itself, and nowhere else', () => {
    for (const [n, { svg }] of drawScore(index, urls).pictures.entries()) {
      const silent = svg.children.find(
        (child) => child.type === 'element' && String(child.properties['className']) === 'd-nobody',
      ) as Element;
      const down = n === 1;
      const bands = [
        ...String(silent.properties['d']).matchAll(/M(\S+) (\d+\.?\d*)h(\d+\.?\d*)v(\d+\.?\d*)/g),
      ].map(([, x, y, width, height]) =>
        down ? [Number(y), Number(y) + Number(height)] : [Number(x), Number(x) + Number(width)],
      );
      const ground = svg.children.find(
        (child) => child.type === 'element' && String(child.properties['className']) === 'd-ground',
      ) as Element;
      const shaded = ground.children.filter((child) => {
        const rect = (JSON.stringify(child).match(/"(?:x|y|width|height)":[\d.]+/g) ?? []).map((pair) =>
          Number(pair.split(':')[1]),
        );
        const [x = 0, y = 0, width = 0, height = 0] = rect;
        const middle = down ? y + height / 2 : x + width / 2;
        return bands.some(([from = 0, to = 0]) => from <= middle && middle <= to);
      });
      const own = index.analysis.sentences.filter(({ voice }) => voice === 'narration');
      expect(shaded).toHaveLength(own.length);
      for (const [k, child] of ground.children.entries())
        expect(shaded.includes(child), String(k)).toBe(index.analysis.sentences[k]?.voice === 'narration');
    }
  });

  test('it is the same bytes twice, whole and cut to one lane', () => {
    expect(bytesOf(drawScore, index.analysis)).toBe(bytesOf(drawScore, index.analysis));
    const lane = (one: AnalysisIndex, to: typeof urls) => drawLane(one, to, 'pentagon');
    expect(bytesOf(lane, index.analysis)).toBe(bytesOf(lane, index.analysis));
  });

  test('it carries no style attribute and no id, in any analysis', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        expect(bytesOf(drawScore, analysis)).not.toMatch(/<svg[^]* (style|id)="/);
      }),
      { numRuns: 15 },
    );
  });

  test('no label touches another, across or upright, in any analysis', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        for (const { svg } of drawScore(indexAnalysis(analysis), urls).pictures)
          expect(overlaps(labelBoxes(svg))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('upright it is at least as wide as a phone, so that few lanes are not blown up', () => {
    const few = makeAnalysis({ actors: 1, statements: 1, claims: 0, relations: 0, events: 0, seed: 2 });
    const [, upright] = drawScore(indexAnalysis(few), urls).pictures;
    const [, , width = 0] = String(upright?.svg.properties['viewBox']).split(' ').map(Number);
    expect(width).toBeGreaterThanOrEqual(340);
  });
});

/** The boxes of all labels of a score: on their line, or upright, reading from below. */
function labelBoxes(node: Element): Box[] {
  if (node.tagName !== 'text')
    return node.children.flatMap((child) => (child.type === 'element' ? labelBoxes(child) : []));
  const { x, y, textAnchor, transform } = node.properties;
  const [text] = node.children;
  const words = text?.type === 'text' ? text.value : '';
  const upright = /translate\((\S+) (\S+)\)rotate\(-90\)/.exec(String(transform));
  if (upright) {
    const width = textWidth(words, 10);
    return [{ x: Number(upright[1]) - 8, y: Number(upright[2]) - width, width: 10, height: width }];
  }
  const width = textWidth(words, 12);
  return [{ x: Number(x) - (textAnchor === 'end' ? width : 0), y: Number(y) - 11, width, height: 14 }];
}

describe('the lanes of the actors', () => {
  test('have the ground of the whole text, which is written once for all of them', () => {
    for (const { id } of index.analysis.actors.filter(({ id }) => index.saidBy(id).length > 0)) {
      for (const { svg } of drawLane(index, urls, id).pictures) {
        const ground = svg.children.at(-1) as Element;
        const [others, ...rest] = ground.children as Element[];
        const areas = String(others?.properties['d']).match(/M/g) ?? [];
        const attributed = index.analysis.sentences.filter(({ voice }) => voice === 'attributed');
        expect(areas).toHaveLength(attributed.length);
        expect(areas.length + rest.length).toBe(index.analysis.sentences.length);
        const whole = toHtml(svg, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true });
        expect(svgMarkup(svg)).toBe(whole);
      }
    }
  });

  test('lead to the addresses of their own site', () => {
    const [{ id } = { id: '' }] = index.analysis.actors.filter(({ id }) => index.saidBy(id).length > 0);
    for (const there of [urls, makeUrls('https://example.org', '/elsewhere/')])
      for (const { svg } of drawLane(index, there, id).pictures)
        for (const [, href] of svgMarkup(svg).matchAll(/ href="([^"]+)"/g))
          expect(href).toMatch(new RegExp(`^${there.home}(s|article)/`));
  });
});
