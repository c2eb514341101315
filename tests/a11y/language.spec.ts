/** Words in another language than the site's own are marked as such, so that they are pronounced and set as they should. */
import { expect, test } from '../e2e/support/test.ts';

test('the site’s own words are English; the article’s and the evidence’s are marked as theirs', async ({
  page,
  site,
}) => {
  const { article, claims, evidence, statements } = site.analysis;
  const foreign = evidence.filter(({ language, excerpt }) => !language.startsWith('en') && excerpt !== null);
  const pages = foreign.flatMap(({ id, language, excerpt }) => {
    const claim = claims.find((one) => one.evidence.some((use) => use.id === id));
    const statement = statements.find((one) => one.attribution.evidence.some((use) => use.id === id));
    const path = claim ? `c/${claim.id}/` : statement ? `s/${statement.id}/` : undefined;
    return path === undefined ? [] : [{ path, language, excerpt: excerpt ?? '' }];
  });
  for (const { path, language, excerpt } of pages) {
    await page.goto(path);
    await expect(page.locator(`blockquote[lang="${language}"]`, { hasText: excerpt }).first()).toBeVisible();
  }
  await page.goto('article/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('article')).toHaveAttribute('lang', article.language);
});
