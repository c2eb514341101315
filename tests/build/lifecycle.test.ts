/**
 * A site that is published, corrected, and corrected again, as its editor does it: every address that was ever given out
 * goes on answering, says what became of it, and nothing that was recorded can be lost.
 */
import { createHash } from 'node:crypto';
import { access, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayDate } from '../../src/analysis/edtf-dates.ts';
import { runCli } from '../support/cli.ts';
import { FERRY } from '../support/sites.ts';
import { analysisOf } from './support/analysis.ts';
import type { BuiltSite } from './support/built-sites.ts';
import { attribute, filesIn, pagesOf, textOf, type BuiltPage } from './support/pages.ts';

const ORIGIN = 'https://ferry.example';
/** The days on which the three editions were recorded. */
const DAYS = { first: '2025-06-01', second: '2025-07-01', third: '2025-08-01' } as const;
type Edition = keyof typeof DAYS;

const folder = await mkdtemp(join(tmpdir(), 'lifecycle-'));
const contentDir = join(folder, 'content');
const built = new Map<Edition, BuiltSite>();

async function replaceIn(file: string, ...changes: [from: string, to: string][]): Promise<void> {
  let text = await readFile(join(contentDir, file), 'utf8');
  for (const [from, to] of changes) {
    expect(text.split(from), `${file}: ${from}`).toHaveLength(2);
    text = text.replace(from, to);
  }
  await writeFile(join(contentDir, file), text);
}

/** Records the content as of that day and builds it. */
async function publish(edition: Edition): Promise<void> {
  const env = { CONTENT_DIR: contentDir, SITE: ORIGIN, SKIP_CARDS: '1' };
  const recorded = await runCli(['record', '--date', DAYS[edition]], env);
  expect(recorded, recorded.errors).toMatchObject({ status: 0 });
  const dir = join(folder, edition);
  const cache = join(folder, 'cache');
  const ran = await runCli(['build', '--out', dir, '--cache', cache], env);
  expect(ran, ran.errors).toMatchObject({ status: 0 });
  built.set(edition, { ...ran, contentDir, dir, cache, origin: ORIGIN, base: '/' });
}

/** One statement reworded, one moved to another paragraph, one claim with another status. */
async function correct(): Promise<void> {
  await replaceIn('statements/residents.md', ['> the crossing could close', '> crossing could close']);
  await replaceIn('claims/crossing.md', ['status: open', 'status: unverified']);
  const moved = 'The quay may reopen in May and may stay open, the U.S. Coast Guard wrote.';
  await replaceIn(
    'article.md',
    [` ${moved}`, ''],
    ['Nobody was hurt.', `Nobody was hurt. ${moved}`],
    ['  p3s4: {}', '  p3s3: {}'],
  );
  await replaceIn('events/reopening.md', ['p3s2', 'p2s4']);
  const article = await readFile(join(contentDir, 'article.md'), 'utf8');
  const text = (article.split('---\n')[2] ?? '').trim().replaceAll('\n\n', '\n');
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  await writeFile(join(contentDir, 'article.md'), article.replace(/sha256: \w+/, `sha256: ${hash}`));
}

/** One statement withdrawn, one replaced by another. */
async function takeBack(): Promise<void> {
  await writeFile(
    join(contentDir, 'statements/critics.md'),
    '---\nid: h3np\nwithdrawn: { date: 2025-07-20, reason: Nobody complained. }\n---\n',
  );
  await writeFile(
    join(contentDir, 'statements/patience.md'),
    '---\nid: j6sd\nwithdrawn: { date: 2025-07-21, reason: It is part of what the mayor said., replacedBy: c4qz }\n---\n',
  );
  // What was their sentence is the article's own voice now.
  await replaceIn('article.md', ['  p3s3: {}', '  p3s2: {}\n  p3s3: {}']);
}

