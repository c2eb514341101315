/** The picture of a score: its lanes with a mark for each statement, the ground, and the names beside them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Urls } from '../urls.ts';
import { FORM_WORDS } from '../words.ts';
import { round } from './round.ts';
import { labels } from './score-labels.ts';
import type { Score, ScoreGround, ScoreMark, Stretch } from './score-layout.ts';
import { rectangle, type MarkBox } from './small-mark.ts';
import { area, box, hatching, line, tick, type Manner } from './score-shapes.ts';

/** Sentences shorter than that on average leave no room for the outlines of marks. */
const DENSE = 6;

/** A few quoted words within a paraphrase are no wider than that: a full outline would cover them. */
const NARROW = 8;

/** @param laneGround The ground of a single lane, which has no labels: what stands around the picture says whose it is. */
export function picture(score: Score, manner: Manner, urls: Urls, laneGround?: Element): Element {
  const { down, offsetX, offsetY } = manner;
  const labelled = laneGround === undefined;
  // Upright it is as wide as a phone at least: the picture is stretched, and two lanes would have the largest letters of all.
  const width = round(
    Math.max(offsetX + (down ? score.breadth : score.length) + 2, down && labelled ? 340 : 0),
  );
  const height = round(offsetY + (down ? score.length : score.breadth) + (labelled && !down ? 20 : 4));
  const lines = score.lanes.map(({ at }) => line(manner, at, { from: 0, to: score.length })).join('');
  return s(
    'svg',
    {
      class: score.length / score.ground.length < DENSE ? 'd-dense' : undefined,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': 'Score of the article',
    },
    [
      ...(labelled ? [s('path', { class: 'd-nobody', d: silences(score, manner) })] : []),
      s('path', { class: 'd-hair', d: lines }),
      ...(labelled ? labels(score, manner, urls) : []),
      // What reacts is wider than what is drawn: a line as thick as a lane lies below each mark.
      s(
        'g',
        { 'stroke-width': manner.half * 2 + 6 },
        score.marks.map((mark) => markShape(mark, score, manner, urls)),
      ),
      laneGround ?? drawGround(score, manner, urls),
    ],
  );
}

/** The ground of a score. One child a sentence, in the order of the text: the reading line counts on it. */
export function drawGround(score: Score, manner: Manner, urls: Urls): Element {
  return s(
    'g',
    { class: 'd-ground' },
    score.ground.map((sentence) => groundShape(sentence, score, manner, urls)),
  );
}

/** The same for a single lane, where nothing is read along: what others say is one shape, not one for each sentence of the article. */
export function drawLaneGround(score: Score, manner: Manner, urls: Urls): Element {
  const isOthers = ({ voice }: ScoreGround): boolean => voice === 'attributed';
  const others = score.ground.filter(isOthers).map((sentence) => groundBox(sentence, score, manner));
  return s('g', { class: 'd-ground' }, [
    ...(others.length > 0 ? [s('path', { class: 'd-others', d: others.map(rectangle).join('') })] : []),
    ...score.ground
      .filter((sentence) => !isOthers(sentence))
      .map((sentence) => groundShape(sentence, score, manner, urls)),
  ]);
}

function groundBox({ from, to }: ScoreGround, { groundAt }: Score, manner: Manner): MarkBox {
  return box(manner, groundAt, { from, to: to - 1 }, manner.half);
}

/** A shade through all lanes where the article speaks for itself: nobody else does, which is seen far from the ground too. */
function silences({ ground, groundAt }: Score, manner: Manner): string {
  const runs: Stretch[] = [];
  for (const [n, { voice, from, to }] of ground.entries()) {
    if (voice !== 'narration') continue;
    const run = runs.at(-1);
    if (run && ground[n - 1]?.voice === 'narration') run.to = to;
    else runs.push({ from, to });
  }
  const across = groundAt - manner.half;
  return runs.map((run) => area(manner, across, { from: run.from, to: run.to - 1 })).join('');
}

function markShape(mark: ScoreMark, { lanes }: Score, manner: Manner, urls: Urls): Element {
  const across = lanes[mark.lane]?.at ?? 0;
  const { statement, stretches, quoted, hedged } = mark;
  const { form } = statement;
  const shapes: Element[] = [];
  for (const stretch of stretches) {
    if (form === 'attitude') {
      shapes.push(
        s('path', { class: 'd-tail', d: line(manner, across, stretch) }),
        s('path', { class: 'd-tick', d: tick(manner, across, stretch.from) }),
      );
    } else {
      shapes.push(
        s('rect', {
          class: form === 'direct' ? 'd-quoted' : 'd-box',
          ...box(manner, across, stretch, manner.half),
        }),
      );
    }
    if (hedged && form !== 'attitude')
      shapes.push(s('path', { class: 'd-hatch', d: hatching(manner, across, stretch) }));
  }
  if (form === 'mixed')
    shapes.push(
      ...quoted.map((stretch) =>
        s('rect', {
          class: stretch.to - stretch.from < NARROW ? 'd-quoted thin' : 'd-quoted',
          ...box(manner, across, stretch, manner.half),
        }),
      ),
    );
  return s('a', { href: urls.statement(statement.id), 'aria-label': markName(mark) }, [
    s('path', { class: 'd-reach', d: line(manner, across, mark.reach) }),
    ...shapes,
  ]);
}

function groundShape(sentence: ScoreGround, score: Score, manner: Manner, urls: Urls): Element {
  const { groundAt } = score;
  const whole = groundBox(sentence, score, manner);
  if (sentence.voice === 'attributed') return s('rect', { class: 'd-others', ...whole });
  const shape =
    sentence.voice === 'narration'
      ? [s('rect', { class: 'd-own', ...whole })]
      : [
          s('rect', { class: 'd-others', ...whole }),
          s('rect', {
            class: 'd-own',
            ...box(
              manner,
              groundAt + manner.half / 2,
              { from: sentence.from, to: sentence.to - 1 },
              manner.half / 2,
            ),
          }),
        ];
  return s('a', { href: urls.place(sentence.sentence), 'aria-label': groundName(sentence) }, shape);
}

/** "Justin Trudeau, paraphrased, hedged: p1s2" */
function markName({ actor, statement, hedged }: ScoreMark): string {
  return `${actor.name}, ${FORM_WORDS[statement.form].adverb}${hedged ? ', hedged' : ''}: ${statement.sentences.join(', ')}`;
}

function groundName({ sentence, voice }: ScoreGround): string {
  return `The article’s own voice${voice === 'both' ? ', in part' : ''}: ${sentence}`;
}
