/** The HTML of every built page. */
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { attribute, ALL_SITES, builtSite, isEmbed, pagesOf, textOf, titleOf } from './support/pages.ts';

const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // White space and the spelling of void elements are the compiler's business; both are valid.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // So are tags that HTML lets out.
    'no-implicit-close': 'off',
    'element-required-content': 'off',
    // The title of a statement or claim is its words. Search engines cut it by themselves; readers of tabs lose nothing.
    'long-title': 'off',
    // A list may be named, and some of ours are: "Where you are".
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Of the values of a facet any may be chosen: check boxes share their name as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A single search field is sent with Enter, and with the search key of a phone.
    'wcag/h32': 'off',
  },
};

describe.each(ALL_SITES)('every page of the site %s', (name) => {
  const site = builtSite(name);

  test('is valid HTML', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
    const mistakes: string[] = [];
    for (const { path, html } of await pagesOf(site)) {
      const { results } = await validator.validateString(html);
      for (const { line, column, ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
        mistakes.push(`${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`);
      }
    }
    expect(mistakes).toEqual([]);
  });

  test('has one main heading, a title and a description', async () => {
    for (const page of await pagesOf(site)) {
      const { path, elements } = page;
      const headings = elements.filter(({ tagName }) => tagName === 'h1');
      expect(headings.map(textOf), path).toEqual([expect.stringMatching(/\S/)]);
      expect(titleOf(page), path).toEqual([expect.stringMatching(/\S/)]);
      const descriptions = elements.filter((one) => attribute(one, 'name') === 'description');
      expect(
        descriptions.map((one) => attribute(one, 'content')),
        path,
      ).toEqual([expect.stringMatching(/\S/)]);
    }
  });

  test('names its own canonical address, or that of the page it is a view of', async () => {
    for (const { path, elements } of await pagesOf(site)) {
      const canonical = elements
        .filter((one) => attribute(one, 'rel') === 'canonical')
        .map((one) => attribute(one, 'href'));
      // An embed and a pinned wording are views of a permalink; the mayor was renamed.
      const meant = path
        .replace(/(\/[sc]\/\w+\/)(embed|v\/\w+)\/$/, '$1')
        .replace(/\/actors\/mayor\/$/, '/actors/zoe-oezil/');
      expect(canonical).toEqual([site.origin + meant]);
    }
  });

  test('has a title of its own', async () => {
    const pages = (await pagesOf(site))
      .filter((page) => !isEmbed(page))
      .map((page) => ({ path: page.path, title: titleOf(page)[0] }));
    expect(pages.filter(({ title }, n) => pages.findIndex((other) => other.title === title) !== n)).toEqual(
      [],
    );
  });

  test('says its language, has its landmarks, and begins with a way past the navigation', async () => {
    for (const { path, elements } of (await pagesOf(site)).filter((page) => !isEmbed(page))) {
      const has = (tagName: string): number => elements.filter((one) => one.tagName === tagName).length;
      expect(elements.find(({ tagName }) => tagName === 'html')?.properties['lang'], path).toMatch(
        /^[a-z]{2}/,
      );
      expect([has('main'), has('nav') > 0, has('footer') > 0], path).toEqual([1, true, true]);
      const link = elements.find(({ tagName }) => tagName === 'a');
      expect(link && attribute(link, 'href'), path).toBe('#main');
    }
  });
});
