/** `actors/*.md`: everyone who speaks or is spoken about, unnamed groups too. The body is a note for readers. */
import { z } from 'astro/zod';
import { httpUrl, onceEach, sentenceId, slug, words } from './fields.ts';

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
  /** Its id, used in the fragment `/map/#r-<id>`. */
  id: slug,
  /** The actor it leads to: the `id` of an entry in `actors/`. */
  to: z.string(),
  /**
   * Which of five kinds it is: `part-of` (belongs to, holds an office in or speaks for), `with` (talks to, agrees with or is
   * allied with), `supports` (gives help to), `against` (acts or speaks against), `acts-on` (anything else that one does to
   * the other).
   */
  type: z.enum(RELATION_TYPES),
  /** The same as a short verb phrase, in the article's words where it can be: "speaks for", "could put pressure on". */
  kind: words,
  /** The sentences of the article it rests on. */
  sentences: onceEach(sentenceId).min(1),
});

export const actorSchema = z.strictObject({
  /** The slug of the actor's page. */
  id: slug,
  /** The name as an editor would write it. */
  name: words,
  /** What the actor is. */
  kind: z.enum(ACTOR_KINDS),
  /** False for a group whose speakers have no name ("some analysts", "Pentagon spokespersons"). */
  named: z.boolean(),
  /** Where the actor is listed. */
  group: z.enum(ACTOR_GROUPS),
  /** The editor's word for the side of the story, for the map; null where there is none. */
  side: words.nullable().default(null),
  /** Other names a reader would type. */
  aliases: z.array(words).default([]),
  /** Who they are at the date of the article, in a few words. */
  role: words,
  /** The same actor elsewhere (Wikidata and the like). */
  sameAs: z.array(httpUrl).default([]),
  /** Slugs this actor had before; each leaves a page that leads on. */
  formerly: z.array(slug).default([]),
  /** Edges from this actor. */
  relations: z.array(relationSchema).default([]),
});
export type ActorData = z.infer<typeof actorSchema>;
