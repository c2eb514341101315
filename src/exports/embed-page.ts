/**
 * `/s/<id>/embed/`: a statement as it stands in somebody else's frame. No font, no script, no navigation; the links lead
 * out of the frame. It is put together as text: there is one for each statement, and it is the same but for its words.
 */
import { sayDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { markPassage } from '../analysis/mark-sentence.ts';
import { describeStatement } from '../analysis/statement-page.ts';
import type { Statement, Withdrawn } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { embedPieces } from './embed.ts';
import { inLanguage } from '../words.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * The page of a statement.
 * @param css Its styles, as they are to stand in it.
 */
export function embedPage(index: AnalysisIndex, statement: Statement, css: string): string {
  const { attribution, notices, origin, address } = embedPieces(index, statement);
  const { title, description } = describeStatement(index, statement);
  const label = (end: string): string => `<p class="label">${escapeHtml(attribution)}${end}</p>`;
  // Quoted words come first, as one expects; everything else begins with who put it into these words.
  const said =
    statement.form === 'direct'
      ? `<blockquote cite="${escapeHtml(address)}">${wordsOf(index, statement)}</blockquote>${label('.')}`
      : `${label(':')}${wordsOf(index, statement)}`;
  const noticed = notices === '' ? '' : `<p class="label notice">${escapeHtml(notices)}</p>`;
  return page(
    { title, description, heading: title, said: said + noticed, origin: `${origin}. `, address },
    css,
  );
}

/** What a frame shows after its statement was taken back. */
export function withdrawnEmbedPage(urls: Urls, withdrawn: Withdrawn, css: string): string {
  const { id, date, reason, replacedBy } = withdrawn;
  const how = replacedBy === null ? 'withdrawn' : 'replaced';
  const when = `${how} on ${sayDate(date)}: ${reason}`;
  return page(
    {
      title: `Statement ${id}, ${how}`,
      description: `The statement ${id} was ${when}`,
      heading: `This statement was ${how}`,
      said: `<p>This statement was ${escapeHtml(when)}</p>`,
      origin: '',
      address: urls.absolute(urls.statement(id)),
    },
    css,
  );
}

/** The words with their marks, a paragraph for each passage. */
function wordsOf(index: AnalysisIndex, statement: Statement): string {
  const { form, passages } = statement;
  if (passages.length === 0)
    return embedPieces(index, statement)
      .words.map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('');
  const { lang, dir } = inLanguage(index.analysis.article.language);
  const language = `lang="${escapeHtml(lang)}"${dir ? ` dir="${dir}"` : ''}`;
  const [open, close] = form === 'direct' ? ['“', '”'] : ['', ''];
  return passages
    .map((passage) => {
      const parts = markPassage(index, statement, passage).map(({ text, hedge, quoted }) => {
        const classes = [...(hedge ? ['hedge'] : []), ...(quoted && form === 'mixed' ? ['quoted'] : [])];
        const words = escapeHtml(text);
        return classes.length > 0 ? `<span class="${classes.join(' ')}">${words}</span>` : words;
      });
      return `<p ${language}>${open}<span class="${form}">${parts.join('')}</span>${close}</p>`;
    })
    .join('');
}

interface Page {
  title: string;
  description: string;
  heading: string;
  /** HTML. */
  said: string;
  origin: string;
  /** The permalink, absolute. */
  address: string;
}

function page({ title, description, heading, said, origin, address }: Page, css: string): string {
  const permalink = escapeHtml(address);
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${permalink}">`,
    `<style>${css}</style></head><body><main>`,
    `<h1>${escapeHtml(heading)}</h1>`,
    said,
    `<p class="label origin">${escapeHtml(origin)}<a href="${permalink}" target="_blank" rel="noopener">${permalink}</a></p>`,
    '</main></body></html>',
  ].join('');
}
