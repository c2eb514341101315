/** Draws who has the floor: bars of words, the quoted part told apart. */
import { s } from 'hastscript';
import { floorByActor, type Floor } from '../analysis/floor.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { countOf, sayList, sayNumber } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { floorLayout } from './floor-layout.ts';
import { smallPicture } from './small-picture.ts';

const SIZE = 12;
const MOST = 8;
const WIDTH = 340;

/** The actors with the most words, eight at most. */
export function drawFloor(index: AnalysisIndex, urls: Urls): Drawing {
  const all = floorByActor(index);
  const floors = all.slice(0, MOST);
  const { bars, height } = floorLayout(floors, { width: WIDTH, row: 40, size: SIZE });
  return {
    name: 'floor',
    title: sayFloor(floors),
    summary: `${all.length > MOST ? `The ${sayNumber(MOST)} with the most words, of ${countOf(all.length, 'actor')} who speak. ` : ''}A joint statement counts for each of its sources. Filled: in quotation marks; outlined: the article’s paraphrase.`,
    pictures: smallPicture(
      'Words by actor',
      { width: WIDTH, height },
      bars.map(({ floor: { actor }, name, value, y, width, quoted }) =>
        // The texts are the link's name.
        s('a', { href: urls.actor(actor.id) }, [
          s('text', { class: actor.named ? 'd-label' : 'd-label unnamed', x: 0, y: y + 12 }, name),
          ' ',
          s('path', { class: 'd-box', d: `M1 ${y + 17}h${width}v11h-${width}z` }),
          quoted > 0 ? s('path', { class: 'd-quoted', d: `M1 ${y + 17}h${quoted}v11h-${quoted}z` }) : null,
          s('text', { class: 'd-label quiet', x: width + 7, y: y + 27 }, value),
        ]),
      ),
    ),
    key: [
      ['in quotation marks', { kind: 'direct' }],
      ['paraphrased', { kind: 'indirect' }],
    ],
    table: {
      columns: ['Actor', 'Statements', 'Words', 'In quotation marks'],
      rows: floors.map(({ actor, statements, words, quotedWords }) => [
        { text: actor.name, href: urls.actor(actor.id) },
        String(statements.length),
        String(words),
        String(quotedWords),
      ]),
    },
  };
}

/** The finding: who has the most, and how far the next is behind. */
function sayFloor(floors: readonly Floor[]): string {
  const [first, ...others] = floors;
  if (!first || first.words === 0) return 'Nobody’s words are reported';
  const level = floors.filter(({ words }) => words === first.words);
  const next = others.find(({ words }) => words < first.words);
  const leaders = `${sayList(level.map(({ actor }) => actor.name))} ${level.length === 1 ? 'has' : 'have'} ${countOf(first.words, 'word')}${level.length === 1 ? '' : ' each'}`;
  return next ? `${leaders}, nobody else more than ${sayNumber(next.words)}` : leaders;
}
