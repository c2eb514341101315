/** A statement to be copied: as plain text, Markdown and HTML. A paraphrase is never put into quotation marks. */
import { sayDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Statement } from '../schemas/analysis.ts';
import { sayList } from '../words.ts';

export interface QuoteForms {
  text: string;
  markdown: string;
  html: string;
}

/** What every form says of a statement, piece by piece. */
export interface Pieces {
  /** The words, in quotation marks only where all of them are quoted. */
  words: string;
  /** "Justin Trudeau, as paraphrased by The Asia Live, via Yoon’s office, hedged: “might”" */
  attribution: string;
  /** "[headline unknown], The Asia Live, 30 October 2024, paragraph 1" */
  origin: string;
}

/** @returns The three forms; each names speaker, form, relayer, hedge, article, date and permalink with its version. */
export function quoteForms(index: AnalysisIndex, statement: Statement): QuoteForms {
  const { words, attribution, origin } = piecesOf(index, statement);
  const address = statement.url;
  const version = `version ${statement.version}`;
  const direct = statement.form === 'direct';
  return {
    text: `${words}\n— ${attribution}. ${origin}. ${address} (${version})`,
    markdown: `${
      direct
        ? words
            .split('\n')
            .map((line) => `> ${escapeMarkdown(line)}`)
            .join('\n>\n')
        : escapeMarkdown(words)
    }\n\n— ${escapeMarkdown(attribution)}. ${escapeMarkdown(origin)}. [${address}](${address}) (${version})`,
    html: direct
      ? `<figure><blockquote cite="${escapeHtml(address)}">${paragraphs(words)}</blockquote><figcaption>${escapeHtml(attribution)}. ${escapeHtml(origin)}. <a href="${escapeHtml(address)}">${escapeHtml(address)}</a> (${version})</figcaption></figure>`
      : `<figure>${paragraphs(words)}<figcaption>${escapeHtml(attribution)}. ${escapeHtml(origin)}. <a href="${escapeHtml(address)}">${escapeHtml(address)}</a> (${version})</figcaption></figure>`,
  };
}

/** What a form is put together from; also for citations, embeds and feeds, so that all say the same. */
export function piecesOf(index: AnalysisIndex, statement: Statement): Pieces {
  const { article } = index.analysis;
  const publisher = article.publisher ?? 'an unknown publisher';
  const passages = statement.passages.map(({ text }) => (statement.form === 'direct' ? `“${text}”` : text));
  const cue = statement.cue.map(({ text }) => text).join(' … ');
  const names = (ids: readonly string[]): string => sayList(ids.map((id) => index.actor(id).name));
  const how = {
    direct: `in quotation marks in ${publisher}`,
    mixed: `as paraphrased, and in part quoted, by ${publisher}`,
    indirect: `as paraphrased by ${publisher}`,
    attitude: `a stance, as reported by ${publisher}`,
  }[statement.form];
  const paragraph = paragraphOf(statement.sentences[0]);
  return {
    words: passages.length > 0 ? passages.join('\n') : `(${cue}: nothing is said of what)`,
    attribution: [
      names(statement.sources),
      how,
      statement.via.length > 0 ? `via ${names(statement.via.map(({ actor }) => actor))}` : '',
      cue ? `reported with “${cue}”` : '',
      statement.hedges.length > 0
        ? `hedged: ${statement.hedges.map(({ text }) => `“${text}”`).join(', ')}`
        : '',
    ]
      .filter(Boolean)
      .join(', '),
    origin: [
      article.title === null ? '[headline unknown]' : `“${article.title}”`,
      publisher,
      article.published === null ? 'undated' : sayDate(article.published),
      `paragraph ${paragraph}`,
    ].join(', '),
  };
}

/** The number of the paragraph that a sentence stands in: "7" for `p7s1`. */
export function paragraphOf(sentence = ''): string {
  return /^p(\d+)/.exec(sentence)?.[1] ?? '';
}

function paragraphs(words: string): string {
  return words
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, (sign) => `\\${sign}`);
}
