/** Stacks strands from top to bottom in runs that belong together, each run with room for its label; in whole units. */

export interface Run<Item> {
  items: Item[];
  /** Top and extent of its strands, without the label. */
  y: number;
  height: number;
}

export interface StackOptions<Item> {
  /** Neighbours with the same key make a run. */
  key(item: Item): string;
  thickness(item: Item): number;
  /** Lines of the run's label. */
  labelLines(item: Item): number;
  /** True where the label stands beside its run, false where it stands above. */
  beside: boolean;
  /** Where a strand would like to be, so that it runs straight; it comes to stand there or below. */
  wanted(item: Item): number;
  /** Height of a line of a label. */
  line: number;
  /** Between the strands of a run, and between runs. */
  gap: number;
  runGap: number;
  top: number;
}

export interface Stack<Item> {
  runs: Run<Item>[];
  /** The top of each strand. */
  places: Map<Item, number>;
  bottom: number;
}

/** Stacks the items in their order. */
export function stackRuns<Item>(items: readonly Item[], options: StackOptions<Item>): Stack<Item> {
  const runs: Run<Item>[] = [];
  const places = new Map<Item, number>();
  let bottom = options.top;
  for (const members of runsOf(items, (item) => options.key(item))) {
    const [first] = members;
    if (first === undefined) continue;
    const height = members.reduce((sum, item) => sum + options.thickness(item) + options.gap, -options.gap);
    const label = options.labelLines(first) * options.line;
    // A label beside a thin run needs more room than the run; one above it needs its own.
    const spare = options.beside ? Math.max(0, label - height) / 2 : 0;
    const above = options.beside ? spare : label;
    const y = Math.round(Math.max(bottom + options.runGap + above, options.wanted(first)));
    let at = y;
    for (const item of members) {
      places.set(item, at);
      at += options.thickness(item) + options.gap;
    }
    runs.push({ items: members, y, height });
    bottom = y + height + spare;
  }
  return { runs, places, bottom };
}

function runsOf<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const runs: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const next = key(item);
    const run = runs.at(-1);
    if (run && next === last) run.push(item);
    else runs.push([item]);
    last = next;
  }
  return runs;
}
