/**
 * The relay picture: every statement as a stream from its source through whoever carried it into the article, as wide
 * as its words are many. Numbers only; `relay-drawing.ts` draws.
 */
import { area, curveBumpX } from 'd3-shape';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Actor, Statement } from '../schemas/analysis.ts';
import { orderStrands, type LooseStrand } from './relay-order.ts';
import { relativePath } from './relative-path.ts';
import { stackRuns, type Run } from './relay-stack.ts';
import { breakLabel } from './map-labels.ts';

/** One statement by one of its sources; a joint statement is shared out among them. */
export interface Strand {
  statement: Statement;
  source: Actor;
  /** Its share of the words; not always a whole number. */
  words: number;
  /** Outline of the stream, as an SVG path. */
  path: string;
  /** Outline of its words in quotation marks where they are a part of it; empty otherwise. */
  quoted: string;
  /** Where it enters the article. */
  end: { x: number; y: number; width: number; height: number };
}

/** A source, or a relayer where a stream passes through it. */
export interface RelayNode {
  actor: Actor;
  /** The whole of a source; of a relayer the place of each strand, and whether the relayer is only inferred for it. */
  bars: { x: number; y: number; height: number; inferred: boolean }[];
  lines: string[];
  /** The middle of its label, or its end for a source; and the baseline of its first line. */
  label: { x: number; y: number };
}

export interface Relay {
  width: number;
  height: number;
  /** From top to bottom as they leave their sources. */
  strands: Strand[];
  sources: RelayNode[];
  relayers: RelayNode[];
  /** The article, a bar on the right. */
  article: { x: number; y: number; height: number };
  /** Height of the heads above the columns, and the middle of each column of relayers. */
  head: number;
  columns: number[];
}

export interface RelayOptions {
  width: number;
  /** Room for the names of the sources, and for those of relayers. */
  label: number;
  relayLabel: number;
  /** Font size. */
  size: number;
  /** Height of all streams together, gaps apart. */
  height: number;
  /** How much of a stream is hatched where it is hedged. */
  end: number;
}

/** The most that one word is worth, so that three words do not look like a speech. */
const WIDEST_WORD = 3;
const GAP = 2;

/** Lays the streams out; those that came through somebody stand first, so that the others run straight. */
export function relayLayout(index: AnalysisIndex, options: RelayOptions): Relay {
  const { width, label, size } = options;
  const depth = Math.max(0, ...index.analysis.statements.map(({ via }) => via.length));
  const loose = orderStrands(index, depth);
  const total = loose.reduce((sum, { words }) => sum + words, 0);
  const perWord = Math.min(WIDEST_WORD, options.height / Math.max(total, 1));
  const thickness = ({ words }: LooseStrand): number => Math.max(Math.round(words * perWord), 1);

  const head = size * 2;
  const left = label + 8;
  const right = width - 8;
  const columns = Array.from({ length: depth }, (_, n) =>
    Math.round(left + ((right - left) * (n + 1)) / (depth + 1)),
  );
  // Names leave the streams room to bend: between two relayers, or before the only one.
  const apart = (right - left) / (depth + 1);
  const relayLabel = Math.min(options.relayLabel, depth > 1 ? apart - size * 2 : (apart - size) * 2);
  const names = (actor: Actor): string[] => breakLabel(actor.name, size, relayLabel).lines;

  const sourceLines = (actor: Actor): string[] => breakLabel(actor.name, size, label).lines;

  // By source on the left; by the last relayer everywhere else, so that nothing crosses after the first gap.
  const bySource = loose.toSorted((a, b) => a.rank - b.rank);
  const slot = { line: size * 1.25, gap: GAP, runGap: 4, top: head };
  const leaving = stackRuns(bySource, {
    ...slot,
    key: ({ source }) => source.id,
    thickness,
    labelLines: ({ source }) => sourceLines(source).length,
    beside: true,
    wanted: () => 0,
  });
  const passing = columns.map((_, n) =>
    stackRuns(loose, {
      ...slot,
      key: (strand) => strand.via[n]?.actor ?? `past ${strand.source.id}`,
      thickness,
      labelLines: ({ via }) => (via[n] ? names(index.actor(via[n].actor)).length : 0),
      beside: false,
      wanted: (strand) => leaving.places.get(strand) ?? 0,
    }),
  );
  const bottom = Math.max(leaving.bottom, ...passing.map((column) => column.bottom));

  const ribbon = area<{ x: number; from: number; to: number }>()
    .x(({ x }) => x)
    .y0(({ from }) => from)
    .y1(({ to }) => to)
    .curve(curveBumpX);
  const strands = bySource.map((strand): Strand => {
    const height = thickness(strand);
    const start = leaving.places.get(strand) ?? 0;
    // Beside the name of a relayer the streams run level, so that none runs through it.
    const stops = [
      { x: left, y: start },
      ...columns.flatMap((x, n) => {
        const y = passing[n]?.places.get(strand) ?? start;
        const reach = relayLabel / 2 + 4;
        return [
          { x: Math.round(x - reach), y },
          { x: Math.round(x + reach), y },
        ];
      }),
    ];
    const last = stops.at(-1)?.y ?? start;
    stops.push({ x: right, y: last });
    const outline = (share: number): string =>
      relativePath(
        ribbon(stops.map(({ x, y }) => ({ x, from: y, to: y + Math.max(height * share, 1) }))) ?? '',
      );
    return {
      statement: strand.statement,
      source: strand.source,
      words: strand.words,
      path: outline(1),
      quoted: strand.statement.form === 'mixed' && strand.quotedShare > 0 ? outline(strand.quotedShare) : '',
      end: { x: right - options.end, y: Math.round(last), width: options.end, height: Math.round(height) },
    };
  });
  return {
    width,
    height: Math.ceil(bottom + 4),
    strands,
    sources: leaving.runs.flatMap((run) => {
      const actor = run.items[0]?.source;
      if (!actor) return [];
      const lines = sourceLines(actor);
      const middle = run.y + run.height / 2;
      return [
        {
          actor,
          bars: [{ x: left, y: run.y, height: run.height, inferred: false }],
          lines,
          label: { x: label, y: Math.round(middle + size * 0.35 - ((lines.length - 1) * slot.line) / 2) },
        },
      ];
    }),
    relayers: passing.flatMap(({ runs, places }, n) =>
      runs.flatMap((run) => {
        const step = run.items[0]?.via[n];
        if (!step) return [];
        const actor = index.actor(step.actor);
        const lines = names(actor);
        const x = columns[n] ?? 0;
        return [
          {
            actor,
            bars: bars(run, places, thickness, x, n),
            lines,
            label: { x, y: Math.round(run.y - (lines.length - 1) * slot.line - size * 0.5) },
          },
        ];
      }),
    ),
    article: { x: right, y: head, height: Math.round(bottom - head) },
    head,
    columns,
  };
}

/** Where each strand passes through a relayer. */
function bars(
  run: Run<LooseStrand>,
  places: ReadonlyMap<LooseStrand, number>,
  thickness: (strand: LooseStrand) => number,
  x: number,
  column: number,
): RelayNode['bars'] {
  return run.items.map((strand) => ({
    x,
    y: places.get(strand) ?? 0,
    height: thickness(strand),
    inferred: strand.via[column]?.basis === 'inferred',
  }));
}
