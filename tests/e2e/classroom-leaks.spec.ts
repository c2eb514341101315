/**
 * Classroom mode keeps its secrets: on the article, on every statement's page and on every claim's, nothing that is
 * seen, heard, opened or pointed at gives away what is hidden, beyond the words of the passages; then it is all shown.
 */
import type { Locator, Page } from '@playwright/test';
import { ATTRIBUTION_WORDS, STATUS_WORDS } from '../../src/words.ts';
import type { Analysis, Statement } from '../../src/schemas/analysis.ts';
import { expect, test } from './support/test.ts';

/** The text of a place as all the ways to it give it: what is seen, names, descriptions, fields, drawings, addresses. */
async function perceived(place: Locator): Promise<string> {
  return place.evaluate((root: HTMLElement) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    const told = [...root.querySelectorAll('*')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => [
        ...['title', 'aria-label', 'aria-description', 'alt', 'placeholder'].map(
          (name) => element.getAttribute(name) ?? '',
        ),
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
        // The visible words of a drawing are in `innerText`; its titles are not.
        ...(element.localName === 'title' ? [element.textContent] : []),
        element instanceof HTMLAnchorElement && element.origin === location.origin
          ? decodeURIComponent(element.pathname)
          : '',
      ]);
    return [root.innerText, ...told].filter((words) => words !== '').join('\n');
  });
}

const escape = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const holds = (text: string, words: string, flags = 'u'): boolean =>
  new RegExp(`(?<![\\p{Lu}\\p{Ll}\\p{N}])${escape(words)}(?![\\p{Lu}\\p{Ll}\\p{N}])`, flags).test(text);

const passagesOf = (statements: readonly Statement[]): string =>
  statements.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');

/** Every name, alias and address of those who speak or pass on, but for what the passages themselves say. */
function secretNames({ actors }: Analysis, statements: readonly Statement[]): string[] {
  const said = passagesOf(statements);
  return [
    ...new Set(statements.flatMap(({ sources, via }) => [...sources, ...via.map(({ actor }) => actor)])),
  ]
    .flatMap((id) => actors.filter((actor) => actor.id === id))
    .flatMap(({ id, name, aliases }) => [`actors/${id}/`, name, ...aliases])
    .filter((name) => !holds(said, name));
}

/** The statements that a claim's page lists. */
const listedBy = ({ statements }: Analysis, claim: string): Statement[] =>
  statements.filter(({ claims }) => claims.includes(claim));

async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show all answers' }).click();
}

async function openClass(page: Page, path: string, hide: string): Promise<void> {
  await page.goto(`${path}?mode=class&hide=${hide}`);
  await expect(page.getByRole('region', { name: 'Classroom' })).toBeVisible();
}

test.setTimeout(240_000);

test('hide=source: no page of a statement names who speaks', async ({ page, site: { analysis } }) => {
  for (const statement of analysis.statements) {
    await openClass(page, `s/${statement.id}/`, 'source');
    const text = `${await page.title()}\n${await perceived(page.getByRole('main'))}`;
    const told = secretNames(analysis, [statement]).filter((name) => holds(text, name));
    expect.soft(told, statement.id).toEqual([]);
    await showAll(page);
    const name = analysis.actors.find(({ id }) => id === statement.sources[0])?.name ?? '?';
    expect.soft(await page.getByRole('main').innerText(), statement.id).toContain(name);
  }
});

test('hide=source: no page of a claim names who asserts it', async ({ page, site: { analysis } }) => {
  for (const { id, text: claim } of analysis.claims) {
    await openClass(page, `c/${id}/`, 'source');
    const text = `${await page.title()}\n${await perceived(page.getByRole('main'))}`;
    const own = analysis.claims
      .filter((other) => other.id === id)
      .flatMap(({ assertions }) => assertions.flatMap(({ sentence }) => sentence ?? []));
    // Who speaks in the sentence in which the article says it in its own words may be what the claim is about.
    const beside = analysis.statements.filter(({ sentences }) => sentences.some((s) => own.includes(s)));
    const told = [
      ...secretNames(analysis, listedBy(analysis, id)),
      ...secretNames(analysis, beside).filter((name) => !holds(claim, name)),
    ].filter((name) => holds(text, name));
    expect.soft(told, id).toEqual([]);
  }
});

test('hide=source: in the article no sentence and no note names who speaks in it', async ({
  page,
  site: { analysis },
}) => {
  await openClass(page, 'article/', 'source');
  let asked = 0;
  for (const { id } of analysis.sentences) {
    const statements = analysis.statements.filter(({ sentences }) => sentences.includes(id));
    const sentence = page.locator(`[id="${id}"]`);
    const place = await sentence.evaluate((element) =>
      [...(element.parentElement?.querySelectorAll('.sentence') ?? [])].indexOf(element),
    );
    const notes = page.locator(`.paragraph:has([id="${id}"]) .notes > li`).nth(place);
    const text = `${await perceived(sentence)}\n${await perceived(notes)}`;
    const told = secretNames(analysis, statements).filter((name) => holds(text, name));
    expect.soft(told, `${id}: ${text}`).toEqual([]);
    asked += statements.length;
  }
  expect(asked).toBeGreaterThan(0);
  // Nor does anything that stands around the text.
  await page.locator('.article').evaluate((article) => {
    article.remove();
  });
  const around = await perceived(page.getByRole('main'));
  const told = secretNames(analysis, analysis.statements).filter((name) => holds(around, name));
  expect(told.filter((name) => !holds(analysis.article.title ?? '', name))).toEqual([]);
});

