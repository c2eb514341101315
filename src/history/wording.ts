/**
 * The wording of a permalink and its `hash8`: the first 8 hexadecimal digits of the SHA-256 of canonical JSON
 * (RFC 8785) over texts in Unicode NFC. No offsets, sentence ids, links or notes, so that moving a paragraph
 * changes nothing.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Claim, Statement } from '../schemas/analysis.ts';

/** What is hashed for a statement, as actor ids and texts. */
export interface StatementWording {
  sources: string[];
  via: string[];
  form: string;
  cue: string[];
  passages: string[];
  hedges: string[];
}

/** What is hashed for a claim. */
export interface ClaimWording {
  text: string;
  kind: string;
  status: string;
}

/** The wording of a statement: texts instead of places, actors instead of relayers with their basis. */
export function statementWording(
  statement: Pick<Statement, 'sources' | 'via' | 'form' | 'cue' | 'passages' | 'hedges'>,
): StatementWording {
  const texts = (spans: Statement['passages']): string[] => spans.map(({ text }) => text);
  return {
    sources: statement.sources,
    via: statement.via.map(({ actor }) => actor),
    form: statement.form,
    cue: texts(statement.cue),
    passages: texts(statement.passages),
    hedges: texts(statement.hedges),
  };
}

/** The wording of a claim. */
export function claimWording({ text, kind, status }: Pick<Claim, 'text' | 'kind' | 'status'>): ClaimWording {
  return { text, kind, status };
}

/** Every string in Unicode NFC; lists keep their order. */
export function normalizeWording<T extends StatementWording | ClaimWording>(wording: T): T {
  const normal = (value: unknown): unknown =>
    typeof value === 'string' ? value.normalize('NFC') : Array.isArray(value) ? value.map(normal) : value;
  return Object.fromEntries(
    Object.entries(wording).map(([key, value]) => [key, normal(value)]),
  ) as unknown as T;
}

/** `hash8` of a wording. */
export function hashWording(wording: StatementWording | ClaimWording): string {
  const json = canonicalize(normalizeWording(wording)) ?? '';
  return createHash('sha256').update(json, 'utf8').digest('hex').slice(0, 8);
}
