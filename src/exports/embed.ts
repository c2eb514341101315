/** A statement in somebody else's page: the snippet, which is text and needs no script, and oEmbed. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { markPassage } from '../analysis/mark-sentence.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { escapeHtml } from './escape-html.ts';
import { piecesOf } from './quote-forms.ts';

/** What an embed shows, piece by piece. */
export interface EmbedPieces {
  /** The words by passage, in quotation marks only where all of them are quoted. */
  words: string[];
  /** Speaker, form, relayer, cue, hedges. */
  attribution: string;
  /** Article, publisher, date, paragraph. */
  origin: string;
  /** The permalink. */
  address: string;
}

/** The same pieces for the snippet and for the page that can be framed. */
export function embedPieces(index: AnalysisIndex, statement: Statement): EmbedPieces {
  const { words, attribution, origin } = piecesOf(index, statement);
  return { words: words.split('\n'), attribution, origin, address: statement.url };
}

/** The words with their marks for the page that can be framed: quoted words in a `<blockquote>`, others in paragraphs. */
export function embedWords(index: AnalysisIndex, statement: Statement): Element[] {
  const { form, passages } = statement;
  const { language } = index.analysis.article;
  const direct = form === 'direct';
  if (passages.length === 0) return embedPieces(index, statement).words.map((line) => h('p', line));
  const paragraphs = passages.map((passage) => {
    const parts = markPassage(index, statement, passage).map(({ text, hedge, quoted }) => {
      const className = [...(hedge ? ['hedge'] : []), ...(quoted && form === 'mixed' ? ['quoted'] : [])];
      return className.length > 0 ? h('span', { className }, text) : text;
    });
    const marked = h('span', { className: [form] }, parts);
    return h('p', { lang: language }, direct ? ['“', marked, '”'] : [marked]);
  });
  return direct ? [h('blockquote', { cite: statement.url }, paragraphs)] : paragraphs;
}

/**
 * A `<blockquote>` to be pasted. Quoted words come first, as one expects; everything else begins with who put it into these
 * words, so that a paraphrase is not read as a quotation where the host's style draws quotation marks or an indent.
 */
export function embedSnippet(index: AnalysisIndex, statement: Statement): string {
  const { words, attribution, origin, address } = embedPieces(index, statement);
  const said = words.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const from = `${escapeHtml(origin)}. <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  const inside =
    statement.form === 'direct'
      ? `${said}<p>— ${escapeHtml(attribution)}. ${from}</p>`
      : `<p>${escapeHtml(attribution)}:</p>${said}<p>${from}</p>`;
  return `<blockquote cite="${escapeHtml(address)}">${inside}</blockquote>`;
}

const WIDTH = 560;
/** Measured of the embed page at this width: letters a line, and what stands around the words. */
const WORDS_LINE = { letters: 52, height: 30 };
const SMALL_LINE = { letters: 72, height: 20 };
const AROUND = 56;

/** How high the embed page is at `WIDTH`, rounded up: a frame cannot ask. */
export function embedHeight({ words, attribution, origin, address }: EmbedPieces): number {
  const lines = (texts: readonly string[], letters: number): number =>
    texts.reduce((sum, text) => sum + Math.ceil(Array.from(text).length / letters), 0);
  return (
    AROUND +
    lines(words, WORDS_LINE.letters) * WORDS_LINE.height +
    lines([attribution, origin, address], SMALL_LINE.letters) * SMALL_LINE.height +
    words.length * 8
  );
}

/** oEmbed 1.0, type `rich`: a frame with the embed page. */
export function oembed(
  index: AnalysisIndex,
  urls: Urls,
  statement: Statement,
  title: string,
): Readonly<Record<string, string | number>> {
  const { site } = index.analysis;
  const height = embedHeight(embedPieces(index, statement));
  const src = urls.absolute(urls.embed(statement.id));
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.title,
    provider_url: site.url,
    html: `<iframe src="${escapeHtml(src)}" width="${WIDTH}" height="${height}" title="${escapeHtml(title)}" loading="lazy"></iframe>`,
    width: WIDTH,
    height,
  };
}
