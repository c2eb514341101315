/**
 * The wording of a permalink and its `hash8`: the first 8 hexadecimal digits of the SHA-256 of canonical JSON
 * (RFC 8785) over texts in Unicode NFC. No offsets, sentence ids, links or notes, so that moving a paragraph
 * changes nothing.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

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
