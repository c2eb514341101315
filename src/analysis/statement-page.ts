/** What a statement's page says of it in one line, and what stands before and after it. */
import type { Statement } from '../schemas/analysis.ts';
import { FORM_WORDS, sayList } from '../words.ts';
import type { AnalysisIndex } from './index-analysis.ts';
import { cueText, spansOf } from './statement-words.ts';

const TITLE_WORDS = 9;

/** A title and a description for tabs, search engines and link previews: who, how, and the words. */
export function describeStatement(
  index: AnalysisIndex,
  statement: Statement,
): { title: string; description: string } {
  const who = sayList(statement.sources.map((id) => index.actor(id).name));
  const { adverb } = FORM_WORDS[statement.form];
  const via =
    statement.via.length > 0
      ? ` via ${sayList(statement.via.map(({ actor }) => index.actor(actor).name))}`
      : '';
  const passages = statement.passages.map(({ text }) => text);
  // A topic without the words that take a stance on it would say nothing, or the opposite.
  const stance = statement.form === 'attitude' && passages.length > 0 ? ` (${cueText(statement)})` : '';
  const quote = (text: string): string => (statement.form === 'direct' ? `“${text}”` : text);
  // Each stretch keeps quotation marks of its own: words that do not stand together are never joined into one quotation.
  const said = passages.map(quote).join(' ') || cueText(statement);
  const words = (passages[0] ?? said).split(' ');
  const beginning = words.slice(0, TITLE_WORDS).join(' ');
  const short = words.length > TITLE_WORDS ? `${beginning} …${openMarkIn(statement, beginning)}` : beginning;
  return {
    title: `${who}, ${adverb}${stance}: ${passages.length > 0 ? quote(short) : short}`,
    description: `${who}, ${adverb}${stance}${via}: ${said}`,
  };
}

/** The mark that closes a quotation in which the beginning of a statement's first passage ends; empty where none is open. */
function openMarkIn({ form, passages, quoted }: Statement, beginning: string): string {
  const [passage] = passages;
  if (!passage || form === 'direct') return '';
  const end = passage.start + [...beginning].length;
  const open = quoted.find((span) => passage.start < span.start && span.start <= end && end <= span.end);
  return open === undefined ? '' : ([...passage.text][open.end - passage.start] ?? '');
}

/** The statements before and after in the text, where there are any. */
export function neighboursOf(
  index: AnalysisIndex,
  statement: Statement,
): { label: string; rel: 'prev' | 'next'; statement: Statement }[] {
  // By its id: in live editing the page may hold it from an earlier reading of the content.
  const place = index.placeInText(statement.id);
  const { statements } = index.analysis;
  const before = statements[place - 1];
  const after = statements[place + 1];
  return [
    ...(before ? [{ label: 'Before it', rel: 'prev' as const, statement: before }] : []),
    ...(after ? [{ label: 'After it', rel: 'next' as const, statement: after }] : []),
  ];
}

/** Where in the text a statement stands. */
export interface Place {
  /** The first paragraph of it, from 1. */
  paragraph: number;
  paragraphs: number;
  /** Its passages, or its cue where it has none, as shares of the text from 0 to 1. */
  stretches: { from: number; to: number }[];
}

/** Its place in the text, by code points, in the order of the passages. */
export function placeOf(index: AnalysisIndex, statement: Statement): Place {
  const { sentences } = index.analysis;
  const length = sentences.at(-1)?.end ?? 1;
  return {
    paragraph: index.sentence(statement.sentences[0] ?? '').paragraph,
    paragraphs: sentences.at(-1)?.paragraph ?? 0,
    stretches: spansOf(statement).map(({ start, end }) => ({ from: start / length, to: end / length })),
  };
}
