/** The feeds, read by an XML parser, held to what Atom (RFC 4287) and tag URIs (RFC 4151) ask. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import { actorFeed, correctionsFeed, siteFeed } from '../../../src/exports/feeds.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';
import { recordedIndex } from './recorded.ts';

const urls = makeUrls('https://example.org', '/');

interface Link {
  '@rel'?: string;
  '@href': string;
}
interface Entry {
  id: string;
  title: { '#text': string } | string;
  updated: string;
  published?: string;
  link: Link[];
  content?: { '#text': string };
}
interface Feed extends Omit<Entry, 'content'> {
  author: { name: string }[];
  entry?: Entry[];
}

function read(xml: string): Feed {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own; this one still does it.
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => ['entry', 'link', 'author'].includes(name),
  });
  return (parser.parse(xml) as { feed: Feed }).feed;
}

const TAG = /^tag:example\.org,\d{4}-\d{2}-\d{2}:[\w/.-]+$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

describe.each([...CONTENT_FOLDERS.keys()])('the feeds of %s', async (name) => {
  const { analysis } = await builtContent(name);
  const bare = indexAnalysis({ ...analysis, history: [] });
  const recorded = recordedIndex(analysis);
  const feedsOf = (index: AnalysisIndex): string[] => [
    siteFeed(index, urls),
    correctionsFeed(index, urls),
    ...index.analysis.actors.map((actor) => actorFeed(index, urls, actor)),
  ];

  test.each([
    ['nothing', bare],
    ['everything', recorded],
  ])('have what Atom asks for, with %s recorded', (_, index) => {
    const ids = feedsOf(index).map((xml) => {
      const feed = read(xml);
      expect(feed.id).toMatch(TAG);
      expect(feed.updated).toMatch(MOMENT);
      expect(feed.author[0]?.name).toBe(analysis.site.title);
      expect(feed.link.filter((link) => link['@rel'] === 'self')).toHaveLength(1);
      const entries = feed.entry ?? [];
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const entry of entries) {
        expect(entry.id).toMatch(TAG);
        expect(entry.updated).toMatch(MOMENT);
        expect(entry.link[0]?.['@href']).toMatch(/^https:\/\/example\.org\/[sc]\//);
        expect(entry.content?.['#text']).toMatch(/^<(p|blockquote)/);
      }
      return feed.id;
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('have every statement and claim, and an actor’s own for the actor', () => {
    const entries = read(siteFeed(recorded, urls)).entry ?? [];
    expect(entries).toHaveLength(analysis.statements.length + analysis.claims.length);
    for (const actor of analysis.actors) {
      const own = read(actorFeed(recorded, urls, actor)).entry ?? [];
      expect(own.map(({ link }) => link[0]?.['@href']).sort()).toEqual(
        recorded
          .saidBy(actor.id)
          .map(({ url }) => url)
          .sort(),
      );
    }
  });

  test('have the recorded days, the last changed first', () => {
    const [first, second] = read(siteFeed(recorded, urls)).entry ?? [];
    expect(first).toMatchObject({
      updated: '2025-06-02T00:00:00.000Z',
      published: '2025-06-01T00:00:00.000Z',
    });
    expect(second).toMatchObject({ updated: '2025-06-01T00:00:00.000Z' });
  });

  test('keep their ids when a statement is reworded and moved, and when the site moves to another path', () => {
    const ids = (index: AnalysisIndex, at = urls): string[] =>
      (read(siteFeed(index, at)).entry ?? []).map(({ id }) => id).sort();
    const [first, ...rest] = recorded.analysis.statements;
    const reworded = first && { ...first, passages: [], cue: [], version: 'ffffffff' };
    const history = recorded.analysis.history;
    const line = history.findLast(({ id }) => id === first?.id);
    const later = indexAnalysis({
      ...recorded.analysis,
      statements: [...rest, ...(reworded ? [reworded] : [])],
      history: [...history, ...(line ? [{ ...line, date: '2025-07-01', hash: 'ffffffff' }] : [])],
    });
    expect(ids(later)).toEqual(ids(recorded));
    expect(ids(recorded, makeUrls('https://example.org', '/elsewhere/'))).toEqual(ids(recorded));
  });

  test('tell a correction with its old and new words, as text', () => {
    const [correction, ...others] = read(correctionsFeed(recorded, urls)).entry ?? [];
    expect(others).toEqual([]);
    expect(correction?.link[0]?.['@href']).toBe(recorded.analysis.statements[0]?.url);
    expect(correction?.content?.['#text']).toMatch(/<del>/);
    expect(correction?.content?.['#text']).not.toContain('<said>');
    expect(read(correctionsFeed(bare, urls)).entry).toBeUndefined();
  });
});
