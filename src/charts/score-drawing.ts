/** Draws the score: across for wide screens, upright for phones; every mark is a link with a name. */
import type { Element } from 'hast';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { figuresOf } from '../analysis/findings.ts';
import { statementsByForm } from '../analysis/statement-lists.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, FORM_WORDS, sayList, sayNumber } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { LABEL, LANE, LONGEST_UPRIGHT, OWN, UPRIGHT_LABEL, withoutAddition } from './score-labels.ts';
import { scoreLayout, type Score } from './score-layout.ts';
import { drawLaneGround, picture } from './score-picture.ts';
import type { Manner } from './score-shapes.ts';
import { inCommon } from './svg-markup.ts';
import { textWidth } from './text-width.ts';

/** What the longest name may take beside it. */
const LONGEST = 236;

/** Regular and italic names take at most so much of what `textWidth` allows for semibold ones (measured: 0.79 to 0.92). */
const REGULAR = 0.93;

/** The whole score, across and upright. */
export function drawScore(index: AnalysisIndex, urls: Urls): Drawing {
  const figures = figuresOf(index);
  const across = scoreLayout(index, { length: 930, lane: LANE, paragraphGap: 4, groupGap: 20 });
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
          { down: false, half: 5, offsetX: Math.ceil(Math.min(longest, LONGEST)) + 12, offsetY: LANE + 2 },
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
            offsetX: 22.5,
            offsetY: Math.ceil(Math.min((longest * UPRIGHT_LABEL) / LABEL, LONGEST_UPRIGHT) * REGULAR) + 8,
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
  const said = index.saidBy(actor);
  const { name } = index.actor(actor);
  return {
    name: 'lane',
    title: `Where ${name} has the floor`,
    summary: `${capitalize(countOf(said.length, 'statement'))} by ${name} in the course of the article: ${sayList([...new Set(said.map(({ sentences }) => sentences[0] ?? ''))])}. The row under the marks is the whole article; where it stands out, it speaks for itself.`,
    pictures: [
      { svg: lanePicture(index, wide, urls), use: 'wide' },
      { svg: lanePicture(index, narrow, urls), use: 'narrow' },
    ],
    table: scoreTable(wide, urls),
  };
}

const LANE_MANNER: Manner = { down: false, half: 8, offsetX: 2, offsetY: 2 };

/** The grounds of the lanes, the same for all actors, by the sub-path and the length of the picture. */
const laneGrounds = new WeakMap<AnalysisIndex, Map<string, Element>>();

function lanePicture(index: AnalysisIndex, score: Score, urls: Urls): Element {
  const grounds = laneGrounds.get(index) ?? new Map<string, Element>();
  laneGrounds.set(index, grounds);
  const key = `${urls.home} ${score.length}`;
  const ground = grounds.get(key) ?? inCommon(drawLaneGround(score, LANE_MANNER, urls));
  grounds.set(key, ground);
  return picture(score, LANE_MANNER, urls, ground);
}

/** Lanes of the upright score, so that all of them fit a phone; in whole units, which weigh less. */
function uprightLane(lanes: number): number {
  return Math.max(6, Math.min(22, Math.floor(300 / Math.max(lanes, 1))));
}

function formsInWords(index: AnalysisIndex): string {
  return sayList(
    statementsByForm(index).map(
      ({ form, statements }) => `${sayNumber(statements.length)} ${FORM_WORDS[form].adverb}`,
    ),
  );
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
