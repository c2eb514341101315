/** The names beside the score: of the lanes, their groups and the ground, and the numbers of the paragraphs. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Urls } from '../urls.ts';
import { GROUP_WORDS } from '../words.ts';
import { round } from './round.ts';
import type { Score, ScoreLane } from './score-layout.ts';
import type { Manner } from './score-shapes.ts';
import { fitText, textWidth } from './text-width.ts';

/** Font size of the names beside the score across. */
export const LABEL = 12;

/** Names that stand upright above lanes 11 units apart; `.d-label.upright` says the same. */
export const UPRIGHT_LABEL = 10;

/** What the longest of these may take. */
export const LONGEST_UPRIGHT = 200;

/** A lane of the score across; a heading takes as much. */
export const LANE = 14;

/** What the ground is called. */
export const OWN = 'The article itself';

/** All that is written beside a score; across, the names of lanes are links. */
export function labels(score: Score, manner: Manner, urls: Urls): Element[] {
  const { down, offsetX, offsetY } = manner;
  const size = down ? UPRIGHT_LABEL : LABEL;
  const most = down ? LONGEST_UPRIGHT : offsetX - 12;
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
export function withoutAddition(name: string, size: number, most: number): string {
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
