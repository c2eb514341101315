/** The lens: the article with everything dimmed but one actor’s words, one form, or what nobody says. */
import type { Page } from '@playwright/test';
import type { Analysis } from '../../src/schemas/analysis.ts';
import { expect, first, test } from './support/test.ts';

/** The ids of the sentences that a lens leaves in full strength, from the published analysis. */
function inFocus({ sentences, statements, actors }: Analysis, lens: string): string[] {
  const [kind, value = ''] = lens.split(':');
  const named = (id: string): boolean => actors.some((actor) => actor.id === id && actor.named);
  const fits = statements.filter(({ sources, form }) =>
    kind === 'actor'
      ? sources.includes(value)
      : kind === 'form'
        ? form === value
        : kind === 'unnamed' && !sources.some(named),
  );
  return sentences
    .filter(({ id, voice, hedges }) =>
      kind === 'narration'
        ? voice !== 'attributed'
        : kind === 'hedged'
          ? hedges.length > 0
          : fits.some((one) => one.sentences.includes(id)),
    )
    .map(({ id }) => id);
}

/** The ids of the sentences that are not dimmed: those in the colour of the article’s text. */
async function shownInFull(page: Page, { sentences }: Analysis): Promise<string[]> {
  return page.evaluate(
    (ids) => {
      const full = getComputedStyle(document.querySelector('article') ?? document.body).color;
      return ids.filter((id) => {
        const { color, opacity } = getComputedStyle(document.getElementById(id) ?? document.body);
        return color === full && opacity === '1';
      });
    },
    sentences.map(({ id }) => id),
  );
}

const status = (page: Page) => page.locator('article-lens').getByRole('status');

test('every form, the unnamed, the hedged and the article’s own voice can be looked at', async ({
  page,
  site,
}) => {
  const { analysis } = site;
  for (const lens of [
    'form:direct',
    'form:mixed',
    'form:indirect',
    'form:attitude',
    'unnamed',
    'hedged',
    'narration',
  ]) {
    await page.goto(`article/?lens=${lens}`);
    const wanted = inFocus(analysis, lens);
    await expect(status(page), lens).toContainText(`${wanted.length} of ${analysis.sentences.length}`);
    expect(await shownInFull(page, analysis), lens).toEqual(wanted);
    await expect(page.locator(`a[data-lens="${lens}"]`)).toHaveAttribute('aria-current', 'true');
  }
});

test('only the notes of what is looked at are in sight, and a link leads to the first of it', async ({
  page,
  site,
}) => {
  const { analysis } = site;
  const wanted = inFocus(analysis, 'form:direct');
  await page.goto('article/?lens=form:direct');
  for (const { id } of analysis.sentences) {
    const row = page.locator(`.paragraph:has(#${id}) .notes > li`).nth(Number(/s(\d+)$/.exec(id)?.[1]) - 1);
    await expect(row, id).toBeVisible({ visible: wanted.includes(id) });
  }
  const first = wanted[0] ?? '';
  await status(page).getByRole('link', { name: first }).click();
  await expect(page).toHaveURL(new RegExp(`lens=form(:|%3A)direct#${first}$`));
  await expect(page.locator(`#${first}`)).toBeInViewport();
  await expect(status(page)).toContainText(`${wanted.length} of ${analysis.sentences.length}`);
});

test('the words of every actor who speaks can be looked at', async ({ page, site }) => {
  const { analysis } = site;
  const speakers = new Set(analysis.statements.flatMap(({ sources }) => sources));
  expect(speakers.size).toBeGreaterThan(3);
  for (const speaker of speakers) {
    await page.goto(`article/?lens=actor:${speaker}`);
    const wanted = inFocus(analysis, `actor:${speaker}`);
    await expect(status(page), speaker).toContainText(`${wanted.length} of ${analysis.sentences.length}`);
    expect(await shownInFull(page, analysis), speaker).toEqual(wanted);
  }
});

test('choosing a lens puts it into the address, and Back takes it off again', async ({ page, site }) => {
  const { analysis } = site;
  await page.goto('article/');
  await page.locator('a[data-lens="narration"]').click();
  await expect(page).toHaveURL(`${site.address}article/?lens=narration`);
  await expect.poll(async () => shownInFull(page, analysis)).toEqual(inFocus(analysis, 'narration'));
  await page.locator('a[data-lens="form:indirect"]').click();
  await expect.poll(async () => shownInFull(page, analysis)).toEqual(inFocus(analysis, 'form:indirect'));
  await page.goBack();
  await expect(page).toHaveURL(`${site.address}article/?lens=narration`);
  await expect.poll(async () => shownInFull(page, analysis)).toEqual(inFocus(analysis, 'narration'));
  await page.goBack();
  await expect(page).toHaveURL(`${site.address}article/`);
  await expect.poll(async () => (await shownInFull(page, analysis)).length).toBe(analysis.sentences.length);
});

test('the lens is taken off by “everything”, and the address is plain again', async ({ page, site }) => {
  await page.goto('article/?lens=hedged');
  await page.locator('a[data-lens=""]').click();
  await expect(page).toHaveURL(`${site.address}article/`);
  await expect
    .poll(async () => (await shownInFull(page, site.analysis)).length)
    .toBe(site.analysis.sentences.length);
});

test('a lens that nobody knows is named, and the whole article is shown', async ({ page, site }) => {
  for (const lens of ['actor:nobody-here', 'form:shouted', 'kaleidoscope']) {
    await page.goto(`article/?lens=${lens}`);
    await expect(status(page)).toContainText(lens);
    expect((await shownInFull(page, site.analysis)).length).toBe(site.analysis.sentences.length);
  }
});

test('an actor’s lens is reached and put on with the keyboard alone', async ({ page, site }) => {
  const { analysis } = site;
  const speaker = first(analysis.statements).sources[0] ?? '';
  await page.goto('article/');
  const group = page.locator('article-lens summary');
  await page.locator('a[data-lens=""]').focus();
  for (
    let steps = 0;
    steps < 20 && !(await group.evaluate((one) => one === document.activeElement));
    steps += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const link = page.locator(`a[data-lens="actor:${speaker}"]`);
  for (
    let steps = 0;
    steps < 60 && !(await link.evaluate((one) => one === document.activeElement));
    steps += 1
  )
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.address}article/?lens=actor:${speaker}`);
  await expect.poll(async () => shownInFull(page, analysis)).toEqual(inFocus(analysis, `actor:${speaker}`));
  await expect(link).toBeFocused();
});
