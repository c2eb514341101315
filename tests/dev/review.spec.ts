/** Live editing of a drafted folder in a real browser: the list of what is left to do, and how it follows the editor. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { REPOSITORY, runCli, startLiveEditing, type LiveEditing } from '../support/cli.ts';

const ARTICLE = `Pier closes for good

“It is safe,” said Mayor Marta Holm. The port said the pier may open in May, the old one beside the new.

Nobody knows what "Hope" means. Holm praised the crew.
`;

interface Drafted extends LiveEditing {
  contentDir: string;
}

const test = base.extend<object, { drafted: Drafted }>({
  drafted: [
    async ({}, use) => {
      const folder = join(REPOSITORY, '.cache/tests/live');
      await rm(folder, { recursive: true, force: true });
      const contentDir = join(folder, 'content');
      const text = join(REPOSITORY, '.cache/tests/live.txt');
      await mkdir(dirname(text), { recursive: true });
      await writeFile(text, ARTICLE);
      const { status, errors } = await runCli(['draft', text, '--out', contentDir]);
      expect(status, errors).toBe(0);
      const live = await startLiveEditing({ CONTENT_DIR: contentDir, PORT: '4397', BASE: '/live/' });
      await use({ contentDir, ...live });
      live.end();
      await rm(text);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const part = (page: Page, name: string) => page.locator(`[data-review="${name}"]`);

test('lists what nobody has accepted, the least sure first, and what is missing', async ({
  page,
  drafted,
}) => {
  await page.goto(`${drafted.address}review/`);
  const items = part(page, 'to-accept').locator('li');
  // Vite may load the page once more while it gets to know what the site needs.
  await expect(async () => {
    const confidences = await items.evaluateAll((all) =>
      all.map((item) => Number(item.getAttribute('data-confidence'))),
    );
    expect(confidences.length).toBeGreaterThanOrEqual(2);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  }).toPass();

  const safe = items.filter({ hasText: 'It is safe' });
  await expect(safe).toContainText('Marta Holm');
  await expect(safe).toContainText('said');
  await expect(safe).toContainText('quotation, then verb and speaker');
  await expect(safe).toContainText('95 %');
  await expect(safe.locator('.mark')).toHaveText('It is safe,');
  const file = safe.getByRole('link', { name: /statements\/marta-holm-said\.md$/ });
  await expect(file).toHaveAttribute(
    'href',
    `vscode://file${join(drafted.contentDir, 'statements/marta-holm-said.md')}:1:1`,
  );

  await expect(part(page, 'unread').locator('li')).toHaveCount(1);
  await expect(part(page, 'unread')).toContainText('Nobody knows what "Hope" means.');
  await expect(part(page, 'without-evidence').locator('li')).not.toHaveCount(0);
  await expect(part(page, 'undescribed')).toContainText('Port');

  await safe.getByRole('link', { name: /\/s\// }).click();
  await expect(page.locator('.said')).toContainText('It is safe');
});

test('has the neighbours of a statement, and the address at which it is served', async ({
  page,
  drafted: { address },
}) => {
  const answer = await page.request.get(`${address}data/analysis.json`);
  const { statements } = (await answer.json()) as { statements: { id: string }[] };
  const ids = statements.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2);
  for (const [n, id] of ids.entries()) {
    await page.goto(`${address}s/${id}/`);
    const neighbours = await page
      .locator('.neighbours a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')]));
    expect(neighbours).toEqual(
      [
        ['prev', ids[n - 1]],
        ['next', ids[n + 1]],
      ].flatMap(([rel, other]) => (other === undefined ? [] : [[rel, `/live/s/${other}/`]])),
    );
    await expect(page.locator('.facts').first()).toContainText(`http://localhost:4397/live/s/${id}/`);
  }
});

test('says nothing of what a build writes beside it', async ({ drafted: { said } }) => {
  const folders = ['.cache/beside-building', '.beside-building', 'look/beside'];
  for (const folder of folders) {
    await rm(join(REPOSITORY, folder), { recursive: true, force: true });
    await mkdir(join(REPOSITORY, folder), { recursive: true });
    await writeFile(join(REPOSITORY, folder, 'index.html'), '<p>');
  }
  // The last of them is no place of a build: what it watches, it tells.
  await expect.poll(said).toContain('look/beside/index.html');
  expect(said()).not.toContain('beside-building');
  for (const folder of folders) await rm(join(REPOSITORY, folder), { recursive: true });
});

test('follows the editor: accepted, explained, broken, mended', async ({
  page,
  drafted: { contentDir, address },
}) => {
  const edit = async (file: string, from: string | RegExp, to: string): Promise<void> => {
    const path = join(contentDir, file);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(from);
    await writeFile(path, text.replace(from, to));
  };
  const seen = async (check: () => Promise<void>): Promise<void> => {
    await expect(async () => {
      await page.goto(`${address}review/`);
      await check();
    }).toPass({ timeout: 30_000 });
  };
  const count = (await readdir(join(contentDir, 'statements'))).length;

  await edit('statements/marta-holm-said.md', /^draft: .*\n/m, '');
  await seen(async () => {
    await expect(part(page, 'to-accept').locator('li')).toHaveCount(count - 1, { timeout: 500 });
    await expect(part(page, 'unreviewed')).toContainText('It is safe,', { timeout: 500 });
  });

  await edit('article.md', 'p2s1: {}', 'p2s1: { note: Nobody says it. }');
  await seen(async () => {
    await expect(part(page, 'unread').locator('li')).toHaveCount(0, { timeout: 500 });
  });

  await edit('article.md', /^ {2}p2s1: .*$/m, '  {}');
  await edit('statements/marta-holm-said.md', 'sources: [marta-holm]', 'sources: [marta-home]');
  await seen(async () => {
    await expect(part(page, 'problems').locator('li')).toHaveCount(2, { timeout: 500 });
    await expect(page.locator('[data-problem="sentence-unaccounted"]')).toContainText('p2s1', {
      timeout: 500,
    });
    await expect(page.locator('[data-problem="unknown-actor"]')).toContainText('marta-holm', {
      timeout: 500,
    });
  });
  await expect(page.getByRole('link', { name: /marta-holm-said\.md:\d+:\d+$/ })).toHaveAttribute(
    'href',
    /^vscode:\/\/file\/.+:\d+:\d+$/,
  );

  await edit('article.md', /^ {2}\{\}$/m, '  p2s1: {}');
  await edit('statements/marta-holm-said.md', 'sources: [marta-home]', 'sources: [marta-holm]');
  await seen(async () => {
    await expect(part(page, 'to-accept').locator('li')).toHaveCount(count - 1, { timeout: 500 });
  });
});
