/** A frame in somebody else's page with a statement in it, and oEmbed, which finds it; what is framed is in embed-page.ts, what is pasted as text in quote-forms.ts. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { escapeHtml } from './escape-html.ts';
import { noticesOf, piecesOf } from './quote-forms.ts';

/** What an embed shows, piece by piece. */
export interface EmbedPieces {
  /** The words by passage, in quotation marks only where all of them are quoted. */
  words: string[];
  /** Speaker, form, relayer, cue, hedges. */
  attribution: string;
  /** What nobody should pass on without; empty where there is nothing. */
  notices: string;
  /** Article, publisher, date, paragraph. */
  origin: string;
  /** The permalink. */
  address: string;
}

/** The pieces that every copied form has too. */
export function embedPieces(index: AnalysisIndex, statement: Statement): EmbedPieces {
  const { words, attribution, origin } = piecesOf(index, statement);
  return {
    words: words.split('\n'),
    attribution,
    notices: noticesOf(statement),
    origin,
    address: statement.url,
  };
}

const WIDTH = 560;
/** Measured of the embed page at this width: letters a line, and what stands around the words. */
const WORDS_LINE = { letters: 52, height: 30 };
const SMALL_LINE = { letters: 72, height: 20 };
const AROUND = 56;

/** How high the embed page is at `WIDTH`, rounded up: a frame cannot ask. */
function embedHeight({ words, attribution, notices, origin, address }: EmbedPieces): number {
  const lines = (texts: readonly string[], letters: number): number =>
    texts.reduce((sum, text) => sum + Math.ceil(Array.from(text).length / letters), 0);
  return (
    AROUND +
    lines(words, WORDS_LINE.letters) * WORDS_LINE.height +
    lines([attribution, notices, origin, address], SMALL_LINE.letters) * SMALL_LINE.height +
    words.length * 8
  );
}

/** What is pasted for a frame, of which oEmbed tells the size. */
export interface EmbedFrame {
  html: string;
  width: number;
  height: number;
}

/** A frame with the embed page; narrower where the host page is, which then scrolls inside. */
export function embedFrame(
  index: AnalysisIndex,
  urls: Urls,
  statement: Statement,
  title: string,
): EmbedFrame {
  const height = embedHeight(embedPieces(index, statement));
  const src = escapeHtml(urls.absolute(urls.embed(statement.id)));
  return {
    html: `<iframe src="${src}" width="${WIDTH}" height="${height}" title="${escapeHtml(title)}" style="border:0;max-width:100%"></iframe>`,
    width: WIDTH,
    height,
  };
}

/** A picture of a statement, at an absolute address. */
export interface Thumbnail {
  url: string;
  width: number;
  height: number;
}

/**
 * oEmbed 1.0, type `rich`: a frame with the embed page.
 * @param thumbnail The statement's card; undefined in a build without pictures.
 */
export function oembed(
  index: AnalysisIndex,
  urls: Urls,
  statement: Statement,
  title: string,
  thumbnail?: Thumbnail,
): Readonly<Record<string, string | number>> {
  const { site } = index.analysis;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.title,
    provider_url: site.url,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    ...embedFrame(index, urls, statement, title),
  };
}
