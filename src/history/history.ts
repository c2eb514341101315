/**
 * The history of every permalink: what was published under it, and when. Append-only, one JSON object a line,
 * committed with the content, so that a lost or recycled id is caught and a pinned wording can be shown.
 */
import { z } from 'astro/zod';
import { day, permalinkId } from '../schemas/fields.ts';

/** One line of `history/statements.jsonl` or `history/claims.jsonl`. */
export const historyLineSchema = z.strictObject({
  /** Whether the id is a statement's or a claim's. */
  what: z.enum(['statement', 'claim']),
  id: permalinkId,
  /** The day it was recorded. */
  date: day,
  /** `hash8` of the recorded fields; null where the line records a withdrawal. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .nullable(),
  /** The hashed fields themselves, so that the wording can be shown again; for a withdrawal, its reason and successor. */
  fields: z.record(z.string(), z.json()),
});
export type HistoryLine = z.infer<typeof historyLineSchema>;

/** The last line recorded for each id, by id. */
export function lastRecorded(history: readonly HistoryLine[]): Map<string, HistoryLine> {
  return new Map(history.map((line) => [line.id, line]));
}
