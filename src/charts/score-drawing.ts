/** Draws the score: across for wide screens, upright for phones; every mark is a link with a name. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { figuresOf } from '../analysis/findings.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, FORM_WORDS, GROUP_WORDS, sayList, sayNumber } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { round } from './drawing.ts';
import {
  scoreLayout,
  type Score,
  type ScoreGround,
  type ScoreLane,
  type ScoreMark,
  type Stretch,
} from './score-layout.ts';
import { fitText, textWidth } from './text-width.ts';

const LABEL = 12;
/** Names that stand upright above lanes 11 units apart; `.d-label.upright` says the same. */
const UPRIGHT_LABEL = 10;

/** Sentences shorter than that on average leave no room for the outlines of marks. */
const DENSE = 6;
/** A few quoted words within a paraphrase are no wider than that: a full outline would cover them. */
const NARROW = 8;
/** More lines from the marks down to the ground than that are a grid, and lead no eye. */
const MOST_DROPS = 120;

/** A lane of the score across; a heading takes as much. */
const LANE = 17;
/** What the longest name may take beside it. */
const LONGEST = 236;
const OWN = 'The article itself';

/** How a score lies: which way the text runs, and the sizes that go with it. */
interface Manner {
  down: boolean;
  /** Half the height of a mark across the text. */
  half: number;
  /** Where the text begins, across and along. */
  offsetX: number;
  offsetY: number;
}

/** The whole score, across and upright. */
export function drawScore(index: AnalysisIndex, urls: Urls): Drawing {
  const figures = figuresOf(index);
  const across = scoreLayout(index, { length: 930, lane: LANE, paragraphGap: 4, groupGap: 24 });
  const longest = Math.max(
    ...[OWN, ...across.lanes.map(({ actor }) => withoutAddition(actor.name, LABEL, LONGEST))].map((name) =>
      textWidth(name, LABEL),
    ),
  );
  const upright = scoreLayout(index, {
    length: Math.max(420, index.analysis.sentences.length * 15),
    lane: uprightLane(across.lanes.length),
    paragraphGap: 4,
    groupGap: 6,
  });
  return {
    name: 'score',
    title: `${capitalize(sayNumber(figures.quotedWords))} of ${sayNumber(figures.words)} words are quoted`,
    summary:
      `The article from left to right, or from top to bottom on a narrow screen, with a lane for each of the ${countOf(across.lanes.length, 'actor')} who speak. ` +
      `${capitalize(countOf(figures.statements, 'statement'))}: ${formsInWords(index)}; ${sayNumber(figures.hedged.length)} hedged. ` +
      `${capitalize(countOf(figures.narration, 'sentence'))} of ${sayNumber(figures.sentences)} ${figures.narration === 1 ? 'is' : 'are'} nobody’s word but the article’s own.`,
    pictures: [
      {
        svg: picture(
          across,
          { down: false, half: 5.5, offsetX: Math.min(longest, LONGEST) + 12, offsetY: LANE + 2 },
          urls,
        ),
        use: 'wide',
      },
      {
        svg: picture(
          upright,
          {
            down: true,
            half: 4,
            offsetX: 22,
            offsetY: Math.ceil(Math.min((longest * UPRIGHT_LABEL) / LABEL, 200)) + 8,
          },
          urls,
        ),
        use: 'narrow',
      },
    ],
    key: [
      ['quoted', { kind: 'direct' }],
      ['partly quoted', { kind: 'mixed' }],
      ['paraphrased', { kind: 'indirect' }],
      ['stance only', { kind: 'attitude' }],
      ['the article’s own voice', { kind: 'own' }],
      ['hedged', { kind: 'indirect', hedged: true }],
    ],
    table: scoreTable(across, urls),
  };
}

/** The score cut to one actor's lane, for the head of their page. */
export function drawLane(index: AnalysisIndex, urls: Urls, actor: string): Drawing {
  const lay = (length: number): Score =>
    scoreLayout(index, { length, lane: 24, paragraphGap: 3, groupGap: 2, only: actor });
  const [wide, narrow] = [lay(700), lay(336)];
  const manner: Manner = { down: false, half: 8, offsetX: 2, offsetY: 2 };
  const said = index.saidBy(actor);
  const { name } = index.actor(actor);
  return {
    name: 'lane',
    title: `Where ${name} has the floor`,
    summary: `${capitalize(countOf(said.length, 'statement'))} by ${name} in the course of the article: ${sayList([...new Set(said.map(({ sentences }) => sentences[0] ?? ''))])}.`,
    pictures: [
      { svg: picture(wide, manner, urls, false), use: 'wide' },
      { svg: picture(narrow, manner, urls, false), use: 'narrow' },
    ],
    table: scoreTable(wide, urls),
  };
}

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

