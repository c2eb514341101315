/** Classroom mode: what is hidden is neither seen nor heard until it is asked for, one by one. */
import type { Page } from '@playwright/test';
import type { Analysis, Statement } from '../../src/schemas/analysis.ts';
import { expect, first, test } from './support/test.ts';

/** Everything that a reader sees, hears or finds in the tab: the accessible tree of the page, and its title. */
async function perceived(page: Page): Promise<string> {
  return `${await page.title()}\n${await page.locator('body').ariaSnapshot()}`;
}

const bar = (page: Page) => page.getByRole('region', { name: 'Classroom' });
const questions = (page: Page, words: string) => page.getByRole('main').getByRole('button', { name: words });

/** Every name that a statement's page may not say: of its sources and relayers, but for names that its own words say. */
function secretNames({ actors, claims }: Analysis, statement: Statement): string[] {
  const { sources, via, passages, about } = statement;
  const said = [
    ...passages.map(({ text }) => text),
    ...statement.claims.map((id) => claims.find((claim) => claim.id === id)?.text ?? ''),
    ...about.map((id) => actors.find((actor) => actor.id === id)?.name ?? ''),
  ].join(' ');
  return [...sources, ...via.map(({ actor }) => actor)]
    .flatMap((id) =>
      actors.filter((actor) => actor.id === id).flatMap(({ name, aliases }) => [name, ...aliases]),
    )
    .filter((name) => name.length > 3 && !said.includes(name));
}

test('without the sources no statement’s page names them', async ({ page, site }) => {
  test.setTimeout(180_000);
  // Every third of many is enough, and all of few.
  const statements = site.analysis.statements.filter((_, n, { length }) => length < 10 || n % 3 === 0);
  for (const statement of statements) {
    await page.goto(`s/${statement.id}/?mode=class&hide=source`);
    await expect(bar(page)).toBeVisible();
    const heard = await perceived(page);
    expect(secretNames(site.analysis, statement).filter((name) => heard.includes(name))).toEqual([]);
    // What keeps them out of sight as well.
    expect(await page.locator('main [data-class=source]').first().isVisible()).toBe(false);
  }
});

test('an answer is asked for by the keyboard; the focus stays with it and it is announced', async ({
  page,
  site,
}) => {
  const statement = first(
    site.analysis.statements.filter(({ cue, claims }) => cue.length > 0 && claims.length > 0),
  );
  const source = first(site.analysis.actors.filter(({ id }) => id === statement.sources[0]));
  await page.goto(`s/${statement.id}/?mode=class&hide=source&hide=cue&hide=status`);
  const status = bar(page).getByRole('status');
  await expect(status).toHaveText(/^Answers hidden: \d+\.$/);
  const total = Number(/\d+/.exec(await status.innerText())?.[0]);
  expect(total).toBeGreaterThan(2);
  const asked: string[] = [];
  // But for a face that only the answer is set in.
  page.on('request', (request) => {
    if (request.resourceType() !== 'font') asked.push(request.url());
  });

  await questions(page, 'Who says so?').focus();
  await page.keyboard.press('Enter');
  const speaker = page.locator('main [data-class=source]').first();
  await expect(speaker).toBeFocused();
  await expect(speaker).toContainText(source.name);
  await expect(status).toHaveText(`Answers still hidden: ${total - 1} of ${total}.`);
  // The cue is still a question: also where it would be read in passing.
  await expect(questions(page, 'Reported how?').first()).toBeVisible();
  const cue = first(statement.cue).text;
  expect(await perceived(page)).not.toContain(`“${cue}”`);

  // On from there by Tab and the space bar, to the last one.
  for (let left = total - 1; left > 0; left -= 1) {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.reveal'))) break;
    }
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  }
  await expect(status).toHaveText('All answers are shown.');
  await expect(page).toHaveTitle(new RegExp(source.name));
  await expect(page.getByRole('main')).toContainText(`“${cue}”`);
  expect(asked).toEqual([]);
});

