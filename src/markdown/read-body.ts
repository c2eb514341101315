/**
 * What the bodies of content files hold, read with the same Markdown parser that renders them: blockquotes apart
 * from the note, the article as plain paragraphs.
 */
import { toString } from 'mdast-util-to-string';
import type { Node, Parents, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Mention } from '../analysis/entries.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Position, Problem } from '../problems/problem.ts';
import { remarkPassages } from './remark-passages.ts';
import { SENTENCE_ID } from './remark-sentence-links.ts';

const parser = unified().use(remarkParse).freeze();
const bodyParser = unified().use(remarkParse).use(remarkPassages).freeze();

/** Words quoted in a body, with the place where they begin. */
export interface QuotedWords extends Position {
  text: string;
}

/** A body taken apart. */
export interface Body {
  /** The paragraphs of its blockquotes, in order. */
  quotes: QuotedWords[];
  /** The Markdown of the rest, without surrounding space. */
  note: string;
  /** What the note leads to on this site. */
  mentions: Mention[];
  problems: Problem[];
}

/** One quoted line and nothing else, with no sign in it that Markdown could read and none at its beginning but a letter or mark. */
const PLAIN_QUOTE = /^(\n*)> ([\p{L}“‘"'](?:[^\n\t\\`*_[\]<>&!#~|]*[^\s\\`*_[\]<>&!#~|])?)\n*$/u;

/**
 * Reads the body of a statement, evidence, actor, claim or event.
 * @param linesAbove Lines of the file above the body.
 */
export function readBody(markdown: string, file: string, linesAbove: number): Body {
  return readPlainBody(markdown, linesAbove) ?? readMarkdownBody(markdown, file, linesAbove);
}

/** What most bodies of a large article hold, nothing or one plain quotation; the parser takes a third of a millisecond for either. */
function readPlainBody(markdown: string, linesAbove: number): Body | undefined {
  if (markdown.trim() === '') return { quotes: [], note: '', mentions: [], problems: [] };
  const [, above, text] = PLAIN_QUOTE.exec(markdown) ?? [];
  if (above === undefined || text === undefined) return undefined;
  const quotes = [{ text, line: linesAbove + above.length + 1, column: '> '.length + 1 }];
  return { quotes, note: '', mentions: [], problems: [] };
}

function readMarkdownBody(markdown: string, file: string, linesAbove: number): Body {
  const whole = bodyParser.parse(markdown);
  const problems = findUnsafe(whole, markdown, file, linesAbove);
  const body = new VFile(markdown);
  const root = bodyParser.runSync(whole, body) as Root;
  const quotes = (body.data.quotes ?? []).map((child) => ({
    text: oneLine(sourceText(child, markdown)),
    ...placeOf(child, linesAbove),
  }));
  const rest = root.children.map((node) =>
    markdown.slice(node.position?.start.offset, node.position?.end.offset),
  );
  return { quotes, note: rest.join('\n\n').trim(), mentions: findMentions(root, linesAbove), problems };
}

/** Reads a note that stands in a field, and so has one place for all that is in it. */
export function readNoteField(
  markdown: string,
  file: string,
  place: Position,
): Pick<Body, 'mentions' | 'problems'> {
  const { mentions, problems } = readBody(markdown, file, 0);
  return {
    mentions: mentions.map(({ target }) => ({ target, ...place })),
    problems: problems.map((problem) => ({ ...problem, ...place })),
  };
}

function findMentions(root: Root, linesAbove: number): Mention[] {
  const mentions: Mention[] = [];
  visit(root, (node) => {
    const place = placeOf(node, linesAbove);
    if (node.type === 'link' || node.type === 'definition') {
      if (node.url.startsWith('/')) mentions.push({ target: node.url, ...place });
      return node.type === 'link' ? SKIP : undefined;
    }
    if (node.type === 'linkReference') return SKIP;
    if (node.type !== 'text') return undefined;
    for (const match of node.value.matchAll(SENTENCE_ID)) {
      const above = node.value.slice(0, match.index).split('\n');
      const column = (above.at(-1) ?? '').length + (above.length === 1 ? place.column : 1);
      mentions.push({ target: match[0], line: place.line + above.length - 1, column });
    }
    return undefined;
  });
  return mentions;
}

/** A paragraph of the article and where it begins in its file. */
export interface ArticleParagraph extends Position {
  text: string;
  /** The same as it stands in the file, with its line breaks and escapes. */
  source: string;
}

/** Where in the file a place of a paragraph's text stands: the beginning of the paragraph where its Markdown hides it. */
export function placeInParagraph({ text, source, line, column }: ArticleParagraph, offset: number): Position {
  let at = 0;
  for (const sign of text.slice(0, offset)) {
    const lineBreak = sign === ' ' ? /^[ \t]*\n[ \t]*/.exec(source.slice(at))?.[0] : undefined;
    if (lineBreak !== undefined) at += lineBreak.length;
    else if (source.startsWith(sign, at)) at += sign.length;
    else if (source.startsWith(`\\${sign}`, at)) at += sign.length + 1;
    else return { line, column };
  }
  const above = source.slice(0, at).split('\n');
  const inLine = (above.at(-1) ?? '').length;
  return { line: line + above.length - 1, column: inLine + (above.length === 1 ? column : 1) };
}

/** Reads the article: paragraphs of plain text, a line break inside one counting as a space. */
export function readArticle(
  markdown: string,
  file: string,
  linesAbove: number,
): { paragraphs: ArticleParagraph[]; problems: Problem[] } {
  const root = parser.parse(markdown);
  const problems = findUnsafe(root, markdown, file, linesAbove);
  const paragraphs: ArticleParagraph[] = [];
  for (const node of root.children) {
    if (node.type === 'html') continue;
    const odd =
      node.type === 'paragraph'
        ? node.children.find((child) => child.type !== 'text' && child.type !== 'html')
        : node;
    if (odd) {
      const what = WHAT[odd.type] ?? `a ${odd.type}`;
      problems.push(
        makeProblem('not-plain-text', file, placeOf(odd, linesAbove), {
          what,
          text: shorten(toString(odd) || sourceText(odd, markdown), 60),
        }),
      );
    }
    const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    paragraphs.push({ text: oneLine(toString(node)), source, ...placeOf(node, linesAbove) });
  }
  return { paragraphs, problems };
}

const WHAT: Readonly<Record<string, string>> = {
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a blockquote',
  code: 'a block of code',
  inlineCode: 'code',
  thematicBreak: 'a rule',
  emphasis: 'emphasis',
  strong: 'strong emphasis',
  link: 'a link',
  image: 'a picture',
  break: 'a line break',
  definition: 'a link definition',
};

/** HTML, pictures, links that could run something, and those that depend on the page that shows them. */
function findUnsafe(root: Root, markdown: string, file: string, linesAbove: number): Problem[] {
  const problems: Problem[] = [];
  visit(root, (node) => {
    if (node.type === 'html') {
      problems.push(
        makeProblem('raw-html', file, placeOf(node, linesAbove), { html: shorten(node.value, 60) }),
      );
    }
    const url = node.type === 'link' || node.type === 'definition' ? node.url : undefined;
    if (url !== undefined && /^[.#]/.test(url)) {
      const about = { url: shorten(url, 60), whole: shorten(fromFrontPage(url), 60) };
      problems.push(makeProblem('relative-link', file, placeOf(node, linesAbove), about));
    } else if (
      (url !== undefined && !isSafe(url)) ||
      node.type === 'image' ||
      node.type === 'imageReference'
    ) {
      const shown = url ?? (node.type === 'image' ? node.url : sourceText(node as RootContent, markdown));
      problems.push(makeProblem('unsafe-link', file, placeOf(node, linesAbove), { url: shorten(shown, 60) }));
    }
  });
  return problems;
}

/** Web addresses, mail addresses, and paths of this site; nothing that runs, no other scheme, and no other host (`//`, `/\`). */
function isSafe(url: string): boolean {
  return /^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(url);
}

/** Which page has anchors of that form; headings, which have any, stand on the method page. */
const PAGES_BY_ANCHOR: readonly [RegExp, string][] = [
  [/^#(p\d|s-)/, '/article/'],
  [/^#e-/, '/timeline/'],
  [/^#r-/, '/map/'],
];

/** The address of a page of this site that the author of a relative one most likely meant. */
function fromFrontPage(url: string): string {
  if (url.startsWith('#')) {
    const page = PAGES_BY_ANCHOR.find(([anchor]) => anchor.test(url))?.[1] ?? '/method/';
    return `${page}${url}`;
  }
  return `/${url.replace(/^[./]+/, '')}`;
}

function placeOf(node: Node, linesAbove: number): Position {
  return { line: (node.position?.start.line ?? 1) + linesAbove, column: node.position?.start.column ?? 1 };
}

/** The text as printed, or, for a block that is no paragraph, its source, so that nothing is silently dropped. */
function sourceText(node: RootContent | Parents['children'][number], markdown: string): string {
  return node.type === 'paragraph'
    ? toString(node)
    : markdown.slice(node.position?.start.offset, node.position?.end.offset);
}

function oneLine(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ').trim();
}
