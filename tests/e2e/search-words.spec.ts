/** Searching for words: what the index brings, when it is loaded, and what the page says meanwhile. */
import { expect, placeOf, test } from './support/test.ts';
import { expectedIds, FACETS, queryOf, SearchPage, tellingWord } from './support/search.ts';

const isIndex = (url: string): boolean => new URL(url).pathname.includes('/pagefind/');

test('a word lists the statements that hold it, with the word marked', async ({ page, site }) => {
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}`);
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
  for (const id of ids) {
    const marks = search.element.locator(`[data-statement="${id}"] mark`);
    expect((await marks.allTextContents()).join(' ').toLowerCase()).toContain(word);
  }
});

test('the index has the words of every statement as the page lists them, which is how hits are marked', async ({
  page,
  site,
}) => {
  await page.goto('search/');
  const [indexed, listed] = await page.evaluate(
    async (module) => {
      interface Pagefind {
        init(): Promise<void>;
        search(
          words: null,
          options: object,
        ): Promise<{ results: { data(): Promise<{ raw_content: string }> }[] }>;
      }
      const pagefind = (await import(module)) as Pagefind;
      await pagefind.init();
      const { results } = await pagefind.search(null, { sort: { text: 'asc' } });
      const rows = [...document.querySelectorAll('[data-results] [data-statement] .words')];
      const places = (text: string): string[] => text.trim().split(/\s+/);
      return [
        (await Promise.all(results.map((result) => result.data()))).map((record) =>
          places(record.raw_content),
        ),
        rows.map((row) => places(row.textContent)),
      ];
    },
    `${new URL(site.address).pathname}pagefind/pagefind.js`,
  );
  const bare = (words: string[]): string[] => words.map((word) => word.replace(/^[“(]+(?=.)|[”:]+$/g, ''));
  expect(listed.length).toBe(site.analysis.statements.length);
  listed.forEach((words, n) => {
    const { passages } = site.analysis.statements[n] ?? { passages: [] };
    // Where nothing is said of what, the page says so after the reporting words.
    const shown = passages.length > 0 ? words : words.slice(0, indexed[n]?.length);
    expect(bare(shown)).toEqual(bare(indexed[n] ?? []));
  });
});

test('the word that is marked is the one, also where quotation marks and spans of their own divide the text', async ({
  page,
  site,
}) => {
  const last = /(?<![\p{L}\p{M}’'-])\p{Ll}{4,}(?=\P{L}*$)/u;
  const divided = site.analysis.statements
    .filter(({ form }) => form === 'mixed')
    .flatMap(({ id, passages }) => {
      const word = last.exec(passages.at(-1)?.text ?? '')?.[0];
      return word === undefined ? [] : [{ id, word }];
    });
  expect(divided.length).toBeGreaterThan(0);
  const search = new SearchPage(page);
  for (const { id, word } of divided.slice(0, 4)) {
    await page.goto(`search/?q=${word}`);
    await search.expectState('ready');
    const marks = await search.element.locator(`[data-statement="${id}"] mark`).allTextContents();
    expect(marks.join('').toLowerCase()).toContain(word);
  }
});

test('nothing is marked in a language whose words Pagefind divides by rules of its own', async ({
  page,
  site,
}) => {
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await search.exchange(/(\/s\/\w+\/" lang=)"[^"]+"/g, '$1"zh-Hant"');
  await page.goto(`search/?q=${word}`);
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
  await expect(search.element.locator('.words [lang=zh-Hant]')).toHaveCount(ids.length);
  await expect(search.element.locator('mark')).toHaveCount(0);
});

test('results are told without a file for each', async ({ page, site }) => {
  const fragments: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/fragment/')) fragments.push(request.url());
  });
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}`);
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
  expect(fragments).toEqual([]);
});

