/** The article: its words, its anchors, and the way from each mark to its statement and back. */
import { expect, first, placeOf, test } from './support/test.ts';

test('every sentence stands in the article as it stands in the data', async ({ page, site }) => {
  const { article, sentences } = site.analysis;
  const points = [...(article.text ?? '')];
  await page.goto('article/');
  const shown = await page.evaluate(
    (ids) => ids.map((id) => [id, document.getElementById(id)?.textContent]),
    sentences.map(({ id }) => id),
  );
  expect(shown).toEqual(sentences.map(({ id, start, end }) => [id, points.slice(start, end).join('')]));
});

test('every paragraph, sentence and statement has its anchor, each once', async ({ page, site }) => {
  const { sentences, statements } = site.analysis;
  await page.goto('article/');
  const wanted = [
    ...new Set(sentences.map(({ paragraph }) => `p${paragraph}`)),
    ...sentences.map(({ id }) => id),
    ...statements.map(({ id }) => `s-${id}`),
  ];
  const counts = await page.evaluate(
    (ids) => ids.map((id) => [id, document.querySelectorAll(`[id="${id}"]`).length]),
    wanted,
  );
  expect(counts).toEqual(wanted.map((id) => [id, 1]));
});

test('an address with a sentence shows that sentence', async ({ page, site }) => {
  for (const { id } of site.analysis.sentences.filter((_, n, all) => n === all.length - 1 || n % 10 === 5)) {
    await page.goto('about:blank');
    await page.goto(`article/#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    expect(await page.locator(':target').getAttribute('id')).toBe(id);
  }
});

test('an address with a statement shows its first passage', async ({ page, site }) => {
  for (const { id } of site.analysis.statements.filter((_, n, all) => n === all.length - 1 || n % 10 === 5)) {
    await page.goto('about:blank');
    await page.goto(`article/#s-${id}`);
    await expect(page.locator(`#s-${id}`)).toBeInViewport();
    expect(await page.locator(':target').getAttribute('id')).toBe(`s-${id}`);
  }
});

test('each mark leads to its statement and tells its form and sources', async ({ page, site }) => {
  const { statements } = site.analysis;
  await page.goto('article/');
  const marks = await page.locator('article a[data-form]').evaluateAll((links) =>
    links.map((link) => ({
      path: (link as HTMLAnchorElement).pathname,
      form: link.getAttribute('data-form'),
      sources: link.getAttribute('data-sources'),
    })),
  );
  const byPath = new Map(statements.map((statement) => [`${site.base}s/${statement.id}/`, statement]));
  for (const { path, form, sources } of marks) {
    expect([...byPath.keys()]).toContain(path);
    expect({ path, form, sources }).toEqual({
      path,
      form: byPath.get(path)?.form,
      sources: byPath.get(path)?.sources.join(' '),
    });
  }
  expect(new Set(marks.map(({ path }) => path))).toEqual(new Set(byPath.keys()));
});

test('a reader goes from a mark to its statement, and from there back into the article', async ({
  page,
  site,
}) => {
  const { id, passages } = first(site.analysis.statements.filter(({ form }) => form === 'direct'));
  await page.goto('article/');
  await page.locator(`#s-${id}`).click();
  await expect(page).toHaveURL(`${site.address}s/${id}/`);
  const statement = page.locator(`[data-statement="${id}"]`);
  for (const { text } of passages) await expect(statement).toContainText(text);
  await statement.locator(`a[href$="#s-${id}"]`).first().click();
  await expect(page).toHaveURL(`${site.address}article/#s-${id}`);
  await expect(page.locator(`#s-${id}`)).toBeInViewport();
});

test('passages are shown on their own pages letter by letter, also on those of their actors and lists', async ({
  page,
  site,
}) => {
  const { statements } = site.analysis;
  const statement = first([...statements.filter(({ passages }) => passages.length > 1), ...statements]);
  for (const path of [
    `s/${statement.id}/`,
    `actors/${statement.sources[0] ?? ''}/`,
    `statements/form/${statement.form}/`,
    'statements/',
    'search/',
  ]) {
    await page.goto(path);
    for (const { text } of statement.passages) await expect(page.getByRole('main'), path).toContainText(text);
  }
});

test('the skip link leads to the content', async ({ page, site }) => {
  await page.goto('article/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(placeOf(page, site)).toBe('article/#main');
});

test('in forced colours only the article’s own voice has its bar', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('article/');
  const barred = await page.locator('.sentence').evaluateAll((all) =>
    all
      .filter((one) => {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        return getComputedStyle(one).borderInlineStartColor !== ground;
      })
      .map(({ id }) => id),
  );
  expect(barred).toEqual(
    site.analysis.sentences.filter(({ voice }) => voice !== 'attributed').map(({ id }) => id),
  );
});