/** Lanes of the upright score, so that all of them fit a phone. */
function uprightLane(lanes: number): number {
  return Math.max(6, Math.min(22, 300 / Math.max(lanes, 1)));
}

function formsInWords({ analysis: { statements } }: AnalysisIndex): string {
  const count = (form: Statement['form']): number =>
    statements.filter((statement) => statement.form === form).length;
  return sayList(
    (['direct', 'mixed', 'indirect', 'attitude'] as const).map(
      (form) => `${sayNumber(count(form))} ${FORM_WORDS[form].adverb}`,
    ),
  );
}

/** "Justin Trudeau, paraphrased, hedged: p1s2" */
function markName({ actor, statement, hedged }: ScoreMark): string {
  return `${actor.name}, ${FORM_WORDS[statement.form].adverb}${hedged ? ', hedged' : ''}: ${statement.sentences.join(', ')}`;
}

function groundName({ sentence, voice }: ScoreGround): string {
  return `The article’s own voice${voice === 'both' ? ', in part' : ''}: ${sentence}`;
}

function scoreTable({ marks, ground }: Score, urls: Urls): Drawing['table'] {
  return {
    columns: ['Where', 'Whose word', 'How'],
    rows: [
      ...marks.map(({ statement, actor, hedged }) => [
        { text: statement.sentences.join(', '), href: urls.statement(statement.id) },
        actor.name,
        FORM_WORDS[statement.form].adverb + (hedged ? ', hedged' : ''),
      ]),
      ...ground
        .filter(({ voice }) => voice !== 'attributed')
        .map(({ sentence, voice }) => [
          { text: sentence, href: urls.place(sentence) },
          'the article itself',
          voice === 'both' ? 'in part' : '',
        ]),
    ],
  };
}

function picture(score: Score, manner: Manner, urls: Urls, labelled = true): Element {
  const { down, offsetX, offsetY } = manner;
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
      s('path', { class: 'd-hair', d: lines }),
      ...(down || score.marks.length > MOST_DROPS
        ? []
        : [
            s('path', {
              class: 'd-hair faint',
              d: score.marks.map((mark) => dropLine(mark, score, manner)).join(''),
            }),
          ]),
      ...(labelled ? labels(score, manner, urls) : []),
      // What reacts is wider than what is drawn: a line as thick as a lane lies below each mark.
      s(
        'g',
        { 'stroke-width': manner.half * 2 + 6 },
        score.marks.map((mark) => markShape(mark, score, manner, urls)),
      ),
      // One child a sentence, in the order of the text: the reading line counts on it.
      s(
        'g',
        { class: 'd-ground' },
        score.ground.map((sentence) => groundShape(sentence, score, manner, urls)),
      ),
    ],
  );
}

/** A line along the text. */
function line({ down, offsetX, offsetY }: Manner, across: number, { from, to }: Stretch): string {
  return down
    ? `M${round(offsetX + across)} ${round(offsetY + from)}V${round(offsetY + to)}`
    : `M${round(offsetX + from)} ${round(offsetY + across)}H${round(offsetX + to)}`;
}

/** A line across the text. */
function tick({ down, offsetX, offsetY, half }: Manner, across: number, along: number): string {
  return down
    ? `M${round(offsetX + across - half)} ${round(offsetY + along)}h${half * 2}`
    : `M${round(offsetX + along)} ${round(offsetY + across - half)}v${half * 2}`;
}

/** From the beginning of a mark down to the ground, so that the eye finds its sentence. */
function dropLine(
  { lane, stretches: [first] }: ScoreMark,
  { lanes, groundAt }: Score,
  { offsetX, offsetY, half }: Manner,
): string {
  const across = (lanes[lane]?.at ?? 0) + half;
  return `M${round(offsetX + (first?.from ?? 0))} ${round(offsetY + across)}V${round(offsetY + groundAt - half)}`;
}

function box(
  { down, offsetX, offsetY }: Manner,
  across: number,
  { from, to }: Stretch,
  half: number,
): Record<string, number> {
  const extent = Math.max(round(to - from), 1);
  return down
    ? { x: round(offsetX + across - half), y: round(offsetY + from), width: half * 2, height: extent }
    : { x: round(offsetX + from), y: round(offsetY + across - half), width: extent, height: half * 2 };
}

/**
 * Slanted lines over a stretch, clipped by its ends: no pattern, so that the file needs no ids. Relative steps, which
 * repeat and so weigh next to nothing once compressed.
 */
