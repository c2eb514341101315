/** The card of a statement: the passage with its marks, and whose words these are. */
import { plainDate } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { markPassage } from '../analysis/mark-sentence.ts';
import type { Analysis, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { ATTRIBUTION_WORDS, capitalize, sayFormBy, sayList } from '../words.ts';
import { LEFT_OUT, passageRuns, run, type Card, type CardLine, type Run } from './card.ts';
import { cutText } from './cut-to-fit.ts';
import { placeOf } from '../analysis/statement-page.ts';
import { cueText, spansOf } from '../analysis/statement-words.ts';

/** Readers of pictures' descriptions cut what is longer. */
const ALT_LENGTH = 400;

/** Where the picture of a statement is, and what it shows: all that its page says of it. */
export function statementCardLink(
  index: AnalysisIndex,
  urls: Urls,
  statement: Statement,
): Pick<Card, 'path' | 'alt'> {
  const attribution = ATTRIBUTION_WORDS[statement.attribution.status];
  const contradicted = statement.attribution.status === 'contradicted';
  return {
    path: urls.card(urls.statement(statement.id)),
    alt: `${speakersOf(index, statement)}, ${sayForm(index, statement)}: ${inWords(statement)}${contradicted ? ` ${attribution.label}: ${attribution.explained}` : ''}`,
  };
}

/** The words of a statement on a picture. */
export function statementCard(index: AnalysisIndex, urls: Urls, statement: Statement): Card {
  const { analysis } = index;
  const address = urls.statement(statement.id);
  const speakers = speakersOf(index, statement);
  const form = sayForm(index, statement);
  return {
    ...statementCardLink(index, urls, statement),
    site: analysis.site.title,
    slug: [
      `statement ${statement.id}`,
      `paragraph ${placeOf(index, statement).paragraph}`,
      `version ${statement.version}`,
    ],
    headline: headlineOf(index, statement),
    lines: [
      { lead: true, runs: [run(speakers, { face: 'label-strong' }), ...roleOf(index, statement)] },
      { sample: statement.form, runs: [run(capitalize(form)), ...hedgesOf(statement)] },
      verdictOn(statement),
    ],
    foot: footOf(analysis, urls, address),
  };
}

function speakersOf(index: AnalysisIndex, { sources }: Statement): string {
  return sayList(sources.map((id) => index.actor(id).name));
}

/** How the words are given, by whom, and through whom they came: "as paraphrased by the Courier, via the mayor’s office". */
function sayForm(index: AnalysisIndex, { form, cue, via }: Statement): string {
  const said = sayFormBy(form, index.analysis.article.publisher, cueText({ cue }));
  return via.length === 0 ? said : `${said}, via ${sayList(via.map(({ actor }) => index.actor(actor).name))}`;
}

/** Who a single source is, up to the first semicolon: a label of its own, which begins with a capital as the editor wrote it. */
function roleOf(index: AnalysisIndex, { sources }: Statement): Run[] {
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) return [];
  const [role = ''] = index.actor(source).role.split(';');
  return [run(` · ${role}`, { colour: 'quiet' })];
}

/** The hedges again in words: a cut may not make a statement surer than it was. */
function hedgesOf({ hedges }: Statement): Run[] {
  const words = [...new Set(hedges.map(({ text }) => text))];
  if (words.length === 0) return [];
  return [
    run(' · hedged: '),
    ...words.flatMap((text, n) => [...(n > 0 ? [run(', ')] : []), run(text, { hedge: true })]),
  ];
}

/** Whether they said it, and in these words. */
function verdictOn({ attribution: { status } }: Statement): CardLine {
  const { label, explained } = ATTRIBUTION_WORDS[status];
  if (status === 'contradicted')
    return {
      runs: [run(`${label}: `, { face: 'label-strong', colour: 'red' }), run(explained, { colour: 'red' })],
    };
  return { runs: [run('Did they say it? ', { colour: 'quiet' }), run(`${label}.`)] };
}

function headlineOf(index: AnalysisIndex, statement: Statement): Run[] {
  const { form, passages, cue } = statement;
  const mark = (text: string): Run => run(text, { face: 'text' });
  const between = run(` ${LEFT_OUT} `, { face: 'text', colour: 'quiet' });
  if (passages.length === 0) {
    return cue.flatMap(({ text }, n) => [...(n > 0 ? [between] : []), run(text, { face: 'text-italic' })]);
  }
  return passages.flatMap((passage, n) => {
    const runs = passageRuns(markPassage(index, statement, passage), form);
    return [...(n > 0 ? [between] : []), ...(form === 'direct' ? [mark('“'), ...runs, mark('”')] : runs)];
  });
}

/** The passages as a line of text, in quotation marks only where all of it is quoted. */
function inWords({ form, passages, cue }: Statement): string {
  const texts = spansOf({ passages, cue }).map(({ text }) => (form === 'direct' ? `“${text}”` : text));
  const cut = cutText(texts.join(` ${LEFT_OUT} `), ALT_LENGTH, LEFT_OUT);
  return cut.lastIndexOf('“') > cut.lastIndexOf('”') ? `${cut}”` : cut;
}

/** The address without its scheme, and the article as far as it is known. */
export function footOf({ article }: Analysis, urls: Urls, address: string): [string, string] {
  const from = [article.title, article.publisher, article.published && plainDate(article.published)];
  return [urls.absolute(address).replace(/^https?:\/\//, ''), from.filter(Boolean).join(', ')];
}
