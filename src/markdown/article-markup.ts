/**
 * The article with the analysis laid over it: sentences with their anchors, flat marks with one link each, notes beside them.
 *
 * `<div class="paragraph" id="p1"><p><span class="sentence" id="p1s1">“<a class="mark" data-form="direct" …>We saw
 * nothing,</a>” the captain <a class="cue" …>said</a>.</span></p><ul class="notes">…</ul></div>`
 */
import { group } from 'd3-array';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { tieDays } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { markSentence, type MarkRun } from '../analysis/mark-sentence.ts';
import { hedgeIsCue, namesSpeaker } from '../analysis/gives-away.ts';
import { ownHedges } from '../analysis/own-hedges.ts';
import type { Sentence, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import {
  barAttributes,
  barOfLength,
  capitalize,
  FORM_WORDS,
  inLanguage,
  isEnglish,
  listJoint,
  sayList,
  STATUS_WORDS,
} from '../words.ts';

/** The paragraphs one after the other, as HTML. */
export function articleMarkup(index: AnalysisIndex, urls: Urls): string {
  const paragraphs = group(index.analysis.sentences, (sentence) => sentence.paragraph);
  return toHtml(Array.from(paragraphs, ([number, sentences]) => paragraph(number, sentences, index, urls)));
}

function paragraph(
  number: number,
  sentences: readonly Sentence[],
  index: AnalysisIndex,
  urls: Urls,
): Element {
  const text = sentences.flatMap((sentence, n) => [
    ...(n > 0 ? [' '] : []),
    sentenceElement(sentence, n, index, urls),
  ]);
  const notes = sentences.map((sentence, n) => note(sentence, n, index, urls));
  const { lang, dir } = inLanguage(index.analysis.article.language);
  return h('div', { class: 'paragraph', id: `p${number}` }, [
    // The article's element has its language, in which the notes are not; its direction would turn the columns too.
    h('p', { dir }, text),
    h('ul', { class: 'notes', 'aria-label': 'Notes', lang: isEnglish(lang) ? undefined : 'en' }, notes),
  ]);
}

function sentenceElement(sentence: Sentence, n: number, index: AnalysisIndex, urls: Urls): Element {
  const runs = markSentence(index, sentence);
  return h(
    'span',
    {
      class: `sentence row-${n + 1}`,
      id: sentence.id,
      'data-voice': sentence.voice,
      'data-hedged': sentence.hedges.length > 0,
      'data-start': sentence.start,
    },
    runs.flatMap((run) => runContent(run, index, urls)),
  );
}

/** A run as a link to its statement, or as plain text where it belongs to none. */
function runContent(run: MarkRun, index: AnalysisIndex, urls: Urls): ElementContent[] {
  const text = run.parts.map(({ text: words, withheld, hedge, quoted }): ElementContent => {
    if (withheld > 0) return withheldBar(withheld);
    const inner: ElementContent = hedge
      ? h('span', { class: 'hedge' }, words)
      : { type: 'text', value: words };
    return quoted && run.statement?.form === 'mixed' ? h('span', { class: 'quoted' }, inner) : inner;
  });
  // The space that a passage keeps between two others inside it is no link: it would have no name.
  const isBlank = run.parts.every(({ text: words, withheld }) => withheld === 0 && words.trim() === '');
  const { statement, role } = isBlank ? { statement: null, role: null } : run;
  // A statement of which nothing shows, because others cover it, keeps its address.
  const covered = run.anchors
    .filter((other) => other !== statement)
    .map(({ id }) => h('span', { id: `s-${id}` }));
  if (!statement || !role) return [...covered, ...text];
  const attributes = {
    class: role === 'passage' ? 'mark' : 'cue',
    href: urls.statement(statement.id),
    id: run.anchors.includes(statement) ? `s-${statement.id}` : undefined,
    'data-form': statement.form,
    'data-sources': statement.sources.join(' '),
    'data-class': role === 'cue' ? 'cue' : undefined,
    'data-unnamed': !index.isNamed(statement),
    'data-hedged': statement.hedges.length > 0,
  };
  return [...covered, h('a', attributes, text)];
}

/** Words that may not be shown, as a bar of their length that wraps as words do. */
function withheldBar(characters: number): Element {
  return h('span', { class: 'withheld', ...barAttributes(characters) }, barOfLength(characters));
}

function note(sentence: Sentence, n: number, index: AnalysisIndex, urls: Urls): Element {
  const parts = index
    .statementsIn(sentence.id)
    .map((statement) =>
      statement.sentences[0] === sentence.id
        ? statementNote(statement, index, urls)
        : goesOn(statement, index, urls),
    );
  if (sentence.voice !== 'attributed') parts.push(ownVoice(sentence, index));
  const namesOne = (words: string): boolean =>
    index.statementsIn(sentence.id).some((statement) => namesSpeaker(index, statement, words));
  for (const claim of index.claimsIn(sentence.id)) {
    if (claim.status !== 'contradicted' && claim.status !== 'disputed') continue;
    parts.push(
      h('p', { class: 'finding', 'data-class': 'status' }, [
        h('a', { href: urls.claim(claim.id) }, [
          h('b', `${STATUS_WORDS[claim.status].label}: `),
          namesOne(claim.text)
            ? h('span', { 'data-class-follows': 'source' }, tieDays(claim.text))
            : tieDays(claim.text),
        ]),
      ]),
    );
  }
  return h('li', { class: `row-${n + 1}` }, parts);
}

/** "Justin Trudeau, via Yoon’s office, paraphrased. Hedged: “could”." */
function statementNote(statement: Statement, index: AnalysisIndex, urls: Urls): Element {
  const sources = statement.sources.flatMap((id, n): ElementContent[] => {
    const actor = index.actor(id);
    return [
      { type: 'text', value: listJoint(n, statement.sources.length) },
      h('a', { href: urls.actor(id), class: actor.named ? undefined : 'unnamed' }, actor.name),
    ];
  });
  const via = statement.via.map(({ actor }) => index.actor(actor).name);
  const hedged =
    statement.hedges.length > 0
      ? `Hedged: ${sayList(statement.hedges.map(({ text }) => `“${text}”`))}. `
      : '';
  const judged =
    statement.attribution.status === 'contradicted'
      ? h('b', { class: 'finding', 'data-class': 'status' }, 'Attribution contradicted.')
      : undefined;
  return h('p', { 'data-sources': statement.sources.join(' ') }, [
    h('span', { 'data-class': 'source' }, [h('b', sources), via.length > 0 ? `, via ${sayList(via)}` : '']),
    `, ${FORM_WORDS[statement.form].adverb}. `,
    hedgeIsCue(statement) ? h('span', { 'data-class-follows': 'cue' }, hedged) : hedged,
    judged,
    judged ? ' ' : undefined,
    statementLink(statement, urls),
  ]);
}

function goesOn(statement: Statement, index: AnalysisIndex, urls: Urls): Element {
  return h('p', { 'data-sources': statement.sources.join(' ') }, [
    h('span', { 'data-class': 'source' }, sayList(statement.sources.map((id) => index.actor(id).name))),
    ' goes on: ',
    statementLink(statement, urls),
  ]);
}

function statementLink({ id }: Statement, urls: Urls): Element {
  const href = urls.statement(id);
  // In print the note is a footnote, whose address is spelled out as one would type it.
  const address = urls.absolute(href).replace(/^https?:\/\//, '');
  return h('a', { href, class: 'id', 'aria-label': `Statement ${id}`, 'data-address': address }, id);
}

function ownVoice(sentence: Sentence, index: AnalysisIndex): Element {
  const { voice, agentless } = sentence;
  const words = voice === 'both' ? 'in part the article’s own voice' : 'the article’s own voice';
  const hedges = ownHedges(index, sentence);
  const hedged = hedges.length > 0 ? ` Hedged: ${sayList(hedges.map(({ text }) => `“${text}”`))}.` : '';
  return h('p', { class: 'own-voice' }, [
    `${capitalize(words)}${agentless ? ', with concerns that nobody in it holds' : ''}.${hedged}`,
  ]);
}
