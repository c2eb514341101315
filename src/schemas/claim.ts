/** `claims/*.md`: what is asserted, as one checkable proposition. The body is the reasoning for its status. */
import { z } from 'astro/zod';
import { day, evidenceUse, permalinkId, sentenceId, words } from './fields.ts';

export const CLAIM_KINDS = ['fact', 'prediction', 'cause', 'judgement', 'proposal'] as const;
/** In the order of the claims table: what holds, what does not, what is not known, what is nobody's to know. */
export const CLAIM_STATUSES = [
  'supported',
  'contradicted',
  'disputed',
  'unverified',
  'open',
  'opinion',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const claimSchema = z.strictObject({
  /** The permalink's id. */
  id: permalinkId,
  /** The proposition in one plain sentence that stands alone, without its hedge. */
  text: words,
  /** What sort of proposition it is. */
  kind: z.enum(CLAIM_KINDS),
  /** How it holds up on the day of the review, and only from the evidence listed. */
  status: z.enum(CLAIM_STATUSES),
  /** What was known on the day of the article; null where the evidence does not tell. */
  atPublication: z.enum(CLAIM_STATUSES).nullable().default(null),
  /** The day of the review. */
  reviewed: day,
  /** What would settle it; null for an opinion. */
  settles: words.nullable().default(null),
  /** Who asserts or denies it: statements, or sentences of the article's own voice. */
  assertions: z.array(
    z
      .strictObject({
        /** The `id` of an entry in `statements/`. */
        statement: permalinkId.nullable().default(null),
        /** A sentence in which the article asserts it in its own words, be it narration or what it says around a statement. */
        sentence: sentenceId.nullable().default(null),
        stance: z.enum(['asserts', 'denies']).default('asserts'),
      })
      .refine(
        (a) => (a.statement === null) !== (a.sentence === null),
        'must name either a `statement` or a `sentence`',
      ),
  ),
  /** The evidence for and against. */
  evidence: z.array(evidenceUse).default([]),
  /** True while no editor has accepted a drafted claim. */
  draft: z.boolean().default(false),
});
export type ClaimData = z.infer<typeof claimSchema>;
