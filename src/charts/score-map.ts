/** The score as a narrow map beside the article. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { round } from './round.ts';
import { scoreLayout } from './score-layout.ts';
import { box, type Manner } from './score-shapes.ts';

/** The score as a narrow map beside the article: upright, without labels; each sentence leads to its place. */
export function scoreMap(index: AnalysisIndex): Element {
  const score = scoreLayout(index, { length: 640, lane: 3.2, paragraphGap: 3, groupGap: 3 });
  const manner: Manner = { down: true, half: 1.4, offsetX: 2, offsetY: 2 };
  const width = round(score.breadth + 10);
  return s(
    'svg',
    {
      viewBox: `0 0 ${width} 646`,
      preserveAspectRatio: 'xMaxYMin',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    [
      s(
        'g',
        { class: 'd-ground' },
        score.ground.map((sentence) =>
          s('a', { href: `#${sentence.sentence}`, tabindex: -1 }, [
            s('rect', {
              class: 'd-hit',
              x: 0,
              y: round(sentence.from + 2),
              width,
              height: round(sentence.to - sentence.from),
            }),
            s('rect', {
              class: sentence.voice === 'narration' ? 'd-own' : 'd-others',
              ...box({ ...manner, half: 3 }, score.groundAt, { from: sentence.from, to: sentence.to - 1 }, 3),
            }),
          ]),
        ),
      ),
      ...score.marks.flatMap(({ lane, stretches, statement }) =>
        stretches.map((stretch) =>
          s('rect', {
            class: statement.form === 'direct' ? 'd-quoted' : 'd-solid',
            ...box(manner, score.lanes[lane]?.at ?? 0, stretch, manner.half),
          }),
        ),
      ),
    ],
  );
}
