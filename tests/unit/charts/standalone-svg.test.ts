/** Every drawing that can be downloaded: as many rows as marks, and a file that stands on its own. */
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import type { TableCell } from '../../../src/charts/drawing.ts';
import { DRAWINGS, type DrawingName } from '../../../src/charts/drawings.ts';
import { standaloneSvg } from '../../../src/charts/standalone-svg.ts';
import { builtContent } from '../support/built-content.ts';
import { marksIn, urls } from './drawn.ts';

const NAMES = Object.keys(DRAWINGS) as DrawingName[];
const ALONE = {
  styles: '.d-label{fill:red}',
  origin: 'https://other.example',
  source: 'The site https://other.example/',
};

/** Where the rows of a table lead: of each row the last link, which is its mark's. */
function leadsOf(rows: readonly TableCell[][]): string[] {
  return rows.map((row) => row.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.href])).at(-1) ?? '');
}

// The layout of the map takes its seconds.
describe.each(['the article', 'the ferry'])('of %s', { timeout: 60_000 }, async (content) => {
  const index = indexAnalysis((await builtContent(content)).analysis);

  test.each(NAMES)('%s has a row for each mark, and both lead to the same places', (name) => {
    const drawing = DRAWINGS[name](index, urls);
    for (const at of drawing.pictures.keys()) {
      const leads = leadsOf(drawing.table.rows).sort();
      const marks = marksIn(drawing, at).map(({ href }) => href);
      if (name === 'map') {
        // A line leads to its row, and the row to what it rests on.
        const lines = marks.filter((href) => href.includes('#'));
        expect(lines).toHaveLength(leads.length);
      } else {
        // Names beside the drawing lead to their actors and claims; they are labels and no marks.
        const places = new Set(leads);
        expect(marks.filter((href) => places.has(href)).sort()).toEqual(leads);
        const labels = marks.filter((href) => !places.has(href));
        expect(labels.filter((href) => !/^\/(actors|c)\//.test(href))).toEqual([]);
      }
    }
  });

  test.each(NAMES)(
    '%s is a file with its finding, its words, its colours, its source and whole addresses',
    (name) => {
      const drawing = DRAWINGS[name](index, urls);
      const svg = standaloneSvg(drawing, ALONE);
      const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg) as {
        svg: Record<string, unknown> & {
          title: string;
          desc: string;
          style: string;
          svg: Record<string, string>;
        };
      };
      expect(parsed.svg['@_xmlns']).toBe('http://www.w3.org/2000/svg');
      expect(parsed.svg.title).toBe(drawing.title);
      expect(parsed.svg.desc).toBe(drawing.summary);
      expect(parsed.svg.style).toContain('.d-label{fill:red}');
      expect(parsed.svg.style).toContain('prefers-color-scheme:dark');
      expect(svg).toContain('>The site https://other.example/<');
      for (const [, href] of svg.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
      for (const [words] of drawing.key ?? []) expect(svg).toContain(`>${words}<`);
      const [width, height] = [Number(parsed.svg['@_width']), Number(parsed.svg['@_height'])];
      expect(parsed.svg['@_viewBox']).toBe(`0 0 ${width} ${height}`);
      expect(Number(parsed.svg.svg['@_x']) + Number(parsed.svg.svg['@_width'])).toBeLessThan(width);
      expect(Number(parsed.svg.svg['@_y']) + Number(parsed.svg.svg['@_height'])).toBeLessThan(height);
      expect(svg).not.toMatch(/ style=| id=|NaN|undefined/);
    },
  );
});