test('a word that no statement has is named, and left out', async ({ page, site }) => {
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}+qqqzzz`);
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
  await expect(search.element).toContainText('No statement has “qqqzzz”; it was left out.');
  await page.goto(`search/?q=${word}`);
  await search.expectState('ready');
  await expect(search.element).not.toContainText('left out');
});

test('where nothing is found, the claims are offered', async ({ page }) => {
  const search = new SearchPage(page);
  await page.goto('search/?q=qqqzzz');
  await search.expectState('empty');
  await search.element.getByRole('link', { name: 'claims', exact: true }).click();
  await expect(page).toHaveURL(/\/claims\/$/);
});

test('nothing of the index is loaded before the reader shows intent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (isIndex(request.url())) asked.push(request.url());
  });
  const search = new SearchPage(page);
  await page.goto('search/');
  await search.expectState('idle');
  await page.waitForLoadState('load');
  await search.tick('hedged', 'yes'); // and the page has answered something by then
  await search.expectState('ready');
  expect(asked).toEqual([]);
  const loaded = page.waitForRequest((request) => isIndex(request.url()));
  await search.input.focus();
  await loaded;
});

test('typing finds, letter by letter, without leaving the page', async ({ page, site }) => {
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await page.goto('search/');
  await search.input.pressSequentially(word);
  await expect.poll(async () => (await search.ids()).sort()).toEqual([...ids].sort());
  await search.expectState('ready');
  expect(placeOf(page, site)).toBe(`search/?q=${word}`);
  await expect(search.input).toBeFocused();
  await search.input.fill('');
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
});

test('a letter, which the page answers itself, brings and marks what the whole index has for it', async ({
  page,
  site,
}) => {
  await page.goto('search/');
  const answers = await page.evaluate(
    async ({ module, text }) => {
      interface Result {
        id: string;
        words: number[];
      }
      interface Pagefind {
        init(): Promise<void>;
        preload(word: string): Promise<void>;
        search(words: string | null, options: object): Promise<{ results: Result[] }>;
      }
      const pagefind = (await import(module)) as Pagefind;
      await pagefind.init();
      const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
      await Promise.all(Array.from(words, async (word) => pagefind.preload(word)));
      const rows = [...document.querySelectorAll<HTMLElement>('[data-results] [data-statement]')];
      const placed = rows.map((row) => ({
        id: row.dataset['statement'] ?? '',
        words: (row.querySelector('.words')?.textContent ?? '').trim().split(/\s+/),
      }));
      const all = await pagefind.search(null, { sort: { text: 'asc' } });
      const rowOf = new Map(all.results.map(({ id }, place) => [id, placed[place]]));
      const input = document.querySelector<HTMLInputElement>('[data-search-state] input[name=q]');
      if (!input) throw new Error('This is no search page.');
      const answers: { letter: string; index: string[]; page: string[] }[] = [];
      for (const letter of 'abcdefghijklmnopqrstuvwxyzÉ0123456789') {
        const { results } = await pagefind.search(letter, {});
        input.value = letter;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (document.querySelector('[data-more] button'))
          document.querySelector<HTMLElement>('[data-more] button')?.click();
        const shown = [...document.querySelectorAll<HTMLElement>('[data-results] [data-statement]')];
        answers.push({
          letter,
          index: results
            .map(({ id, words }) => {
              const row = rowOf.get(id);
              const places = [...new Set(words)].sort((a, b) => a - b);
              return `${row?.id ?? ''}: ${places.map((place) => row?.words[place]).join('')}`;
            })
            .sort(),
          page: shown
            .map(
              (row) =>
                `${row.dataset['statement'] ?? ''}: ${Array.from(row.querySelectorAll('mark'), (mark) => mark.textContent).join('')}`,
            )
            .sort(),
        });
      }
      return answers;
    },
    {
      module: `${new URL(site.address).pathname}pagefind/pagefind.js`,
      text: JSON.stringify(site.analysis),
    },
  );
  for (const { letter, index, page: shown } of answers) expect.soft(shown, letter).toEqual(index);
});

test('words and choices narrow each other, and the counts know both', async ({ page, site }) => {
  const { analysis } = site;
  const { word, ids } = tellingWord(analysis);
  const { form, hedges } = analysis.statements.find(({ id }) => id === ids[0]) ?? {
    form: 'direct',
    hedges: [],
  };
  const choice = { form: [form], hedged: [hedges.length > 0 ? 'yes' : 'no'] };
  const search = new SearchPage(page);
  await page.goto(`search/${queryOf({ q: word, ...choice })}`);
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual(expectedIds(analysis, choice, ids).sort());
  for (const facet of FACETS) {
    const values = await search.element
      .locator(`input[name="${facet}"]`)
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    for (const value of values) {
      expect(await search.count(facet, value), `${facet}=${value}`).toBe(
        expectedIds(analysis, { ...choice, [facet]: [value] }, ids).length,
      );
    }
  }
});

test('results can be put in the order of the text', async ({ page, site }) => {
  const { word, ids } = tellingWord(site.analysis);
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}&sort=text`);
  await search.expectState('ready');
  expect(await search.ids()).toEqual(ids);
  await search.element.getByRole('combobox').selectOption('relevance');
  await expect(page).toHaveURL(`${site.address}search/?q=${word}`);
  await search.element.getByRole('combobox').selectOption('text');
  await expect(page).toHaveURL(`${site.address}search/?q=${word}&sort=text`);
  await search.expectIds(ids);
});

