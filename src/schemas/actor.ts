/** `actors/*.md`: everyone who speaks or is spoken about, unnamed groups too. The body is a note for readers. */
import { z } from 'astro/zod';
import { actorId, httpUrl, onceEach, sentenceId, slug, words } from './fields.ts';

/** What an actor is. */
export const ACTOR_KINDS = [
  'person',
  'office',
  'government',
  'agency',
  'body',
  'alliance',
  'force',
  'group',
] as const;
/** Where an actor is listed. */
export const ACTOR_GROUPS = ['people', 'institutions', 'unnamed'] as const;

/** What an actor is to another: the kinds of line that the map tells apart, in the order of its legend. */
export const RELATION_TYPES = ['part-of', 'with', 'supports', 'against', 'acts-on'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The role of a drafted actor of whom the article does not say what they are. */
export const UNDESCRIBED = 'Not described yet';

/** An edge from this actor to another, which always names the sentences it rests on. */
export const relationSchema = z.strictObject({
  id: slug.describe('Its id, in the address `/map/#r-<id>`.'),
  to: actorId.describe('The actor it leads to: the `id` of an entry in `actors/`.'),
  type: z
    .enum(RELATION_TYPES)
    .describe(
      'The line it gets on the map. `part-of`: this actor belongs to, holds an office in or speaks for the other; `with`: talks to, agrees with or is allied with it; `supports`: gives help to it; `against`: acts or speaks against it; `acts-on`: does anything else to it.',
    ),
  kind: words.describe(
    'The same as a short phrase that reads between the two names, with the hedge where the article has one: "speaks for", "could put pressure on".',
  ),
  sentences: onceEach(sentenceId).min(1).describe('The sentences of the article it rests on.'),
});

export const actorSchema = z.strictObject({
  id: slug.describe('The slug of the actor’s page, by which other files name them.'),
  name: words.describe('The name as an editor would write it.'),
  kind: z.enum(ACTOR_KINDS).describe('What the actor is.'),
  named: z
    .boolean()
    .describe('`false` where the speakers have no name: "some analysts", "Pentagon spokespersons".'),
  group: z.enum(ACTOR_GROUPS).describe('Where the actor is listed.'),
  side: words
    .nullable()
    .default(null)
    .describe('Your word for the side of the story they are on, for the map; `null` where there is none.'),
  aliases: z
    .array(words)
    .default([])
    .describe('Other names that a reader would type, or that the article uses.'),
  role: words.describe('Who they are at the date of the article, in a few words.'),
  sameAs: z
    .array(httpUrl)
    .default([])
    .describe('Addresses of the same actor elsewhere: Wikidata and the like.'),
  formerly: z
    .array(slug)
    .default([])
    .describe('Slugs that this actor had before; each leaves a page that leads on.'),
  relations: z.array(relationSchema).default([]).describe('Lines on the map from this actor to others.'),
});
export type ActorData = z.infer<typeof actorSchema>;
