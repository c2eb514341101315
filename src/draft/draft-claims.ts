/** Claim stubs: few enough to be read, each one drafted from the content of one statement. */
import type { ArticleText } from '../analysis/article-text.ts';
import type { ClaimData } from '../schemas/claim.ts';
import { hasVerb } from './clauses.ts';
import { capitalise } from './describe-source.ts';
import type { DraftedStatement } from './draft-statements.ts';
import { readTokens } from './read-tokens.ts';
import type { Tagger } from './tagger.ts';

/** A claim as drafted. */
export interface DraftedClaim {
  text: string;
  kind: ClaimData['kind'];
  status: ClaimData['status'];
  statement: string;
  why: string;
}

const MOST = 8;
/** Adverbs that weaken and can be taken out without harm to the sentence. */
const ADVERBS =
  /\b(?:reportedly|allegedly|possibly|potentially|apparently|perhaps|probably|supposedly|purportedly)\s+/gi;

/** Chooses at most eight statements whose content can stand alone as a sentence, the surest first. */
export function draftClaims(
  article: ArticleText,
  statements: readonly DraftedStatement[],
  tag: Tagger | undefined,
): DraftedClaim[] {
  const chosen = statements
    .flatMap((statement, n) => {
      const [passage, ...more] = statement.passages;
      const [text = ''] = statement.quotes;
      const words = text.split(/\s+/).length;
      const { act, data } = statement;
      if (!passage || more.length > 0 || !act.clausal || act.stance || words < 6 || words > 45) return [];
      if (data.form === 'direct' && /\b(?:I|we|my|our|me|us|you|your)\b/i.test(text)) return [];
      // A pronoun at the beginning stands for something that the claim would not name.
      if (
        /^(?:["“'‘]|he\b|she\b|it\b|they\b|his\b|her\b|its\b|their\b|this\b|that\b|these\b|those\b|we\b|i\b|to\b|not\b|while\b|if\b|when\b|why\b|how\b|whether\b|who\b|what\b|where\b|there\b|and\b|but\b)/i.test(
          text,
        )
      )
        return [];
      const tokens = readTokens(article.text, passage, [], tag);
      return hasVerb(tokens, 0, tokens.length) && /^(?:direct|mixed|indirect)$/.test(data.form)
        ? [{ statement, n, text }]
        : [];
    })
    .sort((a, b) => b.statement.act.confidence - a.statement.act.confidence || a.n - b.n)
    .slice(0, MOST)
    .sort((a, b) => a.n - b.n);
  return chosen.map(({ statement, text }) => {
    const bare = text.replace(ADVERBS, '').replace(/[\s,;:–—-]+(?=["”'’»]*$)/u, '');
    const { kind, status, why } = judge(bare);
    return {
      text: capitalise(/[.!?…]["”'’»]*$/u.test(bare) ? bare : `${bare}.`),
      kind,
      status,
      statement: statement.data.id,
      why,
    };
  });
}

/** The kind of a claim by its verb and its adjectives; never more than a proposal. */
function judge(text: string): Pick<DraftedClaim, 'kind' | 'status' | 'why'> {
  if (/\b(?:should|must|ought|needs? to|has to|have to)\b/i.test(text))
    return { kind: 'proposal', status: 'opinion', why: 'it says what should be done' };
  if (/\b(?:will|would|could|may|might|going to|expected to)\b/i.test(text))
    return { kind: 'prediction', status: 'open', why: 'its verb looks ahead or weakens' };
  if (/\b(?:because|due to|caused|leads? to|led to|as a result)\b/i.test(text))
    return { kind: 'cause', status: 'unverified', why: 'it names a cause' };
  if (
    /\b(?:best|worst|better|worse|important|dangerous|unfair|fair|wrong|right|unacceptable|great|terrible|disappointing|legitimate|courageous|crazy|beautiful)\b/i.test(
      text,
    )
  )
    return { kind: 'judgement', status: 'opinion', why: 'it has a word of praise or blame' };
  return { kind: 'fact', status: 'unverified', why: 'it could be checked' };
}
