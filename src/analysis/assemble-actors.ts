/** Actors and relations of the `Analysis`. */
import { ascending } from 'd3-array';
import { ACTOR_GROUPS } from '../schemas/actor.ts';
import type { Actor, Analysis, Sentence, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import type { ArticleText } from './article-text.ts';
import type { ContentEntries } from './entries.ts';
import { placeOfSentence } from './placed.ts';
import { startOf } from './statement-words.ts';

/** The code point at which each actor is first spoken of or speaks. */
function firstAppearances(
  statements: readonly Statement[],
  sentences: readonly Sentence[],
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const see = (actor: string, at: number): void => {
    first.set(actor, Math.min(first.get(actor) ?? Infinity, at));
  };
  for (const statement of statements) {
    for (const actor of [...statement.sources, ...statement.via.map((step) => step.actor)])
      see(actor, startOf(statement));
  }
  for (const { start, about } of sentences) for (const actor of about) see(actor, start);
  return first;
}

/** The actors: by group, and within it as they come into the text. */
export function actorsOf(
  { actors }: ContentEntries,
  statements: readonly Statement[],
  sentences: readonly Sentence[],
  urls: Urls,
): Actor[] {
  const first = firstAppearances(statements, sentences);
  return actors
    .map(({ data, note }): Actor => ({
      id: data.id,
      url: urls.absolute(urls.actor(data.id)),
      name: data.name,
      kind: data.kind,
      named: data.named,
      group: data.group,
      side: data.side,
      aliases: data.aliases,
      role: data.role,
      sameAs: data.sameAs,
      formerly: data.formerly,
      note,
    }))
    .sort(
      (a, b) =>
        ACTOR_GROUPS.indexOf(a.group) - ACTOR_GROUPS.indexOf(b.group) ||
        ascending(first.get(a.id) ?? Infinity, first.get(b.id) ?? Infinity) ||
        ascending(a.name, b.name),
    );
}

/** The relations, by the first sentence that each rests on. */
export function relationsOf(
  { actors }: ContentEntries,
  article: ArticleText,
  urls: Urls,
): Analysis['relations'] {
  const place = (sentence: string | undefined): number => placeOfSentence(sentence, article);
  return actors
    .flatMap(({ data }) =>
      data.relations.map(({ id, to, type, kind, sentences }) => ({
        id,
        url: urls.absolute(urls.relation(id)),
        from: data.id,
        to,
        type,
        kind,
        sentences: [...sentences].sort((a, b) => place(a) - place(b)),
      })),
    )
    .sort((a, b) => place(a.sentences[0]) - place(b.sentences[0]) || ascending(a.id, b.id));
}