beforeAll(async () => {
  await cp(FERRY, contentDir, { recursive: true });
  await publish('first');
  await correct();
  await publish('second');
  await takeBack();
  await publish('third');
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function site(edition: Edition): BuiltSite {
  const one = built.get(edition);
  if (!one) throw new Error(`The ${edition} edition was not built.`);
  return one;
}

async function pageAt(edition: Edition, path: string): Promise<BuiltPage> {
  const page = (await pagesOf(site(edition))).find((one) => one.path === path);
  if (!page) throw new Error(`The ${edition} edition has no page at ${path}.`);
  return page;
}

async function versionOf(edition: Edition, id: string): Promise<string> {
  const { statements, claims } = await analysisOf(site(edition));
  return [...statements, ...claims].find((one) => one.id === id)?.version ?? 'none';
}

const bodyOf = ({ elements }: BuiltPage): string => {
  const main = elements.find(({ tagName }) => tagName === 'main');
  return main ? textOf(main) : '';
};
const allOf = ({ elements }: BuiltPage, tag: string): string[] =>
  elements.filter(({ tagName }) => tagName === tag).map(textOf);
const linksOf = ({ elements }: BuiltPage): (string | undefined)[] =>
  elements.map((one) => attribute(one, 'href'));
const headLink = ({ elements }: BuiltPage, rel: string): string | undefined => {
  const link = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === rel);
  return link && attribute(link, 'href');
};
const isListed = ({ elements }: BuiltPage): boolean =>
  elements.every((one) => attribute(one, 'name') !== 'robots');

interface Entry {
  id: string;
  title: string | { '#text': string };
  updated: string;
  content: { '#text': string };
}

async function entriesOf(edition: Edition, file: string): Promise<Entry[]> {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
  const xml = await readFile(join(site(edition).dir, file), 'utf8');
  return (parser.parse(xml) as { feed: { entry?: Entry[] } }).feed.entry ?? [];
}

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id).sort();

describe('every address', () => {
  test('of the first edition answers in the later ones', async () => {
    const addresses = async (edition: Edition): Promise<string[]> =>
      (await pagesOf(site(edition))).map(({ path }) => path);
    const first = await addresses('first');
    expect(first.length).toBeGreaterThan(40);
    expect(await addresses('second')).toEqual(expect.arrayContaining(first));
    expect(await addresses('third')).toEqual(expect.arrayContaining(await addresses('second')));
  });

  test('of a statement that was not taken back keeps its files', async () => {
    const files = async (edition: Edition): Promise<string[]> =>
      (await filesIn(site(edition).dir)).filter(
        (file) => /^[sc]\/\w{4}\/[\w.]+$/.test(file) && !/h3np|j6sd/.test(file),
      );
    const first = await files('first');
    expect(first.length).toBeGreaterThan(40);
    expect(await files('third')).toEqual(first);
  });

  test('shows the last recorded day as its own', async () => {
    for (const edition of Object.keys(DAYS) as Edition[]) {
      const { site: own } = await analysisOf(site(edition));
      expect(own.recorded).toBe(DAYS[edition]);
      for (const { path, html } of await pagesOf(site(edition))) {
        if (!path.endsWith('/embed/') && !html.includes('http-equiv="refresh"'))
          expect(html, path).toContain(`as of ${sayDate(DAYS[edition])}`);
      }
    }
  });
});

describe('a statement that was moved', () => {
  test('has the same version and nothing recorded anew', async () => {
    const before = await versionOf('first', 'g8tr');
    expect(await versionOf('second', 'g8tr')).toBe(before);
    const { statements } = await analysisOf(site('second'));
    expect(statements.find(({ id }) => id === 'g8tr')).toMatchObject({
      sentences: ['p2s4'],
      recorded: true,
    });
    const page = await pageAt('third', `/s/g8tr/v/${before}/`);
    expect(bodyOf(page)).toContain('This is the latest wording.');
    expect(allOf(page, 'ins')).toEqual([]);
  });

  test('is led to at its new place', async () => {
    expect((await pageAt('first', '/article/')).html).toMatch(/id="p3s2"[^]*id="s-g8tr"/);
    expect((await pageAt('second', '/article/')).html).toMatch(/id="p2s4"[^]*id="s-g8tr"[^]*id="p3s1"/);
  });
});