test('in the article one question covers each who speaks in a sentence, in the text and in the margin', async ({
  page,
  site,
}) => {
  const { analysis } = site;
  await page.goto('article/?mode=class');
  // Whoever speaks twice in a sentence is asked for once.
  const voices = new Set(
    analysis.statements.flatMap(({ sentences, sources }) =>
      sentences.map((id) => `${id} ${sources.join(' ')}`),
    ),
  );
  await expect(questions(page, 'Who says so?')).toHaveCount(voices.size);
  // Who speaks is named in no note and by no drawing; the lens no longer offers names.
  const notes = await page.locator('.notes').allInnerTexts();
  const speakers = analysis.actors.filter(({ id }) =>
    analysis.statements.some(({ sources }) => sources.includes(id)),
  );
  expect(
    speakers.filter(({ name }) => notes.join('\n').includes(`${name},`)).map(({ name }) => name),
  ).toEqual([]);
  await expect(page.locator('score-map')).toBeHidden();
  await expect(page.locator('article-lens details')).toBeHidden();

  const statement = first(analysis.statements.filter(({ form }) => form === 'direct'));
  const sentence = page.locator(`#${statement.sentences[0] ?? ''}`);
  const source = first(analysis.actors.filter(({ id }) => id === statement.sources[0]));
  const note = page.locator('.notes p[data-sources]', { hasText: statement.id }).first();
  await expect(note).not.toContainText(source.name, { useInnerText: true });
  await sentence.getByRole('button').press('Enter');
  await expect(note).toContainText(source.name, { useInnerText: true });
  const text = [...(analysis.article.text ?? '')];
  const { start, end } = first(analysis.sentences.filter(({ id }) => id === statement.sentences[0]));
  await expect(sentence).toHaveText(text.slice(start, end).join(''));

  await bar(page).getByRole('button', { name: 'Show all answers' }).press('Enter');
  await expect(page.locator('score-map')).toBeVisible();
  await expect(questions(page, 'Who says so?')).toHaveCount(0);
});

test('a full stop or a comma after a question stands on its line', async ({ page }) => {
  for (const width of [360, 464, 768]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('article/?mode=class&hide=source&hide=cue');
    await expect(bar(page)).toBeVisible();
    const marks = await page.locator('.sentence .reveal').evaluateAll((all) =>
      all.flatMap((question) => {
        const walker = document.createTreeWalker(
          question.closest('.sentence') ?? question,
          NodeFilter.SHOW_TEXT,
        );
        walker.currentNode = question.lastChild ?? question;
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.textContent === '' || node.parentElement?.checkVisibility() === false) continue;
          if (!/[,;:.!?]/.test((node.textContent ?? '').charAt(0))) return [];
          range.setStart(node, 0);
          range.setEnd(node, 1);
          return [range.getBoundingClientRect().left >= question.getBoundingClientRect().right - 1];
        }
        return [];
      }),
    );
    expect(marks.length, `at ${width} px`).toBeGreaterThan(0);
    expect(marks, `at ${width} px`).not.toContain(false);
  }
});

test('without the reporting words the article is read without its cues', async ({ page, site }) => {
  await page.goto('article/?mode=class&hide=cue');
  await expect(bar(page)).toBeVisible();
  const cues = await page
    .locator('article a.cue')
    .evaluateAll((all) => all.map((cue) => cue.checkVisibility()));
  expect(cues).toEqual(cues.map(() => false));
  expect(cues.length).toBeGreaterThan(0);
  const { cue } = first(site.analysis.statements);
  await questions(page, 'Reported how?').first().press('Enter');
  await expect(page.locator('article a.cue').first()).toBeFocused();
  await expect(page.locator('article a.cue').first()).toHaveText(first(cue).text);
});

test('without the verdicts a claim’s page says neither status nor why', async ({ page, site }) => {
  for (const claim of site.analysis.claims.filter((_, n, { length }) => length < 10 || n % 3 === 0)) {
    await page.goto(`c/${claim.id}/?mode=class&hide=status`);
    await expect(bar(page)).toBeVisible();
    const heard = (await page.getByRole('main').innerText()).toLowerCase();
    expect(heard).not.toMatch(/\b(supported|contradicted|disputed|unverified)\b/);
    await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeHidden();
  }
});

test('what cannot be hidden is named and ignored; more can be hidden, and the mode can be left', async ({
  page,
  site,
}) => {
  const { id } = first(site.analysis.statements);
  await page.goto(`s/${id}/?mode=class&hide=speaker&hide=status&hide=%3Cb%3E`);
  await expect(bar(page)).toContainText('“speaker” cannot be hidden');
  await expect(bar(page)).toContainText('“<b>” cannot be hidden');
  await expect(questions(page, 'Who says so?')).toHaveCount(0);
  await bar(page).getByRole('link', { name: 'Hide who says it too' }).click();
  await expect(page).toHaveURL(`${site.address}s/${id}/?mode=class&hide=status&hide=source`);
  await expect(questions(page, 'Who says so?')).toHaveCount(1);
  await bar(page).getByRole('link', { name: 'Leave' }).click();
  await expect(page).toHaveURL(`${site.address}s/${id}/`);
  await expect(bar(page)).toHaveCount(0);
});

