/**
 * The kinds of values that several schemas share. `astro/zod` alone, so that the command line and the tests
 * can use them without Astro.
 */
import { z } from 'astro/zod';
import { readEdtf } from './read-edtf.ts';

/** A text that says something: spaces alone are as good as nothing. */
export const words = z.string().regex(/\S/, 'must not be empty');

/** The alphabet of permalink ids: no vowels, no look-alikes, so that no id reads as a word. */
export const PERMALINK_SIGNS = '23456789bcdfghjkmnpqrstvwxyz';

/** A whole permalink id. */
export const PERMALINK_ID = new RegExp(`^[${PERMALINK_SIGNS}]{4,6}$`);
const PERMALINK_RULE = `must be 4 to 6 characters of ${PERMALINK_SIGNS}`;

/**
 * A permalink's id, written by hand or by the tool, never made from position, wording or speaker. One of digits
 * alone is read by YAML as a number and taken as it was written.
 */
export const permalinkId = z
  .union([z.string(), z.number().transform(String)], PERMALINK_RULE)
  .refine((id) => PERMALINK_ID.test(id), PERMALINK_RULE)
  // For the JSON Schemas, as below. A pattern binds strings alone: an id of digits passes there.
  .meta({ pattern: PERMALINK_ID.source });

const SLUG_RULE = 'must be lower-case letters, digits and single hyphens, such as `justin-trudeau`';
/** An id used in addresses of actors, and in fragments of events and relations: lower-case words joined by hyphens. */
export const slug = z.string(SLUG_RULE).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, SLUG_RULE);

const SENTENCE_RULE = 'must be a sentence id such as `p7s1`: paragraph 7, sentence 1';
/** The position of a sentence: `p7s1` is the first sentence of the seventh paragraph. */
export const sentenceId = z
  .string(SENTENCE_RULE)
  .regex(/^p[1-9]\d*s[1-9]\d*$/, SENTENCE_RULE)
  .meta({ 'x-names': 'sentences' });

/**
 * The `id` of an entry in `actors/`; whether there is one, the check knows. `x-names` says in a JSON Schema what a value
 * names: `actors`, `statements`, `evidence` or `sentences`.
 */
export const actorId = z.string().meta({ 'x-names': 'actors' });

/** The `id` of an entry in `evidence/`. */
export const evidenceId = z.string().meta({ 'x-names': 'evidence' });

/**
 * True for a string that the EDTF library reads (ISO 8601-2: `2024-10`, `2024-10-30?`, `../2024-10-18`). The library
 * takes a bare row of digits for milliseconds; here it is a year of four digits or nothing. And it takes 29 February
 * of any year, for 1 March where there is none.
 */
function isEdtf(text: string): boolean {
  if (/^-?\d+$/.test(text) && !/^-?\d{4}$/.test(text)) return false;
  if (Array.from(text.matchAll(/(\d{4})-02-29/g)).some(([, year]) => !isLeap(Number(year)))) return false;
  return readEdtf(text) !== undefined;
}

/** True for a year that has a 29 February, by the calendar of ISO 8601, which is the same before the year 0. */
function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const EDTF_RULE = 'must be a date in EDTF, such as `2024-10-30`, `2024-10`, `2024-10-30?` or `../2024-10-18`';

/** A list that names nothing twice. */
export function onceEach<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z
    .array(item)
    .refine((list) => new Set(list).size === list.length, 'must name each only once')
    .meta({ uniqueItems: true });
}

/** A date, however uncertain. YAML reads `2024` as a number, which is taken as the year. */
export const edtfDate = z
  .union([z.string(), z.number().transform(String)], EDTF_RULE)
  .refine(isEdtf, EDTF_RULE);

/** A date, or the word `undated` where a thing has none. */
export const edtfDateOrUndated = z
  .union([z.string(), z.number().transform(String)], `${EDTF_RULE}, or the word \`undated\``)
  .refine((text) => text === 'undated' || isEdtf(text), `${EDTF_RULE}, or the word \`undated\``);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('must be a day written as `YYYY-MM-DD`');

/** The tag of a language (BCP 47), as `Intl` reads it; no language in use has a tag of more than three letters. */
export const languageTag = z.string().refine((tag) => {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}, 'must be the tag of a language, such as `en`, `en-GB` or `ko`');

/** `https://bank.example@other.example` leads to the second host, and looks like the first. */
const isPlainHost = ({ host, username, password }: URL): boolean =>
  host !== '' && username === '' && password === '';

/** An address that is safe to link to: http or https, nothing that runs. */
export const httpUrl = z
  .string()
  .refine((text) => {
    try {
      return /^https?:\/\/\S+$/i.test(text) && isPlainHost(new URL(text));
    } catch {
      return false;
    }
  }, 'must be a whole address that begins with `https://` or `http://`')
  .meta({ pattern: '^https?://\\S+$' });

/** Where mistakes are reported: a web address or a `mailto:` address. */
export const contactUrl = z
  .string()
  .refine(
    (text) => /^mailto:[^@\s]+@[^@\s]+$/.test(text) || httpUrl.safeParse(text).success,
    'must be `mailto:somebody@example.org` or an address that begins with `https://`',
  )
  .meta({ pattern: '^(https?://|mailto:)\\S+$' });

/**
 * Words of the article, as printed. A plain string where they stand once in the searched text; with the words
 * just before or after where they stand there more than once (a TextQuoteSelector of the W3C Web Annotation model).
 */
export const quote = z.union(
  [
    words,
    z.strictObject({
      exact: words.describe('The words, letter by letter.'),
      prefix: z.string().optional().describe('The text that stands right before the words.'),
      suffix: z.string().optional().describe('The text that stands right after the words.'),
    }),
  ],
  'must be words of the article, or `{ exact: "…", prefix: "…" }`',
);
export type Quote = z.infer<typeof quote>;

/** An item of evidence and what it does for the thing it is listed under. */
export const evidenceUse = z.strictObject({
  id: evidenceId.describe('The `id` of an entry in `evidence/`.'),
  bearing: z
    .enum(['supports', 'contradicts', 'context'])
    .describe('Whether it speaks for, against, or only gives context.'),
});