describe('a wording that was pinned', () => {
  test('was said to be the present one while it was', async () => {
    const page = await pageAt('first', `/s/f2wv/v/${await versionOf('first', 'f2wv')}/`);
    expect(bodyOf(page)).toContain('This is the latest wording.');
    expect(allOf(page, 'del')).toEqual([]);
  });

  test.each(['second', 'third'] as const)(
    'says in the %s edition what it was, that it has changed, and how, word by word',
    async (edition) => {
      const [before, after] = [await versionOf('first', 'f2wv'), await versionOf('second', 'f2wv')];
      expect(after).not.toBe(before);
      const page = await pageAt(edition, `/s/f2wv/v/${before}/`);
      expect(allOf(page, 'p')).toContain('the crossing could close');
      expect(bodyOf(page)).toContain('This has changed since this link was made.');
      expect(linksOf(page)).toContain('/s/f2wv/');
      expect(allOf(page, 'del').map((words) => words.trim())).toEqual(['the']);
      expect(allOf(page, 'ins')).toEqual([]);
      expect(isListed(page)).toBe(false);
      expect(headLink(page, 'canonical')).toBe(`${ORIGIN}/s/f2wv/`);
      expect(headLink(page, 'latest-version')).toBe('/s/f2wv/');
      const latest = await pageAt(edition, `/s/f2wv/v/${after}/`);
      expect(bodyOf(latest)).toContain('This is the latest wording.');
      expect(bodyOf(latest)).toContain('1 July 2025');
    },
  );

  test('of a claim does the same', async () => {
    const page = await pageAt('third', `/c/m5rw/v/${await versionOf('first', 'm5rw')}/`);
    expect(bodyOf(page)).toContain('The crossing will close.');
    expect(bodyOf(page)).toContain('This has changed since this link was made.');
    expect(allOf(page, 'del').join()).toMatch(/open/i);
    expect(allOf(page, 'ins').join()).toMatch(/unverified/i);
    expect(isListed(page)).toBe(false);
    expect(headLink(page, 'canonical')).toBe(`${ORIGIN}/c/m5rw/`);
  });

  test('of something that was taken back says so, and leads to why', async () => {
    for (const id of ['h3np', 'j6sd']) {
      const page = await pageAt('third', `/s/${id}/v/${await versionOf('first', id)}/`);
      expect(bodyOf(page)).toContain('This has been withdrawn since this link was made.');
      expect(linksOf(page)).toContain(`/s/${id}/`);
    }
  });

  test('is listed on the page of the statement, the newest first', async () => {
    const page = await pageAt('third', '/s/f2wv/');
    const versions = linksOf(page).filter((href) => href?.startsWith('/s/f2wv/v/'));
    expect([...new Set(versions)]).toEqual([
      `/s/f2wv/v/${await versionOf('second', 'f2wv')}/`,
      `/s/f2wv/v/${await versionOf('first', 'f2wv')}/`,
    ]);
  });
});

describe('what was taken back', () => {
  test('says at its old address why and when, and that its embed is gone too', async () => {
    const page = await pageAt('third', '/s/h3np/');
    expect(bodyOf(page)).toContain('Nobody complained.');
    expect(bodyOf(page)).toContain('20 July 2025');
    expect(isListed(page)).toBe(false);
    expect(textOf((await pageAt('third', '/s/h3np/embed/')).tree)).toContain('Nobody complained.');
  });

  test('leads to what took its place', async () => {
    const page = await pageAt('third', '/s/j6sd/');
    expect(bodyOf(page)).toContain('It is part of what the mayor said.');
    expect(bodyOf(page)).toContain('21 July 2025');
    expect(linksOf(page)).toContain('/s/c4qz/');
    expect(bodyOf(page)).toContain('Zoë Özil');
  });

  test('still leads to what it said', async () => {
    for (const id of ['h3np', 'j6sd'])
      expect(linksOf(await pageAt('third', `/s/${id}/`))).toContain(
        `/s/${id}/v/${await versionOf('first', id)}/`,
      );
  });

  test('is in no list any more', async () => {
    for (const path of ['/', '/statements/', '/search/', '/article/', '/actors/zoe-oezil/'])
      expect((await pageAt('third', path)).html, path).not.toMatch(/h3np|j6sd/);
  });
});