test('a class stays in its mode from the article to a statement and to its claim, and through a lens', async ({
  page,
  site,
}) => {
  const kept = '?mode=class&hide=source&hide=status';
  const statement = first(
    site.analysis.statements.filter(({ claims, passages }) => claims.length > 0 && passages.length > 0),
  );
  await page.goto(`article/${kept}`);
  await page.locator('a[data-lens="form:indirect"]').click();
  await expect(page).toHaveURL(`${site.address}article/${kept}&lens=form:indirect`);
  await page.goto(`article/${kept}`);
  await expect(bar(page)).toBeVisible();
  await page.locator(`article a.mark[href*="/s/${statement.id}/"]`).first().press('Enter');
  await expect(page).toHaveURL(`${site.address}s/${statement.id}/${kept}`);
  await expect(bar(page)).toBeVisible();
  await page.locator(`main a[href*="/c/${statement.claims[0] ?? ''}/"]`).press('Enter');
  await expect(page).toHaveURL(`${site.address}c/${statement.claims[0] ?? ''}/${kept}`);
  await expect(questions(page, 'Does it hold up?').first()).toBeVisible();
});

test('the work sheet prints its questions, short addresses, and the answers on pages of their own', async ({
  page,
  site,
}) => {
  const { statements } = site.analysis;
  await page.goto('worksheet/');
  const answers = page.getByRole('heading', { name: 'Answer sheet' });
  await expect(answers).toBeHidden();
  const item = page.locator('.sheet li').first();
  const link = item.locator('details a').last();
  const id = /s\/(\w+)\/$/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
  const { sources } = first(statements.filter((statement) => statement.id === id));
  const name = first(site.analysis.actors.filter((actor) => actor.id === sources[0])).name;
  await expect(item).not.toContainText(name, { useInnerText: true });
  await item.getByText('Answer', { exact: true }).click();
  await expect(item).toContainText(name, { useInnerText: true });

  await page.emulateMedia({ media: 'print' });
  await expect(answers).toBeVisible();
  await expect(item).not.toContainText(name, { useInnerText: true });
  // The address in full, as one types it, but not beside the question: the page behind it has the answer.
  expect(await item.innerText()).not.toContain(`/s/${id}/`);
  expect(await page.locator('.answers').innerText()).toMatch(
    new RegExp(`[a-z.]+(:\\d+)?${site.base}s/${id}/`),
  );
  expect(
    await answers.evaluate((heading) => getComputedStyle(heading.parentElement ?? heading).breakBefore),
  ).toBe('page');
});

test('readers outside the mode do not load it', async ({ page, site }) => {
  const loaded: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js') && (await response.text()).includes('Show all answers'))
      loaded.push(response.url());
  });
  const [claim] = site.analysis.claims;
  for (const path of ['article/', `s/${first(site.analysis.statements).id}/`, `c/${claim?.id ?? ''}/`]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(loaded).toEqual([]);
  }
  // A class that comes from the work sheet has it already.
  await page.goto('worksheet/', { waitUntil: 'networkidle' });
  expect(loaded).toHaveLength(1);
  await page.goto('article/?mode=class', { waitUntil: 'networkidle' });
  expect(new Set(loaded).size).toBe(1);
});

test('a class sees nothing of a page before its answers are covered', async ({ page, site }) => {
  const { id } = first(site.analysis.statements);
  let letIn = (): void => undefined;
  const asked = new Promise<void>((done) => (letIn = done));
  await page.route('**/_astro/*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`s/${id}/?mode=class&hide=source`, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toBeHidden();
  expect(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(0);
  letIn();
  await expect(page.getByRole('button', { name: 'Who says so?' }).first()).toBeVisible();
  await expect(page.locator('.speaker')).toBeHidden();
});

test('where its script does not come, the page is shown as it is for everybody', async ({
  page,
  site,
  watch,
}) => {
  watch.expectError(/ERR_FAILED/);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(`s/${first(site.analysis.statements).id}/?mode=class`, { waitUntil: 'load' });
  await expect(page.getByRole('heading', { name: 'In the article' })).toBeVisible();
});

test('a page that has no class is what it is without the mode', async ({ page }) => {
  await page.goto('method/?mode=class', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.class-bar')).toHaveCount(0);
});
