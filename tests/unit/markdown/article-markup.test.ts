import { describe, expect, test } from 'vitest';
import type { AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { articleMarkup } from '../../../src/markdown/article-markup.ts';
import type { Statement } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { claimLike, ferryIndex, spanOf, statementLike } from '../support/ferry.ts';

const { entries } = await builtContent('the ferry');
const urls = makeUrls('https://example.org', '/ferry/');
const render = (index: AnalysisIndex): string => articleMarkup(index, urls);
const html = render(ferryIndex());

/** The text of HTML without elements, with the few references that are written. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<');
const sentence = (id: string, all = html): string =>
  new RegExp(`<span class="sentence[^>]* id="${id}".*?(?=<span class="sentence|</p>)`, 's').exec(all)?.[0] ??
  '';
/** The notes of a paragraph, one line a sentence. */
const notes = (paragraph: number, all = html): string[] =>
  (new RegExp(`id="p${paragraph}".*?<ul class="notes"[^>]*>(.*?)</ul>`, 's').exec(all)?.[1] ?? '')
    .split('</li>')
    .slice(0, -1)
    .map((note) => note.split('</p>').map(textOf).join('|').replace(/\|$/, ''));

const change = (edit: (statement: Statement) => void): AnalysisIndex =>
  ferryIndex(({ statements }) => {
    for (const statement of statements) edit(statement);
  });

describe('the article', () => {
  test('reads as it was printed, paragraph by paragraph', () => {
    const printed = Array.from(
      html.matchAll(/<div class="paragraph" id="(p\d+)"><p>(.*?)<\/p>/gs),
      ([, id, text]) => [id, textOf(text ?? '')],
    );
    expect(printed).toEqual(entries.article.paragraphs.map((text, n) => [`p${n + 1}`, text]));
  });

  test('has each sentence with its voice, and the code point at which it begins', () => {
    const found = Array.from(
      html.matchAll(
        /<span class="sentence row-(\d)" id="(\w+)" data-voice="(\w+)"( data-hedged)?[^>]*data-start="(\d+)"/g,
      ),
    );
    const { sentences } = ferryIndex().analysis;
    expect(
      found.map(([, row, id, voice, hedged, start]) => [id, row, voice, hedged !== undefined, Number(start)]),
    ).toEqual(
      sentences.map(({ id, voice, hedges, start }) => [
        id,
        id.split('s')[1],
        voice,
        hedges.length > 0,
        start,
      ]),
    );
  });

  test('links words to their statement, with what a lens asks for', () => {
    expect(sentence('p2s1')).toContain(
      '<a class="mark" href="/ferry/s/d9xk/" id="s-d9xk" data-form="direct" data-sources="captain" data-unnamed>We never saw the buoy,</a>',
    );
    expect(sentence('p2s1')).toContain(
      '<a class="cue" href="/ferry/s/d9xk/" data-form="direct" data-sources="captain" data-class="cue" data-unnamed>told</a>',
    );
    expect(sentence('p3s2')).toMatch(
      /data-sources="coast-guard" data-hedged>The quay <span class="hedge">may<\/span> reopen/,
    );
    expect(sentence('p3s2')).not.toContain('data-unnamed');
  });

  test('sets quoted words off in a mixed statement alone', () => {
    expect(sentence('p1s1')).toContain('>“<span class="quoted">the ferry 🚢 left on time</span>”</a>');
    expect(sentence('p2s1')).not.toContain('quoted');
  });

  test('has the anchor of a statement that another covers', () => {
    const twice = render(
      ferryIndex(({ statements }) => {
        statements.push(statementLike({ id: 'z2zz', cue: [] }));
      }),
    );
    expect(twice.match(/id="s-c4qz"/g)).toHaveLength(1);
    expect(sentence('p1s2', twice)).toContain(
      '<span id="s-c4qz"></span><a class="mark" href="/ferry/s/z2zz/" id="s-z2zz"',
    );
  });

  test('shows bars where only excerpts may be shown', () => {
    const excerpts = render(
      ferryIndex(({ article }) => {
        article.text = null;
      }),
    );
    expect(textOf(excerpts)).not.toContain('Nobody was hurt');
    expect(sentence('p2s3', excerpts)).toMatch(
      /<span class="withheld" role="img" aria-label="16 characters[^"]*">[\u00a0\u2002]{16}<\/span>/,
    );
    expect(sentence('p1s1', excerpts)).toContain('left on time');
  });
});

describe('the notes beside it', () => {
  test('say who, how, and in which words less sure; what goes on; and where the article speaks for itself', () => {
    expect(notes(1)).toEqual([
      'Harbour office, partly in quotation marks. bk7m',
      'Zoë Özil, paraphrased. Hedged: “may”. c4qz',
    ]);
    expect(notes(2)).toEqual([
      'The ferry’s captain, in quotation marks. d9xk',
      'The ferry’s captain goes on: d9xk',
      'The article’s own voice.',
    ]);
    expect(notes(3)).toEqual([
      'Some residents, paraphrased. Hedged: “could”. f2wv',
      'U.S. Coast Guard, paraphrased. Hedged: “may” and “may”. g8tr',
      'Critics, stance only. h3np',
      'Zoë Özil, paraphrased. j6sd|In part the article’s own voice.',
    ]);
  });

  test('say whom the words came through, and that the evidence is against it', () => {
    const relayed = change((statement) => {
      if (statement.id !== 'c4qz') return;
      statement.sources = ['critics', 'residents', 'zoe-oezil'];
      statement.via = [
        { actor: 'captain', basis: 'inferred', sentence: 'p1s1' },
        { actor: 'harbour-office', basis: 'sentence', sentence: 'p1s2' },
      ];
      statement.attribution.status = 'contradicted';
    });
    expect(notes(1, render(relayed))[1]).toBe(
      'Critics, Some residents, and Zoë Özil, via The ferry’s captain and Harbour office, paraphrased. Hedged: “may”. Attribution contradicted. c4qz',
    );
  });

  test('say the article’s own hedges, also in a sentence that is in part somebody’s word', () => {
    const hedged = ferryIndex(({ sentences }) => {
      for (const one of sentences) {
        if (one.id === 'p2s3') Object.assign(one, { hedges: [spanOf('Nobody')], agentless: true });
        if (one.id === 'p3s4') one.hedges = [spanOf('goes on')];
      }
    });
    expect(notes(2, render(hedged))[2]).toBe(
      'The article’s own voice, with concerns that nobody in it holds. Hedged: “Nobody”.',
    );
    expect(notes(3, render(hedged))[3]).toBe(
      'Zoë Özil, paraphrased. j6sd|In part the article’s own voice. Hedged: “goes on”.',
    );
  });

  test('warn of contradicted and disputed claims that the article makes itself, of no others', () => {
    const claims = (['contradicted', 'disputed', 'supported', 'open'] as const).map((status, n) =>
      claimLike({ id: `z${n + 2}zz`, text: `Claim ${n}.`, status }),
    );
    const denied = claimLike({
      id: 'z6zz',
      status: 'contradicted',
      assertions: [{ statement: null, sentence: 'p2s3', stance: 'denies' }],
    });
    const index = ferryIndex((analysis) => {
      analysis.claims = [...claims, denied];
    });
    expect(notes(2, render(index))[2]).toBe(
      'The article’s own voice.|Contradicted: Claim 0.|Disputed: Claim 1.',
    );
  });
});
