/** A plain-text article, as it is pasted or saved: its headline, its date, its paragraphs. */

/** What was read. */
export interface PlainArticle {
  title: string | null;
  /** `YYYY-MM-DD` where one of the first lines is a date. */
  published: string | null;
  paragraphs: string[];
  /** BCP 47, guessed from the script; the rules know English alone. */
  language: string;
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONGEST_TITLE = 250;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * Reads a text.
 * @param given A title from elsewhere; the first line is then only taken as the title where it says the same.
 */
export function readPlainText(raw: string, given?: string): PlainArticle {
  const text = raw
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, ' ');
  const blocks = text
    .split(/\n[^\S\n]*\n/)
    .map((block) =>
      block
        .split('\n')
        .map(tidy)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
  const paragraphs = isWrapped(blocks) ? blocks.map((lines) => tidy(lines.join(' '))) : blocks.flat();
  const [first = ''] = paragraphs;
  const wanted = given === undefined ? null : tidy(given.replace(/\s+/g, ' '));
  const startsWithTitle = wanted === null ? looksLikeTitle(paragraphs) : first === wanted;
  const title = wanted ?? (startsWithTitle ? first : null);
  const body = startsWithTitle && paragraphs.length > 1 ? paragraphs.slice(1) : paragraphs;
  return {
    title: title === '' ? null : title,
    published: dateOf(body.slice(0, 3)),
    paragraphs: body,
    language: guessLanguage(text),
  };
}

/** Without space at the ends; a byte order mark counts as space. */
const tidy = (line: string): string => line.replace(/\t/g, ' ').trim();

/** True where line ends inside a block are those of a text editor: most come in the middle of a sentence. */
function isWrapped(blocks: readonly string[][]): boolean {
  const inner = blocks.flatMap((lines) =>
    lines.slice(0, -1).map((line, n) => ({ line, next: lines[n + 1] ?? '' })),
  );
  if (inner.length < 2)
    return (
      inner.length === 1 &&
      /^\p{Ll}/u.test(inner[0]?.next ?? '') &&
      !/[.!?:;”"'’)]$/u.test(inner[0]?.line ?? '')
    );
  const broken = inner.filter(
    ({ line }) => line.length >= 30 && line.length <= 120 && !/[.!?:;…”"'’)\]]$/u.test(line),
  );
  return broken.length / inner.length >= 0.6;
}

/** A headline: a short first line without a stop at its end, before something longer. */
function looksLikeTitle(paragraphs: readonly string[]): boolean {
  const [first = '', ...rest] = paragraphs;
  if (
    rest.length === 0 ||
    first.length > LONGEST_TITLE ||
    /[.!…:;,]$/u.test(first) ||
    /^(by\s|[-*•\d])/i.test(first) ||
    /^["“«„].*["”»“]$/u.test(first)
  )
    return false;
  return rest.some((paragraph) => paragraph.length > first.length) && !/^(.{1,40}):\s/.test(first);
}

/** The date of a line that is one: "Friday, July 21, 2017", "21 July 2017", "2017-07-21". */
function dateOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(line);
    if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const words = line
      .replace(/^(?:published|updated|posted)(?: on)?:?\s+/i, '')
      .replace(/^\p{L}+day,?\s+/u, '')
      .replaceAll(',', '')
      .split(/\s+/);
    if (words.length !== 3) continue;
    const month = words.findIndex((word) => MONTHS.includes(word.toLowerCase()));
    if (month !== 0 && month !== 1) continue;
    const [day, year] = [words[month === 0 ? 1 : 0], words[2]];
    if (/^\d{1,2}$/.test(day ?? '') && /^\d{4}$/.test(year ?? ''))
      return validDate(Number(year), MONTHS.indexOf((words[month] ?? '').toLowerCase()) + 1, Number(day));
  }
  return null;
}

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{scx=Hang}/gu, 'ko'],
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, 'ja'],
  [/\p{scx=Han}/gu, 'zh'],
  [/\p{sc=Arab}/gu, 'ar'],
  [/\p{sc=Hebr}/gu, 'he'],
  [/\p{sc=Cyrl}/gu, 'ru'],
  [/\p{sc=Grek}/gu, 'el'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Deva}/gu, 'hi'],
];

function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // A script counts from a third on: an English text may quote some words of another.
  for (const [script, language] of SCRIPTS)
    if ((sample.match(script)?.length ?? 0) > letters / 3) return language;
  return 'en';
}
