/** Permalinks, as a reader opens them. */
import { expect, first, test } from './support/test.ts';

test('every statement and claim answers at its permalink', async ({ page, request, site }) => {
  const { statements, claims } = site.analysis;
  for (const path of [...statements.map(({ id }) => `s/${id}/`), ...claims.map(({ id }) => `c/${id}/`)]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  const { id } = first(statements);
  await page.goto(`s/${id}`);
  await expect(page).toHaveURL(`${site.address}s/${id}/`);
});

test('a statement leads to its sources, its claims and its neighbours', async ({ page, site }) => {
  const { statements } = site.analysis;
  const statement = first([
    ...statements.slice(1, -1).filter(({ claims }) => claims.length > 0),
    ...statements.filter(({ claims }) => claims.length > 0),
  ]);
  await page.goto(`s/${statement.id}/`);
  const main = page.getByRole('main');
  for (const source of statement.sources)
    await expect(main.locator(`a[href="${site.base}actors/${source}/"]`).first()).toBeVisible();
  for (const claim of statement.claims)
    await expect(main.locator(`a[href="${site.base}c/${claim}/"]`).first()).toBeVisible();
  const at = statements.indexOf(statement);
  for (const neighbour of [statements[at - 1], statements[at + 1]]) {
    if (neighbour)
      await expect(main.locator(`a[href="${site.base}s/${neighbour.id}/"]`).first()).toBeVisible();
  }
});

test('a claim leads to the statements that assert it and to its evidence', async ({ page, site }) => {
  const [claim] = site.analysis.claims.filter(
    ({ assertions, evidence }) =>
      evidence.length > 0 && assertions.some(({ statement }) => statement !== null),
  );
  test.skip(claim === undefined, 'No claim has evidence yet.');
  if (!claim) return;
  await page.goto(`c/${claim.id}/`);
  const main = page.getByRole('main');
  for (const { statement } of claim.assertions) {
    if (statement !== null)
      await expect(main.locator(`a[href="${site.base}s/${statement}/"]`).first()).toBeVisible();
  }
  for (const { id } of claim.evidence) {
    const { publisher } = first(site.analysis.evidence.filter((one) => one.id === id));
    await expect(main).toContainText(publisher);
  }
});

test('an actor’s page lists what they said and what was said of them', async ({ page, site }) => {
  const { actors, statements } = site.analysis;
  const actor = first(
    actors.filter(
      ({ id }) =>
        statements.some(({ sources }) => sources.includes(id)) &&
        statements.some(({ about }) => about.includes(id)),
    ),
  );
  await page.goto(`actors/${actor.id}/`);
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(actor.name);
  for (const { id } of statements.filter(
    ({ sources, about }) => sources.includes(actor.id) || about.includes(actor.id),
  )) {
    await expect(main.locator(`a[href="${site.base}s/${id}/"]`).first(), id).toBeVisible();
  }
});

test('an actor whom nobody quotes is said to be talked about only', async ({ page, site }) => {
  const { actors, statements } = site.analysis;
  const silent = actors.find(
    ({ id }) =>
      statements.every(
        ({ sources, via }) => !sources.includes(id) && !via.some(({ actor }) => actor === id),
      ) && statements.some(({ about }) => about.includes(id)),
  );
  test.skip(!silent, 'Everyone in this article is quoted.');
  await page.goto(`actors/${silent?.id ?? ''}/`);
  await expect(page.getByRole('main')).toContainText('not quoted');
});

test('an old slug leads on to the actor', async ({ page, site }) => {
  const renamed = site.analysis.actors.find(({ formerly }) => formerly.length > 0);
  test.skip(!renamed, 'Nobody in this article was renamed.');
  await page.goto(`actors/${renamed?.formerly[0] ?? ''}/`, { waitUntil: 'commit' });
  await expect(page).toHaveURL(`${site.address}actors/${renamed?.id ?? ''}/`);
});

test('an address that is not there says so and offers ways on', async ({ page, site, watch }) => {
  watch.expectError(/status of 404/);
  const answer = await page.goto('s/nothing/here/');
  expect(answer?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  expect(page.url().startsWith(site.address)).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
