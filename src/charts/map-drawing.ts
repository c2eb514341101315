/** Draws the map of the actors: every mark and every line is a link with a name. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import type { Drawing } from './drawing.ts';
import { lineHeight, type PlacedLabel } from './map-labels.ts';
import type { ActorMap, MapEdge, MapNode } from './map-assembly.ts';
import { mapLayout, type MapOptions } from './map-layout.ts';
import { legend } from './map-legend.ts';
import { aboutLine, placeLine, relationLine } from './map-lines.ts';
import { edgeName, mapSummary, mapTable, mapTitle, nodeName } from './map-words.ts';

/** The pictures by the width for which each is drawn, in pixels: the page has one more than the file, for tablets. */
export const MAP_SIZES = {
  wide: { width: 1150, rise: 18, size: 12, longest: 160, margin: 110, wordRadius: 1.7, clearance: 26 },
  middle: { width: 720, rise: 22, size: 12, longest: 135, margin: 60, wordRadius: 1.4, clearance: 19 },
  narrow: { width: 340, rise: 25, size: 11, longest: 90, margin: 24, wordRadius: 0.95, clearance: 11 },
} as const satisfies Record<string, MapOptions>;

const layouts = new WeakMap<AnalysisIndex, Map<keyof typeof MAP_SIZES, ActorMap>>();

/** The layout for a size; worked out once, because the page and the file both ask for it. */
function layoutFor(index: AnalysisIndex, size: keyof typeof MAP_SIZES): ActorMap {
  const known = layouts.get(index) ?? new Map<keyof typeof MAP_SIZES, ActorMap>();
  const layout = known.get(size) ?? mapLayout(index, MAP_SIZES[size]);
  layouts.set(index, known.set(size, layout));
  return layout;
}

/** The map, for wide screens and for phones. */
export function drawMap(index: AnalysisIndex, urls: Urls): Drawing {
  const wide = layoutFor(index, 'wide');
  return {
    name: 'map',
    title: mapTitle(wide),
    summary: mapSummary(wide),
    pictures: [
      { svg: picture(wide, urls, MAP_SIZES.wide.size), use: 'wide' },
      { svg: picture(layoutFor(index, 'narrow'), urls, MAP_SIZES.narrow.size), use: 'narrow' },
    ],
    table: mapTable(wide, urls),
  };
}

/** The same map for screens between the two. */
export function drawMiddleMap(index: AnalysisIndex, urls: Urls): Element {
  return picture(layoutFor(index, 'middle'), urls, MAP_SIZES.middle.size);
}

/** Where an edge leads: to its row in the table below the map. */
function edgeAddress(edge: MapEdge, nodes: readonly MapNode[], urls: Urls): string {
  return edge.type === 'relation'
    ? urls.relation(edge.relation.id)
    : `${urls.map}#${aboutRow(nodes[edge.from]?.actor.id, nodes[edge.to]?.actor.id)}`;
}

/** The id of the row that says what one actor says about another. */
export function aboutRow(from = '', to = ''): string {
  // Slugs hold single hyphens only, so that two of them cannot be confused with part of a slug.
  return `a-${from}--${to}`;
}

function picture(map: ActorMap, urls: Urls, size: number): Element {
  const { width, height, nodes, edges, sides } = map;
  const key = legend(map, width, height);
  const link = (edge: MapEdge): Element =>
    s(
      'a',
      // The keyboard stops at the actors; the lines stand as rows in the table below.
      {
        ...placeLine(edge.curve),
        ...(edge.type === 'relation' && {
          class: `d-${edge.relation.type}${edge.hedged ? ' d-hedged' : ''}`,
        }),
        href: edgeAddress(edge, nodes, urls),
        'aria-label': edgeName(edge, nodes),
        tabindex: -1,
      },
      edge.type === 'about' ? aboutLine(edge.curve) : relationLine(edge.curve, edge.relation.type),
    );
  return s(
    'svg',
    {
      class: size < 12 ? 'd-map d-fine' : 'd-map',
      viewBox: `0 0 ${width} ${height + key.height}`,
      role: 'group',
      'aria-label': 'Map of the actors',
    },
    [
      s('g', { class: 'd-about' }, edges.filter(({ type }) => type === 'about').map(link)),
      ...edges.filter(({ type }) => type === 'relation').map(link),
      ...sides.map(({ label: placed }) => text(placed, 'd-label d-side')),
      // The order in which the keyboard goes: side by side.
      ...nodes.toSorted((a, b) => a.number - b.number).map((node) => mark(node, urls)),
      ...key.marks,
    ],
  );
}

function mark(node: MapNode, urls: Urls): Element {
  const { actor, x, y, radius, quotedRadius, silent } = node;
  return s('a', { href: urls.actor(actor.id), 'aria-label': nodeName(node), 'data-node': '' }, [
    s('circle', { class: silent ? 'd-silent' : 'd-speaks', cx: x, cy: y, r: radius }),
    ...(quotedRadius > 0 ? [s('circle', { class: 'd-quoted', cx: x, cy: y, r: quotedRadius })] : []),
    text(node.label, `d-label${actor.named ? '' : ' unnamed'}${silent ? ' quiet' : ''}`),
  ]);
}

/** A label in its lines. */
function text({ lines, size, box, anchor }: PlacedLabel, classes: string): Element {
  const x = Math.round(
    anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2,
  );
  const step = lineHeight(size);
  const first = Math.round(box.y + step * 0.78);
  return s(
    'text',
    { class: classes, x, y: first, ...(anchor !== 'start' && { 'text-anchor': anchor }) },
    lines.length === 1 ? lines[0] : lines.map((line, n) => s('tspan', { x, y: first + n * step }, line)),
  );
}