describe('the corrections', () => {
  const told = async (edition: Edition): Promise<string[]> =>
    (await pageAt(edition, '/corrections/')).elements.flatMap((one) =>
      attribute(one, 'dataCorrection') === undefined ? [] : [textOf(one)],
    );

  test('name what changed and nothing else, the newest first', async () => {
    expect(await told('first')).toEqual([]);
    expect((await told('second')).sort()).toEqual([
      expect.stringMatching(
        /^1 July 2025: claim m5rw changed\.\s*The crossing will close\.\s*Status.*[Oo]pen added: [Uu]nverified/,
      ),
      expect.stringMatching(
        /^1 July 2025: statement f2wv changed\.\s*Some residents, paraphrased: crossing could close\s*Passage ?removed: the crossing could close/,
      ),
    ]);
    expect((await told('third')).map((text) => text.split('.')[0])).toEqual([
      '21 July 2025: statement j6sd replaced',
      '20 July 2025: statement h3np withdrawn',
      '1 July 2025: statement f2wv changed',
      '1 July 2025: claim m5rw changed',
    ]);
  });

  test('are a feed of the same, with old and new words', async () => {
    const feed = await entriesOf('third', 'corrections/feed.xml');
    expect(feed).toHaveLength(4);
    const of = (id: string): string => feed.find((one) => one.id.includes(`/${id}/`))?.content['#text'] ?? '';
    expect(of('f2wv')).toMatch(/<del>the <\/del>crossing could close/);
    expect(of('m5rw')).toMatch(/<\/del> <ins>/);
    expect(of('h3np')).toContain('Nobody complained.');
    expect(of('j6sd')).toContain(`href="${ORIGIN}/s/c4qz/"`);
  });

  test('keep the ids of their entries', async () => {
    expect(await entriesOf('first', 'corrections/feed.xml')).toEqual([]);
    const second = ids(await entriesOf('second', 'corrections/feed.xml'));
    expect(second).toHaveLength(2);
    expect(ids(await entriesOf('third', 'corrections/feed.xml'))).toEqual(expect.arrayContaining(second));
  });
});

describe('a feed', () => {
  test.each([
    'feed.xml',
    'actors/residents/feed.xml',
    'actors/coast-guard/feed.xml',
    'actors/mayor/feed.xml',
  ])('(%s) keeps the ids of what is still there', async (file) => {
    const [first, second, third] = await Promise.all(
      (['first', 'second', 'third'] as const).map((edition) => entriesOf(edition, file)),
    );
    expect(ids(second ?? [])).toEqual(ids(first ?? []));
    expect(ids(third ?? [])).toEqual(ids(first ?? []).filter((id) => !/h3np|j6sd/.test(id)));
    expect(third?.length).toBeGreaterThan(0);
  });

  test('has the reworded statement as changed on the day, and the moved one as it was', async () => {
    const entries = await entriesOf('second', 'feed.xml');
    const updated = (id: string): string | undefined =>
      entries.find((one) => one.id.endsWith(`/${id}`))?.updated.slice(0, 10);
    expect(updated('f2wv')).toBe(DAYS.second);
    expect(updated('m5rw')).toBe(DAYS.second);
    expect(updated('g8tr')).toBe(DAYS.first);
  });
});

describe('a recorded id that is deleted', () => {
  test('fails the build with the lines to add, which then mend it', async () => {
    const env = { CONTENT_DIR: contentDir, SITE: ORIGIN, SKIP_CARDS: '1' };
    const out = join(folder, 'lost');
    await rm(join(contentDir, 'claims/hurt.md'));
    const { status, errors } = await runCli(['build', '--out', out], env);
    expect(status).toBe(1);
    expect(errors).toContain('The claim `n7bc`, published on 2025-06-01, is no longer in the content');
    await expect(access(out)).rejects.toThrow('ENOENT');
    const [, place = '', lines = ''] = /leave a file in `(\S+)` that says why: (.*)\./.exec(errors) ?? [];
    expect(place).toMatch(/claims\/$/);
    const file = Array.from(lines.matchAll(/`([^`]+)`/g), ([, line]) => `${line ?? ''}\n`).join('');
    expect(file).toContain('YYYY-MM-DD');
    await writeFile(join(contentDir, 'claims/hurt.md'), file.replace('YYYY-MM-DD', '2025-08-01'));
    const mended = await runCli(['check'], env);
    expect(mended, mended.errors).toMatchObject({ status: 0 });
  });
});
