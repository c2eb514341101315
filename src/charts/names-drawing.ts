/** Draws how much has no name behind it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { figuresOf } from '../analysis/findings.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { wordsOfAll } from '../analysis/statement-words.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, sayNumber } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { round } from './round.ts';
import { namesLayout, type NamesBar, type NamesCount } from './names-layout.ts';
import { rectangle } from './small-mark.ts';
import { smallPicture } from './small-picture.ts';

const SIZE = 12;
const WIDTH = 340;
const HEIGHT = 14;

/** Named against unnamed, by statements and by words. */
export function drawNames(index: AnalysisIndex, urls: Urls): Drawing {
  const { unnamed } = figuresOf(index);
  const { statements } = index.analysis;
  const words = { all: wordsOfAll(statements).words, unnamed: wordsOfAll(unnamed).words };
  const counts: NamesCount[] = [
    { what: 'Statements', named: statements.length - unnamed.length, unnamed: unnamed.length },
    { what: 'Words', named: words.all - words.unnamed, unnamed: words.unnamed },
  ];
  const { bars, height } = namesLayout(counts, { width: WIDTH, size: SIZE });
  const links = { named: urls.searchFor({ named: ['yes'] }), unnamed: urls.statementsUnnamed };
  const segments = bars.flatMap((bar) => segmentsOf(bar));
  return {
    name: 'names',
    title:
      unnamed.length === 0
        ? 'Every statement has a name behind it'
        : `${capitalize(sayNumber(unnamed.length))} of ${countOf(statements.length, 'statement')} and ${sayNumber(words.unnamed)} of ${countOf(words.all, 'reported word')} have no name behind them`,
    summary: 'Solid: at least one source has a name. Hollow: none has.',
    pictures: smallPicture('Named and unnamed sources', { width: WIDTH, height }, [
      ...bars.flatMap(({ lines, labelY }): Element[] =>
        lines.map((line, n) =>
          s('text', { class: 'd-label', x: 0, y: round(labelY + n * SIZE * 1.25) }, line),
        ),
      ),
      ...segments.map(({ what, name, count, x, y, width }) =>
        s(
          'a',
          { href: links[name], 'aria-label': `${what} ${SAID[name]}: ${count}` },
          s('path', {
            class: name === 'named' ? 'd-others' : 'd-hollow',
            d: rectangle({ x, y, width, height: HEIGHT }),
          }),
        ),
      ),
    ]),
    table: {
      columns: ['What', 'Whose', 'How many'],
      rows: segments.map(({ what, name, count }) => [
        what,
        { text: SAID[name], href: links[name] },
        String(count),
      ]),
    },
  };
}

const SAID = { named: 'with a name', unnamed: 'without a name' } as const;

interface Segment {
  what: string;
  name: 'named' | 'unnamed';
  count: number;
  x: number;
  y: number;
  width: number;
}

/** The parts of a bar; a part of nothing is left out. */
function segmentsOf({ count, y, cut }: NamesBar): Segment[] {
  const all: Segment[] = [
    { what: count.what, name: 'named', count: count.named, x: 1, y, width: cut },
    { what: count.what, name: 'unnamed', count: count.unnamed, x: 1 + cut, y, width: WIDTH - 2 - cut },
  ];
  return all.filter((segment) => segment.count > 0);
}
