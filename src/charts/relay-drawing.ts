/** Draws the relay picture: streams in the shapes of the score, hands they pass through as bars, the article as the last. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { statementWords, wordsOfAll } from '../analysis/statement-words.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, FORM_WORDS, sayList, sayNumber } from '../words.ts';
import type { Drawing, DrawingTable } from './drawing.ts';
import { round } from './round.ts';
import { relayLayout, type Relay, type RelayNode, type Strand } from './relay-layout.ts';
import { markOf, rectangle, sayMark } from './small-mark.ts';

const SIZE = 12;
const LINE = 15;
const BAR = 6;
const STROKE = 4;

/** The relay picture for wide screens and for phones. */
export function drawRelay(index: AnalysisIndex, urls: Urls): Drawing {
  const wide = relayLayout(index, {
    width: 1150,
    label: 240,
    relayLabel: 170,
    size: SIZE,
    height: 460,
    end: 46,
  });
  const narrow = relayLayout(index, {
    width: 340,
    label: 128,
    relayLabel: 90,
    size: SIZE,
    height: 460,
    end: 24,
  });
  return {
    name: 'relay',
    ...sayRelay(index, wide),
    pictures: [
      { svg: picture(wide, urls, true), use: 'wide' },
      { svg: picture(narrow, urls, false), use: 'narrow' },
    ],
    key: [
      ['quoted', { kind: 'direct' }],
      ['paraphrased', { kind: 'indirect' }],
      ['stance only', { kind: 'attitude' }],
      ['hedged', { kind: 'indirect', hedged: true }],
    ],
    table: tableOf(index, wide, urls),
  };
}

function sayRelay(index: AnalysisIndex, { sources }: Relay): { title: string; summary: string } {
  const { statements } = index.analysis;
  const relayed = statements.filter(({ via }) => via.length > 0);
  const all = wordsOfAll(statements);
  const carried = wordsOfAll(relayed);
  const relayers = index.analysis.actors.filter(({ id }) => index.relayedBy(id).length > 0);
  const title =
    carried.words === 0
      ? `As far as the article says, all ${countOf(all.words, 'reported word')} came from the sources themselves`
      : `${capitalize(sayNumber(carried.words))} of ${countOf(all.words, 'reported word')} came through somebody else`;
  const through = relayers.map(
    ({ id, name }) =>
      `${name} passed on ${countOf(index.relayedBy(id).length, 'statement')} (${countOf(wordsOfAll(index.relayedBy(id)).words, 'word')})`,
  );
  return {
    title,
    summary: [
      `Every statement as a stream from one of ${countOf(sources.length, 'source')} on the left into the article on the right, as wide as its words are many; a joint statement is shared out among its sources.`,
      relayers.length > 0 && `${sayList(through)}.`,
      carried.words > 0 &&
        all.quoted > 0 &&
        `Of ${countOf(all.quoted, 'word')} in quotation marks, ${sayNumber(carried.quoted)} came that way.`,
      relayers.length > 0 &&
        'A solid bar: the sentence names who passed it on. A hollow one: it is inferred from another sentence.',
    ]
      .filter((part) => part !== false)
      .join(' '),
  };
}

function picture(relay: Relay, urls: Urls, wide: boolean): Element {
  const { width, height, strands, sources, relayers, article, columns } = relay;
  const heading = (x: number, anchor: 'start' | 'middle' | 'end', text: string): Element =>
    s('text', { class: 'd-label quiet', x, y: SIZE, 'text-anchor': anchor }, text);
  return s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'How the words reached the article' },
    [
      heading(sources[0]?.label.x ?? 0, 'end', 'from'),
      ...(columns.length > 0 ? [heading(columns.at(-1) ?? 0, 'middle', 'through')] : []),
      heading(width, 'end', wide ? 'into the article' : 'article'),
      ...strands.map((strand) => stream(strand, urls)),
      ...barShapes([...sources, ...relayers]),
      s('path', {
        class: 'd-own',
        d: rectangle({ x: article.x, y: article.y, width: BAR, height: article.height }),
      }),
      s(
        'g',
        { 'text-anchor': 'end' },
        sources.map((node) => label(node, urls, '')),
      ),
      s(
        'g',
        { 'text-anchor': 'middle' },
        relayers.map((node) => label(node, urls, ' strong')),
      ),
    ],
  );
}

const OUTLINES = {
  direct: 'd-quoted',
  mixed: 'd-stream',
  indirect: 'd-stream',
  attitude: 'd-stream d-dots',
} as const;

function stream({ statement, source, path, quoted, end }: Strand, urls: Urls): Element {
  return s('a', { href: urls.statement(statement.id), 'aria-label': streamName(statement, source.name) }, [
    s('path', { class: OUTLINES[statement.form], d: path }),
    quoted === '' ? null : s('path', { class: 'd-quoted thin', d: quoted }),
    statement.hedges.length === 0
      ? null
      : s('path', { class: statement.form === 'direct' ? 'd-hatch deep' : 'd-hatch', d: strokes(end) }),
  ]);
}

/** Slanted strokes, all the same, that stay within a rectangle. */
function strokes({ x, y, width, height }: Strand['end']): string {
  const slant = Math.min(height, Math.round(width / 2));
  const count = Math.floor((width - slant) / STROKE);
  return `M${x} ${y + height}l${slant}-${height}${`m${STROKE - slant} ${height}l${slant}-${height}`.repeat(count)}`;
}

function streamName(statement: Statement, source: string): string {
  return `${source}, ${sayMark(markOf(statement))}, ${countOf(statementWords(statement).words, 'word')}: ${statement.sentences.join(', ')}`;
}

/** One path for all the solid bars and one for the hollow ones. */
function barShapes(nodes: readonly RelayNode[]): Element[] {
  const bars = nodes.flatMap((node) => node.bars);
  return [false, true].flatMap((hollow) => {
    const d = bars
      .filter(({ inferred }) => inferred === hollow)
      .map(({ x, y, height }) => rectangle({ x: x - BAR / 2, y, width: BAR, height }))
      .join('');
    return d === '' ? [] : [s('path', { class: hollow ? 'd-hollow' : 'd-own', d })];
  });
}

function label({ actor, lines, label: { x, y } }: RelayNode, urls: Urls, weight: string): Element {
  const classes = `d-label${actor.named ? '' : ' quiet unnamed'}${weight}`;
  return s(
    'a',
    { href: urls.actor(actor.id) },
    lines.map((line, n) => s('text', { class: classes, x, y: y + n * LINE }, line)),
  );
}

function tableOf(index: AnalysisIndex, { strands }: Relay, urls: Urls): DrawingTable {
  return {
    columns: ['Statement', 'Source', 'Through', 'How that is known', 'Words', 'Form'],
    rows: strands.map(({ statement, source, words }) => [
      { text: statement.sentences.join(', '), href: urls.statement(statement.id) },
      source.name,
      sayList(statement.via.map(({ actor }) => index.actor(actor).name)),
      sayList(
        statement.via.map(({ basis, sentence }) =>
          basis === 'sentence' ? 'named in the sentence' : `inferred from ${sentence}`,
        ),
      ),
      String(round(words)),
      FORM_WORDS[statement.form].adverb,
    ]),
  };
}