function hatching({ down, offsetX, offsetY, half }: Manner, across: number, { from, to }: Stretch): string {
  const step = 4;
  const rise = half * 2;
  const [along, top] = [Math.round(from), Math.round(across + half)];
  const extent = Math.round(to - from);
  let path = '';
  let pen = { x: 0, y: 0 };
  for (let at = step - rise; at < extent; at += step) {
    // Each line rises from (at, near side) to (at + rise, far side); what lies outside the stretch is cut off.
    const begins = Math.max(at, 0);
    const length = Math.min(at + rise, extent) - begins;
    if (length < 1) continue;
    const near = begins - at;
    const x = down ? round(offsetX + top - near) : offsetX + along + begins;
    const y = down ? offsetY + along + begins : round(offsetY + top - near);
    path += path === '' ? `M${x} ${y}` : `m${round(x - pen.x)} ${round(y - pen.y)}`;
    path += down ? `l-${length} ${length}` : `l${length}-${length}`;
    pen = down ? { x: x - length, y: y + length } : { x: x + length, y: y - length };
  }
  return path;
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
  const [first] = stretches;
  const last = stretches.at(-1);
  const hit =
    first && last
      ? s('path', {
          class: 'd-reach',
          d: line(manner, across, {
            from: first.from - 3,
            to: Math.max(last.to, first.from + 18) + 3,
          }),
        })
      : undefined;
  return s('a', { href: urls.statement(statement.id), 'aria-label': markName(mark) }, [hit, ...shapes]);
}

function groundShape(sentence: ScoreGround, { groundAt }: Score, manner: Manner, urls: Urls): Element {
  const whole = box(manner, groundAt, { from: sentence.from, to: sentence.to - 1 }, manner.half);
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

function labels(score: Score, manner: Manner, urls: Urls): Element[] {
  const { down, offsetX, offsetY } = manner;
  const size = down ? UPRIGHT_LABEL : LABEL;
  const most = down ? offsetY - 8 : offsetX - 12;
  const label = (text: string, at: number, classes: string): Element =>
    s(
      'text',
      down
        ? {
            class: `${classes} upright`,
            transform: `translate(${round(offsetX + at + size * 0.35)} ${round(offsetY - 6)})rotate(-90)`,
          }
        : { class: classes, x: round(offsetX - 10), y: round(offsetY + at + 4), 'text-anchor': 'end' },
      fitText(text, size, most),
    );
  return [
    ...(down ? lanesWithRoom(score, size) : score.lanes).map(({ actor, at }) => {
      const name = label(
        withoutAddition(actor.name, size, most),
        at,
        actor.named ? 'd-label' : 'd-label quiet unnamed',
      );
      // Upright the lanes are too close for fingers to tell names apart: there they are names only.
      return down ? name : s('a', { href: urls.actor(actor.id) }, name);
    }),
    ...(down
      ? []
      : score.lanes
          .filter(({ opens }, n) => n === 0 || opens)
          .map(({ actor, at }) => label(GROUP_WORDS[actor.group].label, at - LANE, 'd-label strong'))),
    label(OWN, score.groundAt, 'd-label strong'),
    ...(down ? [] : [label('paragraph', score.groundAt + 18, 'd-label quiet')]),
    ...numbersWithRoom(score, down).map(({ number, at }) =>
      s(
        'text',
        down
          ? {
              class: 'd-label quiet',
              x: round(offsetX - 6),
              y: round(offsetY + at + 9),
              'text-anchor': 'end',
            }
          : { class: 'd-label quiet', x: round(offsetX + at), y: round(offsetY + score.groundAt + 22) },
        String(number),
      ),
    ),
  ];
}

/** A name too long for its place without what stands in brackets behind it: better than a cut within a word. */
function withoutAddition(name: string, size: number, most: number): string {
  return textWidth(name, size) > most ? name.replace(/ \([^)]*\)$/, '') : name;
}

/** The lanes that are named: all, or where they are too close for that, those with the most marks that stand clear of each other. */
function lanesWithRoom({ lanes, marks }: Score, size: number): ScoreLane[] {
  const count = (lane: ScoreLane): number => marks.filter(({ actor }) => actor === lane.actor).length;
  const named: ScoreLane[] = [];
  for (const lane of lanes.toSorted((a, b) => count(b) - count(a)))
    if (named.every(({ at }) => Math.abs(at - lane.at) >= size)) named.push(lane);
  return named.toSorted((a, b) => a.at - b.at);
}

/** The paragraphs whose numbers stand clear of the last that is printed. */
function numbersWithRoom({ paragraphs }: Score, down: boolean): Score['paragraphs'] {
  let free = -Infinity;
  return paragraphs.filter(({ number, at }) => {
    if (at < free) return false;
    free = at + (down ? LABEL + 2 : textWidth(String(number), LABEL) + 4);
    return true;
  });
}
