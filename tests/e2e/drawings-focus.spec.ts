/** The drawings by keyboard: Tab goes through the marks as the drawing is read, shows where it is, and comes out again. */
import type { Locator, Page } from '@playwright/test';
import type { Analysis } from '../../src/schemas/analysis.ts';
import { expect, first, test, type Site } from './support/test.ts';

interface Stop {
  href: string;
  name: string;
  /** The middle of what has the focus, on the page. */
  x: number;
  y: number;
  /** The row and the place in it, within a table. */
  row: number;
}

/** Where Tab stops within a drawing, from the first stop to the last; fails where it never comes out. */
async function stopsIn(page: Page, drawing: Locator): Promise<Stop[]> {
  await drawing.evaluate((element) => {
    // The keyboard goes on from what was clicked last: from here on it is the drawing's beginning.
    const before = document.createElement('span');
    before.tabIndex = -1;
    element.before(before);
    before.focus();
  });
  const stops: Stop[] = [];
  const most = (await drawing.locator('a').count()) + 5;
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await drawing.evaluate((element) => {
      const at = document.activeElement;
      if (!at || !element.contains(at)) return null;
      const { x, y, width, height } = at.getBoundingClientRect();
      return {
        href: at.getAttribute('href') ?? '',
        name: at.getAttribute('aria-label') ?? at.textContent,
        x: x + width / 2 + scrollX,
        y: y + height / 2 + scrollY,
        row: at.closest('tr')?.rowIndex ?? 0,
      };
    });
    if (!stop) return stops;
    stops.push(stop);
    expect(stops.length, 'Tab does not come out of the drawing').toBeLessThan(most);
  }
}

/** That the mark that has the focus looks different from when it had none. */
async function expectRing(page: Page, drawing: Locator, stop: Stop): Promise<void> {
  const mark = drawing.locator(`a[href="${stop.href}"]`).first();
  await mark.evaluate((element: SVGAElement) => {
    element.scrollIntoView({ block: 'center' });
    element.focus();
  });
  // A focus set by script is a visible one after a key.
  await page.keyboard.press('Shift');
  const box = await mark.boundingBox();
  if (!box) throw new Error(`${stop.href} is not shown.`);
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const focused = await page.screenshot({ clip });
  await mark.evaluate((element: SVGAElement) => {
    element.blur();
  });
  const plain = await page.screenshot({ clip });
  expect(focused.equals(plain), `${stop.name} has the focus and does not show it`).toBe(false);
}

/** Marks of the score: by statement in the order of the text, a joint one in each of its lanes. */
function marksInOrder({ statements }: Analysis, base: string): string[] {
  return statements.flatMap(({ id, sources }) => sources.map(() => `${base}s/${id}/`));
}