test('reload, a pasted address and Back bring the words and their list back', async ({
  page,
  context,
  site,
}) => {
  const { word, ids } = tellingWord(site.analysis);
  const sorted = [...ids].sort();
  const search = new SearchPage(page);
  await page.goto('search/');
  await search.input.pressSequentially(word);
  await expect.poll(async () => (await search.ids()).sort()).toEqual(sorted);
  const address = page.url();

  await page.reload();
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual(sorted);
  await expect(search.input).toHaveValue(word);

  const pasted = await context.newPage();
  await pasted.goto(address);
  await expect.poll(async () => (await new SearchPage(pasted).ids()).sort()).toEqual(sorted);

  await page.goBack();
  await expect(page).toHaveURL(`${site.address}search/`);
  await search.expectState('idle');
  await expect(search.input).toHaveValue('');
  await page.goForward();
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual(sorted);
});

test('screen readers hear how many there are, each time', async ({ page, site }) => {
  const { analysis } = site;
  const { word, ids } = tellingWord(analysis);
  const heard = (count: number): RegExp => (count === 1 ? /\b(1|one)\b/i : new RegExp(`\\b${count}\\b`));
  const search = new SearchPage(page);
  await page.goto('search/');
  await expect(search.status).toHaveText(heard(analysis.statements.length));
  await search.tick('hedged', 'yes');
  await expect(search.status).toHaveText(heard(expectedIds(analysis, { hedged: ['yes'] }).length));
  await search.tick('hedged', 'yes');
  await search.input.pressSequentially(word);
  await expect(search.status).toHaveText(heard(ids.length));
});

