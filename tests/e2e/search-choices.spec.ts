/** Searching by choices: answered by the page alone, exactly as the analysis says, and all of it in the address. */
import type { Page } from '@playwright/test';
import type { Analysis } from '../../src/schemas/analysis.ts';
import {
  expectedIds,
  FACETS,
  queryOf,
  SearchPage,
  valuesOf,
  type Choice,
  type Facet,
} from './support/search.ts';
import { expect, test, type Site } from './support/test.ts';

const FORMS = ['direct', 'mixed', 'indirect', 'attitude'];

/** Opens a search as a pasted address, and expects exactly what the analysis says. */
async function expectAnswer(page: Page, site: Site, choice: Choice): Promise<void> {
  await page.goto(`search/${queryOf(choice)}`);
  await expectShown(page, site, choice);
}

/** Opens the first as a pasted address, and comes to each of the others as to one further back in the history. */
async function expectAnswers(page: Page, site: Site, choices: readonly Choice[]): Promise<void> {
  for (const [n, choice] of choices.entries()) {
    if (n === 0) await page.goto(`search/${queryOf(choice)}`);
    else
      await page.evaluate((query) => {
        history.replaceState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      }, queryOf(choice));
    await expectShown(page, site, choice);
  }
}

async function expectShown(page: Page, { analysis }: Site, choice: Choice): Promise<void> {
  const search = new SearchPage(page);
  const ids = expectedIds(analysis, choice);
  await search.expectState(ids.length > 0 ? 'ready' : 'empty');
  expect(await search.ids(), queryOf(choice)).toEqual(ids);
  expect(await search.chosen(), queryOf(choice)).toEqual(new Set(Object.values(choice).flat()));
}

for (const form of FORMS) {
  test(`every actor’s statements of the form ${form} are listed in the order of the text`, async ({
    page,
    site,
  }) => {
    const { actors } = site.analysis;
    await expectAnswers(
      page,
      site,
      actors.map(({ id }) => ({ speaker: [id], form: [form] })),
    );
  });
}

const VALUES: Readonly<Record<Facet, (analysis: Analysis) => string[]>> = {
  speaker: ({ actors }) => actors.map(({ id }) => id),
  about: ({ actors }) => actors.map(({ id }) => id),
  form: () => FORMS,
  hedged: () => ['yes', 'no'],
  named: () => ['yes', 'no'],
  claim: ({ claims }) => claims.map(({ id }) => id),
};

for (const facet of FACETS) {
  test(`every value of ${facet} lists its statements`, async ({ page, site }) => {
    await expectAnswers(
      page,
      site,
      VALUES[facet](site.analysis).map((value) => ({ [facet]: [value] })),
    );
  });
}

test('repeated values mean any of them, different facets all of them', async ({ page, site }) => {
  const { analysis } = site;
  const speakers = [...new Set(analysis.statements.flatMap(({ sources }) => sources))];
  await expectAnswer(page, site, { speaker: speakers.slice(0, 2) });
  await expectAnswer(page, site, { speaker: speakers.slice(0, 4), form: ['direct', 'indirect'] });
  await expectAnswer(page, site, {
    speaker: speakers,
    form: ['mixed', 'attitude'],
    hedged: ['no'],
    named: ['yes'],
  });
  await expectAnswer(page, site, { hedged: ['yes', 'no'], named: ['yes', 'no'] });
  await expectAnswer(page, site, {
    about: analysis.actors.map(({ id }) => id),
    claim: analysis.claims.slice(0, 5).map(({ id }) => id),
  });
});

test('the count beside a value ignores what is chosen in its own facet, and heeds all others', async ({
  page,
  site,
}) => {
  const { analysis } = site;
  const { sources, form } = analysis.statements[0] ?? { sources: [], form: 'direct' };
  const choice: Choice = { speaker: sources.slice(0, 1), form: [form] };
  const search = new SearchPage(page);
  await page.goto(`search/${queryOf(choice)}`);
  await search.expectState('ready');
  for (const facet of FACETS) {
    const others = { ...choice, [facet]: [] };
    const values = await search.element
      .locator(`input[name="${facet}"]`)
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    for (const value of values) {
      expect(await search.count(facet, value), `${facet}=${value}`).toBe(
        expectedIds(analysis, { ...others, [facet]: [value] }).length,
      );
    }
  }
});

test('a value that promises nothing is out of the way, unless it is chosen', async ({ page, site }) => {
  const { analysis } = site;
  const search = new SearchPage(page);
  const { sources } = analysis.statements[0] ?? { sources: [] };
  const own = analysis.statements.filter((one) => one.sources.includes(sources[0] ?? ''));
  const missing = FORMS.find((form) => own.every((one) => one.form !== form)) ?? '';
  await page.goto(`search/${queryOf({ speaker: sources.slice(0, 1) })}`);
  await search.expectState('ready');
  await expect(search.box('form', missing)).toBeHidden();
  await page.goto(`search/${queryOf({ speaker: sources.slice(0, 1), form: [missing] })}`);
  await search.expectState('empty');
  await expect(search.box('form', missing)).toBeVisible();
  await expect(search.box('form', missing)).toBeChecked();
});

test('nothing asked is idle, lists all statements, and ticks nothing', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/');
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  await expect(search.element.locator('input:checked')).toHaveCount(0);
});

