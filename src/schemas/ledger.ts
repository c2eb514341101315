/** What the content store keeps beside the entries: problems, withdrawals, history, and how large each collection is. */
import { z } from 'astro/zod';
import { historyLineSchema } from '../history/history.ts';
import { PROBLEM_KINDS, type ProblemKind } from '../problems/kinds.ts';
import { withdrawnSchema } from './statement.ts';

/** What is stored of every content file besides its fields. */
export const storedFields = { file: z.string(), note: z.string(), quotes: z.array(z.string()) };

export const ledgerSchema = z.object({
  /** Only in live editing: a build stops before it. */
  problems: z.array(
    z.object({
      kind: z.enum(Object.keys(PROBLEM_KINDS) as [ProblemKind, ...ProblemKind[]]),
      file: z.string(),
      line: z.int(),
      column: z.int(),
      message: z.string(),
      hint: z.string(),
    }),
  ),
  withdrawn: z.array(
    z.object({ ...storedFields, data: withdrawnSchema, what: z.enum(['statement', 'claim']) }),
  ),
  history: z.array(historyLineSchema),
  /** Entries of each collection: Astro warns when an empty one is asked for. */
  sizes: z.record(z.string(), z.int()),
});