test('while the index is on its way the page says so, and then answers', async ({ page, site }) => {
  const { word, ids } = tellingWord(site.analysis);
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}`);
  await search.expectState('loading');
  await expect(search.status).toHaveText(/\S/);
  letGo();
  await search.expectState('ready');
  expect((await search.ids()).sort()).toEqual([...ids].sort());
});

test('an answer that comes late does not overwrite a newer question', async ({ page, site }) => {
  const { word } = tellingWord(site.analysis);
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  const search = new SearchPage(page);
  await page.goto(`search/?q=${word}`);
  await search.expectState('loading');
  await search.input.fill('');
  await search.expectState('idle');
  const loaded = page.waitForResponse((response) => response.url().includes('pagefind-entry'));
  letGo();
  await loaded;
  await search.expectState('idle');
  await search.expectIds(site.analysis.statements.map(({ id }) => id));
});

test('the search page is worked with the keyboard alone', async ({ page, site }) => {
  const { analysis } = site;
  const { word, ids } = tellingWord(analysis);
  const search = new SearchPage(page);
  await page.goto('search/');
  const tabTo = async (selector: string): Promise<void> => {
    const wanted = page.locator(selector).first();
    for (let steps = 0; steps < 150; steps += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  await tabTo('[data-search-state] input[name="q"]');
  await page.keyboard.type(word);
  await expect.poll(async () => (await search.ids()).sort()).toEqual([...ids].sort());
  const { form } = analysis.statements.find(({ id }) => id === ids[0]) ?? { form: '' };
  await tabTo(`[data-search-state] input[name="form"][value="${form}"]`);
  await page.keyboard.press('Space');
  const narrowed = expectedIds(analysis, { form: [form] }, ids);
  await expect.poll(async () => (await search.ids()).sort()).toEqual([...narrowed].sort());
  await expect(search.box('form', form)).toBeFocused();
  const shown = (await search.ids())[0] ?? '';
  await tabTo(`[data-statement="${shown}"] a[href="${site.base}s/${shown}/"]`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.address}s/${shown}/`);
});

for (const from of ['the front page', 'an actor’s page', 'the article'] as const) {
  test(`the search box of ${from} leads to the results`, async ({ page, site }) => {
    const { analysis } = site;
    const { word, ids } = tellingWord(analysis);
    const speaker = analysis.statements.find(({ id }) => id === ids[0])?.sources[0] ?? '';
    await page.goto(
      { 'the front page': '', 'an actor’s page': `actors/${speaker}/`, 'the article': 'article/' }[from],
    );
    // An actor's page has two: the one of every page, and its own, which asks for this actor's words.
    const own = from === 'an actor’s page';
    const box = own ? page.getByRole('main').getByRole('searchbox') : page.getByRole('searchbox').first();
    await box.fill(word);
    await box.press('Enter');
    const search = new SearchPage(page);
    await search.expectState('ready');
    const query = new URL(page.url()).searchParams;
    expect(query.get('q')).toBe(word);
    expect(query.getAll('speaker')).toEqual(own ? [speaker] : []);
    expect((await search.ids()).sort()).toEqual(
      expectedIds(analysis, own ? { speaker: [speaker] } : {}, ids).sort(),
    );
  });
}

test('what is asked stands in the title, and on paper beside the count, where there is no box for it', async ({
  page,
  site,
}) => {
  const { word, ids } = tellingWord(site.analysis);
  const speaker = site.analysis.statements.find(({ id }) => ids.includes(id))?.sources[0] ?? '';
  const name = site.analysis.actors.find(({ id }) => id === speaker)?.name ?? '';
  const search = new SearchPage(page);
  await page.goto('search/');
  const title = await page.title();
  await page.goto(`search/?q=${word}&speaker=${speaker}`);
  await search.expectState('ready');
  const asked = `“${word}”; who said it: ${name}`;
  await expect(page).toHaveTitle(`${asked} · ${title}`);
  await page.emulateMedia({ media: 'print' });
  const onPaper = search.element
    .locator('[data-count]')
    .evaluate((count) => getComputedStyle(count, '::after').content);
  expect(await onPaper).toBe(`": ${asked}"`);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveTitle(title);
});

test('a marked word is read in forced colours too', async ({ page, site }) => {
  const { word } = tellingWord(site.analysis);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(`search/?q=${word}`);
  const mark = page.locator('[data-results] mark').first();
  const around = page.locator('[data-results] .words a', { has: page.locator('mark') }).first();
  const colourOf = (element: Element): string => getComputedStyle(element).color;
  expect(await mark.evaluate(colourOf)).toBe(await around.evaluate(colourOf));
});
