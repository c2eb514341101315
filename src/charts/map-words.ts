/** The map in words: its finding, its sentence, the names of its marks, and the same as a table. */
import { RELATION_TYPES } from '../schemas/actor.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, RELATION_WORDS, sayList, sayNumber } from '../words.ts';
import type { DrawingTable } from './drawing.ts';
import type { ActorMap, MapEdge, MapNode } from './map-assembly.ts';

/** The silent actor of whom most others speak, if two or more do. */
function mostTalkedAbout({ nodes, edges }: ActorMap): { node: MapNode; speakers: number } | undefined {
  const counts = nodes.map((node, n) => ({
    node,
    speakers: edges.filter(({ type, to }) => type === 'about' && to === n).length,
  }));
  return counts
    .filter(({ node, speakers }) => node.silent && speakers > 1)
    .sort((a, b) => b.speakers - a.speakers)[0];
}

/** The finding. */
export function mapTitle(map: ActorMap): string {
  const most = mostTalkedAbout(map);
  if (most)
    return `${most.node.actor.name} is talked about by ${countOf(most.speakers, 'actor')} and not given a word`;
  const relations = map.edges.filter(({ type }) => type === 'relation').length;
  if (map.nodes.length === 1) return `${map.nodes[0]?.actor.name ?? ''} is the only actor`;
  if (map.edges.length === 0)
    return `${capitalize(countOf(map.nodes.length, 'actor'))}, and no line between them`;
  return `${capitalize(countOf(map.nodes.length, 'actor'))}, ${countOf(relations, 'relation')}, and ${countOf(map.edges.length - relations, 'pair')} of whom one speaks about the other`;
}

/** The drawing in a few sentences. */
export function mapSummary({ nodes, edges, sides }: ActorMap): string {
  const relations = edges.filter((edge) => edge.type === 'relation');
  const types = RELATION_TYPES.map((type) => ({
    type,
    count: relations.filter(({ relation }) => relation.type === type).length,
  })).filter(({ count }) => count > 0);
  const hedged = relations.filter((edge) => edge.hedged).length;
  const silentSides = sides
    .map(({ side }) => ({ side, members: nodes.filter(({ actor }) => actor.side === side) }))
    .filter(({ members }) => members.length > 1 && members.every(({ silent }) => silent));
  const speaking = nodes.filter(({ silent }) => !silent).length;
  const pairs = edges.length - relations.length;
  return [
    nodes.length === 1
      ? `One actor, who ${speaking === 1 ? 'has the floor' : 'does not speak'}.`
      : speaking === nodes.length
        ? `${capitalize(countOf(nodes.length, 'actor'))}, and every one of them has the floor.`
        : `${capitalize(sayNumber(speaking))} of ${countOf(nodes.length, 'actor')} ${speaking === 1 ? 'has' : 'have'} the floor; the others are hollow.`,
    ...silentSides.map(
      ({ side, members }) => `Of the ${countOf(members.length, 'actor')} on the side “${side}”, none speaks.`,
    ),
    relations.length > 0
      ? `${capitalize(countOf(relations.length, 'relation'))}: ${sayList(types.map(({ type, count }) => `${sayNumber(count)} where one actor ${RELATION_WORDS[type]} another`))}${hedged > 0 ? `; ${sayNumber(hedged)} of them hedged` : ''}.`
      : nodes.length > 1
        ? 'The article reports no relation between them.'
        : '',
    pairs > 0
      ? `${capitalize(countOf(pairs, 'thin line'))} ${pairs === 1 ? 'says' : 'say'} who speaks about whom.`
      : nodes.length > 1
        ? 'None speaks about another.'
        : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Justin Trudeau: 127 words, 33 of them in quotation marks" */
export function nodeName({ actor, silent, words, quotedWords, wordsAbout, relayed }: MapNode): string {
  const own = silent
    ? 'no words of their own'
    : `${countOf(words, 'word')}${quotedWords > 0 ? `, ${sayNumber(quotedWords)} of them in quotation marks` : ''}`;
  return [
    `${actor.name}${actor.named ? '' : ' (unnamed)'}: ${own}`,
    ...(silent && wordsAbout > 0 ? [`others speak about them in ${countOf(wordsAbout, 'word')}`] : []),
    ...(relayed > 0 ? [`passing on ${countOf(relayed, 'statement')} of others`] : []),
  ].join('; ');
}

/** "North Korea sends troops to Russia: p8s1" */
export function edgeName(edge: MapEdge, nodes: readonly MapNode[]): string {
  const [from, to] = [nodes[edge.from]?.actor.name ?? '', nodes[edge.to]?.actor.name ?? ''];
  return edge.type === 'relation'
    ? `${from} ${edge.relation.kind} ${to}: ${edge.relation.sentences.join(', ')}`
    : `${from} ${verb(edge, nodes)} ${to}: ${countOf(edge.statements.length, 'statement')}`;
}

/** "speak about" for a group, "speaks about" for the others. */
function verb({ from }: MapEdge, nodes: readonly MapNode[]): string {
  return nodes[from]?.actor.kind === 'group' || nodes[from]?.actor.kind === 'force'
    ? 'speak about'
    : 'speaks about';
}

/** One row for each line. */
export function mapTable({ nodes, edges }: ActorMap, urls: Urls): DrawingTable {
  return {
    columns: ['From', 'Line', 'To', 'Rests on'],
    rows: edges.map((edge) => {
      const [from, to] = [nodes[edge.from]?.actor, nodes[edge.to]?.actor];
      const cell = (actor: MapNode['actor'] | undefined): { text: string; href: string } => ({
        text: actor?.name ?? '',
        href: urls.actor(actor?.id ?? ''),
      });
      return edge.type === 'relation'
        ? [
            cell(from),
            edge.relation.kind,
            cell(to),
            { text: edge.relation.sentences.join(', '), href: urls.place(edge.relation.sentences[0] ?? '') },
          ]
        : [
            cell(from),
            verb(edge, nodes),
            cell(to),
            {
              text: edge.statements.map(({ id }) => id).join(', '),
              href: urls.statement(edge.statements[0]?.id ?? ''),
            },
          ];
    }),
  };
}