test('hide=cue: no page gives the reporting words', async ({ page, site: { analysis } }) => {
  const points = [...(analysis.article.text ?? '')];
  const plain = (words: string): string =>
    words.replaceAll(/\s+|Reported how\?|…/gu, ' ').replaceAll(/\s+/gu, '');
  /** A sentence without the cues of these statements. */
  const without = (sentence: string, statements: readonly Statement[]): string => {
    const { start, end } = analysis.sentences.find(({ id }) => id === sentence) ?? { start: 0, end: 0 };
    const gone = statements.flatMap(({ cue }) => cue);
    return plain(
      points
        .map((point, at) => (gone.some((one) => one.start <= at && at < one.end) ? ' ' : point))
        .slice(start, end)
        .join(''),
    );
  };
  for (const statement of analysis.statements) {
    await openClass(page, `s/${statement.id}/`, 'cue');
    const text = `${await page.title()}\n${await perceived(page.getByRole('main'))}`;
    for (const { text: cue } of statement.cue) expect.soft(text, statement.id).not.toContain(`“${cue}”`);
    const shown = await page
      .locator('.in-context')
      .evaluateAll((all) =>
        all.map((element) => [
          element.querySelector('.id')?.textContent ?? '',
          (element as HTMLElement).innerText,
        ]),
      );
    expect(shown.length).toBeGreaterThan(0);
    for (const [id = '', words = ''] of shown)
      expect.soft(plain(words.replace(id, '')), id).toBe(without(id, [statement]));
  }
  for (const { id } of analysis.claims) {
    await openClass(page, `c/${id}/`, 'cue');
    const text = `${await page.title()}\n${await perceived(page.getByRole('main'))}`;
    const cues = listedBy(analysis, id).flatMap((statement) => statement.cue.map((one) => one.text));
    for (const cue of cues) expect.soft(text, id).not.toContain(`“${cue}”`);
  }
  await openClass(page, 'article/', 'cue');
  const article = await perceived(page.getByRole('main'));
  const cues = analysis.statements.flatMap(({ cue }) => cue.map(({ text }) => `“${text}”`));
  expect
    .soft(cues.filter((cue) => article.includes(cue) && !analysis.article.text?.includes(cue)))
    .toEqual([]);
  const shown = await page
    .locator('.sentence')
    .evaluateAll((all) => all.map((element) => [element.id, (element as HTMLElement).innerText]));
  for (const [id = '', words = ''] of shown)
    expect.soft(plain(words), id).toBe(without(id, analysis.statements));
});

test('hide=status: no page gives a verdict', async ({ page, site: { analysis } }) => {
  const verdicts = [...Object.values(STATUS_WORDS), ...Object.values(ATTRIBUTION_WORDS)].map(
    ({ label }) => label,
  );
  const told = (text: string): string[] =>
    verdicts.filter((verdict) => holds(text, verdict) || holds(text, verdict.toLowerCase()));
  for (const statement of analysis.statements) {
    await openClass(page, `s/${statement.id}/`, 'status');
    const text = await perceived(page.getByRole('main'));
    const own = `${passagesOf([statement])}\n${statement.claims.map((id) => analysis.claims.find((claim) => claim.id === id)?.text ?? '').join('\n')}`;
    expect
      .soft(
        told(text).filter((verdict) => !told(own).includes(verdict)),
        statement.id,
      )
      .toEqual([]);
    for (const { explained } of Object.values(ATTRIBUTION_WORDS)) expect.soft(text).not.toContain(explained);
  }
  for (const claim of analysis.claims) {
    await openClass(page, `c/${claim.id}/`, 'status');
    const text = `${await page.title()}\n${await perceived(page.getByRole('main'))}`;
    const own = [claim.text, claim.settles, passagesOf(listedBy(analysis, claim.id))].join('\n');
    expect
      .soft(
        told(text).filter((verdict) => !told(own).includes(verdict)),
        claim.id,
      )
      .toEqual([]);
  }
  await openClass(page, 'article/', 'status');
  const notes = await perceived(page.locator('main'));
  expect
    .soft(told(notes).filter((verdict) => !told(analysis.article.text ?? '').includes(verdict)))
    .toEqual([]);
  // A question beside every sentence: where one stands tells nothing.
  const asked = page.locator('.notes').getByRole('button', { name: 'Does it hold up?' });
  await expect(asked).toHaveCount(await page.locator('.notes > li:has(p)').count());
});