test('each result tells source and form and leads to its permalink', async ({ page, site }) => {
  const { statements, actors } = site.analysis;
  await page.goto('search/?form=mixed&form=direct');
  const search = new SearchPage(page);
  await search.expectState('ready');
  for (const id of await search.ids()) {
    const row = search.element.locator(`[data-statement="${id}"]`);
    const statement = statements.find((one) => one.id === id);
    for (const source of statement?.sources ?? [])
      await expect(row).toContainText(actors.find((actor) => actor.id === source)?.name ?? '');
    await expect(row).toContainText(
      statement?.form === 'direct' ? 'in quotation marks' : 'partly in quotation marks',
    );
    await expect(row.locator(`a[href="${site.base}s/${id}/"]`).first()).toBeVisible();
  }
});

test('ticking a value puts it into the address; reload, a pasted address and Back bring the lists back', async ({
  page,
  context,
  site,
}) => {
  const { analysis } = site;
  const search = new SearchPage(page);
  const all = analysis.statements.map(({ id }) => id);
  const speaker = analysis.statements[0]?.sources[0] ?? '';
  const form = analysis.statements.find(({ sources }) => sources.includes(speaker))?.form ?? '';
  await page.goto('search/');
  await search.tick('speaker', speaker);
  await search.expectIds(expectedIds(analysis, { speaker: [speaker] }));
  await expect(page).toHaveURL(`${site.address}search/?speaker=${speaker}`);
  await search.tick('form', form);
  const both = expectedIds(analysis, { speaker: [speaker], form: [form] });
  await search.expectIds(both);
  await expect(page).toHaveURL(`${site.address}search/?speaker=${speaker}&form=${form}`);

  await page.reload();
  await search.expectState('ready');
  await search.expectIds(both);
  await expect(search.box('speaker', speaker)).toBeChecked();

  const pasted = await context.newPage();
  await pasted.goto(page.url());
  await new SearchPage(pasted).expectIds(both);

  await page.goBack();
  await expect(page).toHaveURL(`${site.address}search/?speaker=${speaker}`);
  await search.expectIds(expectedIds(analysis, { speaker: [speaker] }));
  await expect(search.box('form', form)).not.toBeChecked();
  await page.goBack();
  await search.expectIds(all);
  await search.expectState('idle');
  await page.goForward();
  await search.expectIds(expectedIds(analysis, { speaker: [speaker] }));
});

test('from a result and Back the same list is there again', async ({ page, site }) => {
  const { analysis } = site;
  const search = new SearchPage(page);
  const ids = expectedIds(analysis, { form: ['indirect'] });
  await page.goto('search/');
  await search.tick('form', 'indirect');
  await search.expectIds(ids);
  await search.element
    .locator(`[data-statement="${ids[0] ?? ''}"] a[href="${site.base}s/${ids[0] ?? ''}/"]`)
    .first()
    .click();
  await expect(page).toHaveURL(`${site.address}s/${ids[0] ?? ''}/`);
  await page.goBack();
  await search.expectState('ready');
  await search.expectIds(ids);
  await expect(search.box('form', 'indirect')).toBeChecked();
});

test('clearing the last value brings everything back and a plain address', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/?hedged=yes');
  await search.expectState('ready');
  await search.tick('hedged', 'yes');
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  await expect(page).toHaveURL(`${site.address}search/`);
});

test('starting anew clears everything', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/?hedged=yes&form=indirect');
  await search.expectState('ready');
  await search.element.locator('button[type="reset"]').click();
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  await expect(search.element.locator('input:checked')).toHaveCount(0);
  await expect(page).toHaveURL(`${site.address}search/`);
});

test('values that nothing has are named and left out', async ({ page, site }) => {
  const { analysis } = site;
  const search = new SearchPage(page);
  await page.goto('search/?speaker=nobody-here&form=direct&form=shouted&hedged=perhaps&sort=upside-down');
  await search.expectState('ready');
  expect(await search.ids()).toEqual(expectedIds(analysis, { form: ['direct'] }));
  for (const value of ['nobody-here', 'shouted', 'perhaps', 'upside-down'])
    await expect(search.element).toContainText(value);
});

test('a value from a hostile address is shown as text and nothing else', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto(
    `search/?speaker=${encodeURIComponent('<img src=x onerror=alert(1)>')}&lens=x&utm_source=y`,
  );
  await search.expectState('idle');
  await expect(search.element).toContainText('<img src=x onerror=alert(1)>');
  await expect(search.element.locator('img')).toHaveCount(0);
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
});

test('empty parameters, as a plain form sends them, ask for nothing', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/?q=&speaker=&form=&sort=relevance');
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
  await expect(search.element.locator('button[type="reset"]')).toBeVisible();
});

test('choices alone never load the index', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const search = new SearchPage(page);
  await page.goto('search/?form=indirect');
  await search.expectState('ready');
  await search.tick('hedged', 'yes');
  await search.expectIds(expectedIds(site.analysis, { form: ['indirect'], hedged: ['yes'] }));
  await page.goBack();
  await search.expectIds(expectedIds(site.analysis, { form: ['indirect'] }));
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
});

test('the values of a statement are those that its facets say', ({ site }) => {
  // Guards the helper of these tests: an analysis without named sources would make half of them say nothing.
  const values = site.analysis.statements.map((statement) => valuesOf(site.analysis, statement));
  for (const facet of ['named', 'hedged'] as const) {
    expect(new Set(values.flatMap((one) => one[facet]))).toEqual(new Set(['yes', 'no']));
  }
});
