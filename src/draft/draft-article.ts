/** An article's text in, a content folder out: every file as a path and a text. Pure; nothing is written here. */
import { createHash } from 'node:crypto';
import { placeSentences, type ArticleText } from '../analysis/article-text.ts';
import { freeId } from '../analysis/check-ids.ts';
import type { Act } from './act.ts';
import { draftClaims, type DraftedClaim } from './draft-claims.ts';
import { draftNarration, type DraftedNarration } from './draft-narration.ts';
import { draftStatement, type DraftedStatement } from './draft-statements.ts';
import { findActs } from './find-acts.ts';
import { nameSources, type DraftedActor, type NamedSource } from './name-sources.ts';
import type { PlainArticle } from './read-plain-text.ts';
import type { Tagger } from './tagger.ts';
import { unreadSentences, type StatementPlace, type UnreadSentence } from './unread-sentences.ts';

/** Everything that was drafted, before it is written as files. */
export interface Draft {
  plain: PlainArticle;
  article: ArticleText;
  sha256: string;
  actors: DraftedActor[];
  statements: DraftedStatement[];
  claims: (DraftedClaim & { id: string })[];
  narration: DraftedNarration;
  /** What an editor should read first of what is in no statement. */
  unread: UnreadSentence[];
}

/** How a draft is made. */
export interface DraftOptions {
  /** Parts of speech; left out, they are guessed. */
  tag?: Tagger | undefined;
  /** Told which share of the work is done. */
  progress?: ((share: number) => void) | undefined;
}

/** Drafts an article. Whatever the text: every sentence is accounted for, and every span is a slice of it. */
export function draftArticle(plain: PlainArticle, { tag, progress }: DraftOptions = {}): Draft {
  const article = placeSentences(plain.paragraphs, plain.language);
  const found = findActs(
    article,
    tag,
    progress &&
      ((share) => {
        progress(share * 0.7);
      }),
  );
  const { actors, sourceOf } = nameSources(article, found.acts, found.readings);
  const taken = new Set<string>();
  const statements = found.acts.flatMap((act, n) => {
    if (n % 100 === 0) progress?.(0.7 + (0.3 * n) / found.acts.length);
    const source = sourceOf.get(act) as NamedSource;
    const id = freeId(taken);
    const statement = draftStatement(id, act, source, actors, article);
    if (!statement || overlapsAnother(statement, act)) return [];
    taken.add(id);
    return [statement];
  });
  const used = new Set(
    statements.flatMap(({ data }) => [...data.sources, ...data.via.map(({ actor }) => actor), ...data.about]),
  );
  const claims = draftClaims(article, statements, tag).map((claim) => {
    const id = freeId(taken);
    taken.add(id);
    return { ...claim, id };
  });
  return {
    plain,
    article,
    sha256: createHash('sha256').update(article.text, 'utf8').digest('hex'),
    actors: actors.filter(({ id }) => used.has(id)),
    statements,
    claims,
    narration: draftNarration(article, statements, found.readings),
    unread: unreadSentences(article, found.readings, statements.map(placeOf)),
  };
}

/** Where a statement stands; of a cue that had to be left out in part, all of it. */
function placeOf({ data, act, passages }: DraftedStatement): StatementPlace {
  return { cue: data.cue.length > 0 ? act.cue : [], passages };
}

/** A statement must not have its own cue or source as its content. */
function overlapsAnother({ passages }: DraftedStatement, { cue }: Act): boolean {
  return passages.some((passage) => cue.some((range) => range.from < passage.to && range.to > passage.from));
}
