/** A name in the search box: the actor is offered, and what they said stands before what was said of them. */
import { FIRST_ARTICLE } from '../support/sites.ts';
import { expect, test } from './support/test.ts';
import { SearchPage } from './support/search.ts';
import type { Analysis } from '../../src/schemas/analysis.ts';

test.beforeEach(({ site }) => {
  test.skip(site.analysis.article.sha256 !== FIRST_ARTICLE, 'These names stand in the first article only.');
});

function saidThenAbout({ statements }: Analysis, actor: string): string[] {
  const said = statements.filter(({ sources }) => sources.includes(actor));
  const about = statements.filter(
    (statement) => statement.about.includes(actor) && !said.includes(statement),
  );
  return [...said, ...about].map(({ id }) => id);
}

const FOUND = [
  ['an alias', 'Beijing', 'china'],
  ['an abbreviation', 'DIA', 'south-korean-dia'],
  ['a surname', 'Trudeau', 'justin-trudeau'],
  ['a name in small letters with stray spaces', '  nato ', 'nato'],
  ['an alias with full stops', 'U.N.', 'united-nations'],
  ['a name with a straight apostrophe', "yoon's office", 'yoons-office'],
  ['an office and a name', 'Canadian Prime Minister Trudeau', 'justin-trudeau'],
  ['a source without a name', 'some analysts', 'some-analysts'],
  ['an actor who is never quoted', 'Pyongyang', 'north-korea'],
] as const;

for (const [what, typed, actor] of FOUND) {
  test(`${what} (“${typed.trim()}”) finds its actor: what they said, then what was said of them`, async ({
    page,
    site,
  }) => {
    const search = new SearchPage(page);
    await page.goto(`search/?q=${encodeURIComponent(typed)}`);
    const ids = saidThenAbout(site.analysis, actor);
    await search.expectIds(ids);
    await search.expectState('ready');
    await expect(search.element.locator(`a[href="${site.base}actors/${actor}/"]`).first()).toBeVisible();
  });
}

for (const [typed, actor] of [
  ['Trudaeu', 'justin-trudeau'],
  ['Stoltenburg', 'jens-stoltenberg'],
  ['Pentagn', 'pentagon'],
  ['Bejing', 'china'],
] as const) {
  test(`the misspelt name “${typed}” finds its actor and says so`, async ({ page, site }) => {
    const search = new SearchPage(page);
    await page.goto(`search/?q=${typed}`);
    await search.expectState('ready');
    await search.expectIds(saidThenAbout(site.analysis, actor));
    const { name } = site.analysis.actors.find(({ id }) => id === actor) ?? { name: 'nobody' };
    await expect(search.element).toContainText(typed);
    await expect(search.element.getByRole('link', { name }).first()).toHaveAttribute(
      'href',
      `${site.base}actors/${actor}/`,
    );
  });
}

test('a name and a choice narrow each other', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/?q=DIA&hedged=no');
  const unhedged = new Set(
    site.analysis.statements.filter(({ hedges }) => hedges.length === 0).map(({ id }) => id),
  );
  await search.expectIds(saidThenAbout(site.analysis, 'south-korean-dia').filter((id) => unhedged.has(id)));
});

test('a name with sort=text is listed in the order of the text', async ({ page, site }) => {
  const search = new SearchPage(page);
  await page.goto('search/?q=Yoon&sort=text');
  const both = new Set(saidThenAbout(site.analysis, 'yoon-suk-yeol'));
  await search.expectIds(site.analysis.statements.map(({ id }) => id).filter((id) => both.has(id)));
});

test('a name typed on the front page leads to that actor', async ({ page, site }) => {
  await page.goto('');
  const box = page.getByRole('searchbox').first();
  await box.fill('Beijing');
  await box.press('Enter');
  const search = new SearchPage(page);
  await search.expectIds(saidThenAbout(site.analysis, 'china'));
  await search.element.locator(`a[href="${site.base}actors/china/"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('China');
});
