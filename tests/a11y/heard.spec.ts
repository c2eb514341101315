/**
 * The key pages as a screen reader goes through them, on the ferry's site: landmarks, headings, controls, lists and
 * tables with their names and states, in their order. The files beside this one were read line by line; after a change
 * that is meant, `playwright test -c tests/playwright.config.ts heard -u` writes them anew, and they want reading again.
 */
import { expect, first, test } from '../e2e/support/test.ts';

test.use({ siteName: 'ferry' });

/** What a listener moves by. Running text is left out: tests of their own hold it against the data. */
const ROLES =
  /^\s*- '?(banner|main|contentinfo|navigation|search|region|article|complementary|figure|group|heading|link|button|searchbox|textbox|checkbox|combobox|option|status|blockquote|term|table|columnheader|rowheader|list ")/;

const pages = {
  front: () => '',
  article: () => 'article/',
  'article-in-class': () => 'article/?mode=class',
  direct: (statement) => statement('direct'),
  mixed: (statement) => statement('mixed'),
  indirect: (statement) => statement('indirect'),
  attitude: (statement) => statement('attitude'),
  claim: (_, claim) => claim,
  search: () => 'search/?speaker=zoe-oezil',
  timeline: () => 'timeline/',
  map: () => 'map/',
  worksheet: () => 'worksheet/',
} satisfies Record<string, (statement: (form: string) => string, claim: string) => string>;

for (const [name, address] of Object.entries(pages)) {
  test(`${name} is heard in order, every control by its name`, async ({ page, site }) => {
    const { statements, claims } = site.analysis;
    const path = address(
      (wanted) => `s/${first(statements.filter(({ form }) => form === wanted)).id}/`,
      `c/${first(claims.filter(({ evidence }) => evidence.length > 0)).id}/`,
    );
    await page.goto(path);
    if (name === 'article-in-class')
      await expect(page.getByRole('region', { name: 'Classroom' })).toBeVisible();
    if (name === 'search')
      await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
    // The frame is the same everywhere: once is enough.
    const tree = await page.locator(name === 'front' ? 'body' : 'main').ariaSnapshot();
    const heard = tree
      .split('\n')
      .filter((line) => ROLES.test(line))
      // What a heading or a link says of its children is said by their own lines.
      .map((line) => line.replace(/:$/, ''));
    expect(`${heard.join('\n')}\n`).toMatchSnapshot(`${name}.txt`);
  });
}
