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
  id: permalinkId.describe(
    'The id of its permalink. It stays when the file is renamed or the text corrected.',
  ),
  text: words.describe('The proposition in one plain sentence that stands alone, without its hedge.'),
  kind: z.enum(CLAIM_KINDS).describe('What sort of proposition it is.'),
  status: z
    .enum(CLAIM_STATUSES)
    .describe(
      'How it holds up on the day of the review, and only from the evidence listed. `supported` needs evidence that supports, `contradicted` evidence that contradicts, `disputed` either. `unverified`: it can be checked, and nothing was found; `open`: a prediction that the day of the review cannot settle; `opinion`: a judgement or a proposal.',
    ),
  atPublication: z
    .enum(CLAIM_STATUSES)
    .nullable()
    .default(null)
    .describe('How it stood on the day of the article; `null` where the evidence does not tell.'),
  reviewed: day.describe('The day of the review, `YYYY-MM-DD`.'),
  settles: words.nullable().default(null).describe('What would settle it; `null` for an opinion.'),
  assertions: z
    .array(
      z
        .strictObject({
          statement: permalinkId
            .meta({ 'x-names': 'statements' })
            .nullable()
            .default(null)
            .describe('The statement that makes it: the `id` of an entry in `statements/`.'),
          sentence: sentenceId
            .nullable()
            .default(null)
            .describe(
              'Or a sentence in which the article makes it in its own words, be it narration or what it says around a statement.',
            ),
          stance: z
            .enum(['asserts', 'denies'])
            .default('asserts')
            .describe('Whether it is asserted there or denied.'),
        })
        .refine(
          (a) => (a.statement === null) !== (a.sentence === null),
          'must name either a `statement` or a `sentence`',
        ),
    )
    .describe('Who asserts or denies it: statements, or sentences of the article’s own voice.'),
  evidence: z.array(evidenceUse).default([]).describe('The evidence for and against.'),
  draft: z
    .boolean()
    .default(false)
    .describe('`true` while no editor has accepted a drafted claim; take the line out to accept it.'),
});
export type ClaimData = z.infer<typeof claimSchema>;
