/** What a content folder is made of, and what each of its files must be. */
import { actorSchema } from '../schemas/actor.ts';
import { articleSchema } from '../schemas/article.ts';
import { claimSchema } from '../schemas/claim.ts';
import { eventSchema } from '../schemas/event.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { methodSchema } from '../schemas/method.ts';
import { siteSchema } from '../schemas/site.ts';
import { statementSchema } from '../schemas/statement.ts';

/** The folders of a content folder, and what each of their files must be. */
export const COLLECTIONS = {
  actors: actorSchema,
  statements: statementSchema,
  claims: claimSchema,
  events: eventSchema,
  evidence: evidenceSchema,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;

/** The single files of a content folder. */
export const SINGLE_FILES = { site: siteSchema, method: methodSchema, article: articleSchema } as const;
export type SingleName = keyof typeof SINGLE_FILES;
