/** An article that is written from right to left: its words say so wherever they stand, and our own words stay as they are. */
import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { attribute, BUILT_SITES, builtSite, pagesOf, textOf } from './support/pages.ts';

interface Passage {
  text: string;
  lang: string | undefined;
  dir: string | undefined;
}

/** The text of every paragraph and heading, with the language and the direction that it inherits. */
function passagesIn(node: Root | Element, above: Omit<Passage, 'text'>): Passage[] {
  const own =
    node.type === 'root'
      ? above
      : { lang: attribute(node, 'lang') ?? above.lang, dir: attribute(node, 'dir') ?? above.dir };
  if (node.type === 'element' && ['p', 'h1', 'h2', 'h3', 'dd', 'title'].includes(node.tagName))
    return [{ text: textOf(node), ...own }];
  return node.children.flatMap((child) => (child.type === 'element' ? passagesIn(child, own) : []));
}

const passages = (await pagesOf(builtSite('fromRight'))).map(({ path, tree }) => ({
  path,
  found: passagesIn(tree, { lang: undefined, dir: undefined }),
}));
/** The article's words stand alone there, but for sentence ids and numbers. */
const isHebrew = ({ text }: Passage): boolean =>
  (text.match(/\p{Script=Hebrew}+/gu) ?? []).length > 2 && !/[A-Za-z]{2}/.test(text);

describe('an article in Hebrew', () => {
  test('is there, on every type of page that shows it', () => {
    const shown = passages.filter(({ found }) => found.some(isHebrew)).map(({ path }) => path);
    for (const path of [/^\/article\//, /^\/s\/\w+\/$/, /^\/s\/\w+\/embed\/$/, /^\/c\//, /^\/search\//])
      expect(shown).toContainEqual(expect.stringMatching(path));
    for (const path of [/^\/statements\/$/, /^\/actors\/[\w-]+\/$/, /^\/worksheet\/$/])
      expect(shown).toContainEqual(expect.stringMatching(path));
  });

  test('is written from right to left wherever its words stand', () => {
    const wrong = passages.flatMap(({ path, found }) =>
      found.filter((one) => isHebrew(one) && one.dir !== 'rtl').map(({ text }) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves our own words in English, and from left to right', () => {
    const ours = passages.flatMap(({ path, found }) =>
      found.filter(({ text }) => !/\p{Script=Hebrew}/u.test(text)).map((one) => ({ path, ...one })),
    );
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter(({ lang, dir }) => lang !== 'en' || dir !== undefined)).toEqual([]);
  });
});

test.each(BUILT_SITES)(
  'the site %s, which is written from left to right, says nothing of it',
  async (name) => {
    const saying = (await pagesOf(builtSite(name))).filter(({ html }) => /\sdir=/.test(html));
    expect(saying.map(({ path }) => path)).toEqual([]);
  },
);
