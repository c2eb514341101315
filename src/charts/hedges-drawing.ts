/** Draws the hedges by paragraph: whose words are weakened, and where. */
import { s } from 'hastscript';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, sayList, sayNumber } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { hedgesLayout, type HedgeMark } from './hedges-layout.ts';
import { drawSmallMark } from './small-mark.ts';
import { smallPicture } from './small-picture.ts';

const SIZE = 12;
const WIDTH = 340;

/** Every hedge of the article, by paragraph. */
export function drawHedges(index: AnalysisIndex, urls: Urls): Drawing {
  const { marks, ground, labels, height } = hedgesLayout(index, {
    width: WIDTH,
    size: SIZE,
    stack: 150,
    mark: 14,
  });
  const own = marks.filter(({ statement }) => statement === null).length;
  const whose = ({ statement }: HedgeMark): string =>
    statement === null ? 'the article itself' : sayList(statement.sources.map((id) => index.actor(id).name));
  const href = ({ statement, sentence }: HedgeMark): string =>
    statement === null ? urls.place(sentence.id) : urls.statement(statement.id);
  const count = (words: readonly HedgeMark[]): Map<string, number> =>
    words.reduce(
      (counts, { hedge }) => counts.set(hedge.text, (counts.get(hedge.text) ?? 0) + 1),
      new Map<string, number>(),
    );
  const frequent = [...count(marks)]
    .filter(([, times]) => times > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3);
  return {
    name: 'hedges',
    title: sayHedges(marks.length, own),
    summary: `One mark for each hedge, by paragraph from left to right: outlined where it weakens a statement, solid where it weakens the article’s own words.${
      frequent.length > 0
        ? ` Most frequent: ${sayList(frequent.map(([word, times]) => `“${word}” (${times})`))}.`
        : ''
    }`,
    pictures: smallPicture('Hedges by paragraph', { width: WIDTH, height }, [
      s('path', { class: 'd-rule', d: `M0 ${ground}H${WIDTH}` }),
      ...labels.map(({ number, x }) =>
        s(
          'text',
          { class: 'd-label quiet', x, y: ground + SIZE * 1.3, 'text-anchor': 'middle' },
          String(number),
        ),
      ),
      ...marks.map((mark) =>
        s(
          'a',
          {
            href: href(mark),
            'aria-label': `“${mark.hedge.text}”, ${whose(mark)}: ${mark.sentence.id}`,
          },
          drawSmallMark({ kind: mark.statement === null ? 'own' : 'indirect', hedged: true }, mark),
        ),
      ),
    ]),
    key: [
      ['in a statement', { kind: 'indirect', hedged: true }],
      ['in the article’s own words', { kind: 'own', hedged: true }],
    ],
    table: {
      columns: ['Hedge', 'Whose words', 'Where'],
      rows: marks.map((mark) => [mark.hedge.text, whose(mark), { text: mark.sentence.id, href: href(mark) }]),
    },
  };
}

/** The finding: how many of the hedges are the article's own. */
function sayHedges(all: number, own: number): string {
  if (all === 0) return 'Nothing in the article is hedged';
  if (own === 0) return `The article hedges what others say (${countOf(all, 'hedge')}), never its own words`;
  if (own === all) return `Every hedge, ${sayNumber(all)} in all, weakens the article’s own words`;
  return `${capitalize(sayNumber(own))} of ${countOf(all, 'hedge')} ${own === 1 ? 'weakens' : 'weaken'} the article’s own words`;
}
