/** The collections: a loader and a schema each. What the fields mean stands in `schemas/`. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import {
  articleLoader,
  folderLoader,
  ledgerLoader,
  methodLoader,
  siteLoader,
} from './reading/content-loader.ts';
import { actorSchema } from './schemas/actor.ts';
import { articleSchema } from './schemas/article.ts';
import { claimSchema } from './schemas/claim.ts';
import { eventSchema } from './schemas/event.ts';
import { evidenceSchema } from './schemas/evidence.ts';
import { ledgerSchema, storedFields } from './schemas/ledger.ts';
import { methodSchema } from './schemas/method.ts';
import { siteSchema } from './schemas/site.ts';
import { statementSchema } from './schemas/statement.ts';

/** A content file as stored: its fields, its note, and its blockquotes. */
const entryOf = <Schema extends z.ZodType>(data: Schema) => z.object({ ...storedFields, data });

export const collections = {
  site: defineCollection({ loader: siteLoader(), schema: entryOf(siteSchema) }),
  method: defineCollection({ loader: methodLoader(), schema: entryOf(methodSchema) }),
  article: defineCollection({
    loader: articleLoader(),
    schema: entryOf(articleSchema).extend({ paragraphs: z.array(z.string()) }),
  }),
  actors: defineCollection({ loader: folderLoader('actors'), schema: entryOf(actorSchema) }),
  statements: defineCollection({ loader: folderLoader('statements'), schema: entryOf(statementSchema) }),
  claims: defineCollection({ loader: folderLoader('claims'), schema: entryOf(claimSchema) }),
  events: defineCollection({ loader: folderLoader('events'), schema: entryOf(eventSchema) }),
  evidence: defineCollection({ loader: folderLoader('evidence'), schema: entryOf(evidenceSchema) }),
  ledger: defineCollection({ loader: ledgerLoader(), schema: ledgerSchema }),
};
