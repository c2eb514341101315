/** Citations of a statement or claim: CSL-JSON, biblatex and RIS as files, and the forms that a page shows. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { CITATION_STYLES, type CitationStyle } from './citation-styles.ts';
import { UNTITLED, type CslRecord } from './citation-records.ts';

// Texts keep their letters (the library's ASCII drops Korean), and an entry has our id as its label.
Object.assign((plugins.config.get('@bibtex') as { format: object }).format, {
  asciiOnly: false,
  useIdAsLabel: true,
  checkLabel: false,
});
/** citeproc's engine for a style, as far as we use it. */
interface Engine {
  /** @returns One reference in the engine's format. */
  makeCitationCluster(items: readonly { id: string; locator?: string; label?: 'paragraph' }[]): string;
}
const csl = plugins.config.get('@csl') as {
  styles: { add(name: string, csl: string): void };
  /** The engine of a style, made once; it forgets what it formatted before. */
  engine(items: readonly { id: string }[], style: string, language: string, format: 'html'): Engine;
};
for (const [name, { whole, inText }] of Object.entries(CITATION_STYLES)) {
  csl.styles.add(name, whole);
  if (inText !== null) csl.styles.add(`${name}-in-text`, inText);
}

/** The formats of the files `cite.<format>`, with the media type of each. */
export const CITATION_FORMATS = {
  json: 'application/vnd.citationstyles.csl+json',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
} as const;
export type CitationFormat = keyof typeof CITATION_FORMATS;

/** The records as a file of this format. */
export function citationFile(records: readonly CslRecord[], format: CitationFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(records, null, 2)}\n`;
    case 'bib':
      return biblatex(records);
    case 'ris':
      return ris(records);
  }
}

/** biblatex: with the letters kept, the library leaves TeX's own signs to us. */
function biblatex(records: readonly CslRecord[]): string {
  const escaped = records.map((record) => ({
    ...record,
    // A page's container has no field of its own in `@online`; its styles print the organization.
    ...(record.type === 'webpage' &&
      record['container-title'] !== undefined && { publisher: escapeTex(record['container-title']) }),
    ...(record.type === 'article-newspaper' && { genre: 'newspaper' }),
    ...(record.title !== undefined && { title: escapeTex(record.title) }),
    ...(record['container-title'] !== undefined && {
      'container-title': escapeTex(record['container-title']),
    }),
    ...(record.abstract !== undefined && { abstract: escapeTex(record.abstract.replaceAll('\n', ' ')) }),
    ...(record.locator !== undefined && { note: `paragraph ${record.locator}` }),
  }));
  const text = plugins.output.format('biblatex', escaped) as string;
  // Beside `urldate` the library says the same in a note.
  return `${text.replace(/^\tnote = \{\[Online; accessed [^\n]*\n/gm, '').trim()}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^<>&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/**
 * RIS, one tag a line: the library's own lines break after 70 characters, in the middle of words and addresses, and its
 * tags leave out the day of a newspaper, the name of a site, and the field where most readers look for the day of access.
 */
function ris(records: readonly CslRecord[]): string {
  const tagged = plugins.output.format('ris', records, { type: 'object' }) as Record<
    string,
    string | string[]
  >[];
  const lines = records.flatMap((record, n) => {
    const { TY = '', ...tags } = tagged[n] ?? {};
    const all: typeof tags = {
      ...tags,
      ...(record['container-title'] !== undefined && { T2: record['container-title'] }),
      ...(record.issued?.['date-parts'] && { DA: risDate(record.issued['date-parts'][0] ?? []) }),
      ...(record.accessed?.['date-parts'] && { Y2: risDate(record.accessed['date-parts'][0] ?? []) }),
      ...(record.version !== undefined && { ET: record.version }),
      ...(record.locator !== undefined && { N1: `paragraph ${record.locator}` }),
    };
    const rows = Object.entries(all).flatMap(([tag, value]) =>
      [value].flat().map((one) => `${tag}  - ${one.replace(/\s+/g, ' ')}`),
    );
    return [`TY  - ${[TY].flat().join()}`, ...rows, 'ER  - ', ''];
  });
  return lines.map((line) => `${line}\r\n`).join('');
}

function risDate(parts: readonly number[]): string {
  const [year = '', month = '', day = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}

/** A citation in one style, as HTML: italics are part of a style. */
export interface FormattedCitation {
  style: CitationStyle;
  label: string;
  /** Our page. */
  page: string;
  /** The article; with the paragraph where the style has a place for it. */
  article: string;
  /** The reference in a text that names the paragraph; null where `article` does. */
  pinpoint: string | null;
}

/** The records in every style that pages show, in the order of the styles. */
export function formattedCitations([page, article]: readonly [CslRecord, CslRecord]): FormattedCitation[] {
  return Object.entries(CITATION_STYLES).map(([name, { label, inText }]) => ({
    style: name as CitationStyle,
    label,
    page: format(page, name),
    article: format(article, name),
    pinpoint: inText === null ? null : format(article, `${name}-in-text`),
  }));
}

/** What stands for an id and for a paragraph while a record is formatted; the engine leaves them as they are, and no text has them. */
const ANY_ID = '\u{f0000}';
const ANY_PARAGRAPH = '\u{f0001}';

const formatted = new Map<string, string>();

/**
 * The record in a style, as HTML. Formatting takes half a millisecond, and many records differ in nothing that a style
 * prints but the id in their address and the paragraph: the article is the same for all statements, and the title of a
 * statement for all that somebody said in the same way.
 */
function format({ id, type, title, locator, URL, ...rest }: CslRecord, style: string): string {
  const item = {
    type,
    'container-title': rest['container-title'],
    issued: rest.issued,
    accessed: rest.accessed,
    language: rest.language,
    ...(title !== UNTITLED && { title: plain(title) }),
    ...(URL !== undefined && { URL: URL.replace(`/${id}/`, `/${ANY_ID}/`) }),
  };
  const placed = locator !== undefined;
  const key = JSON.stringify([style, placed, item]);
  const known = formatted.get(key) ?? cite({ id: ANY_ID, ...item }, style, placed);
  formatted.set(key, known);
  return known.replaceAll(ANY_ID, id).replaceAll(ANY_PARAGRAPH, locator ?? '');
}

function cite(item: { id: string }, style: string, placed: boolean): string {
  const engine = csl.engine([item], style, 'en-US', 'html');
  return engine.makeCitationCluster([
    { id: item.id, ...(placed && { locator: ANY_PARAGRAPH, label: 'paragraph' }) },
  ]);
}

/** CSL reads `<i>` and the like in a title as markup; ours has none. */
function plain(title = ''): string {
  return title.replaceAll('<', '‹').replaceAll('>', '›');
}
