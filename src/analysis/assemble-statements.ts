/** Statements and claims of the `Analysis`. */
import { ascending } from 'd3-array';
import type { Range, Span } from '../anchoring/code-points.ts';
import { claimWording, hashWording, statementWording } from '../history/wording.ts';
import type { Claim, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import type { ContentEntries } from './entries.ts';
import { placeOfSentence, type Placed } from './placed.ts';
import { endOf, startOf } from './statement-words.ts';

/** Whether a wording of an id is in the history. */
function isRecorded({ history }: ContentEntries): (id: string, version: string) => boolean {
  const recorded = new Set(history.map(({ id, hash }) => `${id} ${hash ?? ''}`));
  return (id, version) => recorded.has(`${id} ${version}`);
}

/** The statements, by their places; their claims are filled in by `claimsOf`. */
export function statementsOf(
  entries: ContentEntries,
  { article, anchored }: Placed,
  urls: Urls,
): Statement[] {
  const recorded = isRecorded(entries);
  const spans = (ranges: readonly Range[]): Span[] => ranges.map((range) => article.codePoints.span(range));
  return [...anchored]
    .map(([{ data, note }, anchors]): Statement => {
      const words = {
        sources: data.sources,
        via: data.via,
        form: data.form,
        cue: spans(anchors.cue),
        passages: spans(anchors.passages),
        hedges: spans(anchors.hedges),
      };
      const version = hashWording(statementWording(words));
      return {
        id: data.id,
        url: urls.absolute(urls.statement(data.id)),
        sources: words.sources,
        via: words.via,
        form: words.form,
        cue: words.cue,
        passages: words.passages,
        quoted: spans(anchors.quoted),
        hedges: words.hedges,
        sentences: anchors.sentences.map(({ id }) => id),
        about: data.about,
        claims: [],
        said: data.said,
        attribution: data.attribution,
        note,
        draft: data.draft !== false,
        version,
        recorded: recorded(data.id, version),
      };
    })
    .sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || ascending(a.id, b.id));
}

/** The claims, by the first place that asserts or denies them; each statement gets the ids of its own, in that order. */
export function claimsOf(
  entries: ContentEntries,
  statements: readonly Statement[],
  { article }: Placed,
  urls: Urls,
): Claim[] {
  const recorded = isRecorded(entries);
  const starts = new Map(statements.map((statement) => [statement.id, startOf(statement)]));
  const startOfSentence = (id: string | null): number =>
    article.codePoints.toCodePoint(placeOfSentence(id, article));
  const places = new Map(
    entries.claims.map(({ data }) => [
      data.id,
      Math.min(
        ...data.assertions.map(({ statement, sentence }) =>
          statement === null ? startOfSentence(sentence) : (starts.get(statement) ?? Infinity),
        ),
      ),
    ]),
  );
  const placeOfClaim = ({ id }: Claim): number => places.get(id) ?? Infinity;
  const claims = entries.claims
    .map(({ data, note }): Claim => {
      const version = hashWording(claimWording(data));
      return {
        id: data.id,
        url: urls.absolute(urls.claim(data.id)),
        text: data.text,
        kind: data.kind,
        status: data.status,
        atPublication: data.atPublication,
        reviewed: data.reviewed,
        reasoning: note,
        draft: data.draft,
        settles: data.settles,
        assertions: data.assertions,
        evidence: data.evidence,
        version,
        recorded: recorded(data.id, version),
      };
    })
    .sort((a, b) => ascending(placeOfClaim(a), placeOfClaim(b)) || ascending(a.text, b.text));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  for (const { id, assertions } of claims) {
    for (const statement of new Set(assertions.map((assertion) => assertion.statement)))
      if (statement !== null) byId.get(statement)?.claims.push(id);
  }
  return claims;
}