interface Case {
  name: string;
  path: (analysis: Analysis) => string;
  drawing: string;
  /** What an article must have so that there is a drawing. */
  needs?: keyof Pick<Analysis, 'events'>;
  widths: readonly number[];
  check: (stops: Stop[], site: Site, width: number) => void;
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

const CASES: Case[] = [
  {
    name: 'the score: names, then the text as it runs, then the article’s own voice as it runs',
    path: () => '',
    drawing: '#score .picture:visible svg',
    widths: [360, 1440],
    check: (stops, { analysis, base }) => {
      const kind = ({ href }: Stop): string => href.slice(base.length).split('/')[0] ?? '';
      const order = ['actors', 's', 'article'];
      const kinds = stops.map((stop) => order.indexOf(kind(stop)));
      expect(kinds).toEqual(ascending(kinds));
      expect(stops.filter((stop) => kind(stop) === 's').map(({ href }) => href)).toEqual(
        marksInOrder(analysis, base),
      );
      const own = analysis.sentences.filter(({ voice }) => voice !== 'attributed');
      expect(stops.filter((stop) => kind(stop) === 'article').map(({ href }) => href)).toEqual(
        own.map(({ id }) => `${base}article/#${id}`),
      );
    },
  },
  {
    name: 'an actor’s lane: as the text runs',
    path: ({ statements }) => `actors/${first(statements).sources[0] ?? ''}/`,
    drawing: '#lane .picture:visible svg',
    widths: [360, 1440],
    check: (stops, { analysis, base }) => {
      const actor = first(analysis.statements).sources[0] ?? '';
      const said = analysis.statements.filter(({ sources }) => sources.includes(actor));
      expect(stops.map(({ href }) => href).filter((href) => href.startsWith(`${base}s/`))).toEqual(
        said.map(({ id }) => `${base}s/${id}/`),
      );
    },
  },
  {
    name: 'the timeline: by time, from above',
    path: () => 'timeline/',
    drawing: '#timeline svg',
    needs: 'events',
    widths: [1440],
    check: (stops, { analysis }) => {
      expect(stops).toHaveLength(analysis.events.length);
      const ys = stops.map(({ y }) => Math.round(y));
      expect(ys).toEqual(ascending(ys));
      const dates = stops.flatMap(({ href }) => {
        const { date } = first(analysis.events.filter(({ id }) => href.endsWith(`#e-${id}`)));
        // What is open before a day stands at that day.
        return date?.replace(/^\.*\//, '').slice(0, 10) ?? [];
      });
      expect(dates).toEqual([...dates].sort());
    },
  },
  {
    name: 'the map: every actor once, side by side',
    path: () => 'map/',
    drawing: '.picture:visible svg',
    widths: [360, 768, 1440],
    check: (stops, { analysis, base }) => {
      const sideOf = new Map(analysis.actors.map(({ id, side }) => [`${base}actors/${id}/`, side]));
      expect(stops.map(({ href }) => href).sort()).toEqual([...sideOf.keys()].sort());
      const sides = stops.map(({ href }) => sideOf.get(href) ?? null);
      const runs = sides.filter((side, n) => n === 0 || side !== sides[n - 1]);
      expect(runs).toEqual([...new Set(runs)]);
    },
  },
  {
    name: 'the matrix: row by row, each from the left',
    path: () => 'claims/',
    drawing: '#matrix table',
    widths: [360, 1440],
    check: (stops, { analysis, base }) => {
      const claims = stops.map(({ href }) => href).filter((href) => href.startsWith(`${base}c/`));
      expect(new Set(claims).size).toBe(analysis.claims.length);
      const rows = stops.map(({ row }) => row);
      expect(rows).toEqual(ascending(rows));
    },
  },
  {
    name: 'the relays: every statement of every source, from above',
    path: () => 'method/',
    drawing: '#relay .picture:visible svg',
    widths: [360, 1440],
    check: (stops, { analysis, base }) => {
      const streams = stops.map(({ href }) => href).filter((href) => href.startsWith(`${base}s/`));
      expect([...streams].sort()).toEqual(marksInOrder(analysis, base).sort());
    },
  },
  {
    name: 'the floor: from above',
    path: () => '',
    drawing: '#floor svg',
    widths: [360, 1440],
    check: (stops) => {
      const ys = stops.map(({ y }) => Math.round(y));
      expect(ys).toEqual(ascending(ys));
    },
  },
  {
    name: 'the hedges: by paragraph',
    path: () => 'statements/',
    drawing: '#hedges .picture:visible svg',
    widths: [360, 1440],
    check: (stops, { analysis }) => {
      const paragraphs = stops.map(({ name }) => Number(/p(\d+)s/.exec(name)?.[1]));
      expect(paragraphs).toEqual(ascending(paragraphs));
      expect(new Set(paragraphs).size).toBeLessThanOrEqual(analysis.sentences.length);
    },
  },
];

for (const { name, path, drawing, needs, widths, check } of CASES) {
  for (const width of widths) {
    test(`${name} (${width} px)`, async ({ page, site }) => {
      test.skip(needs !== undefined && site.analysis[needs].length === 0, 'There is nothing to draw.');
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path(site.analysis));
      const shown = page.locator(drawing).first();
      const stops = await stopsIn(page, shown);
      expect(stops.length).toBeGreaterThan(0);
      for (const stop of stops) expect(stop.name.trim(), stop.href).not.toBe('');
      check(stops, site, width);
      const samples = [stops[0], stops[Math.floor(stops.length / 2)], stops.at(-1)];
      for (const stop of samples) if (stop) await expectRing(page, shown, stop);
    });
  }
}
