import { describe, expect, test } from 'vitest';
import { indexAnalysis } from '../../../src/analysis/index-analysis.ts';
import { allCards } from '../../../src/cards/all-cards.ts';
import { LEFT_OUT, type Run } from '../../../src/cards/card.ts';
import { statementCard } from '../../../src/cards/statement-card.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

const urls = makeUrls('https://example.org', '/sub/');
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

describe.each([...CONTENT_FOLDERS.keys()])('the cards of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const index = indexAnalysis(analysis);

  test('have an address below the page they are of, each its own', () => {
    const paths = allCards(index, urls).map(({ path }) => path);
    expect(new Set(paths).size).toBe(
      1 + analysis.statements.length + analysis.claims.length + analysis.actors.length,
    );
    expect(paths).toContain('/sub/card.png');
    expect(paths).toContain(`/sub/s/${analysis.statements[0]?.id}/card.png`);
    expect(paths).toContain(`/sub/c/${analysis.claims[0]?.id}/card.png`);
    expect(paths).toContain(`/sub/actors/${analysis.actors[0]?.id}/card.png`);
  });

  test('show every passage as printed, in quotation marks only where all of it is quoted', () => {
    for (const statement of analysis.statements) {
      const { headline } = statementCard(index, urls, statement);
      const quote = (text: string): string => (statement.form === 'direct' ? `“${text}”` : text);
      const spans = statement.passages.length > 0 ? statement.passages : statement.cue;
      expect(textOf(headline)).toBe(spans.map(({ text }) => quote(text)).join(` ${LEFT_OUT} `));
      expect(
        headline
          .filter(({ quoted }) => quoted)
          .map(({ text }) => text)
          .join(''),
      ).toBe(statement.quoted.map(({ text }) => text).join(''));
    }
  });

  test('tell the form by the rule, and name form, source, relayer and every hedge', () => {
    for (const statement of analysis.statements) {
      const { headline, lines, alt } = statementCard(index, urls, statement);
      const words = lines.map(({ runs }) => textOf(runs)).join('\n');
      const rules = new Set(
        headline
          .filter(({ text }) => statement.passages.some((passage) => passage.text.includes(text)))
          .map(({ rule }) => rule),
      );
      if (statement.passages.length > 0) {
        expect([...rules]).toEqual([
          { direct: null, mixed: 'solid', indirect: 'solid', attitude: 'dotted' }[statement.form],
        ]);
      }
      expect(lines.map(({ sample }) => sample)).toContain(statement.form);
      for (const actor of [...statement.sources, ...statement.via.map(({ actor }) => actor)]) {
        expect(words).toContain(index.actor(actor).name);
        expect(alt).toContain(index.actor(actor).name);
      }
      for (const { text } of statement.hedges)
        expect(lines.flatMap(({ runs }) => runs)).toContainEqual(
          expect.objectContaining({ text, hedge: true }),
        );
      const red = lines.some(({ runs }) => runs.some(({ colour }) => colour === 'red'));
      expect(red).toBe(statement.attribution.status === 'contradicted');
    }
  });

  test('keep red for what evidence contradicts', () => {
    for (const card of allCards(index, urls)) {
      const red = card.lines.flatMap(({ runs }) => runs).filter(({ colour }) => colour === 'red');
      if (red.length > 0) expect(textOf(red)).toMatch(/^Contradicted/);
    }
  });

  test('say the paragraph in words: no number of a sentence means anything on a picture', () => {
    for (const { slug } of allCards(index, urls)) expect(slug.join(' ')).not.toMatch(/\bp\d+s\d+\b/);
    for (const statement of index.analysis.statements)
      expect(statementCard(index, urls, statement).slug).toContainEqual(
        expect.stringMatching(/^paragraph \d+$/),
      );
  });

  test('have a description in words that is not too long', () => {
    for (const { alt } of allCards(index, urls)) {
      expect(alt).toMatch(/\S/);
      expect([...alt].length).toBeLessThan(800);
    }
  });
});
