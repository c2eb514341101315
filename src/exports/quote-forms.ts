/** A statement to be copied: as plain text, Markdown and HTML. A paraphrase is never put into quotation marks. */
import { plainDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Statement } from '../schemas/analysis.ts';
import { ATTRIBUTION_WORDS, capitalize, FORM_WORDS, sayFormBy, sayList } from '../words.ts';
import { escapeHtml } from './escape-html.ts';
import { cueText } from '../analysis/statement-words.ts';

export interface QuoteForms {
  text: string;
  markdown: string;
  /** A `<blockquote>` that needs no style and no script where it is pasted. */
  html: string;
}

/** What every form says of a statement, piece by piece. */
export interface Pieces {
  /** The words, in quotation marks only where all of them are quoted. */
  words: string;
  /** "Justin Trudeau, as paraphrased by The Asia Live, via Yoon’s office, hedged: “might”" */
  attribution: string;
  /** The same without the publisher, for what is cited beside the article itself. */
  title: string;
  /** "The Asia Live, headline unknown, 30 October 2024, paragraph 1" */
  origin: string;
}

/** @returns The three forms; each names speaker, form, relayer, hedge, article, date and permalink with its version. */
export function quoteForms(index: AnalysisIndex, statement: Statement): QuoteForms {
  const { words, attribution, origin } = piecesOf(index, statement);
  const { url, version, form } = statement;
  const lines = words.split('\n');
  const from = `${escapeMarkdown(attribution)}. ${escapeMarkdown(withNotices(statement, origin))}. [${url}](${url}) (version ${version})`;
  const said =
    form === 'direct'
      ? lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n')
      : lines.map(escapeMarkdown).join('\n\n');
  return {
    text: `${words}\n— ${attribution}. ${withNotices(statement, origin)}. ${url} (version ${version})`,
    markdown: `${said}\n\n— ${from}`,
    html: quoteHtml(index, statement),
  };
}

/**
 * A `<blockquote>` to be pasted. Quoted words come first, as one expects; everything else begins with who put it into these
 * words, so that a paraphrase is not read as a quotation where the host's style draws quotation marks or an indent.
 */
export function quoteHtml(index: AnalysisIndex, statement: Statement): string {
  const { words, attribution, origin } = piecesOf(index, statement);
  const address = escapeHtml(statement.url);
  const said = words
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
  const from = `${escapeHtml(withNotices(statement, origin))}. <a href="${address}">${address}</a> (version ${statement.version})`;
  const inside =
    statement.form === 'direct'
      ? `${said}<p>— ${escapeHtml(attribution)}. ${from}</p>`
      : `<p>${escapeHtml(attribution)}:</p>${said}<p>${from}</p>`;
  return `<blockquote cite="${address}">${inside}</blockquote>`;
}

/** What nobody should pass on without: that no editor has read it, that the source may not have said it. Empty where there is nothing. */
export function noticesOf({ attribution: { status }, draft }: Statement): string {
  const drafted = draft ? 'Drafted by a program; no editor has accepted it yet.' : '';
  const contradicted = status === 'contradicted' ? ATTRIBUTION_WORDS.contradicted.explained : '';
  return [drafted, contradicted].filter(Boolean).join(' ');
}

/** Where it is from, after the notices. */
function withNotices(statement: Statement, origin: string): string {
  return [noticesOf(statement), origin].filter(Boolean).join(' ');
}

const made = new WeakMap<Statement, Pieces>();

/** What a form is put together from; also for citations, embeds and feeds, so that all say the same: a statement is asked ten times. */
export function piecesOf(index: AnalysisIndex, statement: Statement): Pieces {
  const pieces = made.get(statement) ?? makePieces(index, statement);
  made.set(statement, pieces);
  return pieces;
}

function makePieces(index: AnalysisIndex, statement: Statement): Pieces {
  const { article } = index.analysis;
  const publisher = article.publisher ?? 'an unknown publisher';
  const passages = statement.passages.map(({ text }) => (statement.form === 'direct' ? `“${text}”` : text));
  const cue = cueText(statement);
  const names = (ids: readonly string[]): string => sayList(ids.map((id) => index.actor(id).name));
  const paragraph = paragraphOf(statement.sentences[0]);
  const attributedAs = (how: string): string =>
    [
      names(statement.sources),
      how,
      statement.via.length > 0 ? `via ${names(statement.via.map(({ actor }) => actor))}` : '',
      cue ? `reported with “${cue}”` : '',
      statement.hedges.length > 0
        ? `hedged: ${statement.hedges.map(({ text }) => `“${text}”`).join(', ')}`
        : '',
    ]
      .filter(Boolean)
      .join(', ');
  return {
    words: passages.length > 0 ? passages.join('\n') : `(${cue}: nothing is said of what)`,
    attribution: attributedAs(sayFormBy(statement.form, article.publisher)),
    title: attributedAs(FORM_WORDS[statement.form].adverb),
    origin: [
      ...(article.title === null
        ? [capitalize(publisher), 'headline unknown']
        : [`“${article.title}”`, publisher]),
      article.published === null ? 'undated' : plainDate(article.published),
      `paragraph ${paragraph}`,
    ].join(', '),
  };
}

/** The number of the paragraph that a sentence stands in: "7" for `p7s1`. */
export function paragraphOf(sentence = ''): string {
  return /^p(\d+)/.exec(sentence)?.[1] ?? '';
}

/** A line as Markdown shows it; what would begin a list or a heading is escaped as well. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_~[\]<>#&]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
